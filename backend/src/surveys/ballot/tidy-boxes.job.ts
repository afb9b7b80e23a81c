import { Injectable } from '@nestjs/common';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { BallotCycles } from './ballot-cycles.js';
import { BallotOffice } from './ballot-office.js';
import { BoxPartitions } from './box-partitions.js';

/** Every night, for every open cycle: rewrites the box and the entitlements in random order, and counts participation for the day. */
@Injectable()
@DurableJob('tidy-boxes', { expireInSeconds: 3600 })
export class TidyBoxesJob implements JobHandler {
  constructor(
    private readonly cycles: BallotCycles,
    private readonly office: BallotOffice,
    private readonly partitions: BoxPartitions,
  ) {}

  async handle(): Promise<void> {
    for (const { organisationId, cycleId } of await this.cycles.open()) {
      await this.partitions.shuffle(organisationId, cycleId);
      await this.office.countParticipation(organisationId, cycleId);
    }
  }
}
