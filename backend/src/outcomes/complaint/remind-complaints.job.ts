import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Accounts } from '../../identity/account/accounts.port.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { describedError } from '../../platform/described-error.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { LOGGER } from '../../platform/log.js';
import { ComplaintReminders } from './complaint-reminders.js';

/** Every hour, since organisations live in different time zones: reminds of the deadlines of complaints. An organisation in which that fails stops no other, and is tried again in an hour. */
@Injectable()
@DurableJob('remind-complaints', { retryLimit: 2 })
export class RemindComplaintsJob implements JobHandler {
  constructor(
    private readonly accounts: Accounts,
    private readonly reminders: ComplaintReminders,
    private readonly work: UnitOfWork,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async handle(): Promise<void> {
    for (const organisationId of await this.accounts.organisations()) {
      try {
        await this.work.run(organisationId, () => this.reminders.remind());
      } catch (error) {
        // whatever the database has to say; the others have their turn
        this.log.warn({ organisationId, error: describedError(error) }, 'nobody could be reminded of complaints');
      }
    }
  }
}
