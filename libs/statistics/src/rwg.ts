import { requireItems } from './items.js';
import { moments } from './moments.js';
import { requireCount, requireWithin, type Sample } from './sample.js';

/**
 * Variance of answers given at random on a scale of `options` ≥ 2 steps, (options² − 1)/12: 2 for five. The uniform null of `rwg`; with slight skew
 * 1.34 for five.
 * @throws StatisticsError `too-few`, `out-of-range`
 */
export function uniformNullVariance(options: number): number {
  requireCount('options', options, 2);
  return (options * options - 1) / 12;
}

/**
 * rwg of one item in one group of n ≥ 2 people: 1 − variance / null variance, 0 when people differ as much as by chance or more, 1 when all agree.
 * Rests on the null chosen; fewer than 5 people give noise.
 * @param nullVariance above 0, e.g. `uniformNullVariance(5)`
 * @throws StatisticsError `too-few`, `not-finite`, `out-of-range`
 * Source: James, Demaree & Wolf 1984; R `multilevel::rwg`.
 */
export function rwg(answers: Sample, nullVariance: number): number {
  requireWithin('nullVariance', nullVariance, 0, Number.MAX_VALUE, true);
  return Math.max(0, 1 - moments(answers).variance / nullVariance);
}

/**
 * rwg(j) of J items in one group of n ≥ 2 people: J(1 − m)/(J(1 − m) + m) with m = mean item variance / null variance, at most 1.
 * Rises with the number of items; no licence by itself to aggregate.
 * @param items a list of n answers for each item
 * @throws StatisticsError `too-few`, `not-finite`, `out-of-range`, `unequal-lengths`
 * Source: James, Demaree & Wolf 1984; R `multilevel::rwg.j`.
 */
export function rwgJ(items: readonly Sample[], nullVariance: number): number {
  requireWithin('nullVariance', nullVariance, 0, Number.MAX_VALUE, true);
  requireItems(items);
  const j = items.length;
  let sum = 0;
  for (const answers of items) sum += moments(answers).variance;
  const m = Math.min(1, sum / j / nullVariance);
  return (j * (1 - m)) / (j * (1 - m) + m);
}
