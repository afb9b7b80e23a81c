import { type Sample } from './sample.js';
/**
 * Benjamini–Hochberg adjusted p values, in the order given: calling everything at or below q "found" keeps the expected share of
 * false finds at or below q, for independent or positively dependent tests. The family must be fixed before looking.
 * @throws StatisticsError `not-finite`, `out-of-range` (p outside 0 … 1)
 * Source: Benjamini & Hochberg 1995; R `p.adjust(method = "BH")`.
 */
export declare function benjaminiHochberg(p: Sample): number[];
/**
 * Benjamini–Yekutieli adjusted p values: as `benjaminiHochberg`, for any kind of dependence, at the price of the factor Σ 1/i.
 * @throws StatisticsError `not-finite`, `out-of-range`
 * Source: Benjamini & Yekutieli 2001; R `p.adjust(method = "BY")`.
 */
export declare function benjaminiYekutieli(p: Sample): number[];
