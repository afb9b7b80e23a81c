import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { EventApplication } from './event-application.js';

/** Takes an import of events back, as a whole; twice is once. */
@Injectable()
@DurableJob('undo-event-import', { heartbeatSeconds: 20, expireInSeconds: 3600, pollingIntervalSeconds: 1 })
export class UndoEventImportJob implements JobHandler<{ organisationId: string; importId: string }> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly application: EventApplication,
  ) {}

  handle({ organisationId, importId }: { organisationId: string; importId: string }): Promise<void> {
    return this.work.run(organisationId, () => this.application.takeBack(importId));
  }
}
