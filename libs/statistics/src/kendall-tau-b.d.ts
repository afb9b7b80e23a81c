import { type Sample } from './sample.js';
/**
 * Kendall's tau-b of n ≥ 2 pairs, −1 … 1: concordant minus discordant pairs, corrected for ties. O(n log n).
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`, `zero-variance`
 * Source: Knight 1966, J. Am. Stat. Assoc. 61, 436–439.
 */
export declare function kendallTauB(x: Sample, y: Sample): number;
