/** What a planned test shall reach; 80 % power at a two-sided 5 % when not given. */
export interface PowerOptions {
    readonly power?: number;
    readonly alpha?: number;
}
/**
 * Chance (0 … 1) that the two-sided test finds a true correlation r in n ≥ 4 pairs.
 * @throws StatisticsError `out-of-range`, `too-few`
 * Source: Fisher z, both tails: Phi(atanh(r)√(n−3) − z) + Phi(−atanh(r)√(n−3) − z).
 */
export declare function correlationPower(r: number, n: number, alpha?: number): number;
/**
 * The smallest correlation (0 … 1) that n ≥ 4 pairs would find with the given power; to be said beside every null result.
 * @throws StatisticsError `out-of-range`, `too-few`
 * Source: Phi(atanh(r)√(n−3) − z) = power, solved for r.
 */
export declare function smallestDetectableCorrelation(n: number, { power, alpha }?: PowerOptions): number;
/**
 * Pairs (teams) needed to find a true correlation r with the given power, e.g. 85 for r = 0.3.
 * @param r −1 … 1 without 0 and the ends
 * @throws StatisticsError `out-of-range`
 * Source: ⌈((z + z_power)/atanh r)² + 3⌉.
 */
export declare function sampleSizeForCorrelation(r: number, { power, alpha }?: PowerOptions): number;
/**
 * The smallest correlation that is significant in n ≥ 3 pairs.
 * @throws StatisticsError `out-of-range`, `too-few`
 * Source: t/√(df + t²) with the two-sided critical t.
 */
export declare function criticalCorrelation(n: number, alpha?: number): number;
