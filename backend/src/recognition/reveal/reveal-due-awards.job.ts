import { Injectable } from '@nestjs/common';
import { Accounts } from '../../identity/account/accounts.port.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { RevealsService } from './reveals.service.js';

/** Every few minutes: reveals the programmes of all organisations whose moment has come and whose secretary wanted that to happen by itself. */
@Injectable()
@DurableJob('reveal-due-awards', { retryLimit: 2 })
export class RevealDueAwardsJob implements JobHandler {
  constructor(
    private readonly accounts: Accounts,
    private readonly work: UnitOfWork,
    private readonly reveals: RevealsService,
  ) {}

  async handle(): Promise<void> {
    const failures: unknown[] = [];
    for (const organisationId of await this.accounts.organisations()) {
      // one in which it fails stops no other; the job fails for it after all had their turn
      await this.work.run(organisationId, () => this.reveals.revealDue()).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }
}
