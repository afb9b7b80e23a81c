import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Settings } from '../settings.js';
import { beginStatement, mustNameOrganisation } from './organisation-statement.js';
import { type DatabaseRole, roleUrl } from './roles.js';

/** What a transaction of an organisation under a special role can do. */
export interface OrganisationTransaction {
  /** As UnitOfWork.query: `$1` is the organisation, `parameters` follow from `$2`. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** Pools for the roles beside `app`. Each feature that needs one says which role; opened at first use. */
@Injectable()
export class ConnectionPools implements OnApplicationShutdown {
  private readonly pools = new Map<DatabaseRole, pg.Pool>();

  constructor(private readonly settings: Settings) {}

  pool(role: Exclude<DatabaseRole, 'owner' | 'app'>): pg.Pool {
    const known = this.pools.get(role);
    if (known) return known;
    const pool = new pg.Pool({ connectionString: roleUrl(this.settings, role), max: this.settings.values.DATABASE_POOL, application_name: 'throughline' });
    pool.on('error', () => undefined); // an idle connection that the server closed; the pool opens another
    this.pools.set(role, pool);
    return pool;
  }

  /** A transaction of an organisation under the given role. Commits when the work returns, rolls back when it throws. */
  async transaction<T>(role: Exclude<DatabaseRole, 'owner' | 'app'>, organisationId: string, work: (transaction: OrganisationTransaction) => Promise<T>): Promise<T> {
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

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.end()));
  }
}
