import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type DeliveryOutcome, InvitationWaves, type Recipient } from './invitation-waves.js';
import { type Reminder, ReminderList } from './reminder-list.js';

/** A mailing that is being sent. Everybody who is invited may be known to the application; who is reminded may not. */
export interface Mailing extends Reminder {
  kind: 'invitation' | 'reminder';
}

/** Whom a mailing still goes to, wherever that is written down. */
@Injectable()
export class MailingList {
  constructor(
    private readonly work: UnitOfWork,
    private readonly waves: InvitationWaves,
    private readonly reminders: ReminderList,
  ) {}

  /** Up to `count` people whose message is waiting and was tried at most `tries` times. */
  async waiting(mailing: Mailing, tries: number, count: number): Promise<Recipient[]> {
    const { organisationId, cycleId, wave } = mailing;
    if (mailing.kind === 'invitation') return this.work.run(organisationId, () => this.waves.waiting(cycleId, wave, tries, count), { readOnly: true });
    for (;;) {
      const listed = await this.reminders.waiting(mailing, tries, count);
      const people = await this.work.run(organisationId, () => this.waves.addresses(listed.map(({ employeeId }) => employeeId)), { readOnly: true });
      const found = listed.flatMap(({ employeeId, tries: tried }) => {
        const person = people.get(employeeId);
        return person ? [{ employeeId, ...person, tries: tried }] : [];
      });
      if (found.length > 0 || listed.length === 0) return found;
      // nobody of these has an address
      for (const { employeeId } of listed) await this.reminders.done(mailing, employeeId);
    }
  }

  async record(mailing: Mailing, employeeId: string, outcome: DeliveryOutcome): Promise<void> {
    const { organisationId, cycleId, wave } = mailing;
    if (mailing.kind === 'invitation') return this.work.run(organisationId, () => this.waves.record(cycleId, wave, employeeId, outcome));
    return outcome.state === 'later' ? this.reminders.later(mailing, employeeId) : this.reminders.done(mailing, employeeId);
  }

  /** Ends the mailing and forgets who it went to. */
  async finish(mailing: Mailing): Promise<void> {
    const { organisationId, cycleId, wave } = mailing;
    if (mailing.kind === 'reminder') await this.reminders.clear(mailing);
    await this.work.run(organisationId, () => this.waves.finish(cycleId, wave));
  }
}
