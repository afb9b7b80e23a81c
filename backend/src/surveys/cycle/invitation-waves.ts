import { Injectable } from '@nestjs/common';
import type { InvitationWave } from '@throughline/contract';
import type { PlainDate } from '@throughline/domain';
import { Clock } from '../../platform/clock.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { InvitationWaveRow } from './invitation-wave.entity.js';
import { startOfHour } from './sending-moment.rules.js';
import { SendingPlan } from './sending-plan.js';

/** Somebody whose message still has to go out. */
export interface Recipient {
  employeeId: string;
  name: string;
  email: string;
  /** A language tag; null when not known. */
  language: string | null;
  /** An IANA time zone; null when not known. */
  timeZone: string | null;
  tries: number;
  /** How often the server broke off without saying whether it took the message. */
  unclear: number;
}

/** What became of one message. */
export type DeliveryOutcome = { state: 'sent' } | { state: 'failed'; problem: string } | { state: 'later' } | { state: 'unclear' };

/** Which rows of a mailing are asked for: those of these moments, tried at most so often. */
export interface Round {
  slots: readonly number[];
  tries: number;
}

export const INVITATION = 'invitation';
const TOO_LATE = 'The survey closes before it is an hour at which mail may reach this person.';

/**
 * The mailings of a cycle. Of the invitations there is one row a person while they go out, so that a crash neither loses anybody nor writes twice to
 * somebody who is marked; when they are done the rows go, but those that failed, and counts stay. Whom a reminder goes to is in the ReminderList, which
 * this role cannot read.
 */
@Injectable()
export class InvitationWaves {
  constructor(
    @InjectRows(InvitationWaveRow) private readonly waves: Rows<InvitationWaveRow>,
    private readonly work: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly plan: SendingPlan,
    private readonly clock: Clock,
  ) {}

  /** Begins the invitations, inside the unit of work that opens the cycle. */
  async invite(cycleId: string, day: PlainDate, employeeIds: readonly string[]): Promise<void> {
    const { moments, slotOf, usualZone } = await this.plan.of(cycleId);
    await this.waves.insert({ cycleId, wave: INVITATION, kind: 'invitation', onDay: day, state: 'sending', sent: 0, failed: 0, moments });
    await this.work.query(
      `INSERT INTO org.invitation_delivery (organisation_id, cycle_id, wave, employee_id, state, tries, problem, slot)
       SELECT e.organisation_id, $2, $3, e.id, CASE WHEN z.slot > 0 THEN 'pending' ELSE 'failed' END, 0, CASE WHEN z.slot > 0 THEN NULL ELSE $8 END, greatest(z.slot, 1)
       FROM org.employee e LEFT JOIN unnest($5::text[], $6::smallint[]) AS known (zone) ON known.zone = e.time_zone
       JOIN unnest($5::text[], $6::smallint[]) AS z (zone, slot) ON z.zone = coalesce(known.zone, $7)
       WHERE e.organisation_id = $1 AND e.id = ANY($4::uuid[]) AND e.email IS NOT NULL ON CONFLICT DO NOTHING`,
      [cycleId, INVITATION, employeeIds, [...slotOf.keys()], [...slotOf.values()], usualZone, TOO_LATE],
    );
    await this.start(cycleId, INVITATION);
  }

  /** Begins a reminder. Whom it goes to is written down by the job, in a role that may know who has not collected a ballot. */
  async remind(cycleId: string, day: PlainDate): Promise<void> {
    const wave = `reminder-${day}`;
    await this.waves.insert({ cycleId, wave, kind: 'reminder', onDay: day, state: 'listing', sent: 0, failed: 0, moments: [] });
    await this.start(cycleId, wave);
  }

  private start(cycleId: string, wave: string): Promise<void> {
    return this.jobs.send('send-invitations', { organisationId: this.work.organisationId, cycleId, wave });
  }

