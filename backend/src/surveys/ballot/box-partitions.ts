import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { organisationStatement } from '../../platform/database/organisation-statement.js';
import { roleUrl } from '../../platform/database/roles.js';
import { Settings } from '../../platform/settings.js';
import { cycleLock } from './cycle-lock.js';

/** What has a partition a cycle, and which of them are filled bit by bit, so that their order would tell. */
const PARENTS = ['org.entitlement', 'org.reminder_delivery', 'box.sealed_ballot'] as const;
const ORDERED = ['org.entitlement', 'box.sealed_ballot'] as const;
/** Replies of commenters come until the conversations end, long after the box is gone. */
const REPLIES = 'box.reply_in';
type Parent = (typeof PARENTS)[number] | typeof REPLIES;
const LOCK_MS = 100;
const PAUSE_MS = 400;
/** While the cycle waits, and before it does: 5 seconds and 5 minutes. */
const TRIES = 10;
const PATIENT_TRIES = 600;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const POLICY = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/**
 * The partitions of a cycle: made when it opens, rewritten in random order every night and at close, dropped when it is shredded. Physical order,
 * transaction ids and TOAST ids follow the order of arrival and survive every kind of vacuum; only a new table filled in random order in
 * one transaction forgets it. Works as the owner role, on a connection of its own.
 */
@Injectable()
export class BoxPartitions {
  constructor(private readonly settings: Settings) {}

  create(organisationId: string, cycleId: string): Promise<void> {
    return this.asOwner(organisationId, async (client) => {
      for (const parent of [...PARENTS, REPLIES] as const) {
        const name = partition(parent, cycleId);
        await client.query(`CREATE TABLE IF NOT EXISTS ${name} PARTITION OF ${parent} FOR VALUES IN ('${cycleId}')`);
        await protect(client, name);
      }
    });
  }

  /**
   * Rewrites the cycle's entitlements and its box in random order. Casting and collecting in this cycle wait, since they take its lock too; the tables
   * that all cycles share are locked for the exchange only, and never waited for longer than LOCK_MS, since everybody else waits behind who waits.
   * Somebody who reads those tables at length, such as a backup, is waited for before anything else begins.
   */
  shuffle(organisationId: string, cycleId: string): Promise<void> {
    return this.rewrite(organisationId, cycleId, ORDERED);
  }

  /** The same for the replies that wait: what was delivered leaves no trace of when it came. */
  shuffleReplies(organisationId: string, cycleId: string): Promise<void> {
    return this.rewrite(organisationId, cycleId, [REPLIES]);
  }

  /** Ends the conversations of a cycle: drops where replies wait, with whatever still does. */
  dropReplies(organisationId: string, cycleId: string): Promise<void> {
    return this.asOwner(organisationId, async (client) => {
      await client.query(`DROP TABLE IF EXISTS ${partition(REPLIES, cycleId)}`);
    });
  }

