import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AwardCandidateMemberRow } from './award-candidate-member.entity.js';

/** Candidates: found where somebody nominated them before, made where nobody did. */
@Injectable()
export class Candidates {
  constructor(
    @InjectRows(AwardCandidateMemberRow) private readonly members: Rows<AwardCandidateMemberRow>,
    private readonly work: UnitOfWork,
  ) {}

  /** The candidate that this person is in the category. */
  async ofPerson({ programmeId, categoryId }: { programmeId: string; categoryId: string }, employeeId: string): Promise<string> {
    // of two who nominate her at once the second waits here, then finds the first
    const made = await this.work.query<{ id: string }>(
      `INSERT INTO org.award_candidate (organisation_id, id, programme_id, category_id, kind, identity) VALUES ($1, $2, $3, $4, 'person', $5)
       ON CONFLICT (organisation_id, category_id, identity) DO NOTHING RETURNING id`,
      [newId(), programmeId, categoryId, employeeId],
    );
    if (made[0]) {
      await this.members.insert({ candidateId: made[0].id, employeeId });
      return made[0].id;
    }
    const [found] = await this.work.query<{ id: string }>(
      `SELECT id FROM org.award_candidate WHERE organisation_id = $1 AND category_id = $2 AND identity = $3`,
      [categoryId, employeeId],
    );
    return found!.id;
  }

  /** The person behind each candidate of these nominations: employee id by candidate id. */
  async nomineesOf(nominations: readonly { candidateId: string }[]): Promise<Map<string, string>> {
    const members = await this.members.find({ candidateId: In([...new Set(nominations.map(({ candidateId }) => candidateId))]) });
    return new Map(members.map(({ candidateId, employeeId }) => [candidateId, employeeId]));
  }
}
