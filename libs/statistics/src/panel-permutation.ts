import { centred } from './centred.js';
import { finiteFigures } from './finite-figures.js';
import { indexDraws } from './index-draws.js';
import { SAME, squares, type PermutationOptions, type PermutationTest } from './permutation-test.js';
import { requireCount, requirePairs, type Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';
import { twoWayDemeaned } from './two-way-demeaned.js';
import { twoWayPanel } from './two-way-panel.js';
import { watcher } from './watch.js';

/**
 * Permutation test of a link inside units over time: unit and period effects are taken out of both sides, then the figures of y change places inside
 * their unit. r is the correlation of what is left. Inside a unit the rows are taken to be exchangeable; strong carry-over from period to period makes p too small.
 * @param units, periods labels, a row each, any numbers
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`, `zero-variance` (a side does not move inside units), `out-of-range`;
 * ComputationAborted
 * Source: Freedman & Lane 1983, restricted to units as in Winkler et al. 2015.
 */
export function panelPermutation(
  x: Sample,
  y: Sample,
  units: Sample,
  periods: Sample,
  { seed, permutations = 4999, ...watch }: PermutationOptions,
): PermutationTest {
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
  const tell = watcher(watch, permutations);
  let as = 1;
  for (let b = 0; b < permutations; b++) {
    for (let u = 0; u < panel.units; u++) draws.shuffle(dy, panel.start[u]!, panel.start[u + 1]!);
    let product = 0;
    for (let i = 0; i < dy.length; i++) product += dx[i]! * dy[i]!; // x has no period means left, so those of y drop out
    if (Math.abs(product) >= least) as++;
    tell(b + 1);
  }
  return finiteFigures({ r, p: as / (1 + permutations), permutations, exact: false });
}
