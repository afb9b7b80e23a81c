import { groupIndex } from './group-index.js';
import { leastSquares, type LeastSquaresFit } from './least-squares.js';
import { requireRows } from './panel-rows.js';
import type { Sample } from './sample.js';

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
