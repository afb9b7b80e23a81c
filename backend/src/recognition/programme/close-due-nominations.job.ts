import { Injectable } from '@nestjs/common';
import { Accounts } from '../../identity/account/accounts.port.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { ProgrammesService } from './programmes.service.js';

/** Every hour: has those nominations closed whose moment passed while nothing ran, or whose programme was opened by an older version. */
@Injectable()
@DurableJob('close-due-nominations', { retryLimit: 2 })
export class CloseDueNominationsJob implements JobHandler {
  constructor(
    private readonly accounts: Accounts,
    private readonly programmes: ProgrammesService,
    private readonly work: UnitOfWork,
    private readonly jobs: Jobs,
  ) {}

  async handle(): Promise<void> {
    for (const organisationId of await this.accounts.organisations())
      for (const programmeId of await this.work.run(organisationId, () => this.programmes.due(), { readOnly: true }))
        await this.jobs.sendAlone('close-nominations', { organisationId, programmeId }, { key: programmeId, onceInSeconds: 3000 });
  }
}
