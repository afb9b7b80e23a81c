import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { ExportFilesService } from './export-files.service.js';

/** Deletes a file with its bytes when its week is over. */
@Injectable()
@DurableJob('forget-export', { pollingIntervalSeconds: 60 })
export class ForgetExportJob implements JobHandler<{ organisationId: string; fileId: string }> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: ExportFilesService,
  ) {}

  handle({ organisationId, fileId }: { organisationId: string; fileId: string }): Promise<void> {
    return this.work.run(organisationId, () => this.files.forget(fileId));
  }
}
