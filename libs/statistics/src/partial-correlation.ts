import { centred } from './centred.js';
import { correlationOfCentred } from './pearson.js';
import { requirePairs, type Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';

/** Below this share of its variance left, a control only repeats the others. */
const NOTHING_LEFT = 1e-10;

/**
 * Correlation of x and y among units that are alike in the controls. Test and interval: `correlationTest` and `fisherInterval`
 * with `controls` set to their number. Do not control for what x itself brings about.
 * @param controls any number of lists as long as x
 * @throws StatisticsError `unequal-lengths`, `too-few` (n must exceed controls + 2), `not-finite`, `zero-variance`, `degenerate`
 * (a control is made of the others, or leaves nothing of x or y)
 * Source: −P12/√(P11 P22) of the inverse correlation matrix P, here as the Schur complement of the controls.
 */
export function partialCorrelation(x: Sample, y: Sample, controls: readonly Sample[]): number {
  requirePairs(x, y, controls.length + 3);
  controls.forEach((c) => requirePairs(x, c, 2));
  const deviations = [...controls.map((c, i) => centred(`control ${i + 1}`, c)), centred('x', x), centred('y', y)];
  const m = deviations.map((a) => deviations.map((b) => correlationOfCentred(a, b)));
  const k = controls.length;
  for (let c = 0; c < k; c++) {
    const pivot = m[c]![c]!;
    if (pivot < NOTHING_LEFT) throw new StatisticsError('degenerate', `Control ${c + 1} is made of the controls before it; leave it out.`);
    for (let i = c + 1; i < k + 2; i++) {
      const f = m[i]![c]! / pivot;
      for (let j = c; j < k + 2; j++) m[i]![j]! -= f * m[c]![j]!;
    }
  }
  const xx = m[k]![k]!;
  const yy = m[k + 1]![k + 1]!;
  if (xx < NOTHING_LEFT || yy < NOTHING_LEFT)
    throw new StatisticsError('degenerate', `The controls explain all of ${xx < NOTHING_LEFT ? 'x' : 'y'}; nothing is left to compare.`);
  return Math.max(-1, Math.min(1, m[k]![k + 1]! / Math.sqrt(xx * yy)));
}
