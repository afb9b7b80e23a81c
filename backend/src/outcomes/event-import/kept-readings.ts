import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { headerMark } from '../event-format/event-mapping.rules.js';
import type { Guess } from './row-reader.js';

/** A source has a few kinds of files; what was chosen for the oldest of very many is forgotten. */
const MOST = 50;

/** How files were read that somebody mapped by hand: kept with the source and the header, so that the next file of the same header needs no hand. */
@Injectable()
export class KeptReadings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** By the mark of their header. */
  async of(sourceId: string): Promise<Readonly<Record<string, Guess>>> {
    const rows = await this.work.query<{ header: string; reading: Guess }>(
      `SELECT header, reading FROM org.event_reading WHERE organisation_id = $1 AND source_id = $2 ORDER BY kept_at DESC LIMIT ${MOST}`,
      [sourceId],
    );
    return Object.fromEntries(rows.map(({ header, reading }) => [header, reading]));
  }

  async forget(sourceId: string, columns: readonly string[]): Promise<void> {
    await this.work.query(`DELETE FROM org.event_reading WHERE organisation_id = $1 AND source_id = $2 AND header = $3`, [sourceId, headerMark(columns)]);
  }

  async keep(sourceId: string, columns: readonly string[], reading: Guess): Promise<void> {
    await this.work.query(
      `INSERT INTO org.event_reading (organisation_id, source_id, header, reading, kept_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (organisation_id, source_id, header) DO UPDATE SET reading = excluded.reading, kept_at = excluded.kept_at`,
      [sourceId, headerMark(columns), JSON.stringify(reading), this.clock.now().toISOString()],
    );
  }
}
