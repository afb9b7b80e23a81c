import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { type PassedOnOrder, ProgrammeMails } from './programme-mails.js';

/** Writes one mail about a programme that was passed on and hands it to the queue of mails; run again while it is there, it makes no second one. */
@Injectable()
@DurableJob('send-passed-on-mail', { retryLimit: 12, pollingIntervalSeconds: 1 })
export class SendPassedOnMailJob implements JobHandler<PassedOnOrder> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly mails: ProgrammeMails,
    private readonly mailer: Mailer,
  ) {}

  async handle(order: PassedOnOrder): Promise<void> {
    const mail = await this.work.run(order.organisationId, () => this.mails.ofPassedOn(order), { readOnly: true });
    if (mail) await this.mailer.send(mail, order.mailId);
  }
}
