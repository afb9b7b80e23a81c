import { Injectable } from '@nestjs/common';
import type { InvitationWave } from '@throughline/contract';
import { addDays, type PlainDate, plainDate } from '@throughline/domain';
import { Clock } from '../../platform/clock.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { ADDRESS_CHANGED } from './delivery.rules.js';
import { DeliveryRows } from './delivery-rows.js';
import { InvitationWaveRow } from './invitation-wave.entity.js';
import { SendingPlan, type WaveKind } from './sending-plan.js';
import { plannedReminder, type PlannedReminder, type ZoneMoments } from './wave-plan.rules.js';

export const INVITATION = 'invitation';
const EARLY_END = 'early-end';
/** Of mailings of one day. */
const ORDER: readonly WaveKind[] = [INVITATION, 'reminder', EARLY_END];

/** The mailings of a cycle: begun inside the unit of work of what they tell, sent by a job. Every method runs inside a unit of work. */
@Injectable()
export class InvitationWaves {
  constructor(
    @InjectRows(InvitationWaveRow) private readonly waves: Rows<InvitationWaveRow>,
    private readonly work: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly plan: SendingPlan,
    private readonly rows: DeliveryRows,
    private readonly clock: Clock,
  ) {}

  /** Begins the invitations. */
  async invite(cycleId: string, day: PlainDate, employeeIds: readonly string[]): Promise<void> {
    await this.toEach(INVITATION, cycleId, day, employeeIds);
  }

  /** Begins telling everybody who was invited that the cycle ends early, whether or not they took part. */
  async tellEarlyEnd(cycleId: string, day: PlainDate): Promise<void> {
    const groups = await this.work.query<{ people: string[] }>(
      `SELECT employee_ids AS people FROM org.invited_group WHERE organisation_id = $1 AND cycle_id = $2`,
      [cycleId],
    );
    const people = groups.flatMap((group) => group.people);
    await this.toEach(EARLY_END, cycleId, day, people);
  }

  /** The same of one group of them, as a version before this one enqueued it. Run again, it tells nobody twice. */
  async tellGroupEarlyEnd(cycleId: string, day: PlainDate, groupId: string): Promise<void> {
    const [group] = await this.work.query<{ people: string[] }>(
      `SELECT employee_ids AS people FROM org.invited_group WHERE organisation_id = $1 AND cycle_id = $2 AND group_id = $3`,
      [cycleId, groupId],
    );
    if (!group) return;
    const wave = await this.find(cycleId, EARLY_END);
    if (!wave) return this.toEach(EARLY_END, cycleId, day, group.people);
    await this.rows.add(cycleId, EARLY_END, group.people, wave);
    await this.waves.update({ cycleId, wave: EARLY_END }, { state: 'sending', nextAt: this.clock.now() });
    await this.start(cycleId, EARLY_END);
  }

  /** Begins a reminder as planned. Whom it goes to is written down by the job, in a role that may know who has not collected a ballot. */
  async remind(cycleId: string, day: PlainDate, { zones, moments, ends }: PlannedReminder): Promise<void> {
    await this.insert({
      cycleId,
      wave: `reminder-${day}`,
      kind: 'reminder',
      onDay: day,
      state: 'listing',
      zones: [...zones],
      moments: [...moments],
      ends: [...ends],
    });
  }

  /** What a reminder of the day would be, between those before and those of `remindOn` after it; without zones when it would come too soon after one or before another. */
  async reminder(cycleId: string, day: PlainDate, remindOn: readonly string[]): Promise<PlannedReminder> {
    const plan = await this.plan.of(cycleId, 'reminder', day);
    const closes = await this.plan.closes(cycleId);
    if (this.plan.atAnyHour) return plannedReminder(plan, { before: [], later: [], closes });
    const before = (await this.waves.find({ cycleId, kind: 'reminder' })).filter(({ onDay }) => onDay !== day);
    const later: ZoneMoments[] = [];
    for (const next of remindOn) if (next > day) later.push(await this.plan.of(cycleId, 'reminder', plainDate(next)));
    return plannedReminder(plan, { before, later, closes });
  }

