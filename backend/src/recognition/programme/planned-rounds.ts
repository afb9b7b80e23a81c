import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/new-id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { RoundMethod, RoundSettings } from '../record/award-act.js';

/** A round of a programme as far as its plan goes. */
export interface PlannedRound {
  name: string;
  method: RoundMethod;
  settings: RoundSettings;
  opensAt: Date | null;
  closesAt: Date | null;
  state: 'planned' | 'open' | 'closed';
}

/** The rounds that a secretary planned, for the timeline of a programme, and how many judge in it. Every method runs inside a unit of work. */
@Injectable()
export class PlannedRounds {
  constructor(private readonly work: UnitOfWork) {}

  /** In their order. */
  of(programmeId: string): Promise<PlannedRound[]> {
    return this.work.query<PlannedRound>(
      `SELECT name, method, settings, opens_at AS "opensAt", closes_at AS "closesAt", state FROM org.award_round
       WHERE organisation_id = $1 AND programme_id = $2 ORDER BY position`,
      [programmeId],
    );
  }

  /** Plans them for a programme that has none, in their order. */
  async add(programmeId: string, rounds: readonly Omit<PlannedRound, 'state'>[]): Promise<void> {
    for (const [i, { name, method, settings, opensAt, closesAt }] of rounds.entries())
      await this.work.query(
        `INSERT INTO org.award_round (organisation_id, id, programme_id, position, name, method, settings, opens_at, closes_at, state)
         VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, 'planned')`,
        [newId(), programmeId, i, name, method, JSON.stringify(settings), opensAt, closesAt],
      );
  }

  async judges(programmeId: string): Promise<number> {
    const [row] = await this.work.query<{ n: number }>(`SELECT count(*)::int AS n FROM org.award_judge WHERE organisation_id = $1 AND programme_id = $2`, [
      programmeId,
    ]);
    return row!.n;
  }
}
