import { Injectable } from '@nestjs/common';
import { ConnectionPools } from '../../platform/database/connection-pools.js';
import { sqlText } from '../../platform/database/sql-text.js';
import { cycleLock } from '../ballot/cycle-lock.js';
import type { Round } from './invitation-waves.js';

/** One reminder of one cycle. */
export interface Reminder {
  organisationId: string;
  cycleId: string;
  wave: string;
}

const BATCH = 10_000;

/**
 * Whom a reminder still goes to: people who have not collected a ballot. Read and written as the issuer role only, in a table that the application
 * role cannot see; each row is deleted as soon as its message is out, whatever became of it.
 */
@Injectable()
export class ReminderList {
  constructor(private readonly pools: ConnectionPools) {}

  /** Writes down everybody of these who has not collected a ballot and did not ask to be left alone, each with the number of her moment. Safe to call again before anything is sent. */
  async write({ organisationId, cycleId, wave }: Reminder, { ids, slots }: { ids: readonly string[]; slots: readonly number[] }): Promise<void> {
    await this.pools.transaction('issuer', organisationId, async (transaction) => {
      await transaction.query(`SELECT pg_advisory_xact_lock_shared($3::bigint) FROM pub.ballot_cycle WHERE organisation_id = $1 AND cycle_id = $2`, [
        cycleId,
        cycleLock(cycleId),
      ]);
      await transaction.query(`DELETE FROM org.reminder_delivery WHERE organisation_id = $1 AND cycle_id = $2 AND wave = $3`, [cycleId, wave]);
      for (let from = 0; from < ids.length; from += BATCH)
        await transaction.query(
          `INSERT INTO org.reminder_delivery (organisation_id, cycle_id, wave, employee_id, tries, slot)
           SELECT e.organisation_id, e.cycle_id, $3, e.holder_id, 0, g.slot FROM org.entitlement e
           JOIN unnest($4::uuid[], $5::smallint[]) AS g (id, slot) ON g.id = e.holder_id
           WHERE e.organisation_id = $1 AND e.cycle_id = $2 AND NOT e.card AND NOT e.issued AND e.reminders ORDER BY gen_random_uuid() ON CONFLICT DO NOTHING`,
          [cycleId, wave, ids.slice(from, from + BATCH), slots.slice(from, from + BATCH)],
        );
    });
  }

  /** Up to `count` people whose message is waiting and who still have not collected a ballot; in no order that means anything. */
  waiting(
    { organisationId, cycleId, wave }: Reminder,
    { slots, tries }: Round,
    count: number,
  ): Promise<{ employeeId: string; tries: number; unclear: number }[]> {
    return this.pools.message(
      'issuer',
      organisationId,
      sqlText`SELECT d.employee_id AS "employeeId", d.tries, d.unclear FROM org.reminder_delivery d
        JOIN org.entitlement e ON e.organisation_id = d.organisation_id AND e.cycle_id = d.cycle_id AND e.holder_id = d.employee_id
        WHERE d.organisation_id = ${organisationId} AND d.cycle_id = ${cycleId} AND d.wave = ${wave} AND d.tries <= ${tries}
          AND d.slot = ANY(${`{${slots.join(',')}}`}::smallint[]) AND NOT e.issued AND e.reminders
        ORDER BY d.employee_id LIMIT ${count}`,
    );
  }

  /** Takes somebody off the list: the message is out, or can never be. */
  async done({ organisationId, cycleId, wave }: Reminder, employeeId: string): Promise<void> {
    await this.pools.message(
      'issuer',
      organisationId,
      sqlText`DELETE FROM org.reminder_delivery WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND wave = ${wave} AND employee_id = ${employeeId}`,
    );
  }

  /** Notes that the message of somebody was put off, or that nobody knows whether it arrived. */
  async later({ organisationId, cycleId, wave }: Reminder, employeeId: string, unclear: boolean): Promise<void> {
    await this.pools.message(
      'issuer',
      organisationId,
      sqlText`UPDATE org.reminder_delivery SET tries = tries + ${unclear ? 0 : 1}, unclear = unclear + ${unclear ? 1 : 0}
        WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND wave = ${wave} AND employee_id = ${employeeId}`,
    );
  }

  /** Gives people another moment of the wave. */
  async putOff({ organisationId, cycleId, wave }: Reminder, employeeIds: readonly string[], slot: number): Promise<void> {
    await this.pools.message(
      'issuer',
      organisationId,
      sqlText`UPDATE org.reminder_delivery SET slot = ${slot}
        WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND wave = ${wave} AND employee_id = ANY(${`{${employeeIds.join(',')}}`}::uuid[])`,
    );
  }

  /** Forgets who is left. */
  async clear({ organisationId, cycleId, wave }: Reminder): Promise<void> {
    await this.pools.message(
      'issuer',
      organisationId,
      sqlText`DELETE FROM org.reminder_delivery WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND wave = ${wave}`,
    );
  }
}