  /**
   * Puts invitations that failed back among those that wait: of these people, or of all whom none reached and whose address is that of the opening, since to another one none goes
   * by itself. Says how many. Whether somebody has answered is neither asked nor known. On a day with a reminder they go out on the next day, because nobody is invited and reminded on one day.
   */
  async resend(cycleId: string, employeeIds: readonly string[] | undefined): Promise<number> {
    // the wave first, as whoever ends it does: what is put back now is not taken for done
    if (!(await this.find(cycleId, INVITATION))) return 0;
    const again = await this.work.query(
      `UPDATE org.invitation_delivery d SET state = 'pending', problem = NULL, unclear = 0, again_at = NULL, put_off_at = NULL FROM org.employee e
       WHERE d.organisation_id = $1 AND d.cycle_id = $2 AND d.wave = $3 AND d.state = 'failed'
         AND CASE WHEN $4::uuid[] IS NULL THEN d.problem <> $5 ELSE d.employee_id = ANY($4::uuid[]) END AND e.organisation_id = d.organisation_id AND e.id = d.employee_id AND e.email IS NOT NULL RETURNING 1`,
      [cycleId, INVITATION, employeeIds ?? null, ADDRESS_CHANGED],
    );
    if (again.length > 0) await this.startAgain(cycleId);
    return again.length;
  }

  /** The same of people of the audience whose invitation went out before today: the same link once more, to the address of the opening. Says to whom; at most once a day each. */
  async sendAgain(cycleId: string, employeeIds: readonly string[]): Promise<string[]> {
    await this.find(cycleId, INVITATION);
    const people = await this.rows.reachable(cycleId, INVITATION, employeeIds);
    const free = [...people.values()].flatMap(({ employeeId, mail }) => (mail ? [] : [employeeId]));
    const again = await this.work.query<{ id: string; anew: boolean }>(
      `INSERT INTO org.invitation_delivery AS d (organisation_id, cycle_id, wave, employee_id, state, tries)
       SELECT e.organisation_id, $2, $3, e.id, 'pending', 0 FROM org.employee e WHERE e.organisation_id = $1 AND e.id = ANY($4::uuid[]) AND EXISTS (
         SELECT 1 FROM org.invited_group g WHERE g.organisation_id = e.organisation_id AND g.cycle_id = $2 AND e.id = ANY(g.employee_ids))
       ON CONFLICT (organisation_id, cycle_id, wave, employee_id)
       DO UPDATE SET state = 'pending', problem = NULL, unclear = 0, again_at = NULL, put_off_at = NULL, sent_on = NULL WHERE d.state = 'sent' RETURNING d.employee_id AS id, d.xmax = 0 AS anew`,
      [cycleId, INVITATION, free],
    );
    await this.countAnew(cycleId, again.filter(({ anew }) => anew).length);
    if (again.length > 0) await this.startAgain(cycleId);
    return again.map(({ id }) => id);
  }

