import { requireSample, type Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';

/** Count, mean, variance with n − 1, and its root. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
  readonly sd: number;
}

/**
 * Mean and sample variance (divisor n − 1) of n ≥ 2 values.
 * @throws StatisticsError `too-few`, `not-finite`, `out-of-range` (figures so far apart that their squares leave the range of a double)
 * Source: Welford 1962, stable for long lists far from 0.
 */
export function moments(xs: Sample): Moments {
  requireSample('x', xs, 2);
  let mean = 0;
  let squares = 0;
  for (let i = 0; i < xs.length; i++) {
    const d = xs[i]! - mean;
    mean += d / (i + 1);
    squares += d * (xs[i]! - mean);
  }
  const variance = squares / (xs.length - 1);
  if (!Number.isFinite(variance)) throw new StatisticsError('out-of-range', 'The figures lie so far apart that their variance cannot be written as a number.');
  return { n: xs.length, mean, variance, sd: Math.sqrt(variance) };
}