  /** Puts failed invitations back among those that wait: of these people, or of all. Says how many. Whether somebody has answered is neither asked nor known. */
  async resend(cycleId: string, employeeIds: readonly string[] | undefined): Promise<number> {
    const again = await this.work.query(
      `UPDATE org.invitation_delivery d SET state = 'pending', problem = NULL, tries = 0, unclear = 0,
         slot = CASE WHEN d.slot <= cardinality(w.moments) THEN d.slot ELSE 1 END FROM org.employee e, org.invitation_wave w
       WHERE d.organisation_id = $1 AND d.cycle_id = $2 AND d.wave = $3 AND d.state = 'failed' AND ($4::uuid[] IS NULL OR d.employee_id = ANY($4::uuid[]))
         AND w.organisation_id = d.organisation_id AND w.cycle_id = d.cycle_id AND w.wave = d.wave
         AND e.organisation_id = d.organisation_id AND e.id = d.employee_id AND e.email IS NOT NULL RETURNING 1`,
      [cycleId, INVITATION, employeeIds ?? null],
    );
    if (again.length === 0) return 0;
    // whoever's clock shows a quiet hour now is put off when her turn comes
    await this.work.query(
      `UPDATE org.invitation_wave SET state = 'sending', moments = CASE WHEN cardinality(moments) = 0 THEN ARRAY[$4::timestamptz] ELSE moments END
       WHERE organisation_id = $1 AND cycle_id = $2 AND wave = $3`,
      [cycleId, INVITATION, startOfHour(this.clock.now())],
    );
    await this.start(cycleId, INVITATION);
    return again.length;
  }

  /** The days on which reminders of the cycle went out. */
  async remindedOn(cycleId: string): Promise<string[]> {
    return (await this.waves.find({ cycleId, kind: 'reminder' })).map(({ onDay }) => onDay);
  }

  find(cycleId: string, wave: string): Promise<InvitationWaveRow | undefined> {
    return this.waves.findOne({ cycleId, wave }, { lock: { mode: 'pessimistic_write' } });
  }

  /** The invitations of the cycle as they stand, for reading only. */
  async invitations(cycleId: string): Promise<InvitationWaveRow | undefined> {
    return (await this.waves.find({ cycleId, wave: INVITATION }))[0];
  }

  /** Notes that whom a reminder goes to is written down. */
  async listed(cycleId: string, wave: string): Promise<void> {
    await this.waves.update({ cycleId, wave, state: 'listing' }, { state: 'sending' });
  }

  /** How mail reaches people, by id; those without an address are absent. */
  async addresses(employeeIds: readonly string[]): Promise<Map<string, Omit<Recipient, 'tries' | 'unclear'>>> {
    const rows = await this.work.query<Omit<Recipient, 'tries' | 'unclear'>>(
      `SELECT id AS "employeeId", name, email, language, time_zone AS "timeZone" FROM org.employee WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND email IS NOT NULL`,
      [employeeIds],
    );
    return new Map(rows.map((row) => [row.employeeId, row]));
  }

  /** Plans a reminder: its moments, and everybody with an address with the number of hers. The moments are those of everybody, so they say nothing about who is on the list. */
  async planned(cycleId: string, wave: string, day: PlainDate): Promise<{ ids: string[]; slots: number[] }> {
    const { moments, slotOf, usualZone } = await this.plan.of(cycleId, day);
    await this.waves.update({ cycleId, wave }, { moments });
    const rows = await this.work.query<{ id: string; zone: string | null }>(
      `SELECT id, time_zone AS zone FROM org.employee WHERE organisation_id = $1 AND email IS NOT NULL`,
    );
    const found = rows.map(({ id, zone }) => ({ id, slot: slotOf.get(zone ?? usualZone) ?? slotOf.get(usualZone) ?? 0 })).filter(({ slot }) => slot > 0);
    return { ids: found.map(({ id }) => id), slots: found.map(({ slot }) => slot) };
  }

  /** Up to `count` people whose message is waiting; in no order that means anything. */
  async waiting(cycleId: string, wave: string, { slots, tries }: Round, count: number): Promise<Recipient[]> {
    return this.work.query<Recipient>(
      `SELECT e.id AS "employeeId", e.name, e.email, e.language, e.time_zone AS "timeZone", d.tries, d.unclear FROM org.invitation_delivery d
         JOIN org.employee e ON e.organisation_id = d.organisation_id AND e.id = d.employee_id
       WHERE d.organisation_id = $1 AND d.cycle_id = $2 AND d.wave = $3 AND d.state = 'pending' AND d.tries <= $4 AND d.slot = ANY($6::smallint[]) AND e.email IS NOT NULL
       LIMIT $5`,
      [cycleId, wave, tries, count, slots],
    );
  }

