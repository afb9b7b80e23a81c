import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Settings } from '../settings.js';
import { beginStatement, mustNameOrganisation, organisationStatement } from './organisation-statement.js';
import { type DatabaseRole, roleUrl } from './roles.js';
import type { SqlText } from './sql-text.js';

/** What a transaction of an organisation under a special role can do. */
export interface OrganisationTransaction {
  /** As UnitOfWork.query: `$1` is the organisation, `parameters` follow from `$2`. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** Roles that a feature may ask a pool for; the application's own is the unit of work. */
export type SpecialRole = Exclude<DatabaseRole, 'app'>;

/** Pools for the roles beside `app`. Each feature that needs one says which role; opened at first use. */
@Injectable()
export class ConnectionPools implements OnApplicationShutdown {
  private readonly pools = new Map<DatabaseRole, pg.Pool>();

  constructor(private readonly settings: Settings) {}

  pool(role: SpecialRole): pg.Pool {
    const known = this.pools.get(role);
    if (known) return known;
    const pool = new pg.Pool({ connectionString: roleUrl(this.settings, role), max: this.settings.values.DATABASE_POOL, application_name: 'throughline' });
    pool.on('error', () => undefined); // an idle connection that the server closed; the pool opens another
    this.pools.set(role, pool);
    return pool;
  }

  /** A transaction of an organisation under the given role. Commits when the work returns, rolls back when it throws. */
  async transaction<T>(role: SpecialRole, organisationId: string, work: (transaction: OrganisationTransaction) => Promise<T>): Promise<T> {
    const client = await this.pool(role).connect();
    let broken: Error | undefined;
    try {
      await client.query(beginStatement(organisationId, false));
      const result = await work({
        query: async <Row>(sql: string, parameters: readonly unknown[] = []) => {
          mustNameOrganisation(sql);
          return (await client.query(sql, [organisationId, ...parameters])).rows as Row[];
        },
      });
      await client.query('COMMIT');
      return result;
    } catch (error) {
      // nothing of a failed transaction may stay; a connection that cannot even roll back is thrown away
      await client.query('ROLLBACK').catch((lost: Error) => (broken = lost));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /**
   * Statements of an organisation as one message and one transaction, for the two hot paths: naming the organisation and asking cost one
   * round trip instead of four. Every value in `sql` must have gone through `sqlText`. Returns the rows of the last statement.
   */
  async message<Row>(role: SpecialRole, organisationId: string, sql: SqlText): Promise<Row[]> {
    mustNameOrganisation(sql.template);
    const results = (await this.pool(role).query(`${organisationStatement(organisationId)}; ${sql.text}`)) as unknown as { rows: Row[] }[];
    return results.at(-1)!.rows;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.end()));
  }
}
