import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Attempt, DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { EventReading } from './event-reading.js';

/** Looks through a file of events and changes nothing but what is known of it; again is the same. */
@Injectable()
@DurableJob('read-event-import', { retryLimit: 2, heartbeatSeconds: 20, expireInSeconds: 3600, pollingIntervalSeconds: 1 })
export class ReadEventImportJob implements JobHandler<{ organisationId: string; importId: string }> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reading: EventReading,
  ) {}

  handle({ organisationId, importId }: { organisationId: string; importId: string }, attempt?: Attempt): Promise<void> {
    return this.work.run(organisationId, () => this.reading.read(importId, attempt?.last === true));
  }
}