  private rewrite(organisationId: string, cycleId: string, ordered: readonly Parent[]): Promise<void> {
    return this.asOwner(organisationId, async (client) => {
      await whenFree(client, PATIENT_TRIES, () => client.query(`LOCK TABLE ${ordered.map((parent) => `ONLY ${parent}`).join(', ')} IN ACCESS EXCLUSIVE MODE`));
      await client.query('ROLLBACK TO exchange');
      await client.query(`SET LOCAL lock_timeout = 0`);
      await client.query(`SELECT pg_advisory_xact_lock(${cycleLock(cycleId)}::bigint)`);
      const there: Parent[] = [];
      for (const parent of ordered) {
        const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass($1) IS NOT NULL AS there`, [partition(parent, cycleId)]);
        if (rows[0]!.there) there.push(parent);
      }
      for (const parent of there) await copyInRandomOrder(client, parent, cycleId);
      await whenFree(client, TRIES, async () => {
        if (there.length > 0) await client.query(`LOCK TABLE ${there.map((parent) => `ONLY ${parent}`).join(', ')} IN ACCESS EXCLUSIVE MODE`);
        for (const parent of there) await exchange(client, parent, cycleId);
      });
    });
  }

  /** Drops all partitions of the cycle with everything in them. Keeps nobody waiting who works with those of other cycles. */
  drop(organisationId: string, cycleId: string): Promise<void> {
    return this.asOwner(organisationId, (client) => dropAll(client, PARENTS, cycleId));
  }

  /** Drops who was entitled, who had collected a ballot and who was reminded: after the count nobody needs to know. */
  dropEntitlements(organisationId: string, cycleId: string): Promise<void> {
    return this.asOwner(organisationId, (client) => dropAll(client, ['org.entitlement', 'org.reminder_delivery'], cycleId));
  }

  private async asOwner(organisationId: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
    const client = new pg.Client({ connectionString: roleUrl(this.settings, 'owner'), application_name: 'throughline' });
    // a connection lost in the middle: whoever uses it hears of it from its query, and the process goes on
    client.on('error', () => undefined);
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query(organisationStatement(organisationId));
      await work(client);
      await client.query('COMMIT');
    } finally {
      // ending the connection rolls back whatever did not commit; one that is lost has ended already
      await client.end().catch(() => undefined);
    }
  }
}

function dropAll(client: pg.Client, parents: readonly Parent[], cycleId: string): Promise<void> {
  return whenFree(client, PATIENT_TRIES, async () => {
    for (const parent of parents) await client.query(`DROP TABLE IF EXISTS ${partition(parent, cycleId)}`);
  });
}

/** The next partition, filled: the check tells PostgreSQL beforehand that all rows belong here, so that it need not look at them under the lock. */
async function copyInRandomOrder(client: pg.Client, parent: Parent, cycleId: string): Promise<void> {
  const old = partition(parent, cycleId);
  await client.query(`CREATE TABLE ${old}_next (LIKE ${old} INCLUDING ALL)`);
  await protect(client, `${old}_next`);
  await client.query(`ALTER TABLE ${old}_next ADD CONSTRAINT of_cycle CHECK (cycle_id IS NOT NULL AND cycle_id = '${cycleId}')`);
  await client.query(`INSERT INTO ${old}_next SELECT * FROM ${old} ORDER BY gen_random_uuid()`);
}

async function exchange(client: pg.Client, parent: Parent, cycleId: string): Promise<void> {
  const old = partition(parent, cycleId);
  await client.query(`ALTER TABLE ${parent} DETACH PARTITION ${old}`);
  await client.query(`DROP TABLE ${old}`);
  await client.query(`ALTER TABLE ${old}_next RENAME TO ${old.split('.')[1]}`);
  await client.query(`ALTER TABLE ${parent} ATTACH PARTITION ${old} FOR VALUES IN ('${cycleId}')`);
  await client.query(`ALTER TABLE ${old} DROP CONSTRAINT of_cycle`);
}

/** Does the work as soon as its locks can be had at once or nearly so. Throws PostgreSQL's 55P03 when they never can; the job is tried again later. */
async function whenFree(client: pg.Client, tries: number, work: () => Promise<unknown>): Promise<void> {
  await client.query(`SET LOCAL lock_timeout = ${LOCK_MS}`);
  for (let left = tries; ; left--) {
    await client.query('SAVEPOINT exchange');
    try {
      await work();
      return;
    } catch (error) {
      // 55P03 lock_not_available: somebody reads the table at length, a backup for instance; only trying tells
      if ((error as { code?: string }).code !== '55P03' || left === 0) throw error;
      await client.query('ROLLBACK TO exchange');
      await pause(PAUSE_MS);
    }
  }
}

function partition(parent: Parent, cycleId: string): string {
  if (!ID.test(cycleId)) throw new Error('A cycle id must be a lower-case UUID.');
  return `${parent}_${cycleId.replaceAll('-', '')}`;
}

async function protect(client: pg.Client, table: string): Promise<void> {
  await client.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await client.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  await client.query(`DROP POLICY IF EXISTS of_organisation ON ${table}`);
  await client.query(`CREATE POLICY of_organisation ON ${table} USING (${POLICY}) WITH CHECK (${POLICY})`);
}
