import { type Sample } from './sample.js';
/**
 * Pearson's product-moment correlation of n ≥ 2 pairs, −1 … 1, no unit.
 * Says how closely the pairs lie on a straight line; a few far points can make or hide it, so read it beside `spearman`.
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`, `zero-variance`
 * Source: Pearson 1895; two-pass with scaled deviations.
 */
export declare function pearson(x: Sample, y: Sample): number;
/** Correlation of two lists of deviations from their own means. */
export declare function correlationOfCentred(dx: Float64Array, dy: Float64Array): number;
