import { covarianceMatrix } from './covariance-matrix.js';
import { finiteFigures } from './finite-figures.js';
import { requireCount, type Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';

/** One factor behind several items, and how much of their sum it makes up. */
export interface OmegaTotal {
  /** Share (0 … 1) of the variance of the sum that the common factor explains. */
  readonly omega: number;
  /** Per item: units of the item per standard deviation of the factor. */
  readonly loadings: number[];
  /** Per item: variance that the factor does not explain, in squared units of the item. */
  readonly residualVariances: number[];
}

const ENOUGH = 200_000;

/**
 * McDonald's omega total of k ≥ 3 items answered by n > k people, from one factor fitted by maximum likelihood: (Σ loadings)² / ((Σ loadings)² + Σ residual variances). Unlike alpha it does not ask that all items load alike.
 * @param items a list of n answers for each item, complete rows, reverse-keyed items turned before
 * @throws StatisticsError `too-few`, `unequal-lengths`, `not-finite`, `zero-variance`, `degenerate` (an item is explained
 * completely, or one factor does not fit at all)
 * Source: McDonald 1999; Rubin & Thayer 1982 (EM for factor analysis); R `lavaan::cfa(std.lv = TRUE)`.
 */
export function omegaTotal(items: readonly Sample[]): OmegaTotal {
  const k = items.length;
  requireCount('items', k, 3);
  const n = items[0]!.length;
  requireCount('people', n, k + 1);
  const covariance = covarianceMatrix(items);
  const sd = Array.from({ length: k }, (_, i) => Math.sqrt(covariance[i * k + i]!));
  sd.forEach((s, i) => {
    if (s === 0) throw new StatisticsError('zero-variance', `Everyone gives the same answer to item ${i + 1}; leave it out to judge the others.`);
  });
  // fitted to correlations: maximum likelihood does not depend on the units
  const r = covariance.map((v, at) => v / (sd[Math.floor(at / k)]! * sd[at % k]!));
  const { loading, unique } = oneFactor(r, k);
  const sign = loading.reduce((a, l) => a + l, 0) < 0 ? -1 : 1;
  const loadings = Array.from(loading, (l, i) => sign * l * sd[i]!);
  const residualVariances = Array.from(unique, (u, i) => u * sd[i]! ** 2);
  const common = loadings.reduce((a, l) => a + l, 0) ** 2;
  const rest = residualVariances.reduce((a, u) => a + u, 0);
  return finiteFigures({ omega: common / (common + rest), loadings, residualVariances });
}

/** Expectation and maximisation in turn until nothing changes. */
function oneFactor(r: Float64Array, k: number): { loading: Float64Array; unique: Float64Array } {
  const loading = new Float64Array(k);
  for (let i = 0; i < k; i++) {
    let row = 0;
    for (let j = 0; j < k; j++) if (j !== i) row += r[i * k + j]!;
    loading[i] = Math.sign(row || 1) * Math.sqrt(Math.min(0.9, Math.max(0.05, Math.abs(row) / (k - 1))));
  }
  const unique = loading.map((l) => 1 - l * l);
  const weight = new Float64Array(k);
  const seen = new Float64Array(k);
  for (let turn = 0; turn < ENOUGH; turn++) {
    let information = 1;
    for (let i = 0; i < k; i++) information += loading[i]! ** 2 / unique[i]!;
    for (let i = 0; i < k; i++) weight[i] = loading[i]! / unique[i]! / information;
    let spread = 1 / information;
    for (let i = 0; i < k; i++) {
      let sum = 0;
      for (let j = 0; j < k; j++) sum += r[i * k + j]! * weight[j]!;
      seen[i] = sum;
      spread += weight[i]! * sum;
    }
    let change = 0;
    for (let i = 0; i < k; i++) {
      const next = seen[i]! / spread;
      change = Math.max(change, Math.abs(next - loading[i]!));
      loading[i] = next;
      unique[i] = 1 - next * seen[i]!;
      if (!(unique[i]! > 1e-5))
        throw new StatisticsError('degenerate', `One factor explains item ${i + 1} completely; omega cannot be told from these answers.`);
    }
    if (change < 1e-13) return { loading, unique };
  }
  throw new StatisticsError('degenerate', 'No single factor can be fitted to these items; omega cannot be told.');
}
