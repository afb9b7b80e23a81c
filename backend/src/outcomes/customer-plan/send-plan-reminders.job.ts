import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Accounts } from '../../identity/account/accounts.port.js';
import { describedError } from '../../platform/described-error.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { LOGGER } from '../../platform/log.js';
import { ReminderSender } from './reminder-sender.js';

/** Every hour, since people live in different time zones: reminds of contacts with customers. An organisation in which that fails stops no other, and is tried again in an hour. */
@Injectable()
@DurableJob('send-plan-reminders', { retryLimit: 2, expireInSeconds: 3600 })
export class SendPlanRemindersJob implements JobHandler {
  constructor(
    private readonly accounts: Accounts,
    private readonly reminders: ReminderSender,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async handle(): Promise<void> {
    for (const organisationId of await this.accounts.organisations()) {
      try {
        await this.reminders.send({ organisationId });
      } catch (error) {
        // whatever the database has to say; the others have their turn
        this.log.warn({ organisationId, error: describedError(error) }, 'reminders of contacts with customers could not be sent');
      }
    }
  }
}
