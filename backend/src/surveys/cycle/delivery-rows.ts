import { Injectable } from '@nestjs/common';
import { dayIn, isTimeZone } from '@throughline/domain';
import { Clock } from '../../platform/clock.js';
import { sqlText } from '../../platform/database/sql-text.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type DeliveryOutcome, MAY_HAVE_ARRIVED, type Recipient } from './delivery.rules.js';
import { SendingPlan } from './sending-plan.js';
import { startOfHour } from '../../platform/mail/sending-moment.rules.js';
import type { ZoneMoments } from './wave-plan.rules.js';

const TOO_LATE = 'The survey closes before it is an hour at which mail may reach this person.';
const NO_ADDRESS = 'This person has no address any more.';
/** The number of each employee's zone among $4; $5 is the zone of whom none is known, $6 those that exist. */
const NUMBERED = `unnest($4::text[]) WITH ORDINALITY AS z (zone, slot) ON z.zone = CASE WHEN e.time_zone = ANY($6::text[]) THEN e.time_zone ELSE $5 END`;
const PERSON = `e.id AS "employeeId", e.name, e.email, e.language, e.time_zone AS "timeZone"`;

/** A mailing of a cycle; `usualZone` is the time zone of people of whom none is known. */
export interface MailedWave {
  organisationId: string;
  cycleId: string;
  wave: string;
  usualZone: string;
}

/** How many messages of a mailing stand where. */
export interface DeliveryCounts {
  sent: number;
  failed: number;
  waiting: number;
}

/** How mail reaches somebody, whether her invitation waits or went out today by her clock, and whether it leaves room for a reminder today. */
export type Reachable = Pick<Recipient, 'employeeId' | 'name' | 'email' | 'language' | 'timeZone'> & {
  mail: 'waiting' | 'today' | undefined;
  invitedToday: boolean;
};

/**
 * The messages of mailings that go to everybody who is invited, one row a person: so that a crash neither loses anybody nor writes twice to anybody. `unclear` is 1 from just before the end of a message until it is known what became of it. Rows of messages that
 * went out stay until the day after, because nobody is invited and reminded on one day; those that failed stay until the close. Whom a reminder goes to
 * is in the ReminderList, which this role cannot read. Every method runs inside a unit of work, but for what is written down of each message by itself.
 */
