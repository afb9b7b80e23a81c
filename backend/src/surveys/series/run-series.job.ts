import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Accounts } from '../../identity/account/accounts.port.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { describedError } from '../../platform/described-error.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { LOGGER } from '../../platform/log.js';
import { SeriesRunner } from './series-runner.js';
import { SeriesService } from './series.service.js';

/** Every hour, in every organisation: does what is due of each series, each in a unit of work of its own. One that fails stops no other, and is looked at again in an hour. */
@Injectable()
@DurableJob('run-series', { retryLimit: 2, expireInSeconds: 3000 })
export class RunSeriesJob implements JobHandler {
  constructor(
    private readonly series: SeriesService,
    private readonly accounts: Accounts,
    private readonly runner: SeriesRunner,
    private readonly work: UnitOfWork,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async handle(): Promise<void> {
    const failures: unknown[] = [];
    for (const organisationId of await this.accounts.organisations()) {
      for (const id of await this.work.run(organisationId, () => this.series.active(), { readOnly: true })) {
        try {
          await this.work.run(organisationId, () => this.runner.run(id));
        } catch (error) {
          // whatever an opening may throw, such as a key folder that cannot be written; the job fails for it after the others had their turn
          this.log.warn({ series: id, error: describedError(error) }, 'a series could not go on');
          failures.push(error);
        }
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}
