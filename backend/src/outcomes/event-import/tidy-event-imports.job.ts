import { Injectable } from '@nestjs/common';
import { addDays } from '@throughline/domain';
import { Accounts } from '../../identity/account/accounts.port.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { StuckImports } from './stuck-imports.js';

const DAYS_KEPT = 7;
const DAYS_OF_RECEIVING = 1;

/**
 * Forgets files of events that were left for a week, with their problems, and what was never sent to its end. What was applied stays known, without anything that was written in it. An import that waits for a job of which nothing is left, because the process that did
 * it was killed too often, gets a new one; after a week it goes with its file, and one that was to be taken back stays in.
 */
@Injectable()
@DurableJob('tidy-event-imports', { retryLimit: 2 })
export class TidyEventImportsJob implements JobHandler {
  constructor(
    private readonly accounts: Accounts,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly stuck: StuckImports,
  ) {}

  async handle(): Promise<void> {
    const today = this.clock.today();
    for (const organisationId of await this.accounts.organisations()) {
      await this.work.run(organisationId, async () => {
        for (const state of ['reading', 'applying', 'undoing'] as const) await this.stuck.resume(state, addDays(today, -DAYS_KEPT));
        await this.work.query(
          `DELETE FROM org.event_import WHERE organisation_id = $1 AND (state IN ('previewed', 'failed', 'unreadable') AND made_on < $2 OR state = 'receiving' AND made_on < $3)`,
          [addDays(today, -DAYS_KEPT), addDays(today, -DAYS_OF_RECEIVING)],
        );
        await this.work.query(
          `DELETE FROM org.event_import_part p USING org.event_import i WHERE p.organisation_id = $1 AND p.kind = 'problems' AND i.organisation_id = $1 AND i.id = p.import_id AND i.made_on < $2`,
          [addDays(today, -DAYS_KEPT)],
        );
        await this.work.query(
          `UPDATE org.event_import SET summary = summary || '{"sample": [], "problems": []}'
           WHERE organisation_id = $1 AND made_on < $2 AND (summary->'sample' <> '[]' OR summary->'problems' <> '[]')`,
          [addDays(today, -DAYS_KEPT)],
        );
      });
    }
  }
}
