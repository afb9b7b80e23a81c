import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { CertificateFiles } from './certificate-files.js';

/** Deletes the document with all certificates when its week is over. */
@Injectable()
@DurableJob('forget-award-certificates', { pollingIntervalSeconds: 60 })
export class ForgetCertificatesJob implements JobHandler<{ organisationId: string; fileId: string }> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: CertificateFiles,
  ) {}

  handle({ organisationId, fileId }: { organisationId: string; fileId: string }): Promise<void> {
    return this.work.run(organisationId, () => this.files.forget(fileId));
  }
}
