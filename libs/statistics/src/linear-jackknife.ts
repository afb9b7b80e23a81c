import { coefficientTest, type CoefficientTest } from './coefficient-tests.js';
import { groupIndex } from './group-index.js';
import { requirePairs, requireSample, type Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';

/** What an estimate is taken from. */
export interface LinearJackknifeOptions {
  /** Label of each value's unit (team), any numbers: whole units are left out. */
  readonly units: Sample;
  /** Label of each value's stratum (treated, compared), the same for all values of a unit; one stratum when not given. */
  readonly strata?: Sample;
  readonly level?: number;
}

/** Units beyond which several are left out together: the error then rests on this many leavings-out. */
const MOST_LEFT_OUT = 200;

/**
 * Test of an estimate Σ wᵢ yᵢ whose weights come from the design alone (which cells there are, never their values): the standard error is the jackknife's over
 * whole units, by stratum, the degrees of freedom Satterthwaite's for scatter that is alike everywhere. For two groups of one value a unit it is Welch's
 * error with the degrees of freedom of equal variances. Units of at least 2 in every stratum.
 * @param weights answers a weight for each value; `used` tells which values may have one. Null where the estimate cannot be made of them
 * @returns the test, or null when some leaving-out leaves no estimate
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`, `zero-variance` (no scatter between units), `out-of-range`
 * Source: Tukey 1958; Rao, Wu & Yue 1992 (strata); Bell & McCaffrey 2002 (degrees of freedom).
 */
export function linearJackknife(
  y: Sample,
  weights: (used: Uint8Array) => Float64Array | null,
  { units, strata, level }: LinearJackknifeOptions,
): CoefficientTest | null {
  requirePairs(y, units, 4);
  if (strata) requirePairs(y, strata, 4);
  requireSample('y', y, 4);
  const n = y.length;
  const all = weights(new Uint8Array(n).fill(1));
  if (!all) return null;
  const groups = leftOutTogether(units, strata);
  const rows: Float64Array[] = [];
  for (let g = 0; g < groups.count; g++) {
    const without = weights(Uint8Array.from(groups.of, (own) => (own === g ? 0 : 1)));
    if (!without) return null;
    const factor = Math.sqrt((groups.siblings[g]! - 1) / groups.siblings[g]!);
    rows.push(without.map((w, i) => factor * (w - all[i]!)));
  }
  const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += a[i]! * b[i]!;
    return sum;
  };
  let variance = 0;
  let trace = 0;
  let squares = 0;
  rows.forEach((row, g) => {
    variance += dot(row, y) ** 2;
    for (let h = 0; h <= g; h++) {
      const product = dot(row, rows[h]!);
      if (h === g) trace += product;
      squares += (h === g ? 1 : 2) * product * product;
    }
  });
  const spread = dot(all, all) * Math.max(...Array.from(y, (v) => v * v));
  if (!(variance > 1e-24 * spread))
    throw new StatisticsError('zero-variance', 'Units do not differ in this estimate; there is no scatter from which its uncertainty could be told.');
  return coefficientTest(dot(all, y), Math.sqrt(variance), (trace * trace) / squares, level);
}

/** Units of one stratum left out one by one or, where there are many, several together. */
function leftOutTogether(units: Sample, strata: Sample | undefined): { of: Int32Array; count: number; siblings: number[] } {
  const unit = groupIndex('units', units);
  const stratum = strata ? groupIndex('strata', strata) : { of: new Int32Array(units.length), count: 1 };
  const own = new Int32Array(unit.count);
  unit.of.forEach((u, i) => (own[u] = stratum.of[i]!));
  const inStratum = new Int32Array(stratum.count);
  own.forEach((s) => inStratum[s]!++);
  if (inStratum.some((size) => size < 2)) throw new StatisticsError('too-few', 'A stratum has fewer than 2 units; how much units differ in it cannot be seen.');
  const most = Math.max(2, Math.floor(MOST_LEFT_OUT / stratum.count));
  const first: number[] = [];
  const siblings: number[] = [];
  for (const size of inStratum) {
    first.push(siblings.length);
    const kept = Math.min(size, most);
    for (let g = 0; g < kept; g++) siblings.push(kept);
  }
  const seen = new Int32Array(stratum.count);
  const groupOf = own.map((s) => first[s]! + (seen[s]!++ % siblings[first[s]!]!));
  return { of: Int32Array.from(unit.of, (u) => groupOf[u]!), count: siblings.length, siblings };
}
