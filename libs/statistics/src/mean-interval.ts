import type { Interval } from './interval.js';
import { moments, type Moments } from './moments.js';
import type { Sample } from './sample.js';
import { tQuantile } from './student-t.js';

/** A mean with its t interval, in the units of the values. */
export interface MeanInterval extends Moments {
  readonly interval: Interval;
}

/**
 * Mean of n ≥ 2 values with its t interval, n − 1 degrees of freedom.
 * When everyone answers alike the interval has no width and says less than it seems: show Wilson's interval of the top box instead.
 * @throws StatisticsError `too-few`, `not-finite`
 */
export function meanInterval(xs: Sample, level = 0.95): MeanInterval {
  const m = moments(xs);
  const half = tQuantile((1 + level) / 2, m.n - 1) * Math.sqrt(m.variance / m.n);
  return { ...m, interval: [m.mean - half, m.mean + half] };
}
