import type { Interval } from './interval.js';
import { type Moments } from './moments.js';
import type { Sample } from './sample.js';
/** A mean with its t interval, in the units of the values. */
export interface MeanInterval extends Moments {
    readonly interval: Interval;
}
/**
 * Mean of n ≥ 2 values with its t interval, n − 1 degrees of freedom.
 * When everyone answers alike the interval has no width and says less than it seems: show Wilson's interval of the top box instead.
 * @throws StatisticsError `too-few`, `not-finite`
 */
export declare function meanInterval(xs: Sample, level?: number): MeanInterval;
