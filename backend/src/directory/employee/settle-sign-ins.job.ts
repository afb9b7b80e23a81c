import { Injectable } from '@nestjs/common';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { SignIns } from './sign-ins.js';

/** Brings sign-in in step with the directory: after a change of it, and on the day on which somebody has left. */
@Injectable()
@DurableJob('settle-sign-ins')
export class SettleSignInsJob implements JobHandler<{ organisationId: string; employeeIds?: string[] }> {
  constructor(private readonly signIns: SignIns) {}

  async handle({ organisationId, employeeIds }: { organisationId: string; employeeIds?: string[] }): Promise<void> {
    await this.signIns.settle(organisationId, employeeIds);
  }
}
