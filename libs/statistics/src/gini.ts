import { finiteFigures } from './finite-figures.js';
import type { Interval } from './interval.js';
import { normalQuantile } from './normal.js';
import { requireSample, requireWithin, type Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';

/** How unequally something is shared out. */
export interface Gini {
  readonly n: number;
  /** 0: everybody has the same · (n − 1)/n: one has everything. */
  readonly gini: number;
  /** Delete-one jackknife. */
  readonly standardError: number;
  /** Normal interval of the jackknife, cut off at 0 and 1. */
  readonly interval: Interval;
}

/**
 * Gini coefficient of n ≥ 3 amounts of 0 or more (thanks received, nominations, awards) with a jackknife interval. Those who received nothing belong into it, as 0.
 * @throws StatisticsError `too-few`, `not-finite`, `out-of-range` (below 0), `zero-variance` (nobody received anything)
 * Source: Gini 1914 in its rank form, Σ(2i − n − 1)x₍ᵢ₎ / (n Σx); jackknife in one pass: Yitzhaki, J. of Business & Economic Statistics 9 (1991). R `ineq::Gini`.
 */
export function gini(amounts: Sample, level = 0.95): Gini {
  requireSample('amounts', amounts, 3);
  requireWithin('level', level, 0, 1, true);
  const sorted = Float64Array.from(amounts).sort();
  const n = sorted.length;
  if (sorted[0]! < 0) throw new StatisticsError('out-of-range', `amounts holds ${sorted[0]}; a share of something cannot be below 0.`);
  let [total, ranked] = [0, 0];
  for (let i = 0; i < n; i++) {
    total += sorted[i]!;
    ranked += (i + 1) * sorted[i]!;
  }
  if (!(total > 0)) throw new StatisticsError('zero-variance', 'Nobody has received anything, so nothing is shared out.');
  const of = (count: number, sum: number, rankedSum: number): number => (2 * rankedSum) / (count * sum) - (count + 1) / count;
  const whole = of(n, total, ranked);
  // without the i-th, all that stand above it move down a rank; one who has everything leaves nothing to share
  let above = total;
  let [sum, squares] = [0, 0];
  for (let i = 0; i < n; i++) {
    above -= sorted[i]!;
    const left = total - sorted[i]!;
    const without = left > 0 ? of(n - 1, left, ranked - (i + 1) * sorted[i]! - above) : 0;
    sum += without;
    squares += without * without;
  }
  const standardError = Math.sqrt(((n - 1) / n) * Math.max(0, squares - (sum * sum) / n));
  const half = normalQuantile((1 + level) / 2) * standardError;
  return finiteFigures({ n, gini: Math.max(0, whole), standardError, interval: [Math.max(0, whole - half), Math.min(1, whole + half)] });
}
