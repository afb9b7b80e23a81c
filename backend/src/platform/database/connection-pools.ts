import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Settings } from '../settings.js';
import { beginStatement, mustNameOrganisation, organisationStatement } from './organisation-statement.js';
import { commitFailure } from './lost-connection.js';
import { type DatabaseRole, roleUrl } from './roles.js';
import { executeText, plainText, type PreparedStatement, rowsOfLast, type SqlText, type SqlValue } from './sql-text.js';

/** Counting takes a millisecond, so that two connections count some thousand strangers in a second. */
const STRANGERS = 2;

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
  private readonly pools = new Map<string, pg.Pool>();
  /** Which prepared statements a connection knows. */
  private readonly prepared = new WeakMap<pg.PoolClient, Set<string>>();
  /** Roles whose connections do not keep what was prepared on them. */
  private readonly unprepared = new Set<DatabaseRole>();

  constructor(private readonly settings: Settings) {}

  pool(role: SpecialRole): pg.Pool {
    return this.opened(role, role, { max: this.settings.values.DATABASE_POOL });
  }

  /** A few connections of a role, kept apart for what anybody may ask without having signed in: however many ask, they take none from those who do. Whoever waits 30 seconds for one is told so. */
  poolForStrangers(role: SpecialRole): pg.Pool {
    return this.opened(`${role} for strangers`, role, { max: STRANGERS, connectionTimeoutMillis: 30_000 });
  }

  private opened(key: string, role: SpecialRole, most: pg.PoolConfig): pg.Pool {
    const known = this.pools.get(key);
    if (known) return known;
    const pool = new pg.Pool({ connectionString: roleUrl(this.settings, role), application_name: 'throughline', ...most });
    pool.on('error', () => undefined); // an idle connection that the server closed; the pool opens another
    pool.on('connect', (client) => client.on('error', () => undefined)); // one in use: whoever uses it hears of it from its query
    this.pools.set(key, pool);
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
      await client.query('COMMIT').catch((error: unknown) => Promise.reject(commitFailure(error)));
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
    return rowsOfLast<Row>(1, await this.pool(role).query(`${organisationStatement(organisationId)}; ${sql.text}`))[0]!;
  }

  /**
   * As `message`, ending in a statement for each of `all` values, which each connection plans once, at its first use: planning costs more than inserting.
   * All or none of them happen. Returns the rows of each. Behind a pooler that changes the connection from one transaction to the next the plan is not
   * found; then, and from then on, the statement goes as text.
   */
  async messageWith<Row>(
    role: SpecialRole,
    organisationId: string,
    first: SqlText,
    statement: PreparedStatement,
    all: readonly (readonly SqlValue[])[],
  ): Promise<Row[][]> {
    mustNameOrganisation(statement.text);
    const before = `${organisationStatement(organisationId)}; ${first.text};`;
    if (!this.unprepared.has(role)) {
      const client = await this.pool(role).connect();
      let failed: Error | undefined;
      try {
        await this.prepare(client, statement);
        return rowsOfLast<Row>(all.length, await client.query(`${before} ${all.map((values) => executeText(statement, values)).join('; ')}`));
      } catch (error) {
        // a connection on which something failed is not used again, as the pool itself does it
        failed = error as Error;
        if (!NOT_PREPARED.has((error as { code?: string }).code ?? '')) throw error;
        this.unprepared.add(role);
      } finally {
        client.release(failed);
      }
    }
    return rowsOfLast<Row>(all.length, await this.pool(role).query(`${before} ${all.map((values) => plainText(statement, values)).join('; ')}`));
  }

  private async prepare(client: pg.PoolClient, { name, types, text }: PreparedStatement): Promise<void> {
    const known = this.prepared.get(client) ?? new Set();
    if (known.has(name)) return;
    await client.query(`PREPARE ${name} (${types.join(', ')}) AS ${text}`);
    this.prepared.set(client, known.add(name));
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.end()));
  }
}

/** invalid_sql_statement_name, duplicate_prepared_statement */
const NOT_PREPARED = new Set(['26000', '42P05']);
