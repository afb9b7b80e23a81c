import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type DeliveryOutcome, InvitationWaves, type Recipient, type Round } from './invitation-waves.js';
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

  /** Up to `count` people whose message is waiting. */
  async waiting(mailing: Mailing, round: Round, count: number): Promise<Recipient[]> {
    const { organisationId, cycleId, wave } = mailing;
    if (mailing.kind === 'invitation') return this.work.run(organisationId, () => this.waves.waiting(cycleId, wave, round, count), { readOnly: true });
    for (;;) {
      const listed = await this.reminders.waiting(mailing, round, count);
      const people = await this.work.run(organisationId, () => this.waves.addresses(listed.map(({ employeeId }) => employeeId)), { readOnly: true });
      const found = listed.flatMap(({ employeeId, tries, unclear }) => {
        const person = people.get(employeeId);
        return person ? [{ ...person, tries, unclear }] : [];
      });
      if (found.length > 0 || listed.length === 0) return found;
      // nobody of these has an address
      for (const { employeeId } of listed) await this.reminders.done(mailing, employeeId);
    }
  }

  async record(mailing: Mailing, employeeId: string, outcome: DeliveryOutcome): Promise<void> {
    const { organisationId, cycleId, wave } = mailing;
    if (mailing.kind === 'invitation') return this.work.run(organisationId, () => this.waves.record(cycleId, wave, employeeId, outcome));
    const waits = outcome.state === 'later' || outcome.state === 'unclear';
    return waits ? this.reminders.later(mailing, employeeId, outcome.state === 'unclear') : this.reminders.done(mailing, employeeId);
  }

  /** Lets people wait for another moment, which becomes one of the wave. */
  async putOff(mailing: Mailing, employeeIds: readonly string[], moment: Date): Promise<void> {
    const { organisationId, cycleId, wave } = mailing;
    const slot = await this.work.run(organisationId, () => this.addedMoment(cycleId, wave, moment));
    if (mailing.kind === 'reminder') await this.reminders.putOff(mailing, employeeIds, slot);
    else await this.work.run(organisationId, () => this.waves.putOff(cycleId, wave, employeeIds, slot));
  }

  /** Ends the mailing and forgets who it went to. */
  async finish(mailing: Mailing): Promise<void> {
    const { organisationId, cycleId, wave } = mailing;
    if (mailing.kind === 'reminder') await this.reminders.clear(mailing);
    await this.work.run(organisationId, () => this.waves.finish(cycleId, wave));
  }

  private async addedMoment(cycleId: string, wave: string, moment: Date): Promise<number> {
    const [row] = await this.work.query<{ slot: number }>(
      `UPDATE org.invitation_wave SET moments = CASE WHEN $4::timestamptz = ANY(moments) THEN moments ELSE moments || $4::timestamptz END
       WHERE organisation_id = $1 AND cycle_id = $2 AND wave = $3 RETURNING array_position(moments, $4::timestamptz) AS slot`,
      [cycleId, wave, moment],
    );
    return row!.slot;
  }
}
