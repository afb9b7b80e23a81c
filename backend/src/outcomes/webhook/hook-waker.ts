import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { describedError } from '../../platform/described-error.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { LOGGER } from '../../platform/log.js';
import type { HookPlace } from './hook-address.js';

/** What comes within this time is counted by one job. */
const GATHERED_MS = 500;

/** Has what came counted soon: a job for all that came to a source within half a second. What this instance did not live to ask for is found by SweepDeliveriesJob. */
@Injectable()
export class HookWaker {
  private readonly asked = new Set<string>();

  constructor(
    private readonly jobs: Jobs,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  wake(place: HookPlace): void {
    if (this.asked.has(place.sourceId)) return;
    this.asked.add(place.sourceId);
    setTimeout(() => void this.send(place), GATHERED_MS).unref();
  }

  private async send(place: HookPlace): Promise<void> {
    this.asked.delete(place.sourceId);
    try {
      await this.jobs.sendAlone('take-in-deliveries', place);
    } catch (error) {
      // the queue is away with its database; the sweep finds what waits
      this.log.warn({ error: describedError(error) }, 'deliveries wait for the next sweep');
    }
  }
}
