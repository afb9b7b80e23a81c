import { moments } from './moments.js';
import { requireCount, requireWithin, type Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';

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

/**
 * a_wg of one or more items in one group of n ≥ 3 people: 1 − 2 variance / (largest variance possible at this mean), averaged over the items; 1 when all
 * agree, 0 when they differ as much as a uniform scatter at that mean. Items on which everyone takes the same end of the scale count as 1.
 * @param low, high ends of the scale
 * @throws StatisticsError `too-few`, `not-finite`, `out-of-range` (answers beyond the scale), `unequal-lengths`
 * Source: Brown & Hauenstein 2005.
 */
export function awg(items: readonly Sample[], low: number, high: number): number {
  requireWithin('high', high, low, Number.MAX_VALUE, true);
  requireItems(items);
  let sum = 0;
  for (const answers of items) {
    for (let i = 0; i < answers.length; i++) requireWithin(`the answer at position ${i}`, answers[i]!, low, high);
    const { n, mean, variance } = moments(answers);
    requireCount('people', n, 3);
    const most = ((high - mean) * (mean - low) * n) / (n - 1);
    sum += most === 0 ? 1 : 1 - (2 * variance) / most;
  }
  return sum / items.length;
}

/**
 * Average deviation about the mean, in units of the scale, over one or more items in one group of n ≥ 2 people; 0 when all agree. At most a sixth of the
 * number of options counts as agreement.
 * @throws StatisticsError `too-few`, `not-finite`, `unequal-lengths`
 * Source: Burke, Finkelstein & Dusig 1999; Burke & Dunlap 2002.
 */
export function averageDeviation(items: readonly Sample[]): number {
  requireItems(items);
  let sum = 0;
  for (const answers of items) {
    const { n, mean } = moments(answers);
    let off = 0;
    for (let i = 0; i < n; i++) off += Math.abs(answers[i]! - mean);
    sum += off / n;
  }
  return sum / items.length;
}

function requireItems(items: readonly Sample[]): void {
  requireCount('items', items.length, 1);
  const n = items[0]!.length;
  items.forEach((answers, i) => {
    if (answers.length !== n) throw new StatisticsError('unequal-lengths', `Item 1 has ${n} answers and item ${i + 1} has ${answers.length}.`);
  });
}
