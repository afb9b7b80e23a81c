import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Clock } from '../../platform/clock.js';
import { ConnectionPools } from '../../platform/database/connection-pools.js';
import { sqlText } from '../../platform/database/sql-text.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { LOGGER } from '../../platform/log.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { SafePersons } from '../comment/safe-persons.js';
import { BallotCycles } from './ballot-cycles.js';
import { BallotOffice } from './ballot-office.js';
import { BoxPartitions } from './box-partitions.js';
import { Reissues } from './reissues.js';

/**
 * Once a day, for every open cycle: names no safe person any more who is none, rewrites the box and the entitlements in random order, and counts participation. Comes round every hour for those
 * whose turn was missed or failed. A cycle that fails stops no other, and participation is never counted twice on a day: two counts would tell who came between.
 */
@Injectable()
@DurableJob('tidy-boxes', { retryLimit: 2, expireInSeconds: 3000 })
export class TidyBoxesJob implements JobHandler {
  constructor(
    private readonly cycles: BallotCycles,
    private readonly office: BallotOffice,
    private readonly partitions: BoxPartitions,
    private readonly pools: ConnectionPools,
    private readonly reissues: Reissues,
    private readonly work: UnitOfWork,
    private readonly safePersons: SafePersons,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async handle(): Promise<void> {
    const failures: unknown[] = [];
    for (const cycle of await this.cycles.untidy(this.clock.today())) {
      try {
        await this.tidy(cycle);
      } catch (error) {
        // whatever the database says no to in one cycle; the job fails for it after the others had their turn
        this.log.warn({ cycle: cycle.cycleId, code: (error as { code?: string }).code }, 'a box could not be tidied');
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  private async tidy({ organisationId, cycleId }: { organisationId: string; cycleId: string }): Promise<void> {
    // first, since it can be done again: what fails after the day is marked has to wait for the next one
    await this.work.run(organisationId, () => this.safePersons.letGo(cycleId));
    await this.partitions.shuffle(organisationId, cycleId);
    const today = this.clock.today();
    const mine = await this.pools.message(
      'issuer',
      organisationId,
      sqlText`UPDATE pub.ballot_cycle SET tidied_on = ${today} WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId}
                AND tidied_on IS DISTINCT FROM ${today}::date RETURNING cycle_id`,
    );
    if (mine.length === 0) return;
    await this.office.countParticipation(organisationId, cycleId);
    await this.reissues.note(organisationId, cycleId);
  }
}
