import { centred } from './centred.js';
import { finiteFigures } from './finite-figures.js';
import { indexDraws } from './index-draws.js';
import { correlationOfCentred } from './pearson.js';
import { requireCount, requirePairs, type Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';
import { twoWayDemeaned } from './two-way-demeaned.js';
import { twoWayPanel } from './two-way-panel.js';

/** How orders are drawn. */
export interface PermutationOptions {
  /** Stored with the result: the same seed gives the same p. */
  readonly seed: number;
  /** Orders drawn, at least 99; 4,999 when not given. */
  readonly permutations?: number;
}

/** A correlation judged by mixing up one side. */
export interface PermutationTest {
  readonly r: number;
  /** Two-sided. */
  readonly p: number;
  /** Orders looked at. */
  readonly permutations: number;
  /** Every order there is was looked at. */
  readonly exact: boolean;
}

/** Up to so many pairs all orders are looked at: 8! is 40,320. */
const ALL_ORDERS = 8;
const SAME = 1e-12;

/**
 * Permutation test of a correlation of n ≥ 4 pairs, without any assumption about their distribution. All orders up to 8 pairs: p is the share with |r*| ≥ |r|;
 * above, p = (1 + count)/(1 + permutations).
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`, `zero-variance`, `out-of-range`
 * Source: Fisher 1935; Phipson & Smyth 2010.
 */
export function correlationPermutation(x: Sample, y: Sample, { seed, permutations = 4999 }: PermutationOptions): PermutationTest {
  requirePairs(x, y, 4);
  requireCount('permutations', permutations, 99);
  const dx = centred('x', x);
  const dy = centred('y', y);
  const r = correlationOfCentred(dx, dy);
  const length = Math.sqrt(squares(dx) * squares(dy));
  const least = (Math.abs(r) - SAME) * length;
  if (dx.length <= ALL_ORDERS) {
    const { as, all } = everyOrder(dx, dy, least);
    return { r, p: as / all, permutations: all, exact: true };
  }
  const draws = indexDraws(seed);
  let as = 1;
  for (let b = 0; b < permutations; b++) if (Math.abs(draws.shuffledProduct(dx, dy)) >= least) as++;
  return finiteFigures({ r, p: as / (1 + permutations), permutations, exact: false });
}

function squares(d: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < d.length; i++) sum += d[i]! * d[i]!;
  return sum;
}

/** Heap's algorithm: each order differs from the last by one exchange. */
function everyOrder(dx: Float64Array, dy: Float64Array, least: number): { as: number; all: number } {
  const y = dy.slice();
  const turn = new Int32Array(y.length);
  const counts = (): number => {
    let sum = 0;
    for (let i = 0; i < y.length; i++) sum += dx[i]! * y[i]!;
    return Math.abs(sum) >= least ? 1 : 0;
  };
  let as = counts();
  let all = 1;
  for (let i = 1; i < y.length;) {
    if (turn[i]! >= i) {
      turn[i++] = 0;
      continue;
    }
    const j = i % 2 === 0 ? 0 : turn[i]!;
    [y[j], y[i]] = [y[i]!, y[j]!];
    as += counts();
    all++;
    turn[i]!++;
    i = 1;
  }
  return { as, all };
}

/**
 * Permutation test of a link inside units over time: unit and period effects are taken out of both sides, then the figures of y change places inside
 * their unit. r is the correlation of what is left. Inside a unit the rows are taken to be exchangeable; strong carry-over from period to period makes p too small.
 * @param units, periods labels, a row each, any numbers
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`, `zero-variance` (a side does not move inside units), `out-of-range`
 * Source: Freedman & Lane 1983, restricted to units as in Winkler et al. 2015.
 */
export function panelPermutation(x: Sample, y: Sample, units: Sample, periods: Sample, { seed, permutations = 4999 }: PermutationOptions): PermutationTest {
  requirePairs(x, y, 4);
  requirePairs(units, periods, 4);
  requirePairs(x, units, 4);
  requireCount('permutations', permutations, 99);
  const panel = twoWayPanel(units, periods);
  const ones = new Float64Array(panel.rows.length).fill(1);
  const within = (name: string, list: Sample): Float64Array => {
    const scaled = centred(name, list);
    const own = twoWayDemeaned(
      Float64Array.from(panel.rows, (row) => scaled[row]!),
      panel,
      ones,
    );
    if (!(squares(own) > 1e-20)) throw new StatisticsError('zero-variance', `${name} does not move inside units over time; there is nothing to exchange.`);
    return own;
  };
  const dx = within('x', x);
  const dy = within('y', y);
  const length = Math.sqrt(squares(dx) * squares(dy));
  let sum = 0;
  for (let i = 0; i < dx.length; i++) sum += dx[i]! * dy[i]!;
  const least = Math.abs(sum) - SAME * length;
  const r = Math.max(-1, Math.min(1, sum / length));
  const draws = indexDraws(seed);
  let as = 1;
  for (let b = 0; b < permutations; b++) {
    for (let u = 0; u < panel.units; u++) draws.shuffle(dy, panel.start[u]!, panel.start[u + 1]!);
    let product = 0;
    for (let i = 0; i < dy.length; i++) product += dx[i]! * dy[i]!; // x has no period means left, so those of y drop out
    if (Math.abs(product) >= least) as++;
  }
  return finiteFigures({ r, p: as / (1 + permutations), permutations, exact: false });
}
