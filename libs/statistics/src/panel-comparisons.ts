import { groupIndex, groupRows } from './group-index.js';
import { leastSquares, type LeastSquaresFit } from './least-squares.js';
import { randomIntercept, type RandomInterceptFit } from './random-intercept.js';
import type { CoefficientTest } from './coefficient-tests.js';
import { requirePairs, requireSample, type Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';

function requireRows(y: Sample, predictors: readonly Sample[], units: Sample): void {
  requirePairs(y, units, 3);
  predictors.forEach((x, j) => {
    if (x.length !== y.length) throw new StatisticsError('unequal-lengths', `y has ${y.length} values and predictor ${j + 1} has ${x.length}.`);
    requireSample(`predictor ${j + 1}`, x, 3);
  });
}

/**
 * The between estimate: regression of unit means on unit means, one row a unit. Says what better units have, not what follows a change.
 * @param units label of each row's unit, any numbers; more units than predictors + 1
 * @throws StatisticsError as `leastSquares`
 * Source: R `plm(model = "between")`.
 */
export function betweenUnitsFit(y: Sample, predictors: readonly Sample[], units: Sample): LeastSquaresFit {
  requireRows(y, predictors, units);
  const { of, size, count } = groupIndex('units', units);
  const means = (xs: Sample): Float64Array => {
    const sums = new Float64Array(count);
    for (let i = 0; i < xs.length; i++) sums[of[i]!]! += xs[i]! / size[of[i]!]!;
    return sums;
  };
  return leastSquares(means(y), predictors.map(means));
}

/** A regression of changes from one row of a unit to its next, with the unit of each change for `clusterErrors`. */
export interface FirstDifferencesFit {
  readonly fit: LeastSquaresFit;
  readonly units: Float64Array;
}

/**
 * First differences: changes of y on changes of the predictors, from each period of a unit to the next one it was seen in; the intercept is the common trend.
 * @param units, periods labels, a row each; each unit once a period  @param neighboursOnly leaves changes over a gap out (periods are then whole numbers)
 * @throws StatisticsError as `leastSquares`
 * Source: R `plm(model = "fd")`, which also takes the change over a gap as one step.
 */
export function firstDifferences(y: Sample, predictors: readonly Sample[], units: Sample, periods: Sample, neighboursOnly = false): FirstDifferencesFit {
  requireRows(y, predictors, units);
  requirePairs(units, periods, 3);
  const index = groupIndex('units', units);
  const { rows, start } = groupRows(index);
  const from: number[] = [];
  const to: number[] = [];
  for (let g = 0; g < index.count; g++) {
    const own = rows.slice(start[g], start[g + 1]).sort((a, b) => periods[a]! - periods[b]!);
    for (let i = 1; i < own.length; i++) {
      if (neighboursOnly && periods[own[i]!]! - periods[own[i - 1]!]! !== 1) continue;
      from.push(own[i - 1]!);
      to.push(own[i]!);
    }
  }
  const change = (xs: Sample): Float64Array => Float64Array.from(to, (row, i) => xs[row]! - xs[from[i]!]!);
  return { fit: leastSquares(change(y), predictors.map(change)), units: Float64Array.from(to, (row) => units[row]!) };
}

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
