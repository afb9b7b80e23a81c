import { Injectable } from '@nestjs/common';
import { sqlText } from '../../platform/database/sql-text.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { MostRecent } from '../../platform/most-recent.js';
import { Together } from '../../platform/together.js';
import { arrayLiteral } from '../event/event-columns.rules.js';
import type { HookPlace } from './hook-address.js';
import type { KeptDelivery } from './kept-fields.rules.js';

interface Coming extends KeptDelivery {
  readonly sourceId: string;
  readonly cameAt: Date;
}

/** What comes to an organisation while two messages are under way goes together in the next: a transaction costs more than a row. */
const MESSAGES = { atOnce: 2, most: 250 } as const;
const ORGANISATIONS = 1_000;

/** Puts deliveries down. They are there when it answers, and each is there once, whatever instance it came to and however often. */
@Injectable()
export class Deliveries {
  private readonly doors = new MostRecent<Together<Coming, boolean>>(ORGANISATIONS);

  constructor(private readonly work: UnitOfWork) {}

  /** Whether the delivery is new. */
  put(place: HookPlace, delivery: KeptDelivery, cameAt: Date): Promise<boolean> {
    return this.door(place).add({ ...delivery, sourceId: place.sourceId, cameAt });
  }

  private door({ organisationId }: HookPlace): Together<Coming, boolean> {
    const known = this.doors.get(organisationId);
    if (known) return known;
    const made = new Together<Coming, boolean>((all) => this.insert({ organisationId }, all), MESSAGES);
    this.doors.set(organisationId, made);
    return made;
  }

  private async insert({ organisationId }: Pick<HookPlace, 'organisationId'>, all: readonly Coming[]): Promise<boolean[]> {
    // in one order, so that two messages with the same two deliveries do not wait for one another
    const sorted = [...new Map(all.map((one) => [placeOf(one), one])).values()].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
    const column = (value: (one: Coming) => string): string => arrayLiteral(sorted.map(value));
    const rows = await this.work.message<{ source: string; key: string }>(
      organisationId,
      sqlText`INSERT INTO org.outcome_delivery (organisation_id, source_id, delivery_key, came_at, kind, kept)
        SELECT ${organisationId}::uuid, d.* FROM unnest(${column((one) => one.sourceId)}::uuid[], ${column((one) => one.key)}::text[],
          ${column((one) => one.cameAt.toISOString())}::timestamptz[], ${column((one) => one.kind)}::text[], ${column((one) => JSON.stringify(one.kept))}::jsonb[]) AS d
        ON CONFLICT (organisation_id, source_id, delivery_key) DO NOTHING RETURNING source_id AS source, delivery_key AS key`,
    );
    const fresh = new Set(rows.map(({ source, key }) => `${source} ${key}`));
    // of two alike in one message the first is the new one
    return all.map((one) => fresh.delete(placeOf(one)));
  }
}

function placeOf({ sourceId, key }: Pick<Coming, 'sourceId' | 'key'>): string {
  return `${sourceId} ${key}`;
}
