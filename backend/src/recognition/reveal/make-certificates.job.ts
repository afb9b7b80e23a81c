import { Injectable } from '@nestjs/common';
import { type Attempt, DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { CertificateFiles } from './certificate-files.js';

interface Payload {
  organisationId: string;
  programmeId: string;
  fileId: string;
}

/** Makes the certificates of all winners as one document. */
@Injectable()
@DurableJob('make-award-certificates', { retryLimit: 2, pollingIntervalSeconds: 1 })
export class MakeCertificatesJob implements JobHandler<Payload> {
  constructor(private readonly files: CertificateFiles) {}

  handle({ organisationId, programmeId, fileId }: Payload, attempt?: Attempt): Promise<void> {
    return this.files.make(organisationId, programmeId, fileId, attempt?.last ?? false);
  }
}
