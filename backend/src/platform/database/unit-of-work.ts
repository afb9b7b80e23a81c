import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Logger } from 'pino';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { describedError } from '../described-error.js';
import { LOGGER } from '../log.js';
import { copyInto, type CopyingClient } from './copy-into.js';
import { copyOut, type CopyingOutClient } from './copy-out.js';
import { commitFailure } from './lost-connection.js';
import { beginStatement, mustNameOrganisation, organisationStatement } from './organisation-statement.js';
import { rowsOfLast, type SqlText } from './sql-text.js';

interface Work {
  readonly organisationId: string;
  readonly readOnly: boolean;
  readonly lockSeconds: number | undefined;
  runner?: Promise<QueryRunner>;
  readonly afterCommit: (() => void | Promise<void>)[];
}

export interface WorkOptions {
  /** Reads only: PostgreSQL refuses any write. */
  readOnly?: boolean;
  /** How long it waits for a lock that others hold before it fails as busy, which a person can be told; without it, as long as they hold it, which suits a job. */
  lockSeconds?: number;
}

/**
 * The one door to the database. `run` opens a unit of work for an organisation: the first query inside it takes a connection and begins
 * a transaction in which row level security shows that organisation only; all repositories inside use it; it commits when the work returns
 * and rolls back when it throws. A connection is never held while nothing is asked of it yet.
 */
@Injectable()
export class UnitOfWork {
  private readonly current = new AsyncLocalStorage<Work>();

