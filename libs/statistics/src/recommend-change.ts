import { normalCdf, normalCritical } from './normal.js';
import type { Interval } from './interval.js';
import { recommendScore } from './recommend-score.js';
import { StatisticsError } from './statistics-error.js';

/** Counts behind a recommend score. */
export interface RecommendCounts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** Difference of two recommend scores in points (−200 … +200), with its test. */
export interface RecommendChange {
  readonly difference: number;
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
  readonly interval: Interval;
}

/**
 * Change of a recommend score between two independent groups of people (anonymous waves): `after` minus `before`.
 * @throws StatisticsError `too-few` (nobody in a wave), `out-of-range`, `zero-variance` (in both waves everyone is in one group)
 * Source: z = difference / √(v1/n1 + v2/n2) with v = p + d − (p − d)².
 */
export function recommendChange(before: RecommendCounts, after: RecommendCounts, level = 0.95): RecommendChange {
  const one = recommendScore(before.promoters, before.passives, before.detractors);
  const two = recommendScore(after.promoters, after.passives, after.detractors);
  const se = 100 * Math.sqrt(variance(before, one.n) / one.n + variance(after, two.n) / two.n);
  if (se === 0) throw new StatisticsError('zero-variance', 'In both waves everyone answers alike, so the chance of a change cannot be judged.');
  const difference = two.score - one.score;
  const half = normalCritical(level) * se;
  const z = difference / se;
  return { difference, z, p: Math.min(1, 2 * normalCdf(Math.abs(z), true)), interval: [difference - half, difference + half] };
}

function variance({ promoters, detractors }: RecommendCounts, n: number): number {
  const score = (promoters - detractors) / n;
  return Math.max(0, (promoters + detractors) / n - score * score);
}
