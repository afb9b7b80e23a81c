import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { organisationStatement } from '../../platform/database/organisation-statement.js';
import { roleUrl } from '../../platform/database/roles.js';
import { Settings } from '../../platform/settings.js';

const PARENTS = ['org.entitlement', 'box.sealed_ballot'] as const;
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
      for (const parent of PARENTS) {
        const name = partition(parent, cycleId);
        await client.query(`CREATE TABLE IF NOT EXISTS ${name} PARTITION OF ${parent} FOR VALUES IN ('${cycleId}')`);
        await protect(client, name);
      }
    });
  }

  /** Rewrites both partitions of the cycle in random order. Casting and collecting wait for the moment it takes. */
  shuffle(organisationId: string, cycleId: string): Promise<void> {
    return this.asOwner(organisationId, async (client) => {
      for (const parent of PARENTS) {
        const old = partition(parent, cycleId);
        const exists = await client.query<{ there: boolean }>(`SELECT to_regclass($1) IS NOT NULL AS there`, [old]);
        if (!exists.rows[0]!.there) continue;
        await client.query(`LOCK TABLE ${parent} IN ACCESS EXCLUSIVE MODE`);
        await client.query(`CREATE TABLE ${old}_next (LIKE ${old} INCLUDING ALL)`);
        await protect(client, `${old}_next`);
        await client.query(`INSERT INTO ${old}_next SELECT * FROM ${old} ORDER BY gen_random_uuid()`);
        await client.query(`ALTER TABLE ${parent} DETACH PARTITION ${old}`);
        await client.query(`DROP TABLE ${old}`);
        await client.query(`ALTER TABLE ${old}_next RENAME TO ${old.split('.')[1]}`);
        await client.query(`ALTER TABLE ${parent} ATTACH PARTITION ${old} FOR VALUES IN ('${cycleId}')`);
      }
    });
  }

  /** Drops both partitions of the cycle with everything in them. */
  drop(organisationId: string, cycleId: string): Promise<void> {
    return this.asOwner(organisationId, async (client) => {
      for (const parent of PARENTS) await client.query(`DROP TABLE IF EXISTS ${partition(parent, cycleId)}`);
    });
  }

  /** Drops who was entitled and who had collected a ballot: after the count nobody needs to know. */
  dropEntitlements(organisationId: string, cycleId: string): Promise<void> {
    return this.asOwner(organisationId, async (client) => {
      await client.query(`DROP TABLE IF EXISTS ${partition('org.entitlement', cycleId)}`);
    });
  }

  private async asOwner(organisationId: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
    const client = new pg.Client({ connectionString: roleUrl(this.settings, 'owner'), application_name: 'throughline' });
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query(organisationStatement(organisationId));
      await work(client);
      await client.query('COMMIT');
    } finally {
      // ending the connection rolls back whatever did not commit
      await client.end();
    }
  }
}

function partition(parent: (typeof PARENTS)[number], cycleId: string): string {
  if (!ID.test(cycleId)) throw new Error('A cycle id must be a lower-case UUID.');
  return `${parent}_${cycleId.replaceAll('-', '')}`;
}

async function protect(client: pg.Client, table: string): Promise<void> {
  await client.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await client.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  await client.query(`DROP POLICY IF EXISTS of_organisation ON ${table}`);
  await client.query(`CREATE POLICY of_organisation ON ${table} USING (${POLICY}) WITH CHECK (${POLICY})`);
}