@Injectable()
export class DeliveryRows {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plan: SendingPlan,
    private readonly clock: Clock,
  ) {}

  /** Notes a message to each of these people who has an address, with the number of her zone; to whom it would come too late, as failed. */
  async add(cycleId: string, wave: string, employeeIds: readonly string[], { zones }: ZoneMoments): Promise<void> {
    await this.work.query(
      `INSERT INTO org.invitation_delivery (organisation_id, cycle_id, wave, employee_id, state, tries, problem, slot)
       SELECT e.organisation_id, $2, $3, e.id, CASE WHEN z.slot IS NULL THEN 'failed' ELSE 'pending' END, 0, CASE WHEN z.slot IS NULL THEN $7 END, coalesce(z.slot, 1)
       FROM org.employee e LEFT JOIN ${NUMBERED} WHERE e.organisation_id = $1 AND e.id = ANY($8::uuid[]) AND e.email IS NOT NULL
       ON CONFLICT (organisation_id, cycle_id, wave, employee_id) DO NOTHING`,
      [cycleId, wave, zones, await this.plan.usualZone(), await this.validZones(), TOO_LATE, employeeIds],
    );
  }

  /** Gives everybody whose message waits the number of her zone in another plan. */
  async assign(cycleId: string, wave: string, { zones }: ZoneMoments): Promise<void> {
    await this.work.query(
      `UPDATE org.invitation_delivery d SET slot = coalesce(f.slot, 1), state = CASE WHEN f.slot IS NULL THEN 'failed' ELSE 'pending' END, problem = CASE WHEN f.slot IS NULL THEN $7 END
       FROM (SELECT e.id, z.slot FROM org.employee e LEFT JOIN ${NUMBERED} WHERE e.organisation_id = $1) AS f
       WHERE d.organisation_id = $1 AND d.cycle_id = $2 AND d.wave = $3 AND d.state = 'pending' AND d.employee_id = f.id`,
      [cycleId, wave, zones, await this.plan.usualZone(), await this.validZones(), TOO_LATE],
    );
  }

  /** Up to `count` people whose message is waiting and may go out now; in no order that means anything. */
  waiting(cycleId: string, wave: string, slots: readonly number[], count: number): Promise<Recipient[]> {
    return this.work.query<Recipient>(
      `SELECT ${PERSON}, d.put_off_at AS "putOffAt" FROM org.invitation_delivery d
         JOIN org.employee e ON e.organisation_id = d.organisation_id AND e.id = d.employee_id
       WHERE d.organisation_id = $1 AND d.cycle_id = $2 AND d.wave = $3 AND d.state = 'pending' AND d.unclear = 0 AND d.slot = ANY($4::smallint[])
         AND (d.again_at IS NULL OR d.again_at <= $6) AND e.email IS NOT NULL
       LIMIT $5`,
      [cycleId, wave, slots, count, this.clock.now()],
    );
  }

  /** Notes, before the end of a message is sent, that it is from now on: true for one worker alone, and false when the message is none to send any more. By itself, in no unit of work. */
  async handOver({ organisationId, cycleId, wave }: MailedWave, employeeId: string): Promise<boolean> {
    const noted = await this.work.message(
      organisationId,
      sqlText`UPDATE org.invitation_delivery SET unclear = 1 WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND wave = ${wave}
        AND employee_id = ${employeeId} AND state = 'pending' AND unclear = 0 RETURNING 1`,
    );
    return noted.length > 0;
  }

  /** Notes that the server has not taken what was handed over: it waits as before. By itself, in no unit of work. */
  async handBack({ organisationId, cycleId, wave }: MailedWave, employeeId: string): Promise<void> {
    await this.work.message(
      organisationId,
      sqlText`UPDATE org.invitation_delivery SET unclear = 0 WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND wave = ${wave}
        AND employee_id = ${employeeId} AND state = 'pending'`,
    );
  }

  /** Leaves to people what a worker was handing over when it was killed: it may have arrived. With `again` it waits as before, and is sent once more. */
  async settle(cycleId: string, wave: string, again: boolean): Promise<void> {
    if (again) {
      await this.work.query(
        `UPDATE org.invitation_delivery SET unclear = 0 WHERE organisation_id = $1 AND cycle_id = $2 AND wave = $3 AND state = 'pending' AND unclear > 0`,
        [cycleId, wave],
      );
      return;
    }
    await this.work.query(
      `UPDATE org.invitation_delivery SET state = 'failed', problem = $4, again_at = NULL
       WHERE organisation_id = $1 AND cycle_id = $2 AND wave = $3 AND state = 'pending' AND unclear > 0`,
      [cycleId, wave, MAY_HAVE_ARRIVED],
    );
  }

  /** Notes as failed what waits for people whose address was taken away: nothing would ever become of it, and its mailing would never end. */
  async giveUp(cycleId: string, wave: string): Promise<void> {
    await this.work.query(
      `UPDATE org.invitation_delivery d SET state = 'failed', problem = $4, again_at = NULL FROM org.employee e
       WHERE d.organisation_id = $1 AND d.cycle_id = $2 AND d.wave = $3 AND d.state = 'pending'
         AND e.organisation_id = d.organisation_id AND e.id = d.employee_id AND e.email IS NULL`,
      [cycleId, wave, NO_ADDRESS],
    );
  }

  /** Notes what became of a message; `again`: when the next round of its wave is. By itself, in no unit of work. */
  async record(
    { organisationId, cycleId, wave, usualZone }: MailedWave,
    { employeeId, timeZone }: Recipient,
    outcome: DeliveryOutcome,
    again: Date,
  ): Promise<void> {
    const now = this.clock.now();
    const waits = outcome.state === 'later';
    const today = dayIn(now, isTimeZone(timeZone) ? timeZone : usualZone);
    await this.work.message(
      organisationId,
      sqlText`UPDATE org.invitation_delivery SET state = ${waits ? 'pending' : outcome.state}, problem = ${outcome.state === 'failed' ? outcome.problem : null}, unclear = 0,
          again_at = ${waits ? again.toISOString() : null}, put_off_at = coalesce(put_off_at, ${waits ? startOfHour(now).toISOString() : null}), sent_on = ${outcome.state === 'sent' ? today : null}
        WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND wave = ${wave} AND employee_id = ${employeeId}`,
    );
  }

  /** How mail reaches people; those without an address are absent. `wave`: that of their invitations. */
  async reachable(cycleId: string, wave: string, employeeIds: readonly string[]): Promise<Map<string, Reachable>> {
    const now = this.clock.now();
    const usualZone = await this.plan.usualZone();
    const rows = await this.work.query<Omit<Reachable, 'invitedToday' | 'mail'> & { waits: boolean | null; sentOn: string | null }>(
      `SELECT ${PERSON}, d.state = 'pending' AS waits, d.sent_on::text AS "sentOn" FROM org.employee e
         LEFT JOIN org.invitation_delivery d ON d.organisation_id = e.organisation_id AND d.cycle_id = $2 AND d.wave = $3 AND d.employee_id = e.id
       WHERE e.organisation_id = $1 AND e.id = ANY($4::uuid[]) AND e.email IS NOT NULL`,
      [cycleId, wave, employeeIds],
    );
    return new Map(
      rows.map(({ waits, sentOn, ...person }) => {
        const today = dayIn(now, isTimeZone(person.timeZone) ? person.timeZone : usualZone);
        const mail = waits === true ? 'waiting' : sentOn === today ? 'today' : undefined;
        return [person.employeeId, { ...person, mail, invitedToday: !this.plan.atAnyHour && mail !== undefined }];
      }),
    );
  }

  /** Everybody with an address whose zone has a number in the plan, with that number. */
  async everybody({ zones }: ZoneMoments): Promise<{ ids: string[]; slots: number[]; people: { employeeId: string; email: string }[] }> {
    const usualZone = await this.plan.usualZone();
    const valid = new Set(await this.validZones());
    const rows = await this.work.query<{ id: string; email: string; zone: string | null }>(
      `SELECT id, email, time_zone AS zone FROM org.employee WHERE organisation_id = $1 AND email IS NOT NULL`,
    );
    const numberOf = new Map(zones.map((zone, i) => [zone, i + 1]));
    const found = rows.flatMap(({ id, email, zone }) => {
      const slot = numberOf.get(zone !== null && valid.has(zone) ? zone : usualZone);
      return slot === undefined ? [] : [{ id, slot, email }];
    });
    const people = found.map(({ id, email }) => ({ employeeId: id, email }));
    return { ids: found.map(({ id }) => id), slots: found.map(({ slot }) => slot), people };
  }

  async counts(cycleId: string, wave: string): Promise<DeliveryCounts> {
    const [counts] = await this.work.query<DeliveryCounts>(
      `SELECT count(*) FILTER (WHERE state = 'sent')::int AS sent, count(*) FILTER (WHERE state = 'failed')::int AS failed,
              count(*) FILTER (WHERE state = 'pending')::int AS waiting
       FROM org.invitation_delivery WHERE organisation_id = $1 AND cycle_id = $2 AND wave = $3`,
      [cycleId, wave],
    );
    return counts!;
  }

  private async validZones(): Promise<string[]> {
    const rows = await this.work.query<{ zone: string }>(
      `SELECT DISTINCT time_zone AS zone FROM org.employee WHERE organisation_id = $1 AND time_zone IS NOT NULL`,
    );
    return rows.flatMap(({ zone }) => (isTimeZone(zone) ? [zone] : []));
  }
}
