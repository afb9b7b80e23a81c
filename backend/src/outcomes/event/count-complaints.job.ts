import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Accounts } from '../../identity/account/accounts.port.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { describedError } from '../../platform/described-error.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { LOGGER } from '../../platform/log.js';
import { CellRoller } from '../cell/cell-roller.js';
import { ComplaintEvents } from './complaint-events.js';

/** Every hour: metrics that are counted from complaints follow the register. An organisation in which that fails stops no other, and is tried again in an hour. */
@Injectable()
@DurableJob('count-complaints', { retryLimit: 2, expireInSeconds: 3000 })
export class CountComplaintsJob implements JobHandler {
  constructor(
    private readonly accounts: Accounts,
    private readonly work: UnitOfWork,
    private readonly events: ComplaintEvents,
    private readonly cells: CellRoller,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async handle(): Promise<void> {
    for (const organisationId of await this.accounts.organisations()) {
      try {
        await this.work.run(organisationId, async () => {
          if ((await this.events.follow()) > 0) await this.cells.rollUp();
        });
      } catch (error) {
        // whatever the database has to say; the others have their turn
        this.log.warn({ organisationId, error: describedError(error) }, 'complaints could not be counted');
      }
    }
  }
}
