import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DeliveryRows, type MailedWave } from './delivery-rows.js';
import type { DeliveryOutcome, Recipient } from './delivery.rules.js';
import { INVITATION, InvitationWaves } from './invitation-waves.js';
import { type Reminder, ReminderList } from './reminder-list.js';
import type { WaveKind } from './sending-plan.js';
import type { ZoneMoments } from './wave-plan.rules.js';

/** A mailing that is being sent. Everybody who is invited may be known to the application; who is reminded may not. */
export interface Mailing extends MailedWave, ZoneMoments {
  kind: WaveKind;
}

/** Whether a message of the kind that may have arrived is sent again by itself: HR sees of no notice that a survey ends early whom it did not reach, everybody must know, and two of them do no harm. */
export const sentOnceMore = (kind: WaveKind): boolean => kind === 'early-end';

/** Whom a mailing still goes to, wherever that is written down. */
@Injectable()
export class MailingList {
  constructor(
    private readonly work: UnitOfWork,
    private readonly waves: InvitationWaves,
    private readonly rows: DeliveryRows,
    private readonly reminders: ReminderList,
    private readonly clock: Clock,
  ) {}

  /** Up to `count` people of these zones whose message is waiting and may go out now. */
  async waiting(mailing: Mailing, slots: readonly number[], count: number): Promise<Recipient[]> {
    const { organisationId, cycleId, wave } = mailing;
    if (slots.length === 0) return [];
    if (mailing.kind !== 'reminder') return this.work.run(organisationId, () => this.rows.waiting(cycleId, wave, slots, count), { readOnly: true });
    for (;;) {
      const listed = await this.reminders.waiting(mailing, slots, minutesFrom(mailing, this.clock.now()), count);
      const ids = listed.map(({ employeeId }) => employeeId);
      const people = await this.work.run(organisationId, () => this.rows.reachable(cycleId, INVITATION, ids), { readOnly: true });
      const found: Recipient[] = [];
      for (const { employeeId } of listed) {
        const person = people.get(employeeId);
        // without an address, or invited on this very day: a reminder is not for her
        if (!person || person.invitedToday) await this.reminders.done(mailing, employeeId);
        else found.push({ ...person, putOffAt: null });
      }
      if (found.length > 0 || listed.length === 0) return found;
    }
  }

  /** Notes, before the end of a message is sent, that it is from now on; false when it must not be: another worker has sent it, or there is nothing to send any more. */
  async handOver(mailing: Mailing, { employeeId }: Recipient): Promise<boolean> {
    return mailing.kind === 'reminder' ? this.reminders.handOver(mailing, employeeId) : this.rows.handOver(mailing, employeeId);
  }

  /** Notes that the server has not taken what was handed over. */
  async handBack(mailing: Mailing, { employeeId }: Recipient): Promise<void> {
    return mailing.kind === 'reminder' ? this.reminders.handBack(mailing, employeeId) : this.rows.handBack(mailing, employeeId);
  }

  /** What a worker was handing over when it was killed is not sent again by itself, unless it is a notice that a survey ends early. Only for whoever has the wave. */
  async settle(mailing: Reminder & { kind: WaveKind }): Promise<void> {
    const { organisationId, cycleId, wave } = mailing;
    if (mailing.kind === 'reminder') return this.reminders.settle(mailing);
    await this.work.run(organisationId, () => this.rows.settle(cycleId, wave, sentOnceMore(mailing.kind)));
  }

  /** `again`: when the next round of the wave is. */
  async record(mailing: Mailing, recipient: Recipient, outcome: DeliveryOutcome, again: Date): Promise<void> {
    if (mailing.kind !== 'reminder') return this.rows.record(mailing, recipient, outcome, again);
    if (outcome.state === 'later') return this.reminders.later(mailing, recipient.employeeId, minutesFrom(mailing, again));
    return this.reminders.done(mailing, recipient.employeeId);
  }

  /** Ends the mailing, and of a reminder forgets who it did not come to. False when something of it waits, unless the cycle is `over`. */
  async finish(mailing: Mailing, over = false): Promise<boolean> {
    const { organisationId, cycleId, wave } = mailing;
    if (mailing.kind === 'reminder') await this.reminders.clear(mailing);
    return this.work.run(organisationId, () => this.waves.finish(cycleId, wave, over));
  }
}

/** Full minutes from the first moment of a mailing to the instant. */
function minutesFrom({ moments }: Mailing, instant: Date): number {
  return Math.floor((instant.getTime() - Math.min(...moments.map((moment) => moment.getTime()))) / 60_000);
}
