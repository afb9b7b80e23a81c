import { requirePairs, requireSample, type Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';

/**
 * Refuses lists that are not the rows of one panel.
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`
 */
export function requireRows(y: Sample, predictors: readonly Sample[], units: Sample, atLeast = 3): void {
  requirePairs(y, units, atLeast);
  predictors.forEach((x, j) => {
    if (x.length !== y.length) throw new StatisticsError('unequal-lengths', `y has ${y.length} values and predictor ${j + 1} has ${x.length}.`);
    requireSample(`predictor ${j + 1}`, x, atLeast);
  });
}
