import { type Sample } from './sample.js';
/**
 * Spearman's rank correlation of n ≥ 2 pairs, −1 … 1: Pearson's correlation of the average ranks.
 * Not moved by far points nor by any rising transformation; the check beside `pearson`.
 * p value: `correlationTest` (t approximation); interval: `bonettWrightInterval`.
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`, `zero-variance`
 */
export declare function spearman(x: Sample, y: Sample): number;
