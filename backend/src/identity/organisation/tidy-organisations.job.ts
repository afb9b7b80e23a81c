import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { describedError } from '../../platform/described-error.js';
import { ImportFiles } from '../../platform/files/import-files.js';
import { IdempotencyKeys } from '../../platform/http/idempotency-keys.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { LOGGER } from '../../platform/log.js';
import { Accounts } from '../account/accounts.port.js';
import { People } from '../account/people.port.js';

/** Forgets, in every organisation, personal data that was kept for a while only: answers to writes, files that were left after a preview, and former names. */
@Injectable()
@DurableJob('tidy-organisations', { retryLimit: 2 })
export class TidyOrganisationsJob implements JobHandler {
  constructor(
    private readonly accounts: Accounts,
    private readonly work: UnitOfWork,
    private readonly keys: IdempotencyKeys,
    private readonly files: ImportFiles,
    private readonly people: People,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async handle(): Promise<void> {
    const failures: unknown[] = [];
    for (const organisationId of await this.accounts.organisations()) {
      try {
        await this.work.run(organisationId, async () => {
          await this.keys.forgetOld();
          await this.files.forgetOld();
          await this.people.forgetOld();
        });
      } catch (error) {
        // whatever the database says no to in one organisation; the job fails for it after the others had their turn
        this.log.warn({ error: describedError(error) }, 'an organisation could not be tidied');
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}
