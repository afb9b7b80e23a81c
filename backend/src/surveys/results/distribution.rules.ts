import { shareBound } from '@throughline/anonymity';
import type { DistributionGroup, QuestionDistribution, ShownShare } from '@throughline/contract';
import { conditionalQuestions, type CycleQuestion } from '@throughline/domain';

/** A published distribution as the database has it; lists are in the order of the question's own points or options. */
export interface DistributionRow {
  questionId: string;
  nodeId: string;
  value: string;
  sizeBand: string;
  shares: string[];
  ranksX10: number[] | null;
  promoters: string | null;
  passives: string | null;
  detractors: string | null;
  score: number | null;
  low: number | null;
  high: number | null;
}

/** The distributions of the questions as people read them, in the order of the questions; those without any row are left out. */
export function distributionsOf(questions: readonly CycleQuestion[], rows: readonly DistributionRow[]): QuestionDistribution[] {
  const byQuestion = Map.groupBy(rows, ({ questionId }) => questionId);
  const conditional = conditionalQuestions(questions);
  return questions.flatMap((question) => {
    const own = byQuestion.get(question.id);
    if (!own || question.type === 'text' || question.type === 'short-text') return [];
    return [{ questionId: question.id, type: question.type, conditional: conditional.has(question.id), groups: own.map((row) => groupOf(question, row)) }];
  });
}

function groupOf(question: CycleQuestion, row: DistributionRow): DistributionGroup {
  const { nodeId: teamId, value, sizeBand, shares, ranksX10, promoters, passives, detractors, score, low, high } = row;
  const shown = (share: string): ShownShare => shownShare(share, sizeBand);
  const { scale, options = [] } = question;
  const keys = scale ? shares.map((_, i) => String(scale.min + i)) : options.map((option) => option.value);
  return {
    teamId,
    ...(value === '' ? {} : { value }),
    sizeBand,
    parts: keys.map((key, i) => ({ key, share: shown(shares[i]!), ...(ranksX10 ? { meanRank: ranksX10[i]! / 10 } : {}) })),
    ...(promoters !== null && passives !== null && detractors !== null
      ? {
          recommend: {
            promoters: shown(promoters),
            passives: shown(passives),
            detractors: shown(detractors),
            ...(score === null ? {} : { score }),
            ...(low === null || high === null ? {} : { low, high }),
          },
        }
      : {}),
  };
}

/** A stored share as it may be read: a step at an end stands for all beyond it. */
export function shownShare(share: string, sizeBand: string): ShownShare {
  if (share === 'low' || share === 'middle' || share === 'high') return { bound: share, percent: null };
  return { bound: shareBound(Number(share), sizeBand), percent: Number(share) };
}
