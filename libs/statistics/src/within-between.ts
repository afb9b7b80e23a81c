import type { CoefficientTest } from './coefficient-tests.js';
import { groupIndex } from './group-index.js';
import { requireRows } from './panel-rows.js';
import { randomIntercept, type RandomInterceptFit } from './random-intercept.js';
import type { Sample } from './sample.js';

/** One model that keeps what happens inside units apart from what lies between them. */
export interface WithinBetweenFit {
  /** When a unit's figure moves by 1. */
  readonly within: CoefficientTest;
  /** Between units whose average differs by 1. */
  readonly between: CoefficientTest;
  readonly model: RandomInterceptFit;
}

/**
 * Mundlak's within-between model: y on the unit mean of x, on x minus that mean, and on controls (e.g. period dummies), with a random level of every unit.
 * @throws StatisticsError as `randomIntercept`
 * Source: Mundlak 1978; Bell & Jones 2015.
 */
export function withinBetween(y: Sample, x: Sample, units: Sample, controls: readonly Sample[] = []): WithinBetweenFit {
  requireRows(y, [x, ...controls], units);
  const { of, size, count } = groupIndex('units', units);
  const sums = new Float64Array(count);
  for (let i = 0; i < x.length; i++) sums[of[i]!]! += x[i]! / size[of[i]!]!;
  const mean = Float64Array.from(of, (g) => sums[g]!);
  const model = randomIntercept(y, [Float64Array.from(mean, (m, i) => x[i]! - m), mean, ...controls], units);
  return { within: model.coefficients[1]!, between: model.coefficients[2]!, model };
}
