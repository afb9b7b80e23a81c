import { centred } from './centred.js';
import { correlationOfCentred } from './pearson.js';
import { requireCount, requireSample, type Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';

/**
 * Pearson correlations of k ≥ 1 columns of n ≥ 2 values, k × k row by row, 1 on the diagonal.
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`, `zero-variance`
 */
export function correlationMatrix(columns: readonly Sample[]): Float64Array {
  const k = columns.length;
  requireCount('columns', k, 1);
  const n = columns[0]!.length;
  const deviations = columns.map((column, c) => {
    if (column.length !== n) throw new StatisticsError('unequal-lengths', `Column 1 has ${n} values and column ${c + 1} has ${column.length}.`);
    requireSample(`column ${c + 1}`, column, 2);
    return centred(`column ${c + 1}`, column);
  });
  const m = new Float64Array(k * k);
  for (let a = 0; a < k; a++) {
    m[a * k + a] = 1;
    for (let b = 0; b < a; b++) m[a * k + b] = m[b * k + a] = correlationOfCentred(deviations[a]!, deviations[b]!);
  }
  return m;
}
