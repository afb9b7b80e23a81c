import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Clock } from '../../platform/clock.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { LOGGER } from '../../platform/log.js';
import { BallotCycles } from '../ballot/ballot-cycles.js';
import { ReplyDelivery } from './reply-delivery.js';

/**
 * Once a day, soon after midnight: delivers what commenters wrote on the days before, and ends conversations whose time is over. Comes round every hour for
 * what was missed or failed; a reply of today is never touched. A cycle that fails stops no other.
 */
@Injectable()
@DurableJob('deliver-replies', { retryLimit: 2, expireInSeconds: 3000 })
export class DeliverRepliesJob implements JobHandler {
  constructor(
    private readonly cycles: BallotCycles,
    private readonly delivery: ReplyDelivery,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async handle(): Promise<void> {
    const failures: unknown[] = [];
    for (const { over, ...cycle } of await this.cycles.conversing(this.clock.today())) {
      try {
        if (over) await this.delivery.end(cycle);
        else await this.delivery.deliver(cycle);
      } catch (error) {
        // a key that is missing, or whatever the database says no to in one cycle; the job fails for it after the others had their turn
        this.log.warn({ cycle: cycle.cycleId, code: (error as { code?: string }).code }, 'replies could not be delivered');
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}
