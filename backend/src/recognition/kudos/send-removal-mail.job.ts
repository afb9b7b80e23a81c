import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Attempt, DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { RemovalMail, type RemovalMailOrder } from './removal-mail.js';

/** Hands the mail about something that was taken down to the queue of mails and forgets it then, and after its last try in any case; run again, it finds nothing. */
@Injectable()
@DurableJob('send-removal-mail', { retryLimit: 12, pollingIntervalSeconds: 1 })
export class SendRemovalMailJob implements JobHandler<RemovalMailOrder> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly mails: RemovalMail,
    private readonly mailer: Mailer,
  ) {}

  async handle(order: RemovalMailOrder, attempt?: Attempt): Promise<void> {
    let over = attempt?.last ?? false;
    try {
      const mail = await this.work.run(order.organisationId, () => this.mails.written(order), { readOnly: true });
      if (mail) await this.mailer.send(mail, order.mailId);
      over = true;
    } finally {
      if (over) await this.work.run(order.organisationId, () => this.mails.forget(order));
    }
  }
}
