import { moments } from './moments.js';
import type { Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';

/**
 * Hedges' g: the mean of `after` minus the mean of `before` in pooled standard deviations, corrected for small samples.
 * @param before, after at least 2 values each
 * @throws StatisticsError `too-few`, `not-finite`, `out-of-range`, `zero-variance` (neither sample varies)
 * Source: Hedges 1981, with the factor 1 − 3/(4 df − 1).
 */
export function hedgesG(before: Sample, after: Sample): number {
  const a = moments(before);
  const b = moments(after);
  const df = a.n + b.n - 2;
  const pooled = Math.sqrt(((a.n - 1) * a.variance + (b.n - 1) * b.variance) / df);
  if (pooled === 0) throw new StatisticsError('zero-variance', 'Neither sample varies, so the change has no scale to be measured on.');
  return ((b.mean - a.mean) / pooled) * (1 - 3 / (4 * df - 1));
}
