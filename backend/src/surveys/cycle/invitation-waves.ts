import { Injectable } from '@nestjs/common';
import type { InvitationWave } from '@throughline/contract';
import type { PlainDate } from '@throughline/domain';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { InvitationWaveRow } from './invitation-wave.entity.js';

/** Somebody whose message still has to go out. */
export interface Recipient {
  employeeId: string;
  name: string;
  email: string;
  tries: number;
}

/** What became of one message. */
export type DeliveryOutcome = { state: 'sent' } | { state: 'failed'; problem: string } | { state: 'later' };

const INVITATION = 'invitation';

/**
 * The mailings of a cycle. Of the invitations there is one row a person while they go out, so that a crash neither loses anybody nor writes twice to
 * somebody who is marked; when they are done the rows go and counts stay. Whom a reminder goes to is in the ReminderList, which this role cannot read.
 */
@Injectable()
export class InvitationWaves {
  constructor(
    @InjectRows(InvitationWaveRow) private readonly waves: Rows<InvitationWaveRow>,
    private readonly work: UnitOfWork,
    private readonly jobs: Jobs,
  ) {}

  /** Begins the invitations, inside the unit of work that opens the cycle. */
  async invite(cycleId: string, day: PlainDate, employeeIds: readonly string[]): Promise<void> {
    await this.waves.insert({ cycleId, wave: INVITATION, kind: 'invitation', onDay: day, state: 'sending', sent: 0, failed: 0 });
    await this.work.query(
      `INSERT INTO org.invitation_delivery (organisation_id, cycle_id, wave, employee_id, state, tries)
       SELECT e.organisation_id, $2, $3, e.id, 'pending', 0 FROM org.employee e WHERE e.organisation_id = $1 AND e.id = ANY($4::uuid[]) AND e.email IS NOT NULL
       ON CONFLICT DO NOTHING`,
      [cycleId, INVITATION, employeeIds],
    );
    await this.jobs.send('send-invitations', { organisationId: this.work.organisationId, cycleId, wave: INVITATION });
  }

  /** Begins a reminder. Whom it goes to is written down by the job, in a role that may know who has not collected a ballot. */
  async remind(cycleId: string, day: PlainDate): Promise<void> {
    const wave = `reminder-${day}`;
    await this.waves.insert({ cycleId, wave, kind: 'reminder', onDay: day, state: 'listing', sent: 0, failed: 0 });
    await this.jobs.send('send-invitations', { organisationId: this.work.organisationId, cycleId, wave });
  }

  /** The days on which reminders of the cycle went out. */
  async remindedOn(cycleId: string): Promise<string[]> {
    return (await this.waves.find({ cycleId, kind: 'reminder' })).map(({ onDay }) => onDay);
  }

  find(cycleId: string, wave: string): Promise<InvitationWaveRow | undefined> {
    return this.waves.findOne({ cycleId, wave }, { lock: { mode: 'pessimistic_write' } });
  }

  /** Notes that whom a reminder goes to is written down. */
  async listed(cycleId: string, wave: string): Promise<void> {
    await this.waves.update({ cycleId, wave, state: 'listing' }, { state: 'sending' });
  }

  /** Names and addresses of those who have one, by id. */
  async addresses(employeeIds: readonly string[]): Promise<Map<string, { name: string; email: string }>> {
    const rows = await this.work.query<{ id: string; name: string; email: string }>(
      `SELECT id, name, email FROM org.employee WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND email IS NOT NULL`,
      [employeeIds],
    );
    return new Map(rows.map(({ id, name, email }) => [id, { name, email }]));
  }

  /** Up to `count` people whose message is waiting and was tried at most `tries` times; in no order that means anything. */
  async waiting(cycleId: string, wave: string, tries: number, count: number): Promise<Recipient[]> {
    return this.work.query<Recipient>(
      `SELECT e.id AS "employeeId", e.name, e.email, d.tries FROM org.invitation_delivery d
         JOIN org.employee e ON e.organisation_id = d.organisation_id AND e.id = d.employee_id
       WHERE d.organisation_id = $1 AND d.cycle_id = $2 AND d.wave = $3 AND d.state = 'pending' AND d.tries <= $4 AND e.email IS NOT NULL
       ORDER BY d.employee_id LIMIT $5`,
      [cycleId, wave, tries, count],
    );
  }

  async record(cycleId: string, wave: string, employeeId: string, outcome: DeliveryOutcome): Promise<void> {
    const state = outcome.state === 'later' ? 'pending' : outcome.state;
    await this.work.query(
      `UPDATE org.invitation_delivery SET state = $5, problem = $6, tries = tries + 1 WHERE organisation_id = $1 AND cycle_id = $2 AND wave = $3 AND employee_id = $4`,
      [cycleId, wave, employeeId, state, outcome.state === 'failed' ? outcome.problem : null],
    );
  }

  /** Ends the wave: keeps the counts of invitations, none of reminders, and forgets whom invitations went to. */
  async finish(cycleId: string, wave: string): Promise<void> {
    const { sent, failed } = (await this.counts(cycleId)).get(wave) ?? { sent: 0, failed: 0 };
    await this.waves.update({ cycleId, wave }, wave === INVITATION ? { state: 'done', sent, failed } : { state: 'done' });
    await this.work.query(`DELETE FROM org.invitation_delivery WHERE organisation_id = $1 AND cycle_id = $2 AND wave = $3`, [cycleId, wave]);
  }

  /** The mailings of a cycle as HR sees them: counts, never who. */
  async of(cycleId: string): Promise<InvitationWave[]> {
    const rows = await this.waves.find({ cycleId }, { order: { onDay: 'ASC', wave: 'ASC' } });
    const counts = rows.some(({ state }) => state !== 'done')
      ? await this.counts(cycleId)
      : new Map<string, { sent: number; failed: number; waiting: number }>();
    return rows.map(({ kind, onDay, state, wave, sent, failed }) => {
      // a reminder goes to those who have not taken part: its counts would give the exact participation away, day by day
      if (kind === 'reminder') return { kind, on: onDay, state: state === 'done' ? 'done' : 'sending', sent: null, waiting: null, failed: null };
      const now = counts.get(wave) ?? { sent: 0, failed: 0, waiting: 0 };
      return state === 'done' ? { kind, on: onDay, state, sent, failed, waiting: 0 } : { kind, on: onDay, state: 'sending', ...now };
    });
  }

  private async counts(cycleId: string): Promise<Map<string, { sent: number; failed: number; waiting: number }>> {
    const rows = await this.work.query<{ wave: string; sent: number; failed: number; waiting: number }>(
      `SELECT wave, count(*) FILTER (WHERE state = 'sent')::int AS sent, count(*) FILTER (WHERE state = 'failed')::int AS failed,
              count(*) FILTER (WHERE state = 'pending')::int AS waiting
       FROM org.invitation_delivery WHERE organisation_id = $1 AND cycle_id = $2 GROUP BY wave`,
      [cycleId],
    );
    return new Map(rows.map(({ wave, ...counts }) => [wave, counts]));
  }
}
