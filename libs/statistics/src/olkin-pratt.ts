import { requireCount, requireWithin } from './sample.js';

/**
 * Olkin and Pratt's approximately unbiased correlation, r (1 + (1 − r²)/(2(n − 4))): a sample correlation is a little too small.
 * @param n pairs, at least 5
 * @throws StatisticsError `out-of-range`, `too-few`
 * Source: Olkin & Pratt 1958, Ann. Math. Stat. 29, 201–211.
 */
export function olkinPratt(r: number, n: number): number {
  requireWithin('r', r, -1, 1);
  requireCount('n', n, 5);
  return r * (1 + ((1 - r) * (1 + r)) / (2 * (n - 4)));
}
