import { Injectable } from '@nestjs/common';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { BallotCycles } from '../ballot/ballot-cycles.js';

/** Every hour: has those closed cycles counted whose count did not come to its end, whatever stopped it. Counting twice is safe. */
@Injectable()
@DurableJob('count-waiting-cycles')
export class CountWaitingCyclesJob implements JobHandler {
  constructor(
    private readonly cycles: BallotCycles,
    private readonly jobs: Jobs,
  ) {}

  async handle(): Promise<void> {
    // tries of an earlier job may still be to come; one job of a cycle within the hour is enough
    for (const { organisationId, cycleId } of await this.cycles.waitingForCount())
      await this.jobs.sendAlone('tally-cycle', { organisationId, cycleId }, { key: `again ${cycleId}`, onceInSeconds: 3000 });
  }
}
