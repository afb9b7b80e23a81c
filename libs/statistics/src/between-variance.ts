import { moments } from './moments.js';
import { rootBetween } from './root-between.js';
import { requirePairs, requireWithin, type Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';

/** How the variance between units is told from their means. */
export type BetweenVarianceMethod = 'moments' | 'paule-mandel' | 'reml';

/**
 * Variance between the true values of J ≥ 3 units (tau²), in squared units of the means; 0 when the means differ no more than chance lets them.
 * With variances s²/n of one pooled s², `moments` is the closed ANOVA form; it is also DerSimonian and Laird's.
 * @param means mean of each unit  @param variances squared standard error of each mean, all above 0
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`, `out-of-range`
 * Source: DerSimonian & Laird 1986; Paule & Mandel 1982; restricted likelihood as R `metafor::rma`.
 */
export function betweenVariance(means: Sample, variances: Sample, method: BetweenVarianceMethod = 'moments'): number {
  requirePairs(means, variances, 3);
  for (let i = 0; i < variances.length; i++) requireWithin(`The variance at position ${i}`, variances[i]!, 0, Number.MAX_VALUE, true);
  const { variance } = moments(means);
  const most = 100 * variance; // far beyond every solution
  const given = method === 'moments' ? byMoments(means, variances) : solved(method === 'reml' ? restricted : heterogeneity, means, variances, most);
  if (!Number.isFinite(given)) throw new StatisticsError('out-of-range', 'The means and variances lie so far apart that the variance between cannot be told.');
  return given;
}

/** Σ w, Σ w², precision-weighted mean and Σ w (mean − that)² with w = 1/(tau² + v). */
function weighted(means: Sample, variances: Sample, tau2: number): { w1: number; w2: number; mu: number; q: number } {
  let w1 = 0;
  let w2 = 0;
  let wm = 0;
  for (let i = 0; i < means.length; i++) {
    const w = 1 / (tau2 + variances[i]!);
    w1 += w;
    w2 += w * w;
    wm += w * means[i]!;
  }
  const mu = wm / w1;
  let q = 0;
  for (let i = 0; i < means.length; i++) q += (means[i]! - mu) ** 2 / (tau2 + variances[i]!);
  return { w1, w2, mu, q };
}

function byMoments(means: Sample, variances: Sample): number {
  const { w1, w2, q } = weighted(means, variances, 0);
  return Math.max(0, (q - (means.length - 1)) / (w1 - w2 / w1));
}

/** Paule and Mandel: at the right tau² the weighted squares are as many as the degrees of freedom. */
function heterogeneity(means: Sample, variances: Sample, tau2: number): number {
  return weighted(means, variances, tau2).q - (means.length - 1);
}

/** Twice the slope of the restricted log likelihood. */
function restricted(means: Sample, variances: Sample, tau2: number): number {
  const { w1, w2, mu } = weighted(means, variances, tau2);
  let squares = 0;
  for (let i = 0; i < means.length; i++) squares += ((means[i]! - mu) / (tau2 + variances[i]!)) ** 2;
  return squares + w2 / w1 - w1;
}

function solved(slope: (m: Sample, v: Sample, tau2: number) => number, means: Sample, variances: Sample, most: number): number {
  if (most === 0 || slope(means, variances, 0) <= 0) return 0;
  return rootBetween((tau2) => slope(means, variances, tau2), 0, most);
}
