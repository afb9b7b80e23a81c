import { Injectable } from '@nestjs/common';
import type { Readiness } from '@throughline/contract';
import { DataSource } from 'typeorm';
import { LoggingPromise } from './database/logging-promise.js';
import { Jobs } from './jobs/jobs.js';

const PATIENCE_MS = 2000;

/** Whether this instance can serve: the database answers and the queue can be read. */
@Injectable()
export class Health {
  constructor(
    private readonly source: DataSource,
    private readonly jobs: Jobs,
    private readonly promise: LoggingPromise,
  ) {}

  async readiness(): Promise<Readiness> {
    const parts = await Promise.all([this.part('database', () => this.source.query('SELECT 1')), this.part('queue', () => this.jobs.pending())]);
    const warnings = this.promise.broken.map(
      ({ role, setting, value }) => `The database writes down too much about the role throughline_${role}: ${setting} is ${value}.`,
    );
    return { status: parts.every((part) => part.ok) ? 'ready' : 'not-ready', parts, warnings };
  }

  private async part(name: string, ask: () => Promise<unknown>): Promise<Readiness['parts'][number]> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error('late')), PATIENCE_MS)));
    // a part that fails is the answer, not an error
    return Promise.race([ask(), late])
      .then(
        () => ({ name, ok: true }),
        () => ({ name, ok: false, detail: `The ${name} does not answer.` }),
      )
      .finally(() => clearTimeout(timer));
  }
}
