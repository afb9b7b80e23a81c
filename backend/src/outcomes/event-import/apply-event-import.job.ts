import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Attempt, DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { EventApplication } from './event-application.js';

/** Writes the events of a file, all or none; twice is once. */
@Injectable()
@DurableJob('apply-event-import', { retryLimit: 5, heartbeatSeconds: 20, expireInSeconds: 3600, pollingIntervalSeconds: 1 })
export class ApplyEventImportJob implements JobHandler<{ organisationId: string; importId: string }> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly application: EventApplication,
  ) {}

  async handle({ organisationId, importId }: { organisationId: string; importId: string }, attempt?: Attempt): Promise<void> {
    try {
      await this.work.run(organisationId, () => this.application.apply(importId));
    } catch (error) {
      // whatever it is: nothing of it was changed, and whoever looks at the import has to be told when nobody tries again
      if (!this.application.isFinal(error) && attempt?.last !== true) throw error;
      await this.work.run(organisationId, () => this.application.fail(importId, error));
      if (!this.application.isFinal(error)) throw error;
    }
  }
}
