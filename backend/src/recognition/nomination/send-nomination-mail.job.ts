import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { type NominationMailOrder, NominationMails } from './nomination-mails.js';

/** Writes one mail about a nomination and hands it to the queue of mails; run again while it is there, it makes no second one. Of who was asked by whom the queue keeps nothing. */
@Injectable()
@DurableJob('send-nomination-mail', { retryLimit: 12, pollingIntervalSeconds: 1, traceless: true })
export class SendNominationMailJob implements JobHandler<NominationMailOrder> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly mails: NominationMails,
    private readonly mailer: Mailer,
  ) {}

  async handle(order: NominationMailOrder): Promise<void> {
    const mail = await this.work.run(order.organisationId, () => this.mails.written(order), { readOnly: true });
    if (mail) await this.mailer.send(mail, order.mailId);
  }
}
