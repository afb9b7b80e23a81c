import { type Sample } from './sample.js';
/**
 * Ranks 1 … n; equal values share the mean of the places they take (as R's `rank`).
 * @throws StatisticsError `not-finite`, `too-few` when empty
 */
export declare function averageRanks(xs: Sample): Float64Array;
