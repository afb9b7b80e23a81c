import { driverCorrelations, type DriverCorrelations } from './driver-correlations.js';
import { finiteFigures } from './finite-figures.js';
import type { Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';
import { symmetricEigen } from './symmetric-eigen.js';

/** Johnson's relative weights. */
export interface RelativeWeights {
  readonly r2: number;
  /** Part of R² of each driver, 0 or more; they add up to R². */
  readonly weights: number[];
}

/**
 * Johnson's relative weights of any number of drivers: close to LMG, at a fraction of the work.
 * @param predictors a list of n values for each driver, n > drivers + 1
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`, `zero-variance`, `degenerate` (drivers made of one another)
 * Source: Johnson 2000, Multivariate Behavioral Research 35, 1–19.
 */
export function johnsonWeights(y: Sample, predictors: readonly Sample[]): RelativeWeights {
  const weights = weightsOfCorrelations(driverCorrelations(y, predictors));
  return finiteFigures({
    r2: Math.min(
      1,
      weights.reduce((a, b) => a + b, 0),
    ),
    weights: Array.from(weights),
  });
}

/** Λ = Q √L Qᵀ of the drivers' correlations; weights are Λ² · (Λ⁻¹ rxy)², element by element. */
export function weightsOfCorrelations({ rxx, rxy }: DriverCorrelations): Float64Array {
  const p = rxy.length;
  const { values, vectors } = symmetricEigen(rxx, p);
  if (values.some((v) => v < 1e-10)) throw new StatisticsError('degenerate', 'Drivers are made of one another; leave one of them out.');
  const beta = new Float64Array(p); // of the orthogonal twins of the drivers
  const root = new Float64Array(p * p);
  for (let e = 0; e < p; e++) {
    const s = Math.sqrt(values[e]!);
    let along = 0;
    for (let i = 0; i < p; i++) along += vectors[i * p + e]! * rxy[i]!;
    for (let i = 0; i < p; i++) {
      beta[i]! += (vectors[i * p + e]! * along) / s;
      for (let j = 0; j < p; j++) root[i * p + j]! += vectors[i * p + e]! * s * vectors[j * p + e]!;
    }
  }
  const out = new Float64Array(p);
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) out[i]! += (root[i * p + j]! * beta[j]!) ** 2;
  return out;
}
