import { coefficientTest, type CoefficientTest } from './coefficient-tests.js';
import type { LeastSquaresFit } from './least-squares.js';
import { StatisticsError } from './statistics-error.js';

/** Ways to let single rows scatter differently; HC3 is the one to use for less than some hundred rows. */
export type HeteroscedasticKind = 'HC0' | 'HC1' | 'HC2' | 'HC3' | 'HC4';

/**
 * Tests of all coefficients of a regression (intercept first), assuming that every row scatters alike.
 * @throws StatisticsError `out-of-range` (level)
 */
export function ordinaryErrors(fit: LeastSquaresFit, level = 0.95): CoefficientTest[] {
  const k = fit.columns.length;
  return Array.from(fit.coefficients, (b, j) => coefficientTest(b, fit.sigma * Math.sqrt(fit.bread[j * k + j]!), fit.df, level));
}

/**
 * Tests of all coefficients (intercept first) that hold when rows scatter differently, with n − k degrees of freedom. Rows must be independent: with several
 * rows of one team use `clusterErrors`.
 * @throws StatisticsError `degenerate` (HC2 to HC4: a row determines a coefficient alone), `out-of-range`
 * Source: White 1980; MacKinnon & White 1985; Long & Ervin 2000; Cribari-Neto 2004; R `sandwich::vcovHC`.
 */
export function heteroscedasticErrors(fit: LeastSquaresFit, kind: HeteroscedasticKind = 'HC3', level = 0.95): CoefficientTest[] {
  const { n, df, hat, residuals, bread, columns, weights } = fit;
  const k = columns.length;
  const meat = new Float64Array(k * k);
  for (let i = 0; i < n; i++) {
    const left = 1 - hat[i]!;
    if (left < 1e-10 && kind !== 'HC0' && kind !== 'HC1')
      throw new StatisticsError('degenerate', `The row at position ${i} determines a coefficient alone; leave it out, or use HC1.`);
    const w = weights ? weights[i]! : 1;
    const square = (w * residuals[i]!) ** 2 / inflation(kind, left, n, k);
    for (let a = 0; a < k; a++) for (let b = 0; b <= a; b++) meat[a * k + b]! += square * columns[a]![i]! * columns[b]![i]!;
  }
  return Array.from(fit.coefficients, (b, j) => coefficientTest(b, Math.sqrt(sandwich(meat, bread, k, j)), df, level));
}

function inflation(kind: HeteroscedasticKind, left: number, n: number, k: number): number {
  if (kind === 'HC0') return 1;
  if (kind === 'HC1') return (n - k) / n;
  if (kind === 'HC2') return left;
  return kind === 'HC3' ? left * left : left ** Math.min(4, ((1 - left) * n) / k);
}

/** Element j of the diagonal of bread · meat · bread; of meat the lower triangle is read. */
function sandwich(meat: Float64Array, bread: Float64Array, k: number, j: number): number {
  let sum = 0;
  for (let a = 0; a < k; a++) {
    const x = bread[j * k + a]!;
    for (let b = 0; b < a; b++) sum += 2 * x * meat[a * k + b]! * bread[j * k + b]!;
    sum += x * x * meat[a * k + a]!;
  }
  return sum;
}
