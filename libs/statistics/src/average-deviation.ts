import { requireItems } from './items.js';
import { moments } from './moments.js';
import type { Sample } from './sample.js';

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
