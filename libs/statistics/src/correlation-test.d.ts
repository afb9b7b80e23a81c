/** A t test: the statistic, its degrees of freedom and the two-sided p value. */
export interface TTest {
    readonly t: number;
    readonly df: number;
    readonly p: number;
}
/**
 * Tests whether a correlation differs from 0: t = r √(df/(1−r²)), df = n − 2 − controls.
 * Exact for Pearson under normality, the usual approximation for Spearman; with `controls` held fixed, for a partial correlation.
 * A correlation of exactly ±1 gives t = ±Infinity and p = 0.
 * @param r −1 … 1  @param n pairs, at least 3 + controls
 * @throws StatisticsError `out-of-range`, `too-few`
 */
export declare function correlationTest(r: number, n: number, controls?: number): TTest;
