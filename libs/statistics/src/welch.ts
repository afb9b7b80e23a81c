import type { TTest } from './correlation-test.js';
import type { Interval } from './interval.js';
import { moments } from './moments.js';
import { requireWithin, type Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';
import { tQuantile, tTwoSidedP } from './student-t.js';

/** Difference of two means with its test, in the units of the values. */
export interface MeanDifference extends TTest {
  /** Mean of `after` minus mean of `before`. */
  readonly difference: number;
  readonly interval: Interval;
}

/**
 * Welch's t test: the mean of `after` minus the mean of `before`, two independent samples of at least 2 values each.
 * Right for anonymous waves, where the same people cannot be paired; somewhat careful if many answered twice.
 * @throws StatisticsError `too-few`, `not-finite`, `zero-variance` (neither sample varies), `out-of-range` (level)
 * Source: Welch 1947, Satterthwaite's degrees of freedom; R `t.test`.
 */
export function welchTest(before: Sample, after: Sample, level = 0.95): MeanDifference {
  requireWithin('level', level, 0, 1, true);
  const a = moments(before);
  const b = moments(after);
  const va = a.variance / a.n;
  const vb = b.variance / b.n;
  const variance = va + vb;
  if (variance === 0) throw new StatisticsError('zero-variance', 'Neither sample varies, so the chance of a difference cannot be judged.');
  const se = Math.sqrt(variance);
  const difference = b.mean - a.mean;
  const df = variance ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1));
  const t = difference / se;
  return {
    difference,
    t,
    df,
    p: tTwoSidedP(t, df),
    // worked out when asked for: a screen of thousands of changes needs every p and shows few intervals, and this is two thirds of the work
    get interval(): Interval {
      const half = tQuantile((1 + level) / 2, df) * se;
      return [difference - half, difference + half];
    },
  };
}
