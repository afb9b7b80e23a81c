import { StatisticsError } from './statistics-error.js';
import type { TwoWayPanel } from './two-way-panel.js';

/**
 * Takes unit and period effects out of a column: what is left has mean 0 in every unit and in every period, to 1e-12 of its spread, however unbalanced
 * the panel is. Weighted means when weights are given. Units only when the panel has no periods.
 * @param column a figure for each row of the panel, in its order; changed in place
 * @throws StatisticsError `degenerate` when the effects do not settle
 * Source: alternating demeaning (Guimarães & Portugal 2010) sped up by conjugate gradients on the period effects, as in Correia 2017.
 */
export function twoWayDemeaned(column: Float64Array, panel: TwoWayPanel, weights: Float64Array): Float64Array {
  const before = rootMeanSquare(column);
  demeanUnits(column, panel.start, weights);
  demeanUnits(column, panel.start, weights); // what rounding left
  const spread = rootMeanSquare(column);
  // a figure that is the same for a unit all the time leaves rounding, not movement
  if (spread <= 1e-13 * before) return column.fill(0);
  if (!panel.period) return column;
  const size = new Float64Array(panel.periods);
  for (let i = 0; i < column.length; i++) size[panel.period[i]!]! += weights[i]!;
  for (let round = 0; round < 6; round++) {
    const sums = periodSums(column, panel.period, weights, panel.periods);
    if (farthest(sums, size) <= 1e-13 * spread) return column;
    const effect = periodEffects(sums, size, panel, weights, 1e-14 * spread);
    for (let i = 0; i < column.length; i++) column[i]! -= effect[panel.period[i]!]!;
    demeanUnits(column, panel.start, weights);
  }
  if (farthest(periodSums(column, panel.period, weights, panel.periods), size) <= 1e-12 * spread) return column;
  throw new StatisticsError('degenerate', 'The effects of units and periods do not settle; the panel hangs together by too few rows.');
}

function rootMeanSquare(column: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += column[i]! * column[i]!;
  return Math.sqrt(sum / column.length);
}

function demeanUnits(column: Float64Array, start: Int32Array, weights: Float64Array): void {
  for (let u = 0; u + 1 < start.length; u++) {
    let sum = 0;
    let total = 0;
    const to = start[u + 1]!;
    for (let i = start[u]!; i < to; i++) {
      sum += weights[i]! * column[i]!;
      total += weights[i]!;
    }
    const mean = sum / total;
    for (let i = start[u]!; i < to; i++) column[i]! -= mean;
  }
}

function periodSums(column: Float64Array, period: Int32Array, weights: Float64Array, periods: number): Float64Array {
  const sums = new Float64Array(periods);
  for (let i = 0; i < column.length; i++) sums[period[i]!]! += weights[i]! * column[i]!;
  return sums;
}

function farthest(sums: Float64Array, size: Float64Array): number {
  let most = 0;
  for (let p = 0; p < sums.length; p++) most = Math.max(most, Math.abs(sums[p]! / size[p]!));
  return most;
}

/** Conjugate gradients, preconditioned by the sizes, on the period effects after the unit effects are eliminated. */
function periodEffects(sums: Float64Array, size: Float64Array, panel: TwoWayPanel, weights: Float64Array, close: number): Float64Array {
  const periods = panel.periods;
  const effect = new Float64Array(periods);
  const rest = sums.slice();
  const way = rest.map((r, p) => r / size[p]!);
  const seen = new Float64Array(periods);
  let energy = 0;
  for (let p = 0; p < periods; p++) energy += rest[p]! * way[p]!;
  for (let step = 0; step < 2 * periods + 20 && energy > 0 && farthest(rest, size) > close; step++) {
    throughUnits(way, seen, panel, weights);
    let curve = 0;
    let length = 0;
    for (let p = 0; p < periods; p++) {
      curve += way[p]! * seen[p]!;
      length += size[p]! * way[p]! * way[p]!;
    }
    // what is left points along a shift of all periods alike, which no column has: rounding, and a step along it would be endless
    if (!(curve > 1e-13 * length)) break;
    const far = energy / curve;
    let next = 0;
    for (let p = 0; p < periods; p++) {
      effect[p]! += far * way[p]!;
      rest[p]! -= far * seen[p]!;
      next += (rest[p]! * rest[p]!) / size[p]!;
    }
    for (let p = 0; p < periods; p++) way[p] = rest[p]! / size[p]! + (next / energy) * way[p]!;
    energy = next;
  }
  return effect;
}

/** Period sums of a period effect after its unit means are taken out. */
function throughUnits(effect: Float64Array, out: Float64Array, { start, period }: TwoWayPanel, weights: Float64Array): void {
  out.fill(0);
  const of = period!;
  for (let u = 0; u + 1 < start.length; u++) {
    let sum = 0;
    let total = 0;
    const to = start[u + 1]!;
    for (let i = start[u]!; i < to; i++) {
      sum += weights[i]! * effect[of[i]!]!;
      total += weights[i]!;
    }
    const mean = sum / total;
    for (let i = start[u]!; i < to; i++) {
      const p = of[i]!;
      out[p]! += weights[i]! * (effect[p]! - mean);
    }
  }
}
