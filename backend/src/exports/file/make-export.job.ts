import { Injectable } from '@nestjs/common';
import { type Attempt, DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { WaitingExportsService } from './waiting-exports.service.js';

/** Makes a large file. Run twice, it makes it anew; one that is over stays as it is. */
@Injectable()
@DurableJob('make-export', { retryLimit: 3, pollingIntervalSeconds: 1, expireInSeconds: 3600 })
export class MakeExportJob implements JobHandler<{ organisationId: string; fileId: string }> {
  constructor(private readonly waiting: WaitingExportsService) {}

  handle({ organisationId, fileId }: { organisationId: string; fileId: string }, attempt?: Attempt): Promise<void> {
    return this.waiting.make(organisationId, fileId, attempt?.last ?? false);
  }
}
