import { Inject, Injectable } from '@nestjs/common';
import { CUSTOMER_SURVEY } from '@throughline/domain';
import type { Logger } from 'pino';
import { Accounts } from '../../identity/account/accounts.port.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { describedError } from '../../platform/described-error.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { LOGGER } from '../../platform/log.js';
import { CountFeedbackJob } from './count-feedback.job.js';

/** Every hour: deletes comments whose day has come, forgets which answer a comment came with once that cannot change any more, and counts what a job that failed too often left. */
@Injectable()
@DurableJob('tidy-feedback', { retryLimit: 2, expireInSeconds: 3600 })
export class TidyFeedbackJob implements JobHandler {
  constructor(
    private readonly accounts: Accounts,
    private readonly organisations: OrganisationReader,
    private readonly counting: CountFeedbackJob,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async handle(): Promise<void> {
    for (const organisationId of await this.accounts.organisations()) {
      try {
        await this.work.run(organisationId, () => this.tidy());
        await this.counting.handle({ organisationId });
      } catch (error) {
        // whatever the database has to say; the others have their turn
        this.log.warn({ organisationId, error: describedError(error) }, 'answers of customers could not be tidied');
      }
    }
  }

  private async tidy(): Promise<void> {
    await this.work.query(`DELETE FROM org.customer_comment WHERE organisation_id = $1 AND delete_on <= $2`, [await this.organisations.today()]);
    await this.work.query(
      `UPDATE org.customer_comment c SET answer_id = NULL FROM org.customer_answer a
       WHERE c.organisation_id = $1 AND a.organisation_id = $1 AND a.id = c.answer_id AND a.first_at <= $2`,
      [new Date(this.clock.now().getTime() - CUSTOMER_SURVEY.changeHours * 3_600_000)],
    );
  }
}
