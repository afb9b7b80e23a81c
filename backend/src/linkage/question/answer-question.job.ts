import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { RegisteredQuestionsService } from './registered-questions.service.js';

/** Answers a registered question on its day. Enqueued when it is registered; run twice, or after somebody asked for the answer, it does nothing. */
@Injectable()
@DurableJob('answer-question', { retryLimit: 20 })
export class AnswerQuestionJob implements JobHandler<{ organisationId: string; questionId: string }> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly questions: RegisteredQuestionsService,
  ) {}

  handle({ organisationId, questionId }: { organisationId: string; questionId: string }): Promise<void> {
    return this.work.run(organisationId, () => this.questions.answerWhenDue(questionId));
  }
}
