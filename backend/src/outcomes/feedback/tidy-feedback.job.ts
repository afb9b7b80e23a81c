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
import { OutcomeLock } from '../event/outcome-lock.js';
import { CountFeedbackJob } from './count-feedback.job.js';

/** Every hour: deletes comments whose day has come, forgets which answer a comment came with once that cannot change any more, notes with those that may be passed on which team it counted for, and counts what a job that failed too often left. */
@Injectable()
@DurableJob('tidy-feedback', { retryLimit: 2, expireInSeconds: 3600 })
export class TidyFeedbackJob implements JobHandler {
  constructor(
    private readonly accounts: Accounts,
    private readonly organisations: OrganisationReader,
    private readonly counting: CountFeedbackJob,
    private readonly lock: OutcomeLock,
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
    const before = new Date(this.clock.now().getTime() - CUSTOMER_SURVEY.changeHours * 3_600_000);
    const [passing] = await this.work.query(
      `SELECT 1 FROM org.customer_comment c JOIN org.customer_answer a ON a.organisation_id = $1 AND a.id = c.answer_id
       WHERE c.organisation_id = $1 AND c.may_pass_on AND a.first_at <= $2 LIMIT 1`,
      [before],
    );
    // no answer moves to another team between looking and writing, since words stay with a team only as long as none does (Reattribution)
    if (passing) await this.lock.take();
    await this.work.query(
      `UPDATE org.customer_comment c SET answer_id = NULL, team_id = CASE WHEN c.may_pass_on THEN
         (SELECT e.team_id FROM org.outcome_event e WHERE e.organisation_id = $1 AND e.source_id = s.source_id AND e.event_key = a.id::text AND e.metric_id = s.metric_id) END
       FROM org.customer_answer a JOIN org.customer_survey s ON s.organisation_id = $1 AND s.id = a.survey_id
       WHERE c.organisation_id = $1 AND a.organisation_id = $1 AND a.id = c.answer_id AND a.first_at <= $2`,
      [before],
    );
  }
}
