import { correlationMatrix } from './correlation-matrix.js';
import { requireCount, requireSample, type Sample } from './sample.js';

/** Correlations between p drivers, p × p row by row, and of each with the outcome. */
export interface DriverCorrelations {
  readonly rxx: Float64Array;
  readonly rxy: Float64Array;
}

/**
 * All correlations that a split of R² is made of.
 * @throws StatisticsError `unequal-lengths`, `too-few` (no driver, or not more rows than drivers + 1), `not-finite`, `zero-variance`
 */
export function driverCorrelations(y: Sample, predictors: readonly Sample[]): DriverCorrelations {
  requireCount('drivers', predictors.length, 1);
  requireSample('y', y, predictors.length + 2);
  return parted(correlationMatrix([...predictors, y]), predictors.length);
}

/** The correlations of p drivers and, last, the outcome as the two parts. */
export function parted(all: Float64Array, p: number): DriverCorrelations {
  const rxx = new Float64Array(p * p);
  const rxy = new Float64Array(p);
  for (let i = 0; i < p; i++) {
    rxy[i] = all[i * (p + 1) + p]!;
    for (let j = 0; j < p; j++) rxx[i * p + j] = all[i * (p + 1) + j]!;
  }
  return { rxx, rxy };
}
