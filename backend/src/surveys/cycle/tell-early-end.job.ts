import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { EarlyEndMails } from './early-end-mails.js';

interface Payload {
  organisationId: string;
  cycleId: string;
  groupId: string;
}

/** Tells everybody of one group of the invited that the cycle ends early, whether or not they took part: nobody can tell from the mail. */
@Injectable()
@DurableJob('tell-early-end', { retryLimit: 10 })
export class TellEarlyEndJob implements JobHandler<Payload> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly mails: EarlyEndMails,
  ) {}

  handle({ organisationId, cycleId, groupId }: Payload): Promise<void> {
    return this.work.run(organisationId, () => this.mails.send(cycleId, groupId));
  }
}
