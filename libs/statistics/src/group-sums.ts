import { finiteFigures } from './finite-figures.js';
import type { GroupIndex } from './group-index.js';
import type { Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';

/** All groups of one size: how many, and the cross products of their means, less the centres (k × k row by row, k, and one). */
export interface SizeClass {
  readonly size: number;
  count: number;
  readonly xx: Float64Array;
  readonly xy: Float64Array;
  yy: number;
}

/** What a random-intercept model has to know of its rows: group means and the cross products inside groups, about common centres. */
export interface GroupSums {
  /** Columns, the intercept's first. */
  readonly k: number;
  readonly size: Int32Array;
  /** What groups of one size have together; a search over the variances asks only for these. */
  readonly classes: readonly SizeClass[];
  /** Means of each group, less the centres. */
  readonly meanX: readonly Float64Array[];
  readonly meanY: Float64Array;
  readonly centreX: Float64Array;
  readonly centreY: number;
  /** Cross products inside groups, k × k row by row. */
  readonly withinXX: Float64Array;
  readonly withinXY: Float64Array;
  readonly withinYY: number;
  /** Variance of y about its centre. */
  readonly spread: number;
}

/**
 * Two passes over the rows, so that nothing is lost to figures far from 0.
 * @throws StatisticsError `zero-variance` (y does not vary)
 */
export function groupSums(y: Sample, predictors: readonly Sample[], { of, count, size }: GroupIndex): GroupSums {
  const n = y.length;
  const k = predictors.length + 1;
  const centreX = Float64Array.from([0, ...predictors.map(centre)]);
  const centreY = centre(y);
  const meanX = [new Float64Array(count).fill(1), ...predictors.map((x, j) => groupMeans(x, centreX[j + 1]!, of, count, size))];
  const meanY = groupMeans(y, centreY, of, count, size);
  const left = Array.from({ length: k }, () => new Float64Array(n));
  const leftY = new Float64Array(n);
  let spread = 0;
  for (let i = 0; i < n; i++) {
    const own = y[i]! - centreY;
    spread += (own * own) / n;
    leftY[i] = own - meanY[of[i]!]!;
  }
  finiteFigures([spread, centreY * centreY]);
  if (!(spread > 1e-26 * centreY * centreY)) throw new StatisticsError('zero-variance', 'y does not vary, so nothing can be said about what moves with it.');
  predictors.forEach((x, j) => {
    const mean = meanX[j + 1]!;
    for (let i = 0; i < n; i++) left[j + 1]![i] = x[i]! - centreX[j + 1]! - mean[of[i]!]!;
  });
  const withinXX = new Float64Array(k * k);
  const withinXY = new Float64Array(k);
  for (let a = 1; a < k; a++) {
    withinXY[a] = product(left[a]!, leftY);
    for (let b = 1; b <= a; b++) withinXX[a * k + b] = withinXX[b * k + a] = product(left[a]!, left[b]!);
  }
  return { k, size, classes: sizeClasses(size, meanX, meanY), meanX, meanY, centreX, centreY, withinXX, withinXY, withinYY: product(leftY, leftY), spread };
}

/** Combinations of the coefficients about the centres: first the intercept as the data have it, then the others as they are. */
export function contrastsOf({ k, centreX }: GroupSums): Float64Array[] {
  return Array.from({ length: k }, (_, c) => Float64Array.from({ length: k }, (_unused, a) => (a === c ? 1 : c === 0 ? -centreX[a]! : 0)));
}

function centre(x: Sample): number {
  let mean = 0;
  for (let i = 0; i < x.length; i++) mean += (x[i]! - mean) / (i + 1);
  return mean;
}

function sizeClasses(size: Int32Array, meanX: readonly Float64Array[], meanY: Float64Array): SizeClass[] {
  const k = meanX.length;
  const classes = new Map<number, SizeClass>();
  for (let g = 0; g < size.length; g++) {
    let own = classes.get(size[g]!);
    if (!own) classes.set(size[g]!, (own = { size: size[g]!, count: 0, xx: new Float64Array(k * k), xy: new Float64Array(k), yy: 0 }));
    own.count++;
    own.yy += meanY[g]! ** 2;
    for (let a = 0; a < k; a++) {
      const x = meanX[a]![g]!;
      own.xy[a]! += x * meanY[g]!;
      for (let b = 0; b < k; b++) own.xx[a * k + b]! += x * meanX[b]![g]!;
    }
  }
  return [...classes.values()];
}

function groupMeans(x: Sample, about: number, of: Int32Array, count: number, size: Int32Array): Float64Array {
  const sums = new Float64Array(count);
  for (let i = 0; i < x.length; i++) sums[of[i]!]! += x[i]! - about;
  for (let g = 0; g < count; g++) sums[g]! /= size[g]!;
  return sums;
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
