import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { LOGGER } from '../../platform/log.js';
import { BallotCycles } from '../ballot/ballot-cycles.js';
import { InvitationWaves } from './invitation-waves.js';
import { ReminderList } from './reminder-list.js';
import { WaveRuns } from './wave-runs.js';

/** Every ten minutes: takes up mailings again that nobody goes on with, forgets to whom messages went out before yesterday, and of closed cycles whom a reminder had not come to. A cycle that fails stops no other. */
@Injectable()
@DurableJob('resume-waves', { retryLimit: 1 })
export class ResumeWavesJob implements JobHandler {
  constructor(
    private readonly ballots: BallotCycles,
    private readonly work: UnitOfWork,
    private readonly runs: WaveRuns,
    private readonly waves: InvitationWaves,
    private readonly reminders: ReminderList,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async handle(): Promise<void> {
    for (const cycle of await this.ballots.open())
      await this.each(cycle, 'a mailing could not be taken up', () =>
        this.work.run(cycle.organisationId, async () => {
          await this.runs.takeUp(cycle.cycleId);
          await this.waves.tidy(cycle.cycleId);
        }),
      );
    // the close does it too, but after its commit, where it can be cut off
    for (const cycle of await this.ballots.closed()) await this.each(cycle, 'a list of reminders could not be cleared', () => this.reminders.clear(cycle));
  }

  private async each({ cycleId }: { cycleId: string }, failed: string, does: () => Promise<void>): Promise<void> {
    try {
      await does();
    } catch (error) {
      // whatever the database says no to in one cycle; the others have their turn, and this one in ten minutes
      this.log.warn({ cycle: cycleId, code: (error as { code?: string }).code }, failed);
    }
  }
}
