/**
 * F distribution function: the share below x ≥ 0 with df1 and df2 degrees of freedom; with `upper` the share above (a p value).
 * @throws StatisticsError `out-of-range`
 */
export declare function fCdf(x: number, df1: number, df2: number, upper?: boolean): number;
/**
 * F quantile: the x below which a share p (0 < p < 1) lies.
 * @throws StatisticsError `out-of-range`
 */
export declare function fQuantile(p: number, df1: number, df2: number): number;
