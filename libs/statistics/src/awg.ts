import { requireItems } from './items.js';
import { moments } from './moments.js';
import { requireCount, requireWithin, type Sample } from './sample.js';

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
