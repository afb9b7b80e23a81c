import type { CorrelationIntervalOptions } from './fisher-interval.js';
import type { Interval } from './interval.js';
/**
 * Interval of a Spearman correlation: tanh(atanh rs ± z √((1 + rs²/2)/(n − 3))).
 * @param rs −1 … 1; exactly ±1 gives [±1, ±1]  @param n pairs, at least 4
 * @throws StatisticsError `out-of-range`, `too-few`
 * Source: Bonett & Wright 2000, Psychometrika 65, 23–28.
 */
export declare function bonettWrightInterval(rs: number, n: number, { level }?: Pick<CorrelationIntervalOptions, 'level'>): Interval;
