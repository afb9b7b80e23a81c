import { requireSample, requireWithin, type Sample } from './sample.js';

/**
 * Quantiles of a sample at the shares given (0 … 1), by linear interpolation between order statistics.
 * @throws StatisticsError `too-few` (empty), `not-finite`, `out-of-range`
 * Source: type 7 of Hyndman & Fan 1996, the default of R `quantile`.
 */
export function quantiles(xs: Sample, shares: readonly number[]): number[] {
  requireSample('x', xs, 1);
  const sorted = Float64Array.from(xs).sort();
  return shares.map((share) => {
    requireWithin('share', share, 0, 1);
    const at = (sorted.length - 1) * share;
    const below = Math.floor(at);
    const low = sorted[below]!;
    const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
    return low + (at - below) * (high - low);
  });
}
