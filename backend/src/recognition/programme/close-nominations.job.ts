import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { ProgrammesService } from './programmes.service.js';

/** Closes nominations whose moment has come. Enqueued at the opening and whenever the close is moved; only the one whose moment has come does anything. */
@Injectable()
@DurableJob('close-nominations', { retryLimit: 20 })
export class CloseNominationsJob implements JobHandler<{ organisationId: string; programmeId: string }> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly programmes: ProgrammesService,
  ) {}

  handle({ organisationId, programmeId }: { organisationId: string; programmeId: string }): Promise<void> {
    return this.work.run(organisationId, () => this.programmes.closeWhenDue(programmeId));
  }
}
