import type { Interval } from './interval.js';
import { type Sample } from './sample.js';
/** A fitted straight line y = intercept + slope · x with what its confidence band needs. */
export interface LeastSquaresLine {
    readonly n: number;
    readonly slope: number;
    readonly intercept: number;
    /** Standard error of the slope, assuming equal scatter. */
    readonly slopeSe: number;
    /** Residual standard deviation, divisor n − 2, in units of y. */
    readonly residualSd: number;
    readonly meanX: number;
    readonly meanY: number;
    /** Root of Σ(x − mean)², in units of x. */
    readonly spreadX: number;
}
/**
 * Ordinary least squares of y on x for n ≥ 3 pairs.
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`, `zero-variance` (x does not vary), `out-of-range` (figures
 * so far apart that the line leaves the range of a double)
 */
export declare function leastSquaresLine(x: Sample, y: Sample): LeastSquaresLine;
/** One place of a confidence band: the fitted value at x and the interval of the mean there. */
export interface BandPoint {
    readonly x: number;
    readonly y: number;
    readonly interval: Interval;
}
/**
 * Confidence band of the mean of y (not of single teams) at the places given.
 * @throws StatisticsError `not-finite`, `out-of-range` (level)
 * Source: ŷ ± t(n−2) s √(1/n + (x − x̄)²/Σ(x − x̄)²).
 */
export declare function confidenceBand(line: LeastSquaresLine, places: Sample, level?: number): BandPoint[];
