import { type Sample } from './sample.js';
/** Count, mean, variance with n − 1, and its root. */
export interface Moments {
    readonly n: number;
    readonly mean: number;
    readonly variance: number;
    readonly sd: number;
}
/**
 * Mean and sample variance (divisor n − 1) of n ≥ 2 values.
 * @throws StatisticsError `too-few`, `not-finite`
 * Source: Welford 1962, stable for long lists far from 0.
 */
export declare function moments(xs: Sample): Moments;
