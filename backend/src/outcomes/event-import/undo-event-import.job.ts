import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Attempt, DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { EventApplication } from './event-application.js';

/** Takes an import of events back, as a whole; twice is once. */
@Injectable()
@DurableJob('undo-event-import', { heartbeatSeconds: 20, expireInSeconds: 3600, pollingIntervalSeconds: 1 })
export class UndoEventImportJob implements JobHandler<{ organisationId: string; importId: string }> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly application: EventApplication,
  ) {}

  async handle({ organisationId, importId }: { organisationId: string; importId: string }, attempt?: Attempt): Promise<void> {
    try {
      await this.work.run(organisationId, () => this.application.takeBack(importId));
    } catch (error) {
      // whatever it is: nothing of it was changed, and whoever looks at the import has to be told when nobody tries again
      if (attempt?.last === true) await this.work.run(organisationId, () => this.application.failBack(importId));
      throw error;
    }
  }
}
