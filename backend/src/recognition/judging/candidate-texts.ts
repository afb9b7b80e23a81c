import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { JudgedProgramme } from './judged-programmes.js';

/** What a judge reads of a candidate. Runs inside a unit of work. */
@Injectable()
export class CandidateTexts {
  constructor(private readonly work: UnitOfWork) {}

  /** The texts of all nominations that stand, in the order they came, without those who wrote them. */
  async of(candidateId: string, _programme: JudgedProgramme): Promise<string[]> {
    const rows = await this.work.query<{ reasons: string }>(
      `SELECT reasons FROM org.nomination WHERE organisation_id = $1 AND candidate_id = $2 AND state = 'submitted' ORDER BY id`,
      [candidateId],
    );
    return rows.map(({ reasons }) => reasons);
  }
}
