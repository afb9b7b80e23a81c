import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { LOGGER } from '../../platform/log.js';
import { BallotCycles } from '../ballot/ballot-cycles.js';
import { Shredder } from '../ballot/shredder.js';
import { SafePersons } from '../comment/safe-persons.js';
import { CyclesService } from './cycles.service.js';

/** Every hour: destroys the sealed ballots and the keys of those cycles whose day has come, and what speaks of danger where nobody was named to read it when it opened. A cycle that fails stops no other, and is due again in an hour. */
@Injectable()
@DurableJob('shred-cycles', { retryLimit: 2, expireInSeconds: 3000 })
export class ShredCyclesJob implements JobHandler {
  constructor(
    private readonly ballots: BallotCycles,
    private readonly shredder: Shredder,
    private readonly cycles: CyclesService,
    private readonly safePersons: SafePersons,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async handle(): Promise<void> {
    const failures: unknown[] = [];
    for (const { organisationId, cycleId } of await this.ballots.dueForShredding(this.clock.today())) {
      try {
        await this.shredder.prepare(organisationId, cycleId);
        await this.shredder.destroy(organisationId, cycleId);
        if (!(await this.work.run(organisationId, () => this.safePersons.namedAny(cycleId), { readOnly: true })))
          await this.shredder.forgetUnread(organisationId, cycleId);
        await this.work.run(organisationId, () => this.cycles.markShredded(cycleId));
        await this.shredder.record(organisationId, cycleId);
      } catch (error) {
        // a key folder that cannot be written, or a database that says no, in one cycle; the job fails for it after the others had their turn
        this.log.warn({ cycle: cycleId, code: (error as { code?: string }).code }, 'a box could not be destroyed');
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}
