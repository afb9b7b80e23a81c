import { Injectable } from '@nestjs/common';
import { Accounts } from '../../../identity/account/accounts.port.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../../platform/jobs/durable-job.js';
import { SignalsPublisher } from './signals-publisher.js';

/** Every hour, since a month ends at another moment in each time zone: publishes how people thanked each other where that has not been done. */
@Injectable()
@DurableJob('publish-kudos-signals', { retryLimit: 2 })
export class PublishKudosSignalsJob implements JobHandler {
  constructor(
    private readonly accounts: Accounts,
    private readonly work: UnitOfWork,
    private readonly signals: SignalsPublisher,
  ) {}

  async handle(): Promise<void> {
    const failures: unknown[] = [];
    for (const organisationId of await this.accounts.organisations()) {
      // one in which it fails stops no other; the job fails for it after all had their turn
      await this.work.run(organisationId, () => this.signals.publish()).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }
}
