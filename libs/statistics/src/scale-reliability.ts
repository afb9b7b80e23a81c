import { covarianceMatrix } from './covariance-matrix.js';
import { cronbachAlpha, feldtInterval } from './cronbach-alpha.js';
import { finiteFigures } from './finite-figures.js';
import type { Interval } from './interval.js';
import { requireCount, type Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';

/** How well several items measure one thing, over people. */
export interface ScaleReliability {
  /** People with an answer to every item. */
  readonly n: number;
  readonly items: number;
  /** Cronbach's alpha. */
  readonly alpha: number;
  /** Feldt's interval of alpha. */
  readonly interval: Interval;
  /** Alpha as if every item had the same spread; of two items this is the Spearman–Brown figure. */
  readonly standardised: number;
  /** Mean correlation between two items. */
  readonly meanCorrelation: number;
  /** Guttman's lambda 2, never below alpha. */
  readonly lambda2: number;
  /** Per item: correlation with the sum of the other items. */
  readonly itemRest: number[];
  /** Per item: alpha of the others; null when there are only two items. */
  readonly alphaIfDropped: number[] | null;
}

/**
 * Reliability of a scale of k ≥ 2 items answered by n ≥ 3 people, complete rows only. Right for items on one theme with about 100
 * answers or more; wrong for an index of different themes. Computed over people, ignoring teams.
 * @param items a list of n answers for each item, in the same order of people; reverse-keyed items turned before
 * @throws StatisticsError `too-few`, `unequal-lengths`, `not-finite`, `zero-variance` (everyone answers an item alike)
 * Source: Cronbach 1951; Feldt 1965; Guttman 1945; R `psych::alpha`.
 */
export function scaleReliability(items: readonly Sample[], level = 0.95): ScaleReliability {
  const k = items.length;
  requireCount('items', k, 2);
  const n = items[0]!.length;
  requireCount('people', n, 3);
  const c = covarianceMatrix(items);
  const sd = Array.from({ length: k }, (_, i) => Math.sqrt(c[i * k + i]!));
  sd.forEach((s, i) => {
    if (s === 0) throw new StatisticsError('zero-variance', `Everyone gives the same answer to item ${i + 1}; leave it out to judge the others.`);
  });
  const rows = Array.from({ length: k }, (_, i) => c.subarray(i * k, i * k + k));
  const rowSums = rows.map((row) => row.reduce((a, b) => a + b, 0));
  const total = rowSums.reduce((a, b) => a + b, 0);
  let correlations = 0;
  let squares = 0;
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++) {
      if (i === j) continue;
      correlations += c[i * k + j]! / (sd[i]! * sd[j]!);
      squares += c[i * k + j]! ** 2;
    }
  const meanCorrelation = correlations / (k * (k - 1));
  const alpha = cronbachAlpha(c, k);
  const own = sd.reduce((a, s) => a + s * s, 0);
  return finiteFigures({
    n,
    items: k,
    alpha,
    interval: feldtInterval(alpha, n, k, level),
    standardised: (k * meanCorrelation) / (1 + (k - 1) * meanCorrelation),
    meanCorrelation,
    lambda2: (total - own + Math.sqrt((k / (k - 1)) * squares)) / total,
    itemRest: rows.map((row, i) => itemRest(i, row[i]!, rowSums[i]!, total)),
    alphaIfDropped: k < 3 ? null : rows.map((_, out) => cronbachAlpha(without(c, k, out), k - 1)),
  });
}

function itemRest(i: number, own: number, rowSum: number, total: number): number {
  const rest = total - 2 * rowSum + own;
  if (!(rest > 1e-14 * total)) throw new StatisticsError('zero-variance', `The sum of the items other than item ${i + 1} does not vary.`);
  return Math.max(-1, Math.min(1, (rowSum - own) / Math.sqrt(own * rest)));
}

function without(c: Float64Array, k: number, out: number): Float64Array {
  return c.filter((_, at) => Math.floor(at / k) !== out && at % k !== out);
}
