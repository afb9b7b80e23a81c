/**
 * Student's t distribution function: the share below t with `df` degrees of freedom (any positive number, Welch's included).
 * @throws StatisticsError `out-of-range` when df is not positive
 * Source: regularised incomplete beta function.
 */
export declare function tCdf(t: number, df: number, upper?: boolean): number;
/** Two-sided p value of a t statistic: the share of the distribution at least as far from 0. */
export declare function tTwoSidedP(t: number, df: number): number;
/**
 * Student's t quantile: the t below which a share p lies (0 < p < 1).
 * @throws StatisticsError `out-of-range` for p outside (0, 1) or df not positive
 */
export declare function tQuantile(p: number, df: number): number;
