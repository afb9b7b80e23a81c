import { finiteFigures } from './finite-figures.js';
import { driverCorrelations } from './driver-correlations.js';
import type { Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';
import { subsetR2 } from './subset-r2.js';

/** More drivers than this would take too many subsets. */
export const MOST_DRIVERS = 15;

/** How the explained differences divide among drivers. */
export interface DriverShares {
  /** Share of the outcome's differences that all drivers explain together. */
  readonly r2: number;
  /** Part of R² of each driver; they add up to R². */
  readonly lmg: number[];
  /** R² of each driver alone. */
  readonly first: number[];
  /** What each driver adds to all others. */
  readonly last: number[];
  /** `dominance[i][j]`: share of the subsets of the other drivers to which i adds more than j; null on the diagonal. */
  readonly dominance: (number | null)[][];
}

/**
 * LMG (Shapley) split of R² among 1 … 15 drivers: what each adds, averaged over all orders in which drivers can enter. Says what goes along with the
 * outcome, not what would raise it.
 * @param predictors a list of n values for each driver, n > drivers + 1
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`, `zero-variance`, `degenerate` (drivers made of one another), `out-of-range` (more than 15)
 * Source: Lindeman, Merenda & Gold 1980; Budescu 1993 (dominance); R `relaimpo` (Grömping 2006).
 */
export function lmg(y: Sample, predictors: readonly Sample[]): DriverShares {
  requireFewDrivers(predictors.length);
  const { rxx, rxy } = driverCorrelations(y, predictors);
  const p = rxy.length;
  const r2 = subsetR2(rxx, rxy);
  const all = r2.length - 1;
  const names = Array.from({ length: p }, (_, j) => j);
  return finiteFigures({
    r2: Math.min(1, r2[all]!),
    lmg: Array.from(lmgOfSubsets(r2, p)),
    first: names.map((j) => r2[1 << j]!),
    last: names.map((j) => r2[all]! - r2[all ^ (1 << j)]!),
    dominance: names.map((i) => names.map((j) => (i === j ? null : dominates(r2, i, j)))),
  });
}

/** @throws StatisticsError `out-of-range` beyond 15 drivers */
export function requireFewDrivers(p: number): void {
  if (p > MOST_DRIVERS)
    throw new StatisticsError('out-of-range', `${p} drivers have too many orders to look at; LMG takes at most ${MOST_DRIVERS}, Johnson's weights take more.`);
}

/** Average gain of each driver over all orders, from the R² of all subsets. */
export function lmgOfSubsets(r2: Float64Array, p: number): Float64Array {
  const weight = new Float64Array(p); // |S|! (p − 1 − |S|)! / p!
  weight[0] = 1 / p;
  for (let s = 1; s < p; s++) weight[s] = (weight[s - 1]! * s) / (p - s);
  const out = new Float64Array(p);
  for (let mask = 0; mask < r2.length; mask++) {
    let size = 0;
    for (let rest = mask; rest !== 0; rest &= rest - 1) size++;
    const without = r2[mask]!;
    for (let j = 0; j < p; j++) if ((mask & (1 << j)) === 0) out[j]! += weight[size]! * (r2[mask | (1 << j)]! - without);
  }
  return out;
}

function dominates(r2: Float64Array, i: number, j: number): number {
  const both = (1 << i) | (1 << j);
  let more = 0;
  let all = 0;
  for (let mask = 0; mask < r2.length; mask++) {
    if ((mask & both) !== 0) continue;
    all++;
    if (r2[mask | (1 << i)]! > r2[mask | (1 << j)]!) more++;
  }
  return more / all;
}
