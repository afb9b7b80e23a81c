import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { MailTransport } from '../../platform/mail/mail-transport.js';
import { afterError, type LetterError } from './award-letter.rules.js';
import { AwardLetters, type LetterKey } from './award-letters.js';

interface Payload {
  organisationId: string;
  programmeId: string;
}

/** At once: few enough to leave connections to others. */
const AT_ONCE = 3;

/** Tells winners, nominees and nominators. Each message is noted just before its end goes out, so that a worker who is killed neither loses one nor sends one twice. */
@Injectable()
@DurableJob('send-award-letters', { retryLimit: 12, pollingIntervalSeconds: 1, expireInSeconds: 3600 })
export class SendAwardLettersJob implements JobHandler<Payload> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly letters: AwardLetters,
    private readonly transport: MailTransport,
  ) {}

  /** Runs outside any unit of work: none is open while a server is spoken to. */
  async handle({ organisationId, programmeId }: Payload): Promise<void> {
    const waiting = await this.work.run(organisationId, () => this.letters.waiting(programmeId), { readOnly: true });
    let left = 0;
    const next = async (): Promise<void> => {
      for (let letter = waiting.shift(); letter; letter = waiting.shift()) if (!(await this.send(organisationId, letter))) left++;
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
    if (left > 0) throw new Error(`${left} award mails could not be sent yet.`);
  }

  /** False when it still waits. */
  private async send(organisationId: string, letter: LetterKey): Promise<boolean> {
    const within = <T>(what: () => Promise<T>): Promise<T> => this.work.run(organisationId, what);
    const mail = await this.work.run(organisationId, () => this.letters.mail(letter), { readOnly: true });
    if (!mail) {
      await within(() => this.letters.note(letter, 'failed', false));
      return true;
    }
    let handedOver: boolean | undefined;
    const beforeEnd = async (): Promise<void> => {
      handedOver = await within(() => this.letters.handOver(letter));
      if (!handedOver) throw new Error('Another worker sends this letter.');
    };
    try {
      await this.transport.deliver({ ...mail, beforeEnd });
    } catch (error) {
      // whatever the server or the line said; what became of the letter follows from it, and the queue tries again what waits
      if (handedOver === false) return true;
      const state = afterError(error as LetterError);
      await within(() => this.letters.note(letter, state, handedOver ?? false));
      return state !== 'waiting';
    }
    await within(() => this.letters.note(letter, 'sent', handedOver ?? false));
    return true;
  }
}
