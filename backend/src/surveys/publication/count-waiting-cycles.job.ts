import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { BallotCycles } from '../ballot/ballot-cycles.js';

/**
 * Every hour: has those closed cycles counted whose count did not come to its end, whatever stopped it, and those closed whose closing was lost, as it is
 * after a restore. Counting twice is safe, and closing looks first whether the day has come.
 */
@Injectable()
@DurableJob('count-waiting-cycles')
export class CountWaitingCyclesJob implements JobHandler {
  constructor(
    private readonly cycles: BallotCycles,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    for (const { organisationId, cycleId } of await this.cycles.perhapsOver(this.clock.today()))
      await this.jobs.sendAlone('close-cycle', { organisationId, cycleId }, { key: `again ${cycleId}`, onceInSeconds: 3000 });
    // tries of an earlier job may still be to come; one job of a cycle within the hour is enough
    for (const { organisationId, cycleId } of await this.cycles.waitingForCount())
      await this.jobs.sendAlone('tally-cycle', { organisationId, cycleId }, { key: `again ${cycleId}`, onceInSeconds: 3000 });
  }
}
