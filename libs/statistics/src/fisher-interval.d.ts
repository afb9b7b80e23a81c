import type { Interval } from './interval.js';
/** Options of an interval about a correlation. */
export interface CorrelationIntervalOptions {
    /** Share of intervals that hold the truth; 0.95 when not given. */
    readonly level?: number;
    /** Variables held fixed (partial correlation); each costs one observation. */
    readonly controls?: number;
}
/**
 * Fisher's interval of a Pearson correlation: tanh(atanh r ± z / √(n − 3 − controls)).
 * @param r −1 … 1; exactly ±1 gives [±1, ±1]
 * @param n pairs; need not be whole (Kish's effective n), more than 3 + controls
 * @throws StatisticsError `out-of-range`, `not-finite`, `too-few`
 * Source: Fisher 1921.
 */
export declare function fisherInterval(r: number, n: number, { level, controls }?: CorrelationIntervalOptions): Interval;