  async record(cycleId: string, wave: string, employeeId: string, outcome: DeliveryOutcome): Promise<void> {
    const waits = outcome.state === 'later' || outcome.state === 'unclear';
    await this.work.query(
      `UPDATE org.invitation_delivery SET state = $5, problem = $6, tries = tries + $7, unclear = unclear + $8
       WHERE organisation_id = $1 AND cycle_id = $2 AND wave = $3 AND employee_id = $4`,
      [
        cycleId,
        wave,
        employeeId,
        waits ? 'pending' : outcome.state,
        outcome.state === 'failed' ? outcome.problem : null,
        outcome.state === 'unclear' ? 0 : 1,
        outcome.state === 'unclear' ? 1 : 0,
      ],
    );
  }

  /** Gives people another moment of the wave. */
  async putOff(cycleId: string, wave: string, employeeIds: readonly string[], slot: number): Promise<void> {
    await this.work.query(
      `UPDATE org.invitation_delivery SET slot = $5 WHERE organisation_id = $1 AND cycle_id = $2 AND wave = $3 AND employee_id = ANY($4::uuid[])`,
      [cycleId, wave, employeeIds, slot],
    );
  }

  /** Ends the wave: adds to the counts of invitations, keeps none of reminders, and forgets whom invitations went to, but those whom they did not reach. */
  async finish(cycleId: string, wave: string): Promise<void> {
    const { sent, failed } = wave === INVITATION ? await this.counts(cycleId) : { sent: 0, failed: 0 };
    // how the sending went is nobody's business any more; the turn of invitations stays, because failed ones can be sent again and old jobs must know theirs is over
    await this.work.query(
      `UPDATE org.invitation_wave SET state = 'done', sent = sent + $4, failed = $5, moments = '{}', run = NULL, run_until = NULL,
         turn = CASE WHEN kind = 'reminder' THEN 0 ELSE turn END WHERE organisation_id = $1 AND cycle_id = $2 AND wave = $3`,
      [cycleId, wave, sent, failed],
    );
    if (wave !== INVITATION) return;
    await this.work.query(`DELETE FROM org.invitation_delivery WHERE organisation_id = $1 AND cycle_id = $2 AND wave = $3 AND state <> 'failed'`, [
      cycleId,
      wave,
    ]);
  }

  /** With the close nobody needs to know any more whom an invitation did not reach; the counts stay. */
  async forget(cycleId: string): Promise<void> {
    const wave = await this.find(cycleId, INVITATION);
    if (wave && wave.state !== 'done') await this.finish(cycleId, INVITATION);
    await this.work.query(`DELETE FROM org.invitation_delivery WHERE organisation_id = $1 AND cycle_id = $2`, [cycleId]);
  }

  /** The mailings of a cycle as HR sees them: counts, never who. */
  async of(cycleId: string): Promise<InvitationWave[]> {
    const rows = await this.waves.find({ cycleId }, { order: { onDay: 'ASC', wave: 'ASC' } });
    const now = rows.some(({ kind, state }) => kind === 'invitation' && state !== 'done') ? await this.counts(cycleId) : undefined;
    return rows.map(({ kind, onDay, state, sent, failed }) => {
      // a reminder goes to those who have not taken part: its counts would give the exact participation away, and when its sending ends whether somebody is left
      if (kind === 'reminder') return { kind, on: onDay, state: 'done', sent: null, waiting: null, failed: null };
      if (state === 'done' || !now) return { kind, on: onDay, state: 'done', sent, failed, waiting: 0 };
      return { kind, on: onDay, state: 'sending', sent: sent + now.sent, waiting: now.waiting, failed: now.failed };
    });
  }

  private async counts(cycleId: string): Promise<{ sent: number; failed: number; waiting: number }> {
    const [counts] = await this.work.query<{ sent: number; failed: number; waiting: number }>(
      `SELECT count(*) FILTER (WHERE state = 'sent')::int AS sent, count(*) FILTER (WHERE state = 'failed')::int AS failed,
              count(*) FILTER (WHERE state = 'pending')::int AS waiting
       FROM org.invitation_delivery WHERE organisation_id = $1 AND cycle_id = $2 AND wave = $3`,
      [cycleId, INVITATION],
    );
    return counts!;
  }
}
