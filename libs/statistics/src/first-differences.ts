import { groupIndex, groupRows } from './group-index.js';
import { leastSquares, type LeastSquaresFit } from './least-squares.js';
import { requireRows } from './panel-rows.js';
import { requirePairs, type Sample } from './sample.js';

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
