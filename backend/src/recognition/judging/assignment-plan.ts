import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { RoundMethod, RoundSettings } from '../record/award-act.js';
import type { FoundConflict } from './conflict-finder.js';
import type { CandidateFacts } from './judged-programmes.js';
import { JudgingComputer } from './judging-computer.js';

/** Who judges whom: judges by candidate, in the order of candidates. */
export interface PlannedAssignment {
  readonly candidateId: string;
  readonly judgeIds: readonly string[];
}

/** Shares candidates out among judges who are free for them. */
@Injectable()
export class AssignmentPlan {
  constructor(
    private readonly computer: JudgingComputer,
    private readonly work: UnitOfWork,
  ) {}

  /** Ranking: every judge has all of a category, or none of it where she is not free for one. A public vote has no judges. Holds no connection. */
  async of(
    method: RoundMethod,
    settings: RoundSettings,
    candidates: readonly CandidateFacts[],
    judges: readonly string[],
    conflicts: readonly FoundConflict[],
  ): Promise<PlannedAssignment[]> {
    if (method === 'public-vote' || judges.length === 0 || candidates.length === 0) return [];
    if (method === 'ranking') {
      const categoryOf = new Map(candidates.map(({ id, categoryId }) => [id, categoryId]));
      const barred = new Set(conflicts.map(({ candidateId, judgeId }) => `${categoryOf.get(candidateId)} ${judgeId}`));
      return candidates.map(({ id, categoryId }) => ({ candidateId: id, judgeIds: judges.filter((judge) => !barred.has(`${categoryId} ${judge}`)) }));
    }
    const numbers = new Map(judges.map((id, i) => [id, i]));
    const of = Map.groupBy(conflicts, ({ candidateId }) => candidateId);
    const barred = candidates.map(({ id }) => (of.get(id) ?? []).flatMap(({ judgeId }) => numbers.get(judgeId) ?? []));
    const { reviews = 3, mostPerJudge } = settings;
    const { judgesOf } = await this.computer.assign({
      nominations: candidates.length,
      judges: judges.length,
      reviews,
      barred,
      ...(mostPerJudge !== undefined && { most: mostPerJudge }),
    });
    return candidates.map(({ id }, i) => ({ candidateId: id, judgeIds: judgesOf[i]!.map((one) => judges[one]!) }));
  }

  /** Writes down who judges whom from now on, beside what is there. */
  async keep(roundId: string, planned: readonly PlannedAssignment[]): Promise<void> {
    const pairs = planned.flatMap(({ candidateId, judgeIds }) => judgeIds.map((judgeId) => [candidateId, judgeId] as const));
    await this.work.query(
      `INSERT INTO org.award_assignment (organisation_id, round_id, candidate_id, judge_id)
       SELECT $1, $2, g.* FROM unnest($3::uuid[], $4::uuid[]) AS g ON CONFLICT DO NOTHING`,
      [roundId, pairs.map(([candidate]) => candidate), pairs.map(([, judge]) => judge)],
    );
  }
}
