import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Accounts } from '../../identity/account/accounts.port.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { LOGGER } from '../../platform/log.js';
import { framesOf, silenced } from '../../platform/files/silenced.js';
import { DueReportsService } from './due-reports.service.js';

/** Every hour: orders the reports by mail that are due, in every organisation. One in which that fails stops no other, and is tried again with the job. */
@Injectable()
@DurableJob('order-due-reports', { retryLimit: 2 })
export class OrderDueReportsJob implements JobHandler {
  constructor(
    private readonly accounts: Accounts,
    private readonly work: UnitOfWork,
    private readonly due: DueReportsService,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async handle(): Promise<void> {
    const failures: Error[] = [];
    for (const organisationId of await this.accounts.organisations()) {
      try {
        await this.work.run(organisationId, () => this.due.order());
      } catch (error) {
        // the job fails for it after the others had their turn
        const failure = silenced(error, 'The reports by mail of an organisation could not be ordered.');
        this.log.warn({ organisationId, stack: framesOf(failure) }, 'reports by mail could not be ordered');
        failures.push(failure);
      }
    }
    if (failures.length > 0) throw failures[0]!;
  }
}
