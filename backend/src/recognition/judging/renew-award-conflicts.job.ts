import { Injectable } from '@nestjs/common';
import { Accounts } from '../../identity/account/accounts.port.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { Unassigning } from './unassigning.js';

/** Every night, in every organisation: looks again who is not free to judge whom in the rounds that run, and who left. Whoever is not free any more is replaced. */
@Injectable()
@DurableJob('renew-award-conflicts', { retryLimit: 3, expireInSeconds: 3000 })
export class RenewAwardConflictsJob implements JobHandler {
  constructor(
    private readonly accounts: Accounts,
    private readonly unassigning: Unassigning,
    private readonly work: UnitOfWork,
  ) {}

  async handle(): Promise<void> {
    for (const organisationId of await this.accounts.organisations()) {
      const running = await this.work.run(
        organisationId,
        () =>
          this.work.query<{ id: string }>(
            `SELECT id FROM org.award_round WHERE organisation_id = $1 AND state = 'open' AND method <> 'public-vote' ORDER BY id`,
          ),
        { readOnly: true },
      );
      for (const { id } of running) await this.work.run(organisationId, () => this.unassigning.renew(id));
    }
  }
}
