import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { CellRoller } from './cell-roller.js';

/** Adds up what went stale since the last time; twice is once. */
@Injectable()
@DurableJob('roll-up-outcomes')
export class RollUpOutcomesJob implements JobHandler<{ organisationId: string }> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cells: CellRoller,
  ) {}

  handle({ organisationId }: { organisationId: string }): Promise<void> {
    return this.work.run(organisationId, () => this.cells.rollUp());
  }
}
