import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { LOGGER } from '../../platform/log.js';
import { BallotCycles } from '../ballot/ballot-cycles.js';
import { InvitationWaves } from './invitation-waves.js';
import { WaveRuns } from './wave-runs.js';

/** Every ten minutes: takes up mailings again that nobody goes on with, and forgets to whom messages went out before yesterday. A cycle that fails stops no other. */
@Injectable()
@DurableJob('resume-waves', { retryLimit: 1 })
export class ResumeWavesJob implements JobHandler {
  constructor(
    private readonly ballots: BallotCycles,
    private readonly work: UnitOfWork,
    private readonly runs: WaveRuns,
    private readonly waves: InvitationWaves,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async handle(): Promise<void> {
    for (const { organisationId, cycleId } of await this.ballots.open()) {
      try {
        await this.work.run(organisationId, async () => {
          await this.runs.takeUp(cycleId);
          await this.waves.tidy(cycleId);
        });
      } catch (error) {
        // whatever the database says no to in one cycle; the others have their turn, and this one in ten minutes
        this.log.warn({ cycle: cycleId, code: (error as { code?: string }).code }, 'a mailing could not be taken up');
      }
    }
  }
}
