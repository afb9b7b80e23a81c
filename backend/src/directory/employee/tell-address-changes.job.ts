import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { AddressChanges } from './address-changes.js';

/** Tells people at the address that they had that it is another one now. Run again, it tells those who were not told. */
@Injectable()
@DurableJob('tell-address-changes', { retryLimit: 20 })
export class TellAddressChangesJob implements JobHandler<{ organisationId: string }> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly changes: AddressChanges,
  ) {}

  async handle({ organisationId }: { organisationId: string }): Promise<void> {
    while ((await this.work.run(organisationId, () => this.changes.tell())) > 0);
  }
}
