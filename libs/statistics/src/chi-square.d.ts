/**
 * Chi-square distribution function: the share below x ≥ 0 with `df` degrees of freedom; with `upper` the share above (a p value).
 * @throws StatisticsError `out-of-range`
 */
export declare function chiSquareCdf(x: number, df: number, upper?: boolean): number;
