import type { Interval } from './interval.js';
/**
 * Wilson's score interval of a share x of n, as shares 0 … 1. Holds its coverage for small n and for 0 of n, where Wald's is empty.
 * @throws StatisticsError `out-of-range` (x > n, not whole), `too-few` (n = 0)
 * Source: Wilson 1927; R `prop.test(correct = FALSE)`.
 */
export declare function wilsonInterval(x: number, n: number, level?: number): Interval;
