import { Injectable } from '@nestjs/common';
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

  async judges(programmeId: string): Promise<number> {
    const [row] = await this.work.query<{ n: number }>(`SELECT count(*)::int AS n FROM org.award_judge WHERE organisation_id = $1 AND programme_id = $2`, [
      programmeId,
    ]);
    return row!.n;
  }
}
