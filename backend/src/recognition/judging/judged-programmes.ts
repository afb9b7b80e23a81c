import { Injectable } from '@nestjs/common';
import type { AwardCriterion } from '@throughline/domain';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AwardCategoryRow } from '../programme/award-category.entity.js';
import { AwardProgrammeRow } from '../programme/award-programme.entity.js';
import { mustBeSecretary } from '../reveal/seal.rules.js';

/** A category as far as judging goes. */
export interface JudgedCategoryFacts {
  id: string;
  name: string;
  winners: number;
  criteria: AwardCriterion[];
}

/** A programme as far as judging goes. */
export interface JudgedProgramme {
  id: string;
  name: string;
  blind: boolean;
  secretaryId: string | null;
  revealed: boolean;
  /** Whether the candidates are fixed and on record: from the last moment of nominations on they are about to be, and nothing may begin from them. */
  nominationsClosed: boolean;
  /** In their order. */
  categories: JudgedCategoryFacts[];
}

/** A candidate with her people. */
export interface CandidateFacts {
  id: string;
  categoryId: string;
  teamId: string | null;
  memberIds: string[];
  state: 'standing' | 'declined' | 'removed';
}

/** What judging reads of programmes and candidates. Runs inside a unit of work. */
@Injectable()
export class JudgedProgrammes {
  constructor(
    @InjectRows(AwardProgrammeRow) private readonly programmes: Rows<AwardProgrammeRow>,
    @InjectRows(AwardCategoryRow) private readonly categories: Rows<AwardCategoryRow>,
    private readonly work: UnitOfWork,
  ) {}

  /** Throws Refusal `not-found`. */
  async get(id: string): Promise<JudgedProgramme> {
    const programme = await this.programmes.require({ id }, 'this award programme');
    const categories = await this.categories.find({ programmeId: id }, { order: { position: 'ASC' } });
    const { name, blind, secretaryId, revealedAt } = programme;
    return {
      id,
      name,
      blind,
      secretaryId,
      revealed: revealedAt !== null,
      nominationsClosed: programme.state === 'closed',
      categories: categories.map((one) => ({ id: one.id, name: one.name, winners: one.winners, criteria: one.criteria })),
    };
  }

  /** Refuses what is the secretary's. `what` reads as in "enter what the panel decided". Throws Refusal `not-the-secretary`. */
  mustBeSecretary({ name, secretaryId }: JudgedProgramme, employeeId: string, what: string): void {
    mustBeSecretary({ name, secretaryId }, employeeId, what);
  }

  /** From here on nobody plans its rounds anew until the unit of work ends. Call it before a round is held. */
  async hold(id: string): Promise<void> {
    await this.work.query(`SELECT id FROM org.award_programme WHERE organisation_id = $1 AND id = $2 FOR SHARE`, [id]);
  }

  /** From here on no round of it opens, and nobody else names judges, until the unit of work ends. */
  async holdJudges(id: string): Promise<void> {
    await this.work.query(`SELECT id FROM org.award_programme WHERE organisation_id = $1 AND id = $2 FOR NO KEY UPDATE`, [id]);
  }

  /** Who stands for the first round: those for whom a nomination stands. */
  standing(programmeId: string): Promise<CandidateFacts[]> {
    return this.candidates(
      `c.programme_id = $2 AND c.state = 'standing' AND EXISTS (
         SELECT 1 FROM org.nomination n WHERE n.organisation_id = c.organisation_id AND n.candidate_id = c.id AND n.state = 'submitted')`,
      programmeId,
    );
  }

  /** Who went on from a closed round and still stands. */
  advanced(roundId: string): Promise<CandidateFacts[]> {
    return this.candidates(
      `c.state = 'standing' AND EXISTS (
         SELECT 1 FROM org.award_round_candidate r WHERE r.organisation_id = c.organisation_id AND r.round_id = $2 AND r.candidate_id = c.id AND r.advanced)`,
      roundId,
    );
  }

  /** Everybody who stood when a round opened, also who is gone since. */
  ofRound(roundId: string): Promise<CandidateFacts[]> {
    return this.candidates(
      `EXISTS (SELECT 1 FROM org.award_round_candidate r WHERE r.organisation_id = c.organisation_id AND r.round_id = $2 AND r.candidate_id = c.id)`,
      roundId,
    );
  }

  /** Who of them does not stand any more. */
  async goneOf(roundId: string): Promise<Set<string>> {
    return new Set((await this.ofRound(roundId)).flatMap(({ id, state }) => (state === 'standing' ? [] : [id])));
  }

  /** Names of candidates by id: of a person or the people of a group, or of a team. */
  async namesOf(candidateIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await this.work.query<{ id: string; names: string[] }>(
      `SELECT c.id, CASE WHEN c.kind = 'team' THEN ARRAY[t.name] ELSE array_agg(e.name ORDER BY e.name) FILTER (WHERE e.id IS NOT NULL) END AS names
       FROM org.award_candidate c
       LEFT JOIN org.team t ON t.organisation_id = c.organisation_id AND t.id = c.team_id
       LEFT JOIN org.award_candidate_member m ON m.organisation_id = c.organisation_id AND m.candidate_id = c.id
       LEFT JOIN org.employee e ON e.organisation_id = m.organisation_id AND e.id = m.employee_id
       WHERE c.organisation_id = $1 AND c.id = ANY($2::uuid[]) GROUP BY c.id, c.kind, t.name`,
      [candidateIds],
    );
    return new Map(rows.map(({ id, names }) => [id, names ?? []]));
  }

  private candidates(where: string, of: string): Promise<CandidateFacts[]> {
    return this.work.query<CandidateFacts>(
      `SELECT c.id, c.category_id AS "categoryId", c.team_id AS "teamId", c.state, coalesce(array_agg(m.employee_id) FILTER (WHERE m.employee_id IS NOT NULL), '{}') AS "memberIds"
       FROM org.award_candidate c LEFT JOIN org.award_candidate_member m ON m.organisation_id = c.organisation_id AND m.candidate_id = c.id
       WHERE c.organisation_id = $1 AND ${where} GROUP BY c.organisation_id, c.id, c.category_id, c.team_id, c.state ORDER BY c.id`,
      [of],
    );
  }
}
