import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import type { HookRefusal } from '@throughline/domain';
import type { Logger } from 'pino';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { describedError } from '../../platform/described-error.js';
import { LOGGER } from '../../platform/log.js';
import type { HookPlace } from './hook-address.js';

interface Tally {
  readonly place: HookPlace;
  readonly reason: HookRefusal;
  deliveries: number;
  last: Date;
}

const WRITTEN_AFTER_MS = 1_000;

/** Counts what is turned away at the door, and writes the counts every second: anybody can knock, and a line for each knock would let anybody fill the database. */
@Injectable()
export class TurnedAway implements BeforeApplicationShutdown {
  private tallies = new Map<string, Tally>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  count(place: HookPlace, reason: HookRefusal): void {
    const key = `${place.sourceId} ${reason}`;
    const tally = this.tallies.get(key) ?? { place, reason, deliveries: 0, last: this.clock.now() };
    tally.deliveries++;
    tally.last = this.clock.now();
    this.tallies.set(key, tally);
    this.timer ??= setTimeout(() => void this.write(), WRITTEN_AFTER_MS).unref();
  }

  /** What has been counted since the last time. */
  async write(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const tallies = [...this.tallies.values()];
    this.tallies = new Map();
    for (const { place, reason, deliveries, last } of tallies) {
      try {
        await this.work.run(place.organisationId, () =>
          this.work.query(
            // a source that is not there any more, or never sent here, has nothing to be counted at
            `INSERT INTO org.outcome_hook_refusal AS r (organisation_id, source_id, day, reason, deliveries, last_came)
             SELECT $1, h.source_id, ($5::timestamptz AT TIME ZONE s.time_zone)::date, $3, $4, $5 FROM org.outcome_hook h
             JOIN org.outcome_source s ON s.organisation_id = $1 AND s.id = h.source_id WHERE h.organisation_id = $1 AND h.source_id = $2
             ON CONFLICT (organisation_id, source_id, day, reason) DO UPDATE SET deliveries = r.deliveries + excluded.deliveries, last_came = greatest(r.last_came, excluded.last_came)`,
            [place.sourceId, reason, deliveries, last],
          ),
        );
      } catch (error) {
        // whatever the database has to say: the count of what was turned away is worth no more than a line in the log
        this.log.warn({ error: describedError(error), reason, deliveries }, 'deliveries that were turned away could not be counted');
      }
    }
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.write();
  }
}
