import { Injectable } from '@nestjs/common';
import type { MyRound } from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AwardRoundRow } from './award-round.entity.js';
import { type JudgedProgramme, JudgedProgrammes } from './judged-programmes.js';

/** A candidate of a judge: `id` is hers to use, `candidateId` is what everybody else knows it by and never leaves for her. */
export type JudgedCandidate = MyRound['candidates'][number] & { readonly candidateId: string };

/**
 * The candidates of a judge. She knows each by an id of the round that leads to nobody, so that who reads names elsewhere (in a vote, in a nomination of her own) cannot put one to a text without names. Runs inside a unit of work.
 */
@Injectable()
export class JudgedCandidates {
  constructor(
    private readonly programmes: JudgedProgrammes,
    private readonly work: UnitOfWork,
  ) {}

  /** Whom a judge means. Throws Refusal `not-found`. */
  async meant(roundId: string, judgedAs: string): Promise<string> {
    const [found] = await this.work.query<{ id: string }>(
      `SELECT candidate_id AS id FROM org.award_round_candidate WHERE organisation_id = $1 AND round_id = $2 AND judged_as = $3`,
      [roundId, judgedAs],
    );
    if (!found) throw notHers();
    return found.id;
  }

  /** Hers who still stand, numbered within their category in the order of their ids, which chance made: the same for every judge. */
  async of(round: AwardRoundRow, programme: JudgedProgramme, judgeId: string): Promise<JudgedCandidate[]> {
    const rows = await this.work.query<{ id: string; candidateId: string; categoryId: string; number: number; state: 'nothing' | 'draft' | 'given' }>(
      `SELECT n.id, n.candidate_id AS "candidateId", n.category_id AS "categoryId", n.number, coalesce(v.state, 'nothing') AS state FROM (
         SELECT r.organisation_id, r.judged_as AS id, r.candidate_id, r.category_id, (row_number() OVER (PARTITION BY r.category_id ORDER BY r.judged_as))::int AS number
         FROM org.award_round_candidate r WHERE r.organisation_id = $1 AND r.round_id = $2) n
       JOIN org.award_assignment a ON a.organisation_id = n.organisation_id AND a.round_id = $2 AND a.candidate_id = n.candidate_id AND a.judge_id = $3
       JOIN org.award_candidate c ON c.organisation_id = n.organisation_id AND c.id = n.candidate_id AND c.state = 'standing'
       LEFT JOIN org.award_verdict v ON v.organisation_id = n.organisation_id AND v.round_id = $2 AND v.candidate_id = n.candidate_id AND v.judge_id = $3
       WHERE n.organisation_id = $1 ORDER BY n.category_id, n.number`,
      [round.id, judgeId],
    );
    const names = programme.blind ? new Map<string, string[]>() : await this.programmes.namesOf(rows.map(({ candidateId }) => candidateId));
    return rows.map((row) => ({ ...row, names: programme.blind ? null : (names.get(row.candidateId) ?? []) }));
  }
}

/** What a judge is told of everything that is not hers. */
export function notHers(): Refusal {
  return new Refusal('not-found', 'not-found', 'There is nothing of that id for you to judge here.');
}

/** As a judge is sent it. */
export function sentToJudge({ candidateId: _, ...candidate }: JudgedCandidate): MyRound['candidates'][number] {
  return candidate;
}
