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

/** Somebody to whom a reminder goes. */
export interface Reminded {
  employeeId: string;
}

const BATCH = 10_000;

/**
 * Whom a reminder has not come to yet. Everybody with an address is on it at first, whether or not she has collected a ballot: that is asked only when her turn comes, and her row is deleted
 * then, unless she is reminded and her message cannot be handed over at once. So the list says nothing about those whose turn is still to come, and names those who have not
 * collected a ballot only for as long as the mail server puts their message off. Read and written as the issuer role only, in a table that the application role cannot see.
 */
@Injectable()
export class ReminderList {
  constructor(private readonly pools: ConnectionPools) {}

  /** Writes down everybody of these who was invited, each with the number of her zone. Safe to call again before anything is sent. */
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
           WHERE e.organisation_id = $1 AND e.cycle_id = $2 AND NOT e.card ORDER BY gen_random_uuid() ON CONFLICT DO NOTHING`,
          [cycleId, wave, ids.slice(from, from + BATCH), slots.slice(from, from + BATCH)],
        );
    });
  }

  /** Gives whoever is still on the list the number of her zone in another plan; the number 0, which no zone has, to whom none is given. Safe to call again. */
  async renumber({ organisationId, cycleId, wave }: Reminder, { ids, slots }: { ids: readonly string[]; slots: readonly number[] }): Promise<void> {
    await this.pools.transaction('issuer', organisationId, async (transaction) => {
      await transaction.query(`UPDATE org.reminder_delivery SET slot = 0 WHERE organisation_id = $1 AND cycle_id = $2 AND wave = $3`, [cycleId, wave]);
      for (let from = 0; from < ids.length; from += BATCH)
        await transaction.query(
          `UPDATE org.reminder_delivery d SET slot = g.slot FROM unnest($4::uuid[], $5::smallint[]) AS g (id, slot)
           WHERE d.organisation_id = $1 AND d.cycle_id = $2 AND d.wave = $3 AND d.employee_id = g.id`,
          [cycleId, wave, ids.slice(from, from + BATCH), slots.slice(from, from + BATCH)],
        );
    });
  }

  /** Up to `count` people who have not collected a ballot, did not ask to be left alone, were sent no link to a changed address (whoever reads there would learn whether the first ballot was collected), and whose message may go out `minutes` after the first moment of the wave; whoever's turn came before them is off the list. */
  async waiting({ organisationId, cycleId, wave }: Reminder, slots: readonly number[], minutes: number, count: number): Promise<Reminded[]> {
    for (;;) {
      const turns = await this.pools.message<Reminded & { wanted: boolean }>(
        'issuer',
        organisationId,
        sqlText`WITH turn AS (
            SELECT d.employee_id, coalesce(NOT e.issued AND e.readdressed_to IS NULL AND e.reminders, false) AS wanted FROM org.reminder_delivery d
            LEFT JOIN org.entitlement e ON e.organisation_id = d.organisation_id AND e.cycle_id = d.cycle_id AND e.holder_id = d.employee_id
            WHERE d.organisation_id = ${organisationId} AND d.cycle_id = ${cycleId} AND d.wave = ${wave} AND d.slot = ANY(${`{${slots.join(',')}}`}::smallint[])
              AND d.again <= ${minutes} AND d.unclear = 0 ORDER BY d.employee_id LIMIT ${count}
          ), off AS (
            DELETE FROM org.reminder_delivery d USING turn t
            WHERE NOT t.wanted AND d.organisation_id = ${organisationId} AND d.cycle_id = ${cycleId} AND d.wave = ${wave} AND d.employee_id = t.employee_id
          ) SELECT employee_id AS "employeeId", wanted FROM turn`,
      );
      const wanted = turns.filter((turn) => turn.wanted);
      if (wanted.length > 0 || turns.length === 0) return wanted;
    }
  }

  /** Takes somebody off the list: the message is out, or can never be. */
  async done({ organisationId, cycleId, wave }: Reminder, employeeId: string): Promise<void> {
    await this.pools.message(
      'issuer',
      organisationId,
      sqlText`DELETE FROM org.reminder_delivery WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND wave = ${wave} AND employee_id = ${employeeId}`,
    );
  }

  /** Notes, before the end of a message is sent, that it is from now on: true for one worker alone, and false when the message is none to send any more. */
  async handOver({ organisationId, cycleId, wave }: Reminder, employeeId: string): Promise<boolean> {
    const noted = await this.pools.message(
      'issuer',
      organisationId,
      sqlText`UPDATE org.reminder_delivery SET unclear = 1 WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND wave = ${wave}
        AND employee_id = ${employeeId} AND unclear = 0 RETURNING 1`,
    );
    return noted.length > 0;
  }

  /** Notes that the server has not taken what was handed over: it waits as before. */
  async handBack({ organisationId, cycleId, wave }: Reminder, employeeId: string): Promise<void> {
    await this.pools.message(
      'issuer',
      organisationId,
      sqlText`UPDATE org.reminder_delivery SET unclear = 0 WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND wave = ${wave} AND employee_id = ${employeeId}`,
    );
  }

  /** Takes off the list whose message a worker was handing over when it was killed: it may have arrived, and nobody is reminded twice. */
  async settle({ organisationId, cycleId, wave }: Reminder): Promise<void> {
    await this.pools.message(
      'issuer',
      organisationId,
      sqlText`DELETE FROM org.reminder_delivery WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND wave = ${wave} AND unclear > 0`,
    );
  }

  /** Notes that the message of somebody was put off until `again` minutes after the first moment of the wave. */
  async later({ organisationId, cycleId, wave }: Reminder, employeeId: string, again: number): Promise<void> {
    await this.pools.message(
      'issuer',
      organisationId,
      sqlText`UPDATE org.reminder_delivery SET unclear = 0, again = ${again}
        WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND wave = ${wave} AND employee_id = ${employeeId}`,
    );
  }

  /** Forgets who is left; without a wave, of all reminders of the cycle. */
  async clear({ organisationId, cycleId, wave }: Omit<Reminder, 'wave'> & { wave?: string }): Promise<void> {
    await this.pools.message(
      'issuer',
      organisationId,
      sqlText`DELETE FROM org.reminder_delivery WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND wave = coalesce(${wave ?? null}, wave)`,
    );
  }
}
