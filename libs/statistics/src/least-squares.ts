import { fCdf } from './f-distribution.js';
import { finiteFigures } from './finite-figures.js';
import { householderQr, inverseOfCrossProduct, solveUpper } from './householder-qr.js';
import { requireCount, requireSample, type Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';

/** How a regression is fitted. */
export interface LeastSquaresOptions {
  /** Above 0, a row each: 1/variance of the outcome, or the answers behind it. All alike when not given. */
  readonly weights?: Sample;
}

/** A fitted regression. Coefficient 0 is the intercept, coefficient j the one of predictor j. */
export interface LeastSquaresFit {
  readonly n: number;
  /** n minus the number of coefficients. */
  readonly df: number;
  /** Units of y per unit of the predictor. */
  readonly coefficients: Float64Array;
  /** Residual standard deviation, in units of y (times the root of a weight). */
  readonly sigma: number;
  readonly r2: number;
  readonly adjustedR2: number;
  /** F statistic of all predictors together, with its p value. */
  readonly f: number;
  readonly p: number;
  /** y minus what is fitted, a row each. */
  readonly residuals: Float64Array;
  /** Leverage of each row, 0 … 1. */
  readonly hat: Float64Array;
  /** (XᵀWX)⁻¹, row by row: what every standard error is made of. */
  readonly bread: Float64Array;
  /** The columns fitted, the intercept's first, without weights. */
  readonly columns: readonly Float64Array[];
  readonly weights: Float64Array | null;
}

/**
 * Regression of y on p ≥ 1 predictors with an intercept, by QR decomposition, ordinary or weighted; n > p + 1 rows.
 * Standard errors: `ordinaryErrors`, `heteroscedasticErrors`, `clusterErrors`.
 * @param predictors a list of n values for each predictor
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`, `out-of-range` (weight of 0 or less, figures beyond a double), `zero-variance`
 * (y does not vary), `degenerate` (predictors made of one another, or y made of them exactly)
 * Source: Golub & Van Loan, 5.3; R `lm`.
 */
export function leastSquares(y: Sample, predictors: readonly Sample[], { weights: given }: LeastSquaresOptions = {}): LeastSquaresFit {
  const n = y.length;
  const k = predictors.length + 1;
  requireCount('predictors', k - 1, 1);
  requireSample('y', y, k + 1);
  predictors.forEach((x, j) => {
    if (x.length !== n) throw new StatisticsError('unequal-lengths', `y has ${n} values and predictor ${j + 1} has ${x.length}.`);
    requireSample(`predictor ${j + 1}`, x, k + 1);
  });
  const weights = given === undefined ? null : requireWeights(given, n);
  const columns = [new Float64Array(n).fill(1), ...predictors.map((x) => Float64Array.from(x))];
  const root = weights?.map(Math.sqrt) ?? null;
  const unit = columns.map(powerOfTwo);
  const scaled = (column: Sample, by: number): Float64Array => Float64Array.from(column, (v, i) => (v / by) * (root ? root[i]! : 1));
  const { r, qty } = householderQr(
    columns.map((column, j) => scaled(column, unit[j]!)),
    scaled(y, 1),
  );
  const coefficients = solveUpper(r, k, qty).map((b, j) => b / unit[j]!);
  const bread = inverseOfCrossProduct(r, k).map((v, at) => v / unit[Math.floor(at / k)]! / unit[at % k]!);
  const residuals = Float64Array.from(y, (v, i) => columns.reduce((left, column, j) => left - coefficients[j]! * column[i]!, v));
  const { rss, tss } = sumsOfSquares(y, residuals, weights);
  const df = n - k;
  const r2 = 1 - rss / tss;
  const f = (tss - rss) / (k - 1) / (rss / df);
  return finiteFigures({
    n,
    df,
    coefficients,
    sigma: Math.sqrt(rss / df),
    r2,
    adjustedR2: 1 - ((1 - r2) * (n - 1)) / df,
    f: Math.max(0, f),
    p: fCdf(Math.max(0, f), k - 1, df, true),
    residuals,
    hat: leverage(columns, bread, weights),
    bread,
    columns,
    weights,
  });
}

/** Powers of two, so that scaling loses no digit. */
function powerOfTwo(column: Float64Array): number {
  let most = 0;
  for (let i = 0; i < column.length; i++) most = Math.max(most, Math.abs(column[i]!));
  return most === 0 ? 1 : 2 ** Math.floor(Math.log2(most));
}

function requireWeights(given: Sample, n: number): Float64Array {
  if (given.length !== n) throw new StatisticsError('unequal-lengths', `There are ${n} rows and ${given.length} weights; each row needs one.`);
  requireSample('weights', given, 1);
  return Float64Array.from(given, (w, i) => {
    if (w <= 0) throw new StatisticsError('out-of-range', `The weight at position ${i} is ${w}; leave rows without weight out.`);
    return w;
  });
}

function sumsOfSquares(y: Sample, residuals: Float64Array, weights: Float64Array | null): { rss: number; tss: number } {
  let total = 0;
  let mean = 0;
  for (let i = 0; i < y.length; i++) {
    const w = weights ? weights[i]! : 1;
    total += w;
    mean += (w / total) * (y[i]! - mean);
  }
  let rss = 0;
  let tss = 0;
  for (let i = 0; i < y.length; i++) {
    const w = weights ? weights[i]! : 1;
    rss += w * residuals[i]! ** 2;
    tss += w * (y[i]! - mean) ** 2;
  }
  finiteFigures([tss, mean * mean * total]);
  if (!(tss > 1e-26 * mean * mean * total)) throw new StatisticsError('zero-variance', 'y does not vary, so nothing can be said about what moves with it.');
  if (rss <= 1e-24 * tss)
    throw new StatisticsError('degenerate', 'The predictors give y exactly; there is no scatter from which the uncertainty could be told.');
  return { rss, tss };
}

function leverage(columns: readonly Float64Array[], bread: Float64Array, weights: Float64Array | null): Float64Array {
  const k = columns.length;
  return Float64Array.from(columns[0]!, (_, i) => {
    let h = 0;
    for (let a = 0; a < k; a++) for (let b = 0; b < k; b++) h += columns[a]![i]! * bread[a * k + b]! * columns[b]![i]!;
    return Math.min(1, Math.max(0, h * (weights ? weights[i]! : 1)));
  });
}
