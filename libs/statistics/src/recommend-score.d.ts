import type { Interval } from './interval.js';
/** A recommend score (−100 … +100) with its interval. */
export interface RecommendScore {
    readonly n: number;
    readonly score: number;
    readonly interval: Interval;
}
/**
 * Recommend score 100 (promoters − detractors)/n with the adjusted-Wald interval "(3, T)": 0.75 promoters, 1.5 passives and
 * 0.75 detractors are added before the Wald formula. Exact coverage 0.929 … 0.963 for n from 5 to 50, where plain Wald falls to 0.665.
 * @throws StatisticsError `out-of-range` (not whole counts), `too-few` (nobody answered)
 * Source: Rocks 2016, The American Statistician 70, 365–372.
 */
export declare function recommendScore(promoters: number, passives: number, detractors: number, level?: number): RecommendScore;
