import { fQuantile } from './f-distribution.js';
import type { Interval } from './interval.js';
import { requireCount, requireWithin } from './sample.js';
import { StatisticsError } from './statistics-error.js';

/**
 * Cronbach's alpha from the covariances of k ≥ 2 items, k/(k − 1) · (1 − Σ variances / variance of the sum): at most 1, below 0
 * when items run against each other. Turn reverse-keyed items first.
 * @param covariance k × k, row by row; of complete rows, or pairwise complete
 * @throws StatisticsError `too-few`, `out-of-range` (not k × k), `zero-variance` (the sum does not vary)
 * Source: Cronbach 1951.
 */
export function cronbachAlpha(covariance: Float64Array, k: number): number {
  requireCount('k', k, 2);
  if (covariance.length !== k * k)
    throw new StatisticsError('out-of-range', `The covariances of ${k} items are ${k * k} figures; ${covariance.length} were given.`);
  let own = 0;
  let total = 0;
  for (let i = 0; i < k; i++) {
    own += covariance[i * k + i]!;
    for (let j = 0; j < k; j++) total += covariance[i * k + j]!;
  }
  if (!(total > 0)) throw new StatisticsError('zero-variance', 'The sum of the items does not vary, so nothing can be said about how well it is measured.');
  return (k / (k - 1)) * (1 - own / total);
}

/**
 * Feldt's interval of an alpha found with n ≥ 2 people and k ≥ 2 items.
 * @param alpha below or equal to 1
 * @throws StatisticsError `too-few`, `out-of-range`
 * Source: Feldt 1965; (1 − alpha) times the quantiles of F with n − 1 and (n − 1)(k − 1) degrees of freedom.
 */
export function feldtInterval(alpha: number, n: number, k: number, level = 0.95): Interval {
  requireWithin('alpha', alpha, -Number.MAX_VALUE, 1);
  requireCount('n', n, 2);
  requireCount('k', k, 2);
  requireWithin('level', level, 0, 1, true);
  const df1 = n - 1;
  const df2 = (n - 1) * (k - 1);
  return [1 - (1 - alpha) * fQuantile((1 + level) / 2, df1, df2), 1 - (1 - alpha) * fQuantile((1 - level) / 2, df1, df2)];
}
