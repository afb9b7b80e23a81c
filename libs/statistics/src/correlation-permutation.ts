import { centred } from './centred.js';
import { finiteFigures } from './finite-figures.js';
import { indexDraws } from './index-draws.js';
import { correlationOfCentred } from './pearson.js';
import { SAME, squares, type PermutationOptions, type PermutationTest } from './permutation-test.js';
import { requireCount, requirePairs, type Sample } from './sample.js';
import { watcher } from './watch.js';

/** Up to so many pairs all orders are looked at: 8! is 40,320. */
const ALL_ORDERS = 8;

/**
 * Permutation test of a correlation of n ≥ 4 pairs, without any assumption about their distribution. All orders up to 8 pairs: p is the share with |r*| ≥ |r|;
 * above, p = (1 + count)/(1 + permutations).
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`, `zero-variance`, `out-of-range`; ComputationAborted
 * Source: Fisher 1935; Phipson & Smyth 2010.
 */
export function correlationPermutation(x: Sample, y: Sample, { seed, permutations = 4999, ...watch }: PermutationOptions): PermutationTest {
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
  const tell = watcher(watch, permutations);
  let as = 1;
  for (let b = 0; b < permutations; b++) {
    if (Math.abs(draws.shuffledProduct(dx, dy)) >= least) as++;
    tell(b + 1);
  }
  return finiteFigures({ r, p: as / (1 + permutations), permutations, exact: false });
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
