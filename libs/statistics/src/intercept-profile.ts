import { choleskyFactor, choleskyInverse, choleskyLogDeterminant, choleskySolve } from './cholesky.js';
import type { GroupSums } from './group-sums.js';
import { rootBetween } from './root-between.js';
import { dot } from './small-matrix.js';

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
export function crossProduct({ k, size, meanX, withinXX }: GroupSums, weight: (n: number) => number, inside: boolean): Float64Array {
  const a = inside ? withinXX.slice() : new Float64Array(k * k);
  const w = Float64Array.from(size, weight);
  for (let i = 0; i < k; i++)
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      const x = meanX[i]!;
      const z = meanX[j]!;
      for (let g = 0; g < w.length; g++) sum += w[g]! * x[g]! * z[g]!;
      a[i * k + j]! += sum;
      if (i !== j) a[j * k + i]! += sum;
    }
  return a;
}

/**
 * The profile of the (restricted) likelihood at one ratio.
 * @param spare rows, less the coefficients for `reml`
 * @throws StatisticsError `degenerate` (predictors made of one another)
 */
export function interceptProfile(sums: GroupSums, spare: number, method: 'reml' | 'ml', ratio: number): InterceptProfile {
  const { k, size, meanX, meanY, withinXY, withinXX, withinYY } = sums;
  const a = crossProduct(sums, (n) => n / (1 + ratio * n), true);
  const b = withinXY.slice();
  const w = Float64Array.from(size, (n) => n / (1 + ratio * n));
  for (let i = 0; i < k; i++) for (let g = 0; g < w.length; g++) b[i]! += w[g]! * meanX[i]![g]! * meanY[g]!;
  const l = choleskyFactor(a, k);
  const beta = choleskySolve(l, k, b);
  let rest = withinYY - 2 * dot(beta, withinXY);
  for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) rest += beta[i]! * withinXX[i * k + j]! * beta[j]!;
  let restSlope = 0;
  let logSizes = 0;
  let sizes = 0;
  for (let g = 0; g < w.length; g++) {
    let left = meanY[g]!;
    for (let i = 0; i < k; i++) left -= beta[i]! * meanX[i]![g]!;
    rest += w[g]! * left * left;
    restSlope -= (w[g]! * left) ** 2;
    logSizes += Math.log1p(ratio * size[g]!);
    sizes += w[g]!;
  }
  const inverse = choleskyInverse(l, k);
  let deviance = spare * Math.log(rest) + logSizes;
  let slope = (spare * restSlope) / rest + sizes;
  if (method === 'reml') {
    deviance += choleskyLogDeterminant(l, k);
    slope += dot(
      inverse,
      crossProduct(sums, (n) => -((n / (1 + ratio * n)) ** 2), false),
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
