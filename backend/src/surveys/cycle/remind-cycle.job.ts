import { Injectable } from '@nestjs/common';
import { plainDate } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { CycleRemindersService } from './cycle-reminders.service.js';

/** Begins a planned reminder. Run twice, or after the cycle has closed, it does nothing. */
@Injectable()
@DurableJob('remind-cycle', { retryLimit: 20 })
export class RemindCycleJob implements JobHandler<{ organisationId: string; cycleId: string; day?: string }> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reminders: CycleRemindersService,
  ) {}

  handle({ organisationId, cycleId, day }: { organisationId: string; cycleId: string; day?: string }): Promise<void> {
    return this.work.run(organisationId, () => this.reminders.remindAsPlanned(cycleId, day === undefined ? undefined : plainDate(day)));
  }
}
