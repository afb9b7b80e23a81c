import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Accounts } from '../../identity/account/accounts.port.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { describedError } from '../../platform/described-error.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { LOGGER } from '../../platform/log.js';
import { DeliveryTaker } from './delivery-taker.js';

/** Counts what still waits anywhere: deliveries of an instance that was killed before it asked for it, and those whose next try is due. */
@Injectable()
@DurableJob('sweep-deliveries', { retryLimit: 2 })
export class SweepDeliveriesJob implements JobHandler {
  constructor(
    private readonly accounts: Accounts,
    private readonly work: UnitOfWork,
    private readonly taker: DeliveryTaker,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async handle(): Promise<void> {
    for (const organisationId of await this.accounts.organisations()) {
      try {
        for (const sourceId of await this.sources(organisationId)) await this.taker.takeIn({ organisationId, sourceId });
      } catch (error) {
        // whatever the database has to say; the others have their turn
        this.log.warn({ organisationId, error: describedError(error) }, 'deliveries could not be counted');
      }
    }
  }

  private async sources(organisationId: string): Promise<string[]> {
    const rows = await this.work.run(
      organisationId,
      () =>
        this.work.query<{ id: string }>(
          `SELECT h.source_id AS id FROM org.outcome_hook h WHERE h.organisation_id = $1 AND NOT h.paused AND EXISTS (
             SELECT 1 FROM org.outcome_delivery d WHERE d.organisation_id = $1 AND d.source_id = h.source_id AND d.state = 'waiting')`,
        ),
      { readOnly: true },
    );
    return rows.map(({ id }) => id);
  }
}
