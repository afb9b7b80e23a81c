import { requireSample, type Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';

/**
 * Covariances (divisor n − 1) of k columns of n ≥ 2 values each, k × k row by row.
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`, `out-of-range` (squares that leave the range of a double)
 */
export function covarianceMatrix(columns: readonly Sample[]): Float64Array {
  const k = columns.length;
  const n = columns[0]?.length ?? 0;
  const deviations = columns.map((column, c) => {
    if (column.length !== n) throw new StatisticsError('unequal-lengths', `Column 1 has ${n} values and column ${c + 1} has ${column.length}.`);
    requireSample(`column ${c + 1}`, column, 2);
    let mean = 0;
    for (let i = 0; i < n; i++) mean += (column[i]! - mean) / (i + 1);
    return Float64Array.from(column, (v) => v - mean);
  });
  const m = new Float64Array(k * k);
  for (let a = 0; a < k; a++)
    for (let b = 0; b <= a; b++) {
      const x = deviations[a]!;
      const y = deviations[b]!;
      let sum = 0;
      for (let i = 0; i < n; i++) sum += x[i]! * y[i]!;
      m[a * k + b] = m[b * k + a] = sum / (n - 1);
    }
  if (!m.every(Number.isFinite)) throw new StatisticsError('out-of-range', 'The figures lie so far apart that their covariance cannot be written as a number.');
  return m;
}
