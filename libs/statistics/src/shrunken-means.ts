import { betweenVariance, type BetweenVarianceMethod } from './between-variance.js';
import { finiteFigures } from './finite-figures.js';
import { requireCount, requirePairs, requireWithin, type Sample } from './sample.js';

/** Means of units, drawn towards the overall mean as far as their size leaves them uncertain. */
export interface ShrunkenMeans {
  /** Variance between the true means; 0 says that the units do not differ beyond chance. */
  readonly tau2: number;
  /** Precision-weighted mean of all units, with its standard error. */
  readonly mu: number;
  readonly muSe: number;
  /** Per unit: reliability of its mean (0 … 1), tau²/(tau² + s²/n). */
  readonly reliability: number[];
  /** Per unit: mu + reliability · (mean − mu). */
  readonly estimate: number[];
  /** Per unit: standard error of the estimate. */
  readonly se: number[];
}

/**
 * Empirical-Bayes estimates of J ≥ 3 unit means, for league tables and heat maps of units of one kind (about 10 or more).
 * Never for telling a team its own result: show the raw one.
 * @param means mean of each unit  @param sizes values behind each mean, whole, at least 1
 * @param withinVariance pooled variance inside the units (`msWithin` of `oneWayAnova`), above 0
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`, `out-of-range`
 * Source: Efron & Morris 1975; Morris 1983; the standard error counts that mu is estimated.
 */
export function shrunkenMeans(means: Sample, sizes: Sample, withinVariance: number, method: BetweenVarianceMethod = 'moments'): ShrunkenMeans {
  requirePairs(means, sizes, 3);
  requireWithin('withinVariance', withinVariance, 0, Number.MAX_VALUE, true);
  const v = Array.from(sizes, (n, i) => {
    requireCount(`the size at position ${i}`, n, 1);
    return withinVariance / n;
  });
  const tau2 = betweenVariance(means, v, method);
  let weights = 0;
  let mu = 0;
  v.forEach((own, i) => {
    const w = 1 / (tau2 + own);
    weights += w;
    mu += (w / weights) * (means[i]! - mu);
  });
  const reliability = v.map((own) => tau2 / (tau2 + own));
  return finiteFigures({
    tau2,
    mu,
    muSe: Math.sqrt(1 / weights),
    reliability,
    estimate: reliability.map((b, i) => mu + b * (means[i]! - mu)),
    se: reliability.map((b, i) => Math.sqrt(b * v[i]! + (1 - b) ** 2 / weights)),
  });
}