  constructor(
    @InjectDataSource() private readonly source: DataSource,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Runs `work` for the organisation. Inside a unit of work of the same organisation it joins that one. Throws when it is another organisation's. */
  async run<T>(organisationId: string, work: () => Promise<T>, options: WorkOptions = {}): Promise<T> {
    const outer = this.current.getStore();
    if (outer) {
      if (outer.organisationId !== organisationId) throw new Error('A unit of work of one organisation cannot open one of another.');
      return work();
    }
    const store: Work = { organisationId, readOnly: options.readOnly ?? false, lockSeconds: options.lockSeconds, afterCommit: [] };
    const result = await this.current.run(store, async () => {
      try {
        const value = await work();
        await this.end(store, 'COMMIT');
        return value;
      } catch (error) {
        // whatever went wrong, nothing of it may stay; the error itself goes on to the caller
        await this.end(store, 'ROLLBACK');
        throw error;
      }
    });
    for (const follow of store.afterCommit) await this.follow(follow);
    return result;
  }

  // what was saved is saved: the answer says so, and what follows it is also a durable job's to do
  private async follow(follow: () => void | Promise<void>): Promise<void> {
    try {
      await follow();
    } catch (error) {
      // anything a step may throw; the transaction is over, so there is nothing left to undo
      this.log.error({ error: describedError(error) }, 'a step after the commit failed');
    }
  }

  /**
   * Reads something in a unit of work of its own beside the current one, which must not have asked anything yet: of another organisation, or what something long is computed from, so that no connection waits with the computation.
   */
  apart<T>(organisationId: string, read: () => Promise<T>): Promise<T> {
    if (this.current.getStore()?.runner) throw new Error('A unit of work that holds a connection cannot wait for a second one.');
    return this.current.exit(() => this.run(organisationId, read, { readOnly: true }));
  }

  /**
   * Does something in a unit of work of its own, which ends before the current one has asked anything: what was asked is there, and no connection is held, while something long is
   * computed of it.
   */
  ahead<T>(work: () => Promise<T>, options: WorkOptions = {}): Promise<T> {
    const { runner, organisationId, lockSeconds } = this.work();
    if (runner) throw new Error('A unit of work that holds a connection cannot wait for a second one.');
    return this.current.exit(() => this.run(organisationId, work, lockSeconds === undefined ? options : { lockSeconds, ...options }));
  }

  /** Reads something for a reply that is still being sent when the unit of work of its request is over, in one of its own. */
  later<T>(organisationId: string, read: () => Promise<T>): Promise<T> {
    return this.current.exit(() => this.run(organisationId, read, { readOnly: true }));
  }

  /** Writes something beside the current unit of work that stays whatever becomes of that one, such as how far it is. Must not wait for what the current one holds. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const { organisationId } = this;
    return this.current.exit(() => this.run(organisationId, work));
  }

  get organisationId(): string {
    return this.work().organisationId;
  }

  /** The transaction's entity manager; for repositories of platform/database only. */
  async manager(): Promise<EntityManager> {
    return (await this.runner()).manager;
  }

  /** SQL of the organisation: `$1` is bound to the organisation and must be compared with (or written to) organisation_id; `parameters` follow from `$2`. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    mustNameOrganisation(sql);
    const runner = await this.runner();
    return (await runner.query(sql, [this.organisationId, ...parameters], true)).records as Row[];
  }

  /** As `query`, for columns of many bytes: the fields of each row as PostgreSQL's binary form has them (see `copyOut`). Every value in `select` has gone through `sqlText`. */
  async fields(select: SqlText): Promise<(Buffer | null)[][]> {
    mustNameOrganisation(select.template);
    return copyOut((await (await this.runner()).connect()) as CopyingOutClient, select);
  }

  /** As `query`, for a statement that writes: how many rows it wrote. */
  async execute(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    mustNameOrganisation(sql);
    return (await (await this.runner()).query(sql, [this.organisationId, ...parameters], true)).affected ?? 0;
  }

  /**
   * One statement as a unit of work of its own, in one message to the database instead of four: for what is done once for every one of many people. Every value in `sql` has gone through
   * `sqlText`. Must not be called inside a unit of work, whose transaction it would not be part of.
   */
  async message<Row>(organisationId: string, sql: SqlText): Promise<Row[]> {
    if (this.current.getStore()) throw new Error('Inside a unit of work, ask it: a message is a transaction of its own.');
    mustNameOrganisation(sql.template);
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as { query(text: string): Promise<unknown> };
    try {
      // several statements in one message are one transaction, which ends with it
      return rowsOfLast<Row>(1, await client.query(`${organisationStatement(organisationId)}; ${sql.text}`))[0]!;
    } finally {
      await runner.release();
    }
  }

  /**
   * Makes a table of its own for the transaction, which ends with it, and streams rows into it in the text form of COPY: by far the quickest way in. Tables with row level security take no COPY, so what is staged is merged
   * by SQL from there. `columns` is SQL of this code, never of a person. Throws what reading `rows` throws.
   */
  async stage(table: string, columns: string, rows: AsyncIterable<Uint8Array>): Promise<void> {
    const runner = await this.runner();
    await runner.query(`CREATE TEMPORARY TABLE ${table} (${columns}) ON COMMIT DROP`);
    const client = (await runner.connect()) as CopyingClient;
    await copyInto(client, `COPY pg_temp.${table} FROM STDIN`, rows);
    await runner.query(`ANALYZE pg_temp.${table}`);
  }

  /** SQL over tables that were staged, and over nothing else. */
  async overStaged(sql: string, parameters: readonly unknown[] = []): Promise<void> {
    if (!/\bpg_temp\./.test(sql) || /\b(org|pub|box|platform|jobs)\./.test(sql))
      throw new Error(`This SQL is not over staged tables alone: ${sql.trim().slice(0, 120)}`);
    await (await this.runner()).query(sql, [...parameters]);
  }

  /** A setting of PostgreSQL until the end of the transaction. The value is one of this code, never of a person. */
  async tune(setting: 'work_mem' | 'enable_nestloop', value: string): Promise<void> {
    await (await this.runner()).query(`SET LOCAL ${setting} = '${value}'`);
  }

  /** Does something once the transaction has committed (never when it rolled back). */
  afterCommit(follow: () => void | Promise<void>): void {
    this.work().afterCommit.push(follow);
  }

  /** The open transaction as the queue wants it, so that a job is enqueued together with what it is about. */
  async executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
    const result = await (await this.runner()).query(text, values, true);
    return { rows: result.records as unknown[] };
  }

  private work(): Work {
    const work = this.current.getStore();
    if (!work) throw new Error('There is no unit of work: open one with UnitOfWork.run(organisation, …).');
    return work;
  }

  private runner(): Promise<QueryRunner> {
    const work = this.work();
    return (work.runner ??= this.begin(work));
  }

  private async begin(work: Work): Promise<QueryRunner> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as { query(text: string): Promise<unknown> };
    try {
      // one message instead of two: the round trips of a transaction cost more than the queries in it
      await client.query(beginStatement(work.organisationId, work.readOnly, work.lockSeconds));
    } catch (error) {
      // a connection that was lost while it waited in the pool; it must not be kept from the pool for good
      await runner.release();
      throw error;
    }
    Object.assign(runner, { isTransactionActive: true }); // so that repositories join this transaction instead of opening one inside it
    return runner;
  }

  private async end(work: Work, how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    if (!work.runner) return;
    const runner = await work.runner.catch(() => undefined /* it never began, and whoever asked for it got the error */);
    if (!runner) return;
    try {
      await runner.query(how);
    } catch (error) {
      // a connection that is lost has rolled back by itself; a lost COMMIT must reach the caller
      if (how === 'COMMIT') throw commitFailure(error);
    } finally {
      Object.assign(runner, { isTransactionActive: false });
      await runner.release();
    }
  }
}
