import { Injectable } from '@nestjs/common';
import { ConnectionPools } from '../../platform/database/connection-pools.js';
import { sqlText } from '../../platform/database/sql-text.js';
import { cycleLock } from '../ballot/cycle-lock.js';

/** One reminder of one cycle. */
export interface Reminder {
  organisationId: string;
  cycleId: string;
  wave: string;
}

/**
 * Whom a reminder still goes to: people who have not collected a ballot. Read and written as the issuer role only, in a table that the application
 * role cannot see; each row is deleted as soon as its message is out, whatever became of it.
 */
@Injectable()
export class ReminderList {
  constructor(private readonly pools: ConnectionPools) {}

  /** Writes down everybody who has not collected a ballot and did not ask to be left alone. Safe to call again before anything is sent. */
  async write({ organisationId, cycleId, wave }: Reminder): Promise<void> {
    await this.pools.message(
      'issuer',
      organisationId,
      sqlText`SELECT pg_advisory_xact_lock_shared(${cycleLock(cycleId)}::bigint);
        INSERT INTO org.reminder_delivery (organisation_id, cycle_id, wave, employee_id, tries)
        SELECT organisation_id, cycle_id, ${wave}, holder_id, 0 FROM org.entitlement
        WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND NOT card AND NOT issued AND reminders ORDER BY gen_random_uuid() ON CONFLICT DO NOTHING`,
    );
  }

  /** Up to `count` people whose message was tried at most `tries` times and who still have not collected a ballot; in no order that means anything. */
  waiting({ organisationId, cycleId, wave }: Reminder, tries: number, count: number): Promise<{ employeeId: string; tries: number }[]> {
    return this.pools.message(
      'issuer',
      organisationId,
      sqlText`SELECT d.employee_id AS "employeeId", d.tries FROM org.reminder_delivery d
        JOIN org.entitlement e ON e.organisation_id = d.organisation_id AND e.cycle_id = d.cycle_id AND e.holder_id = d.employee_id
        WHERE d.organisation_id = ${organisationId} AND d.cycle_id = ${cycleId} AND d.wave = ${wave} AND d.tries <= ${tries} AND NOT e.issued AND e.reminders
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

  /** Notes that the message of somebody was put off. */
  async later({ organisationId, cycleId, wave }: Reminder, employeeId: string): Promise<void> {
    await this.pools.message(
      'issuer',
      organisationId,
      sqlText`UPDATE org.reminder_delivery SET tries = tries + 1
        WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND wave = ${wave} AND employee_id = ${employeeId}`,
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
