import { choleskyFactor, choleskyInverse, choleskyLogDeterminant, choleskySolve } from './cholesky.js';
import type { GroupSums } from './group-sums.js';
import { rootBetween } from './root-between.js';
import { dot, quadraticForm } from './small-matrix.js';

/** The criterion at one ratio tau²/sigma²: minus twice the profiled log likelihood, its slope, and what it is made of. */
export interface InterceptProfile {
  readonly deviance: number;
  readonly slope: number;
  readonly beta: Float64Array;
  readonly inverse: Float64Array;
  /** Weighted residual sum of squares and its slope. */
  readonly rest: number;
  readonly restSlope: number;
}

/** Xᵀ V⁻¹ X with weight(n) of each group in place of n/(1 + ratio n); `inside` adds what lies inside groups. */
export function crossProduct({ k, classes, withinXX }: GroupSums, weight: (n: number) => number, inside: boolean): Float64Array {
  const a = inside ? withinXX.slice() : new Float64Array(k * k);
  for (const { size, xx } of classes) {
    const w = weight(size);
    for (let at = 0; at < a.length; at++) a[at]! += w * xx[at]!;
  }
  return a;
}

/**
 * The profile of the (restricted) likelihood at one ratio.
 * @param spare rows, less the coefficients for `reml`
 * @throws StatisticsError `degenerate` (predictors made of one another)
 */
export function interceptProfile(sums: GroupSums, spare: number, method: 'reml' | 'ml', ratio: number): InterceptProfile {
  const { k, classes, withinXY, withinXX, withinYY } = sums;
  const weight = (n: number): number => n / (1 + ratio * n);
  const a = crossProduct(sums, weight, true);
  const b = withinXY.slice();
  for (const { size, xy } of classes) for (let i = 0; i < k; i++) b[i]! += weight(size) * xy[i]!;
  const l = choleskyFactor(a, k);
  const beta = choleskySolve(l, k, b);
  let rest = withinYY - 2 * dot(beta, withinXY) + quadraticForm(withinXX, beta);
  let restSlope = 0;
  let logSizes = 0;
  let sizes = 0;
  for (const { size, count, xx, xy, yy } of classes) {
    const w = weight(size);
    const left = yy - 2 * dot(beta, xy) + quadraticForm(xx, beta);
    rest += w * left;
    restSlope -= w * w * left;
    logSizes += count * Math.log1p(ratio * size);
    sizes += count * w;
  }
  const inverse = choleskyInverse(l, k);
  let deviance = spare * Math.log(rest) + logSizes;
  let slope = (spare * restSlope) / rest + sizes;
  if (method === 'reml') {
    deviance += choleskyLogDeterminant(l, k);
    slope += dot(
      inverse,
      crossProduct(sums, (n) => -(weight(n) ** 2), false),
    );
  }
  return { deviance, slope, beta, inverse, rest, restSlope };
}

/** The largest ratio tau²/sigma² looked at; beyond it nothing varies inside groups. */
export const LARGEST_RATIO = 1e8;

/** The ratio with the lowest deviance: a coarse look over 16 powers of ten, then the root of the slope around the best place. */
export function bestRatio(at: (ratio: number) => InterceptProfile): number {
  const places = [0, ...Array.from({ length: 48 }, (_, i) => LARGEST_RATIO * 10 ** (i / 3 - 16)), LARGEST_RATIO];
  const deviances = places.map((ratio) => at(ratio).deviance);
  let best = 0;
  deviances.forEach((deviance, i) => {
    if (deviance < deviances[best]!) best = i;
  });
  const low = places[Math.max(0, best - 1)]!;
  const high = places[Math.min(places.length - 1, best + 1)]!;
  if (at(low).slope >= 0) return low;
  if (at(high).slope <= 0) return high;
  return rootBetween((ratio) => at(ratio).slope, low, high);
}