  /** The same of people to whom a link was allowed at another address than before, whatever became of the first. */
  async readdress(cycleId: string, employeeIds: readonly string[]): Promise<void> {
    await this.find(cycleId, INVITATION);
    const again = await this.work.query<{ anew: boolean }>(
      `INSERT INTO org.invitation_delivery AS d (organisation_id, cycle_id, wave, employee_id, state, tries) SELECT organisation_id, $2, $3, id, 'pending', 0 FROM org.employee
       WHERE organisation_id = $1 AND id = ANY($4::uuid[])
       ON CONFLICT (organisation_id, cycle_id, wave, employee_id)
       DO UPDATE SET state = 'pending', problem = NULL, unclear = 0, again_at = NULL, put_off_at = NULL WHERE d.state <> 'pending' RETURNING d.xmax = 0 AS anew`,
      [cycleId, INVITATION, employeeIds],
    );
    await this.countAnew(cycleId, again.filter(({ anew }) => anew).length);
    await this.startAgain(cycleId);
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

  /** A wave of a version before this one, which kept no zones, by the plan of now. */
  async planAgain(cycleId: string, { wave, kind, onDay }: InvitationWaveRow): Promise<void> {
    const plan = await this.plan.of(cycleId, kind, kind === 'reminder' ? plainDate(onDay) : undefined);
    const ends = kind === 'reminder' ? plannedReminder(plan, { before: [], later: [], closes: await this.plan.closes(cycleId) }).ends : [];
    await this.waves.update({ cycleId, wave }, { zones: [...plan.zones], moments: [...plan.moments], ends: [...ends] });
    if (kind !== 'reminder') await this.rows.assign(cycleId, wave, plan);
  }

  /** Ends a mailing when nothing of it waits, or, with the cycle (`over`), whatever does: that was not reached. False when something waits. */
  async finish(cycleId: string, wave: string, over = false): Promise<boolean> {
    if (!(await this.find(cycleId, wave))) return true;
    await this.rows.giveUp(cycleId, wave);
    const { failed, waiting } = await this.rows.counts(cycleId, wave);
    if (waiting > 0 && !over) return false;
    // the turn of what can be sent again stays, because old jobs must know that theirs is over; of a reminder it would hint at how many it went to
    await this.work.query(
      `UPDATE org.invitation_wave SET state = 'done', failed = $4, next_at = NULL, run = NULL, run_until = NULL,
         turn = CASE WHEN kind = 'reminder' THEN 0 ELSE turn END WHERE organisation_id = $1 AND cycle_id = $2 AND wave = $3`,
      [cycleId, wave, failed + waiting],
    );
    return true;
  }

  /** With the close nobody needs to know any more whom a message did not reach; the counts stay. */
  async forget(cycleId: string): Promise<void> {
    for (const { wave, state } of await this.waves.find({ cycleId })) if (state !== 'done') await this.finish(cycleId, wave, true);
    await this.drop(cycleId);
  }

  /** Forgets to whom messages went out before yesterday; how many they were is kept. */
  async tidy(cycleId: string): Promise<void> {
    await this.drop(cycleId, addDays(this.clock.today(), -1));
  }

  /** The mailings of a cycle as HR sees them: counts, never who. */
  async of(cycleId: string): Promise<InvitationWave[]> {
    const rows = (await this.waves.find({ cycleId })).toSorted((a, b) => a.onDay.localeCompare(b.onDay) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
    return Promise.all(
      rows.map(async ({ wave, kind, onDay, state, sent, failed }) => {
        // a reminder goes to those who have not taken part: its counts would give the exact participation away, and when its sending ends whether somebody is left
        if (kind === 'reminder') return { kind, on: onDay, state: 'done', sent: null, waiting: null, failed: null };
        const now = await this.rows.counts(cycleId, wave);
        if (state === 'done') return { kind, on: onDay, state, sent: sent + now.sent, failed, waiting: 0 };
        return { kind, on: onDay, state: 'sending', sent: sent + now.sent, waiting: now.waiting, failed: now.failed };
      }),
    );
  }

  private async toEach(kind: 'invitation' | 'early-end', cycleId: string, day: PlainDate, employeeIds: readonly string[]): Promise<void> {
    const { zones, moments } = await this.plan.of(cycleId, kind);
    await this.insert({ cycleId, wave: kind, kind, onDay: day, state: 'sending', zones: [...zones], moments: [...moments], ends: [] });
    await this.rows.add(cycleId, kind, employeeIds, { zones, moments });
  }

  private async insert(wave: Omit<InvitationWaveRow, 'organisationId' | 'sent' | 'failed' | 'nextAt'>): Promise<void> {
    await this.waves.insert({ ...wave, sent: 0, failed: 0, nextAt: this.clock.now() });
    await this.start(wave.cycleId, wave.wave);
  }

  private async startAgain(cycleId: string): Promise<void> {
    const today = this.clock.today();
    const reminded = !this.plan.atAnyHour && (await this.remindedOn(cycleId)).includes(today);
    const plan = await this.plan.of(cycleId, 'invitation', reminded ? addDays(today, 1) : undefined);
    await this.waves.update({ cycleId, wave: INVITATION }, { state: 'sending', zones: [...plan.zones], moments: [...plan.moments], nextAt: this.clock.now() });
    await this.rows.assign(cycleId, INVITATION, plan);
    await this.start(cycleId, INVITATION);
  }

  // of these people the rows of before were tidied away when their invitations were out, and counted then: the new rows count now, or they would count twice
  private async countAnew(cycleId: string, people: number): Promise<void> {
    if (people === 0) return;
    await this.work.query(`UPDATE org.invitation_wave SET sent = greatest(sent - $4::int, 0) WHERE organisation_id = $1 AND cycle_id = $2 AND wave = $3`, [
      cycleId,
      INVITATION,
      people,
    ]);
  }

  private start(cycleId: string, wave: string): Promise<void> {
    return this.jobs.send('send-invitations', { organisationId: this.work.organisationId, cycleId, wave });
  }

  // with a day, only what went out before it
  private async drop(cycleId: string, before?: PlainDate): Promise<void> {
    await this.work.query(
      `WITH gone AS (DELETE FROM org.invitation_delivery WHERE organisation_id = $1 AND cycle_id = $2 AND ($3::date IS NULL OR (state = 'sent' AND sent_on < $3::date)) RETURNING wave, state)
       UPDATE org.invitation_wave w SET sent = w.sent + g.sent FROM (SELECT wave, count(*) FILTER (WHERE state = 'sent')::int AS sent FROM gone GROUP BY wave) AS g
       WHERE w.organisation_id = $1 AND w.cycle_id = $2 AND w.wave = g.wave`,
      [cycleId, before ?? null],
    );
  }
}
