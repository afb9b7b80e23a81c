import { choleskyFactor, choleskyInverse, choleskySolve } from './cholesky.js';
import { finiteFigures } from './finite-figures.js';
import { groupIndex } from './group-index.js';
import type { Interval } from './interval.js';
import { requirePairs, requireWithin, type Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';
import { tQuantile } from './student-t.js';

/** A subject's mean as all raters together would have given it, in the units of the scores. */
export interface AdjustedMean {
  /** The subject's number, as given. */
  readonly subject: number;
  readonly scores: number;
  /** Mean of the scores it was given. */
  readonly raw: number;
  /** The same, with the leniency of those who gave them taken off. */
  readonly adjusted: number;
  readonly standardError: number;
  readonly interval: Interval;
}

/** How far above (lenient) or below (strict) the others a rater scores the same subjects, in the units of the scores; they add up to 0. */
export interface Leniency {
  readonly rater: number;
  readonly scores: number;
  readonly effect: number;
  readonly standardError: number;
}

/** Scores taken apart into subjects, raters and what neither explains. */
export interface RaterAdjustedFit {
  readonly n: number;
  /** n − subjects − raters + 1. */
  readonly degreesOfFreedom: number;
  /** Standard deviation of what neither subject nor rater explains. */
  readonly residualDeviation: number;
  /** In the order in which they first appear. */
  readonly means: readonly AdjustedMean[];
  readonly leniencies: readonly Leniency[];
}

/**
 * Means of subjects that were scored by different raters, compared as if all raters had scored all of them: additive effects of subject and rater by least squares, the raters' effects adding up to 0. It assumes that a strict rater is equally strict to
 * everybody. Every subject must hang together with every other through raters who scored both, directly or along a chain; `connectedRatings` tells which do. Cost grows with n + raters³.
 * @param subjects number of each score's subject  @param raters number of each score's rater
 * @param level of the t intervals, which are about one mean each and not about the difference of two
 * @throws StatisticsError `unequal-lengths`, `too-few` (nothing left to judge the noise by), `not-finite`, `degenerate` (parts that no rater connects), `zero-variance` (no noise at all)
 * Source: two-way unbalanced layout without interaction (Searle, Linear Models, 1971, ch. 7); R `lm(score ~ 0 + subject + C(rater, contr.sum))`.
 */
export function raterAdjustedMeans(scores: Sample, subjects: Sample, raters: Sample, level = 0.95): RaterAdjustedFit {
  requirePairs(scores, subjects, 3);
  requirePairs(scores, raters, 3);
  requireWithin('level', level, 0, 1, true);
  const n = scores.length;
  const [rows, columns] = [groupIndex('subjects', subjects), groupIndex('raters', raters)];
  const df = n - rows.count - columns.count + 1;
  if (df < 1)
    throw new StatisticsError(
      'too-few',
      `${n} scores of ${rows.count} subjects by ${columns.count} raters leave nothing to judge the noise by; more scores of each subject are needed.`,
    );
  if (connectedRatings(subjects, raters).parts > 1)
    throw new StatisticsError('degenerate', 'Some subjects have no rater in common with the others, not even along a chain; their scores cannot be compared.');
  const raw = meansOf(scores, rows.of, rows.size);
  const k = columns.count;
  const information = new Float64Array(k * k).fill(1 / k);
  for (let j = 0; j < k; j++) information[j * k + j]! += columns.size[j]!;
  const side = new Float64Array(k);
  const ratersOf: number[][] = Array.from({ length: rows.count }, () => []);
  for (let i = 0; i < n; i++) {
    ratersOf[rows.of[i]!]!.push(columns.of[i]!);
    side[columns.of[i]!]! += scores[i]! - raw[rows.of[i]!]!;
  }
  for (const own of ratersOf) for (const a of own) for (const b of own) information[a * k + b]! -= 1 / own.length;
  const factor = choleskyFactor(information, k);
  const effect = choleskySolve(factor, k, side);
  // the inverse of the information, less the constant that was added to make it one
  const covariance = choleskyInverse(factor, k).map((one) => one - 1 / k);
  const adjusted = ratersOf.map((own, s) => raw[s]! - own.reduce((sum, j) => sum + effect[j]!, 0) / own.length);
  let residual = 0;
  for (let i = 0; i < n; i++) residual += (scores[i]! - adjusted[rows.of[i]!]! - effect[columns.of[i]!]!) ** 2;
  const variance = residual / df;
  if (!(variance > 1e-24 * Math.max(...raw.map((mean) => mean * mean), 1e-300)))
    throw new StatisticsError('zero-variance', 'Subjects and raters explain every score exactly; there is no noise to judge differences by.');
  const half = tQuantile((1 + level) / 2, df);
  const means = ratersOf.map((own, s): AdjustedMean => {
    let spread = 1 / own.length;
    for (const a of own) for (const b of own) spread += covariance[a * k + b]! / own.length ** 2;
    const standardError = Math.sqrt(variance * spread);
    const interval: Interval = [adjusted[s]! - half * standardError, adjusted[s]! + half * standardError];
    return { subject: rows.label[s]!, scores: own.length, raw: raw[s]!, adjusted: adjusted[s]!, standardError, interval };
  });
  const leniencies = Array.from(effect, (one, j): Leniency => {
    return { rater: columns.label[j]!, scores: columns.size[j]!, effect: one, standardError: Math.sqrt(variance * Math.max(0, covariance[j * k + j]!)) };
  });
  return finiteFigures({ n, degreesOfFreedom: df, residualDeviation: Math.sqrt(variance), means, leniencies });
}

/** Which subjects and raters hang together. `partOf[i]`: number, from 0, of the part that score i belongs to. Scores of different parts cannot be compared. @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite` */
export function connectedRatings(subjects: Sample, raters: Sample): { readonly parts: number; readonly partOf: Int32Array } {
  requirePairs(subjects, raters, 1);
  const [rows, columns] = [groupIndex('subjects', subjects), groupIndex('raters', raters)];
  const parent = Int32Array.from({ length: rows.count + columns.count }, (_, i) => i);
  const rootOf = (one: number): number => {
    let root = one;
    while (parent[root] !== root) root = parent[root] = parent[parent[root]!]!;
    return root;
  };
  for (let i = 0; i < subjects.length; i++) parent[rootOf(rows.of[i]!)] = rootOf(rows.count + columns.of[i]!);
  const numbers = new Map<number, number>();
  const partOf = Int32Array.from({ length: subjects.length }, (_, i) => {
    const root = rootOf(rows.of[i]!);
    if (!numbers.has(root)) numbers.set(root, numbers.size);
    return numbers.get(root)!;
  });
  return { parts: numbers.size, partOf };
}

function meansOf(values: Sample, of: ArrayLike<number>, size: ArrayLike<number>): Float64Array {
  const mean = new Float64Array(size.length);
  for (let i = 0; i < values.length; i++) mean[of[i]!]! += values[i]! / size[of[i]!]!;
  return mean;
}
