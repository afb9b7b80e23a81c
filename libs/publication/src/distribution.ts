import { displayMean, displayShare, isSmallBand, sizeBand } from '@throughline/anonymity';
import { type CycleQuestion } from '@throughline/domain';
import { recommendScore } from '@throughline/statistics';
import type { Distribution, RecommendFigures } from './counted-ballot.js';
import type { Group } from './figures.js';

/** Fewest people of whom a recommend score is shown at all. */
const FEWEST_FOR_SCORE = 10;
const PROMOTERS_FROM = 9;
const DETRACTORS_UP_TO = 6;

/** Percent in words: a publication has millions of shares, and twenty different ones. */
const PERCENT = Array.from({ length: 101 }, (_, percent) => String(percent));

function shareText(count: number, n: number): string {
  const share = displayShare(count, n);
  return typeof share === 'number' ? PERCENT[share]! : share;
}

/**
 * How the answers of a group to a question with a scale may be shown. `answersAt`: how many gave each point, more is better; a question that was turned round is turned back, so that the shares stand beside the
 * words of its own points.
 */
export function scaleDistribution(group: Group, question: CycleQuestion, answersAt: ArrayLike<number>): Distribution {
  let n = 0;
  for (let point = 0; point < answersAt.length; point++) n += answersAt[point]!;
  // of its final length from the start: one that grows is given room for seventeen, and there are hundreds of thousands of them
  const shares = new Array<string>(answersAt.length);
  for (let point = 0; point < answersAt.length; point++) shares[point] = shareText(answersAt[point]!, n);
  return {
    ...group,
    questionId: question.id,
    sizeBand: sizeBand(n),
    shares: question.reverse ? shares.reverse() : shares,
    ranksX10: null,
    recommend: question.type === 'recommend' ? recommendFigures(answersAt, n) : null,
  };
}

/** How the answers of a group to a choice may be shown: the share of those who answered it that picked each option. */
export function choiceDistribution(group: Group, question: CycleQuestion, n: number, picked: readonly number[]): Distribution {
  return {
    ...group,
    questionId: question.id,
    sizeBand: sizeBand(n),
    shares: picked.map((count) => shareText(count, n)),
    ranksX10: null,
    recommend: null,
  };
}

/** How the orders of a group may be shown: the share that put each option first, and its mean place. `doubledPlaces`: the sum of twice its places, so that shared ones are whole numbers. */
export function rankingDistribution(
  group: Group,
  question: CycleQuestion,
  n: number,
  first: readonly number[],
  doubledPlaces: readonly number[],
): Distribution {
  const places = { min: 1, max: doubledPlaces.length };
  return {
    ...choiceDistribution(group, question, n, first),
    ranksX10: doubledPlaces.map((sum) => Math.round(displayMean(sum / 2, n, places) * 10)),
  };
}

/**
 * Shares of promoters (9 and 10), passives and detractors (up to 6), and the score to 5 points, to 10 for fewer than 20 people, with the caps of its shares. The interval is the adjusted Wald one with its ends put
 * outward to 5 points: exact ends would have the exact score in their middle.
 */
function recommendFigures(answersAt: ArrayLike<number>, n: number): RecommendFigures {
  let [promoters, detractors] = [0, 0];
  for (let point = 0; point < answersAt.length; point++) {
    if (point >= PROMOTERS_FROM) promoters += answersAt[point]!;
    if (point <= DETRACTORS_UP_TO) detractors += answersAt[point]!;
  }
  const passives = n - promoters - detractors;
  const shown = (count: number): string => shareText(count, n);
  const shares = { promoters: shown(promoters), passives: shown(passives), detractors: shown(detractors) };
  if (n < FEWEST_FOR_SCORE) return { ...shares, score: null, low: null, high: null };
  const isSmall = isSmallBand(sizeBand(n));
  const [step, found] = [isSmall ? 10 : 5, recommendScore(promoters, passives, detractors)];
  const most = 100 - 2 * step;
  const [low, high] = found.interval;
  return {
    ...shares,
    // + 0: a small negative score rounds to 0 and not to -0, which JSON does not know
    score: Math.min(Math.max(Math.round(found.score / step) * step, -most), most) + 0,
    low: isSmall ? null : Math.max(Math.floor(low / step) * step, -100) + 0,
    high: isSmall ? null : Math.min(Math.ceil(high / step) * step, 100) + 0,
  };
}
