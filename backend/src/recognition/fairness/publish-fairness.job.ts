import { Injectable } from '@nestjs/common';
import { Accounts } from '../../identity/account/accounts.port.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { FairnessComputer } from './fairness-computer.js';
import { FairnessPublication, type FairnessSubject } from './fairness-publication.js';

/** Every hour, since organisations live in different time zones: publishes in all of them, or in the one that is named, the quarters that are over and the awards that were revealed. */
@Injectable()
@DurableJob('publish-fairness', { retryLimit: 2, expireInSeconds: 3000 })
export class PublishFairnessJob implements JobHandler<{ organisationId?: string }> {
  constructor(
    private readonly accounts: Accounts,
    private readonly computer: FairnessComputer,
    private readonly publication: FairnessPublication,
    private readonly work: UnitOfWork,
  ) {}

  async handle({ organisationId: only }: { organisationId?: string }): Promise<void> {
    const failures: unknown[] = [];
    for (const organisationId of only ? [only] : await this.accounts.organisations()) {
      const inside = <T>(does: () => Promise<T>): Promise<T> => this.work.run(organisationId, does);
      for (const subject of await inside(() => this.publication.due())) {
        // one that fails stops no other; the job fails for it after all had their turn
        await this.publish(subject, inside).catch((error: unknown) => failures.push(error));
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  /** No connection waits while the report is computed. */
  private async publish(subject: FairnessSubject, inside: <T>(does: () => Promise<T>) => Promise<T>): Promise<void> {
    const made = await this.computer.report(await inside(subject.facts));
    await inside(() => this.publication.keep(subject, made));
  }
}
