import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { CyclesService } from './cycles.service.js';

/** Closes a cycle whose last day is over. Enqueued at the opening and at every extension; only the one whose day has come does anything. */
@Injectable()
@DurableJob('close-cycle', { retryLimit: 20 })
export class CloseCycleJob implements JobHandler<{ organisationId: string; cycleId: string }> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cycles: CyclesService,
  ) {}

  handle({ organisationId, cycleId }: { organisationId: string; cycleId: string }): Promise<void> {
    return this.work.run(organisationId, () => this.cycles.closeWhenDue(cycleId));
  }
}
