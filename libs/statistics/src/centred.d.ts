import type { Sample } from './sample.js';
/**
 * Deviations from the mean, divided by the largest of them, so that neither squares of 1e308 nor of 1e-300 leave the range
 * of a double. The scale drops out of every correlation.
 * @throws StatisticsError `zero-variance` when all values are equal
 */
export declare function centred(name: string, xs: Sample): Float64Array;
