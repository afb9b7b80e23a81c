import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { LinkageRunsService } from './linkage-runs.service.js';

/** Forgets a long computation a day after it was started. */
@Injectable()
@DurableJob('forget-linkage-run', { pollingIntervalSeconds: 60 })
export class ForgetRunJob implements JobHandler<{ organisationId: string; runId: string }> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly runs: LinkageRunsService,
  ) {}

  handle({ organisationId, runId }: { organisationId: string; runId: string }): Promise<void> {
    return this.work.run(organisationId, () => this.runs.forget(runId));
  }
}
