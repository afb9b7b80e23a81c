import { Injectable } from '@nestjs/common';
import type { QuestionDistribution } from '@throughline/contract';
import type { CycleQuestion } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CERTIFIED } from './certified.js';
import { type DistributionRow, distributionsOf } from './distribution.rules.js';

/** What is read of how answers are spread: published rows of a certified cycle, never a response. */
@Injectable()
export class DistributionReader {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * The distributions of these questions at these teams, as a whole or by the values of one demographic or crossing. `questions` are those of the cycle, whose order and options the rows follow: all of them, since
   * they tell which are conditional. Whoever asks has seen to it that the teams may be seen.
   */
  async of(
    cycle: { readonly id: string; readonly questions: readonly CycleQuestion[] },
    teamIds: readonly string[],
    asked: { readonly questionIds?: readonly string[]; readonly facet?: string } = {},
  ): Promise<QuestionDistribution[]> {
    const rows = await this.work.query<DistributionRow>(
      `SELECT d.question_id AS "questionId", d.node_id AS "nodeId", d.value, d.size_band AS "sizeBand", d.shares, d.ranks_x10 AS "ranksX10", d.promoters, d.passives, d.detractors,
              d.score, d.score_low AS low, d.score_high AS high
       FROM pub.distribution d JOIN pub.publication p USING (organisation_id, cycle_id)
       WHERE d.organisation_id = $1 AND d.cycle_id = $2 AND d.question_id = ANY($3::text[]) AND d.family = $4 AND d.node_id = ANY($5::uuid[]) AND ${CERTIFIED}
       ORDER BY d.node_id, d.value`,
      [cycle.id, asked.questionIds ?? cycle.questions.map(({ id }) => id), asked.facet ?? 'team', teamIds],
    );
    return distributionsOf(cycle.questions, rows);
  }
}
