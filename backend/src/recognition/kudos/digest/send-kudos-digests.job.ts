import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Accounts } from '../../../identity/account/accounts.port.js';
import { describedError } from '../../../platform/described-error.js';
import { DurableJob, type JobHandler } from '../../../platform/jobs/durable-job.js';
import { LOGGER } from '../../../platform/log.js';
import { DigestSender } from './digest-sender.js';

/** Every hour, since people live in different time zones: sends the mail of the week about kudos where it is due. An organisation in which that fails stops no other, and is tried again in an hour. */
@Injectable()
@DurableJob('send-kudos-digests', { retryLimit: 2, expireInSeconds: 3600 })
export class SendKudosDigestsJob implements JobHandler {
  constructor(
    private readonly accounts: Accounts,
    private readonly digests: DigestSender,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async handle(): Promise<void> {
    for (const organisationId of await this.accounts.organisations()) {
      try {
        await this.digests.send({ organisationId });
      } catch (error) {
        // whatever the database has to say; the others have their turn
        this.log.warn({ organisationId, error: describedError(error) }, 'the mail of the week about kudos could not be sent');
      }
    }
  }
}
