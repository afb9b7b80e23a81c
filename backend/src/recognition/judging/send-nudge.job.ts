import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { type NudgeOrder, ProgressService } from './progress.service.js';

/** Writes the reminder of one judge and hands it to the queue of mails; run again while it is there, it makes no second one. */
@Injectable()
@DurableJob('send-nudge', { retryLimit: 12, pollingIntervalSeconds: 1 })
export class SendNudgeJob implements JobHandler<NudgeOrder> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly progress: ProgressService,
    private readonly mailer: Mailer,
  ) {}

  async handle(order: NudgeOrder): Promise<void> {
    const mail = await this.work.run(order.organisationId, () => this.progress.nudgeOf(order), { readOnly: true });
    if (mail) await this.mailer.send(mail, order.mailId);
  }
}
