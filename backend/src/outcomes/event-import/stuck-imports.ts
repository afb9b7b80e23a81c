import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@throughline/domain';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { EventImportRow } from './event-import.entity.js';
import { UNDER_WAY } from './event-import.rules.js';

/** Imports whose job is lost: the process that did it was killed too often. */
@Injectable()
export class StuckImports {
  constructor(
    private readonly work: UnitOfWork,
    private readonly jobs: Jobs,
    @InjectRows(EventImportRow) private readonly imports: Rows<EventImportRow>,
  ) {}

  /**
   * Gives what is in this state and has no job any more a new one; what has waited since before `oldest` ends as its state says, and nothing is changed by it. Inside a unit of work.
   */
  async resume(state: keyof typeof UNDER_WAY, oldest: PlainDate): Promise<void> {
    const { job, instead, failure } = UNDER_WAY[state];
    const found = await this.imports.find({ state });
    if (found.length === 0) return;
    const { organisationId } = this.work;
    const under = await this.jobs.about(job, organisationId, 'importId');
    for (const { id, madeOn } of found.filter((one) => !under.has(one.id)))
      if (madeOn >= oldest) await this.jobs.sendAlone(job, { organisationId, importId: id });
      else await this.imports.update({ id, state }, { state: instead, failure, progress: null });
  }
}
