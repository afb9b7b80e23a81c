import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Accounts } from '../../identity/account/accounts.port.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { describedError } from '../../platform/described-error.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { LOGGER } from '../../platform/log.js';

const TOGETHER = 10_000;

/** Deletes deliveries whose days are over, but for those that still wait; and counts of what was turned away, after a year. */
@Injectable()
@DurableJob('tidy-deliveries', { retryLimit: 2 })
export class TidyDeliveriesJob implements JobHandler {
  constructor(
    private readonly accounts: Accounts,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async handle(): Promise<void> {
    for (const organisationId of await this.accounts.organisations()) {
      try {
        while ((await this.work.run(organisationId, () => this.part())) === TOGETHER);
        await this.work.run(organisationId, () =>
          this.work.query(`DELETE FROM org.outcome_hook_refusal WHERE organisation_id = $1 AND day < $2::timestamptz - interval '1 year'`, [this.clock.now()]),
        );
      } catch (error) {
        // whatever the database has to say; the others have their turn
        this.log.warn({ organisationId, error: describedError(error) }, 'old deliveries could not be deleted');
      }
    }
  }

  /** How many went. */
  private async part(): Promise<number> {
    const gone = await this.work.query(
      `WITH old AS (
         SELECT d.source_id, d.delivery_key FROM org.outcome_delivery d JOIN org.outcome_hook h ON h.organisation_id = $1 AND h.source_id = d.source_id
         WHERE d.organisation_id = $1 AND d.state <> 'waiting' AND d.came_at < $2::timestamptz - interval '1 day' * h.keep_days LIMIT ${TOGETHER})
       DELETE FROM org.outcome_delivery d USING old WHERE d.organisation_id = $1 AND d.source_id = old.source_id AND d.delivery_key = old.delivery_key RETURNING 1`,
      [this.clock.now()],
    );
    return gone.length;
  }
}
