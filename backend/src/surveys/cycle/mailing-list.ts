import { Injectable } from '@nestjs/common';
import { plainDate } from '@throughline/domain';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type DeliveryOutcome, InvitationWaves, type Recipient, type Round } from './invitation-waves.js';
import { type Reminder, ReminderList } from './reminder-list.js';
import { SendingPlan } from './sending-plan.js';

/** A mailing that is being sent. Everybody who is invited may be known to the application; who is reminded may not. */
export interface Mailing extends Reminder {
  kind: 'invitation' | 'reminder';
}

/** People whose hour has become a quiet one, and when theirs comes again. */
export interface PutOff {
  moment: Date;
  people: readonly Recipient[];
}

/** Whom a mailing still goes to, wherever that is written down. */
@Injectable()
export class MailingList {
  constructor(
    private readonly work: UnitOfWork,
    private readonly waves: InvitationWaves,
    private readonly reminders: ReminderList,
    private readonly plan: SendingPlan,
    private readonly clock: Clock,
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

  /** Lets people wait for another moment. Of invitations it becomes one of the wave; a reminder is planned again, for everybody. */
  async putOff(mailing: Mailing, groups: readonly PutOff[]): Promise<void> {
    const { organisationId, cycleId, wave } = mailing;
    if (mailing.kind === 'reminder')
      return this.planAgain(
        mailing,
        groups.flatMap(({ people }) => people),
      );
    for (const { moment, people } of groups)
      await this.work.run(organisationId, async () => {
        const slot = (await this.withMoments(cycleId, wave, [moment])).get(moment.getTime())!;
        await this.waves.putOff(cycleId, wave, idsOf(people), slot);
      });
  }

  /** Ends the mailing and forgets who it went to. */
  async finish(mailing: Mailing): Promise<void> {
    const { organisationId, cycleId, wave } = mailing;
    if (mailing.kind === 'reminder') await this.reminders.clear(mailing);
    await this.work.run(organisationId, () => this.waves.finish(cycleId, wave));
  }

  /** The moments are those of all zones of the directory, as at the beginning: those of who is left would tell in which zone somebody has not taken part. */
  private async planAgain(mailing: Mailing, people: readonly Recipient[]): Promise<void> {
    const { organisationId, cycleId, wave } = mailing;
    const { plan, slots } = await this.work.run(organisationId, async () => {
      const { onDay } = (await this.waves.find(cycleId, wave))!;
      const again = await this.plan.of(cycleId, plainDate(onDay));
      return { plan: again, slots: await this.withMoments(cycleId, wave, again.moments) };
    });
    const momentOf = ({ timeZone }: Recipient): Date | undefined =>
      plan.moments[(plan.slotOf.get(timeZone ?? plan.usualZone) ?? plan.slotOf.get(plan.usualZone) ?? 0) - 1];
    for (const [moment, waiting] of Map.groupBy(people, momentOf)) {
      // the survey closes before it is an hour at which mail may reach them
      if (!moment) for (const { employeeId } of waiting) await this.reminders.done(mailing, employeeId);
      // whose hour has come while this was planned is found again at once
      else if (moment > this.clock.now()) await this.reminders.putOff(mailing, idsOf(waiting), slots.get(moment.getTime())!);
    }
  }

  /** Adds moments to a wave that it does not have yet; returns the number of each of the wave, by its time. */
  private async withMoments(cycleId: string, wave: string, moments: readonly Date[]): Promise<Map<number, number>> {
    const [row] = await this.work.query<{ moments: Date[] }>(
      `UPDATE org.invitation_wave SET moments = moments || ARRAY(SELECT m FROM unnest($4::timestamptz[]) WITH ORDINALITY AS new (m, i) WHERE m <> ALL(moments) ORDER BY i)
       WHERE organisation_id = $1 AND cycle_id = $2 AND wave = $3 RETURNING moments`,
      [cycleId, wave, moments],
    );
    return new Map(row!.moments.map((moment, i) => [moment.getTime(), i + 1]));
  }
}

const idsOf = (people: readonly Recipient[]): string[] => people.map(({ employeeId }) => employeeId);
