import { Inject, Injectable, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { type JobWithMetadata, PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { roleUrl } from '../database/roles.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { LOGGER } from '../log.js';
import { Metrics } from '../metrics.js';
import { Settings } from '../settings.js';
import { DURABLE_JOB, type JobHandler, type QueueOptions } from './durable-job.js';

export interface SendOptions {
  /** Not before this instant. */
  startAfter?: Date;
  /** At most one job with this key within `onceInSeconds`. */
  key?: string;
  onceInSeconds?: number;
}

/** The durable queue in PostgreSQL. Jobs sent inside a unit of work commit with it; workers run where ROLE says so. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly boss: PgBoss;
  private readonly handlers = new Map<string, { handler: JobHandler; options: QueueOptions }>();
  /** The worker of each queue in this process. */
  private readonly workers = new Map<string, string>();

  constructor(
    private readonly settings: Settings,
    private readonly work: UnitOfWork,
    private readonly metrics: Metrics,
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    @Inject(LOGGER) private readonly log: Logger,
  ) {
    this.boss = new PgBoss({
      connectionString: roleUrl(settings, 'jobs'),
      schema: 'jobs',
      createSchema: false,
      max: Math.min(4, settings.values.DATABASE_POOL),
      supervise: settings.works,
      schedule: false,
      application_name: 'throughline jobs',
    });
    this.boss.on('error', (error: Error) => this.log.warn({ error: error.message }, 'queue'));
  }

  async onApplicationBootstrap(): Promise<void> {
    this.discover();
    await this.boss.start();
    const db = this.boss.getDb();
    for (const statement of [
      `GRANT USAGE ON SCHEMA jobs TO throughline_app`,
      `GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA jobs TO throughline_app`,
      `ALTER DEFAULT PRIVILEGES IN SCHEMA jobs GRANT SELECT, INSERT ON TABLES TO throughline_app`,
    ]) {
      await grant(() => db.executeSql(statement));
    }
    for (const [queue, { options }] of this.handlers) {
      await this.boss.createQueue(queue, {
        retryLimit: options.retryLimit ?? 5,
        retryBackoff: true,
        retryDelay: 2,
        expireInSeconds: options.expireInSeconds ?? 900,
        ...(options.heartbeatSeconds ? { heartbeatSeconds: options.heartbeatSeconds } : {}),
      });
    }
    if (this.settings.works) for (const [queue, { handler, options }] of this.handlers) await this.listen(queue, handler, options);
  }

  /** Enqueues a job; inside a unit of work, in its transaction. The payload is ids only. */
  async send(queue: string, payload: object, options: SendOptions = {}, together = true): Promise<void> {
    const db = together ? { db: { executeSql: (text: string, values?: unknown[]) => this.work.executeSql(text, values) as Promise<{ rows: never[] }> } } : {};
    await this.boss.send(queue, payload, {
      ...db,
      ...(options.startAfter ? { startAfter: options.startAfter } : {}),
      ...(options.key ? { singletonKey: options.key, singletonSeconds: options.onceInSeconds ?? 60 } : {}),
    });
    // a worker in this process need not wait for its next look; those elsewhere find the job by looking
    if (options.startAfter) return;
    if (together) this.work.afterCommit(() => this.lookAgain(queue));
    else this.lookAgain(queue);
  }

  /** Enqueues a job outside any unit of work: clocks, and sign-in mail before anybody is known. */
  sendAlone(queue: string, payload: object, options: SendOptions = {}): Promise<void> {
    return this.send(queue, payload, options, false);
  }

  /** Jobs waiting or being worked on, of all queues; for readiness and tests. */
  async pending(): Promise<number> {
    const { rows } = await this.boss
      .getDb()
      .executeSql(`SELECT count(*)::int AS n FROM jobs.job WHERE state IN ('created', 'retry', 'active') AND start_after <= now()`);
    return (rows[0] as { n: number }).n;
  }

  /** How the job of a queue stands that was sent last for an organisation, whose id is in the payload; `none` when there was none lately. */
  async latest(queue: string, organisationId: string): Promise<'none' | 'working' | 'done' | 'failed'> {
    const { rows } = await this.boss
      .getDb()
      .executeSql(`SELECT state FROM jobs.job WHERE name = $1 AND data ->> 'organisationId' = $2 ORDER BY created_on DESC LIMIT 1`, [queue, organisationId]);
    const state = (rows[0] as { state: string } | undefined)?.state;
    if (state === undefined) return 'none';
    if (['created', 'retry', 'active'].includes(state)) return 'working';
    return state === 'completed' ? 'done' : 'failed';
  }

  /** Which things the jobs of a queue are about that wait or are being worked on for an organisation: the ids that their payloads have in `field`. */
  async about(queue: string, organisationId: string, field: string): Promise<Set<string>> {
    const { rows } = await this.boss
      .getDb()
      .executeSql(`SELECT data ->> $3 AS id FROM jobs.job WHERE name = $1 AND data ->> 'organisationId' = $2 AND state IN ('created', 'retry', 'active')`, [
        queue,
        organisationId,
        field,
      ]);
    return new Set((rows as { id: string }[]).map(({ id }) => id));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: 8000 });
  }

  private discover(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (!metatype || !instance) continue;
      const found = this.reflector.get<{ queue: string; options: QueueOptions } | undefined>(DURABLE_JOB, metatype);
      if (found) this.handlers.set(found.queue, { handler: instance as JobHandler, options: found.options });
    }
  }

  /** Has the worker of a queue in this process look for a job at once. After each job, too: else of ten that came together each would wait for the next look. */
  private lookAgain(queue: string): void {
    const worker = this.workers.get(queue);
    if (worker !== undefined) this.boss.notifyWorker(worker);
  }

  private async listen(queue: string, handler: JobHandler, options: QueueOptions): Promise<void> {
    const worker = await this.boss.work(
      queue,
      { pollingIntervalSeconds: options.pollingIntervalSeconds ?? 2, includeMetadata: true },
      async (jobs: JobWithMetadata<object>[]) => {
        for (const job of jobs) {
          try {
            await handler.handle(job.data, { last: job.retryCount >= job.retryLimit });
            if (options.traceless) await this.boss.deleteJob(queue, job.id);
            this.metrics.job(queue, 'done');
            this.lookAgain(queue);
          } catch (error) {
            // the queue retries it; here it is only made visible, by name, since its text may quote a row
            this.metrics.job(queue, 'failed');
            this.log.warn(
              {
                queue,
                job: job.id,
                error: error instanceof Error ? error.name : 'unknown',
                code: (error as { code?: string }).code,
                stack: error instanceof Error ? error.stack?.split('\n').slice(1, 6) : [],
              },
              'job failed',
            );
            throw error;
          }
        }
      },
    );
    this.workers.set(queue, worker);
  }
}

async function grant(run: () => Promise<unknown>): Promise<void> {
  for (let left = 5; ; left--) {
    try {
      await run();
      return;
    } catch (error) {
      // XX000 "tuple concurrently updated": another instance grants the same in the same moment
      if ((error as { code?: string }).code !== 'XX000' || left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
