import { Injectable } from '@nestjs/common';
import { Accounts } from '../../identity/account/accounts.port.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { DueReportsService } from './due-reports.service.js';

/** Every hour: orders the reports by mail that are due, in every organisation. */
@Injectable()
@DurableJob('order-due-reports', { retryLimit: 2 })
export class OrderDueReportsJob implements JobHandler {
  constructor(
    private readonly accounts: Accounts,
    private readonly work: UnitOfWork,
    private readonly due: DueReportsService,
  ) {}

  async handle(): Promise<void> {
    for (const organisationId of await this.accounts.organisations()) await this.work.run(organisationId, () => this.due.order());
  }
}
