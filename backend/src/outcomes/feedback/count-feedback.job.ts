import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { CommentRedactor } from './comment-redactor.js';
import { FeedbackCounter } from './feedback-counter.js';

/** Counts what customers answered since the last time, and takes the names out of what they wrote; twice is once. */
@Injectable()
@DurableJob('count-feedback')
export class CountFeedbackJob implements JobHandler<{ organisationId: string }> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly counter: FeedbackCounter,
    private readonly comments: CommentRedactor,
  ) {}

  async handle({ organisationId }: { organisationId: string }): Promise<void> {
    while (await this.work.run(organisationId, () => this.counter.count()));
    while (await this.comments.redact({ organisationId }));
  }
}
