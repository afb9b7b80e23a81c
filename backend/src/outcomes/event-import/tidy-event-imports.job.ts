import { Injectable } from '@nestjs/common';
import { addDays, type PlainDate } from '@throughline/domain';
import { Accounts } from '../../identity/account/accounts.port.js';
import { Clock } from '../../platform/clock.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { EventImportRow } from './event-import.entity.js';
import { UNDER_WAY } from './event-import.rules.js';

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
    private readonly jobs: Jobs,
    @InjectRows(EventImportRow) private readonly imports: Rows<EventImportRow>,
  ) {}

  async handle(): Promise<void> {
    const today = this.clock.today();
    for (const organisationId of await this.accounts.organisations()) {
      for (const state of ['reading', 'applying', 'undoing'] as const) await this.resume(organisationId, state, addDays(today, -DAYS_KEPT));
      await this.work.run(organisationId, async () => {
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

  private async resume(organisationId: string, state: keyof typeof UNDER_WAY, oldest: PlainDate): Promise<void> {
    const { job, instead, failure } = UNDER_WAY[state];
    const found = await this.work.run(organisationId, () => this.imports.find({ state }), { readOnly: true });
    if (found.length === 0) return;
    const under = await this.jobs.about(job, organisationId, 'importId');
    for (const { id, madeOn } of found.filter((one) => !under.has(one.id)))
      if (madeOn >= oldest) await this.jobs.sendAlone(job, { organisationId, importId: id });
      else await this.work.run(organisationId, () => this.imports.update({ id, state }, { state: instead, failure, progress: null }));
  }
}
