import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { RunComputingService } from './run-computing.service.js';

/** Computes a long run. Run twice, it computes again and writes the same; a run that is over stays as it is. */
@Injectable()
@DurableJob('compute-linkage-run', { retryLimit: 2, pollingIntervalSeconds: 1 })
export class ComputeRunJob implements JobHandler<{ organisationId: string; runId: string }> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly computing: RunComputingService,
  ) {}

  async handle({ organisationId, runId }: { organisationId: string; runId: string }): Promise<void> {
    const compute = await this.work.run(organisationId, () => this.computing.begin(runId));
    await compute?.();
  }
}
