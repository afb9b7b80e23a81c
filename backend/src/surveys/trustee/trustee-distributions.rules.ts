import { isSmallBand } from '@throughline/anonymity';
import { conditionalQuestions, type CycleQuestion } from '@throughline/domain';
import { type Distribution, hasFigure, type RecommendFigures } from '@throughline/publication';

/**
 * What is wrong with the distributions that trustees say they have counted, as a sentence; undefined when nothing is. `fits` says whether a size band may stand at a team. Beyond that: each is about a question that
 * was asked, has as many shares as that has points or options, rounded and capped as the rules show them for its size, and stands once; a question that not everybody is asked has them by team only.
 */
export function distributionFault(
  distributions: readonly Distribution[],
  questions: readonly CycleQuestion[],
  fits: (group: Pick<Distribution, 'family' | 'value' | 'nodeId' | 'sizeBand'>) => string | undefined,
): string | undefined {
  const byId = new Map(questions.filter(hasFigure).map((question) => [question.id, question]));
  const conditional = conditionalQuestions(questions);
  const seen = new Set<string>();
  for (const one of distributions) {
    const misplaced = fits(one);
    if (misplaced !== undefined) return misplaced;
    const question = byId.get(one.questionId);
    if (!question) return 'It has shares of answers to something that was not asked.';
    if (conditional.has(question.id) && one.family !== 'team') return 'It shows a question that not everybody is asked by a demographic.';
    if (one.shares.length !== parts(question) || !one.shares.every((share) => isShare(share, one.sizeBand)))
      return 'It has shares that are not shown as these rules show them.';
    if (!ranksFit(one, question)) return 'It has places of options that are not shown as these rules show them.';
    if ((one.recommend === null) === (question.type === 'recommend') || (one.recommend !== null && !recommendFits(one.recommend, one.sizeBand)))
      return 'It has a recommend score that is not shown as these rules show it.';
    const place = JSON.stringify([one.questionId, one.family, one.value, one.nodeId]);
    if (seen.has(place)) return 'It has the same shares twice.';
    seen.add(place);
  }
  return undefined;
}

const parts = ({ scale, options }: CycleQuestion): number => (scale ? scale.max - scale.min + 1 : options!.length);

const stepOf = (band: string): number => (isSmallBand(band) ? 10 : 5);
const isWords = (band: string): boolean => band === '5-9';

function isShare(share: string, band: string): boolean {
  if (isWords(band)) return ['low', 'middle', 'high'].includes(share);
  const [percent, step] = [Number(share), stepOf(band)];
  return String(percent) === share && percent % step === 0 && percent >= step && percent <= 100 - step;
}

function ranksFit({ ranksX10 }: Distribution, { type, options }: CycleQuestion): boolean {
  if (type !== 'ranking') return ranksX10 === null;
  return ranksX10?.length === options!.length && ranksX10.every((rank) => Number.isInteger(rank) && rank >= 10 && rank <= 10 * options!.length);
}

function recommendFits({ promoters, passives, detractors, score, low, high }: RecommendFigures, band: string): boolean {
  if (![promoters, passives, detractors].every((share) => isShare(share, band))) return false;
  const [step, most] = [stepOf(band), 100 - 2 * stepOf(band)];
  if (isWords(band) !== (score === null) || isSmallBand(band) !== (low === null) || isSmallBand(band) !== (high === null)) return false;
  if (score !== null && !(score % step === 0 && Math.abs(score) <= most)) return false;
  return low === null || high === null || (low % step === 0 && high % step === 0 && low >= -100 && low <= high && high <= 100);
}
