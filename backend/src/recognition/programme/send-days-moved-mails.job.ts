import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { MAIL_CONNECTIONS, MailTransport } from '../../platform/mail/mail-transport.js';
import { afterError, type LetterError } from '../reveal/award-letter.rules.js';
import { type DaysMovedKey, DaysMovedMails } from './days-moved-mails.js';

interface Payload {
  organisationId: string;
  programmeId: string;
}

/** Tells of moved days. Whoever is told is forgotten just before the end of her message goes out, so that a worker who is killed neither loses one nor sends one twice. */
@Injectable()
@DurableJob('send-days-moved-mails', { retryLimit: 12, pollingIntervalSeconds: 1, expireInSeconds: 3600 })
export class SendDaysMovedMailsJob implements JobHandler<Payload> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly mails: DaysMovedMails,
    private readonly transport: MailTransport,
  ) {}

  /** Runs outside any unit of work: none is open while a server is spoken to. */
  async handle({ organisationId, programmeId }: Payload): Promise<void> {
    const waiting = await this.work.run(organisationId, () => this.mails.waiting(programmeId), { readOnly: true });
    let left = 0;
    for (let from = 0; from < waiting.length; from += MAIL_CONNECTIONS) {
      const sent = await Promise.all(waiting.slice(from, from + MAIL_CONNECTIONS).map((one) => this.send(organisationId, one)));
      left += sent.filter((done) => !done).length;
    }
    if (left > 0) throw new Error(`${left} mails about moved days could not be sent yet.`);
  }

  /** False when she is still to be told. */
  private async send(organisationId: string, one: DaysMovedKey): Promise<boolean> {
    const within = <T>(what: () => Promise<T>): Promise<T> => this.work.run(organisationId, what);
    const mail = await this.work.run(organisationId, () => this.mails.mail(one), { readOnly: true });
    if (!mail) {
      await within(() => this.mails.handOver(one));
      return true;
    }
    let handedOver: boolean | undefined;
    const beforeEnd = async (): Promise<void> => {
      handedOver = await within(() => this.mails.handOver(one));
      if (!handedOver) throw new Error('Another worker sends this mail.');
    };
    try {
      await this.transport.deliver({ ...mail, beforeEnd });
      return true;
    } catch (error) {
      // whatever the server or the line said; where nobody can know whether it arrived, it is not sent twice
      if (handedOver === false) return true;
      const state = afterError(error as LetterError);
      if (state !== 'waiting') await within(() => this.mails.handOver(one));
      else if (handedOver) await within(() => this.mails.takeBack(one));
      return state !== 'waiting';
    }
  }
}
