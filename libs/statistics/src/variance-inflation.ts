import { correlationMatrix } from './correlation-matrix.js';
import { choleskyFactor, choleskyInverse } from './cholesky.js';
import type { Sample } from './sample.js';

/**
 * Variance inflation factor of each of p ≥ 1 predictors, 1 or more: how many times less certain its coefficient is than if it went alone. Above 5,
 * "no effect" must not be read from it.
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`, `zero-variance`, `degenerate` (made of one another)
 * Source: the diagonal of the inverse correlation matrix; R `car::vif`.
 */
export function varianceInflation(predictors: readonly Sample[]): number[] {
  const p = predictors.length;
  const inverse = choleskyInverse(choleskyFactor(correlationMatrix(predictors), p), p);
  return predictors.map((_, j) => Math.max(1, inverse[j * p + j]!));
}
