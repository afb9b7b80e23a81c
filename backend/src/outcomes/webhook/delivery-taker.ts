import { Inject, Injectable } from '@nestjs/common';
import type { HookKind } from '@throughline/domain';
import type { Logger } from 'pino';
import { TeamReader } from '../../directory/team/team.reader.js';
import { Clock } from '../../platform/clock.js';
import { databaseIsAway } from '../../platform/database/lost-connection.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { describedError } from '../../platform/described-error.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { LOGGER } from '../../platform/log.js';
import { EventWriter } from '../event/event-writer.js';
import type { HookPlace } from './hook-address.js';
import type { Kept } from './kept-fields.rules.js';
import { type CountedMetric, type Read, readDelivery, type Reading } from './line-events.rules.js';

interface Waiting {
  key: string;
  cameAt: Date;
  kept: Kept;
}

interface SourceFacts {
  kind: HookKind;
  timeZone: string;
  paused: boolean;
}

/** Deliveries of one transaction. */
const TOGETHER = 2_000;
/** Tries of a delivery that can be read and not be written, with a growing pause between. */
const TRIES = 5;

/**
 * Counts the deliveries of a source that wait, the oldest first. A delivery is marked in the transaction that writes its events, so that a kill in between leaves it waiting. One that cannot be read is marked
 * with the reason; one that cannot be written is found by halving, tried again later, and given up after five tries: it never keeps the others.
 */
@Injectable()
export class DeliveryTaker {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventWriter,
    private readonly teams: TeamReader,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async takeIn(place: HookPlace): Promise<void> {
    for (;;) {
      const keys = await this.work.run(place.organisationId, () => this.waitingKeys(place), { readOnly: true });
      if (keys.length === 0) return;
      await this.takeKeys(place, keys);
    }
  }

  private async takeKeys(place: HookPlace, keys: readonly string[]): Promise<void> {
    try {
      await this.work.run(place.organisationId, () => this.count(place, keys));
    } catch (error) {
      // a database that went away takes all with it, and the queue tries again; anything else is one delivery's fault, and which can only be found by trying
      if (databaseIsAway(error)) throw error;
      if (keys.length === 1) return this.putOff(place, keys[0]!, error);
      const middle = keys.length >> 1;
      await this.takeKeys(place, keys.slice(0, middle));
      await this.takeKeys(place, keys.slice(middle));
    }
  }

  private async waitingKeys({ sourceId }: HookPlace): Promise<string[]> {
    const rows = await this.work.query<{ key: string }>(
      `SELECT d.delivery_key AS key FROM org.outcome_delivery d JOIN org.outcome_hook h ON h.organisation_id = $1 AND h.source_id = d.source_id AND NOT h.paused
       WHERE d.organisation_id = $1 AND d.source_id = $2 AND d.state = 'waiting' AND (d.not_before IS NULL OR d.not_before <= $4) ORDER BY d.came_at LIMIT $3`,
      [sourceId, TOGETHER, this.clock.now()],
    );
    return rows.map(({ key }) => key);
  }

  private async count({ organisationId, sourceId }: HookPlace, keys: readonly string[]): Promise<void> {
    // whoever else counts for this source waits here, and then finds nothing left to do
    const [source] = await this.work.query<SourceFacts>(
      `SELECT s.kind, s.time_zone AS "timeZone", h.paused FROM org.outcome_hook h JOIN org.outcome_source s ON s.organisation_id = $1 AND s.id = h.source_id
       WHERE h.organisation_id = $1 AND h.source_id = $2 FOR UPDATE OF h`,
      [sourceId],
    );
    if (!source || source.paused) return;
    const waiting = await this.work.query<Waiting>(
      `SELECT delivery_key AS key, came_at AS "cameAt", kept FROM org.outcome_delivery
       WHERE organisation_id = $1 AND source_id = $2 AND delivery_key = ANY($3) AND state = 'waiting' ORDER BY came_at`,
      [sourceId, keys],
    );
    const reading = await this.reading(source);
    const read = waiting.map(({ kept, cameAt }) => readDelivery(kept, cameAt.getTime(), reading));
    const events = read.flatMap((one) => (one.state === 'counted' ? one.events : []));
    if (events.length > 0) {
      const { added, changed } = await this.events.write({ sourceId, importId: null, events });
      if (added + changed > 0) await this.jobs.send('roll-up-outcomes', { organisationId });
    }
    await this.mark(sourceId, waiting, read);
  }

  private async reading({ kind, timeZone }: SourceFacts): Promise<Reading> {
    const metrics = await this.work.query<CountedMetric>(
      `SELECT id, key, name, definition_key AS "definitionKey", value_min AS "valueMin", value_max AS "valueMax" FROM org.metric
       WHERE organisation_id = $1 AND figures_from = 'events' AND NOT retired ORDER BY key`,
    );
    const finder = kind === 'generic' ? await this.teams.byKeyOrName() : undefined;
    const tomorrow = new Date(Date.parse(`${this.clock.today(timeZone)}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    return { kind, timeZone, tomorrow, metrics, team: (text) => finder?.find(text) };
  }

  private async mark(sourceId: string, waiting: readonly Waiting[], read: readonly Read[]): Promise<void> {
    await this.work.query(
      `UPDATE org.outcome_delivery d SET state = r.state, reason = r.reason, events = r.events, not_before = NULL
       FROM unnest($3::text[], $4::text[], $5::text[], $6::int[]) AS r (key, state, reason, events)
       WHERE d.organisation_id = $1 AND d.source_id = $2 AND d.delivery_key = r.key`,
      [
        sourceId,
        waiting.map(({ key }) => key),
        read.map(({ state }) => state),
        read.map((one) => (one.state === 'counted' ? '' : one.reason)),
        read.map((one) => (one.state === 'counted' ? one.events.length : 0)),
      ],
    );
  }

  private async putOff({ organisationId, sourceId }: HookPlace, key: string, error: unknown): Promise<void> {
    this.log.warn({ sourceId, error: describedError(error) }, 'a delivery could not be written');
    await this.work.run(organisationId, () =>
      this.work.query(
        `UPDATE org.outcome_delivery SET tries = tries + 1, not_before = $5::timestamptz + interval '1 minute' * power(4, tries),
           state = CASE WHEN tries + 1 >= $4 THEN 'failed' ELSE 'waiting' END,
           reason = 'It could be read, but not be written: a failure on our side. It is tried ' || $4 || ' times; after that, count it again from here.'
         WHERE organisation_id = $1 AND source_id = $2 AND delivery_key = $3`,
        [sourceId, key, TRIES, this.clock.now()],
      ),
    );
  }
}
