import { type BcaInterval, bcaInterval } from './bootstrap-interval.js';
import { gini } from './gini.js';
import { requireCount, requireSample } from './sample.js';
import { seededRandom } from './seeded-random.js';
import { StatisticsError } from './statistics-error.js';

/** How a bootstrap of the Gini coefficient is drawn. */
export interface GiniBootstrapOptions {
  /** Whole number, to be stored with the result. */
  readonly seed: number;
  /** At least 100; 1,000 unless told. */
  readonly replicates?: number;
  readonly level?: number;
}

/**
 * BCa bootstrap interval of the Gini coefficient: people are drawn with replacement. Amounts are whole numbers, of which few are different, so each draw is counted up instead of sorted: 50,000 people and 1,000 draws take about a second.
 * @throws StatisticsError as `gini`; `out-of-range` also for amounts that are not whole; `degenerate` where all have the same
 * Source: Efron 1987 (see `bcaInterval`); Dixon et al. 1987, Ecology 68, 1548–1551, for the bootstrap of the Gini coefficient.
 */
export function giniBootstrap(
  amounts: readonly number[],
  { seed, replicates = 1000, level = 0.95 }: GiniBootstrapOptions,
): BcaInterval & { readonly gini: number } {
  requireSample('amounts', amounts, 3);
  requireCount('replicates', replicates, 100);
  const { gini: found } = gini(amounts);
  if (!amounts.every(Number.isSafeInteger)) throw new StatisticsError('out-of-range', 'Amounts must be whole numbers, such as thanks received.');
  const values = [...new Set(amounts)].sort((a, b) => a - b);
  const place = new Map(values.map((value, i) => [value, i]));
  const kind = Int32Array.from(amounts, (amount) => place.get(amount)!);
  const n = kind.length;
  const random = seededRandom(seed);
  const counts = new Float64Array(values.length);
  const drawn = Float64Array.from({ length: replicates }, () => {
    counts.fill(0);
    for (let i = 0; i < n; i++) counts[kind[random.below(n)]!]!++;
    return ofCounts(values, counts);
  });
  counts.fill(0);
  for (const one of kind) counts[one]!++;
  // all who have the same leave the same behind
  const without = values.map((_, i) => {
    counts[i]!--;
    const left = ofCounts(values, counts);
    counts[i]!++;
    return left;
  });
  return {
    gini: found,
    ...bcaInterval(
      found,
      drawn,
      Float64Array.from(kind, (one) => without[one]!),
      level,
    ),
  };
}

/** The coefficient of so many people at each value, the values ascending: Σ(2i − n − 1)x₍ᵢ₎ / (n Σx), 0 where nobody has anything. */
function ofCounts(values: readonly number[], counts: Float64Array): number {
  let [n, total, ranked] = [0, 0, 0];
  for (let v = 0; v < values.length; v++) {
    const count = counts[v]!;
    // ranks n + 1 … n + count, added up
    ranked += values[v]! * count * (n + (count + 1) / 2);
    total += values[v]! * count;
    n += count;
  }
  return total > 0 ? Math.max(0, (2 * ranked) / (n * total) - (n + 1) / n) : 0;
}
