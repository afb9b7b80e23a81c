import { chiSquareCdf } from './chi-square.js';
import { coefficientTest, type CoefficientTest } from './coefficient-tests.js';
import { finiteFigures } from './finite-figures.js';
import { groupIndex } from './group-index.js';
import { contrastsOf, groupSums } from './group-sums.js';
import { bestRatio, LARGEST_RATIO, interceptProfile, type InterceptProfile } from './intercept-profile.js';
import { interceptVariances } from './intercept-variances.js';
import { requireRows } from './panel-rows.js';
import { requireCount, type Sample } from './sample.js';
import { dot } from './small-matrix.js';
import { StatisticsError } from './statistics-error.js';

/** How the model is fitted: `reml` (the default) for variances, `ml` to compare models with different predictors. */
export interface RandomInterceptOptions {
  readonly method?: 'reml' | 'ml';
  readonly level?: number;
}

/** A regression in which every group (team) has its own level, drawn around a common one. */
export interface RandomInterceptFit {
  readonly n: number;
  readonly groups: number;
  /** Intercept first, then one test per predictor, with Satterthwaite's degrees of freedom. */
  readonly coefficients: CoefficientTest[];
  /** Variance of the levels of groups, and of rows inside a group, in squared units of y. */
  readonly tau2: number;
  readonly sigma2: number;
  /** tau² / (tau² + sigma²): share of what is left that lies between groups. */
  readonly icc: number;
  /** Logarithm of the (restricted) likelihood. */
  readonly logLik: number;
  /** Best guess of each group's own level, as a difference from the common one, in the order in which groups first appear. */
  readonly levels: Float64Array;
}

/**
 * Random-intercept model of y on p ≥ 0 predictors by (restricted) maximum likelihood: exact closed forms per group, one search over tau²/sigma².
 * Mixes what happens inside groups with what lies between them: for a link put the group mean and the deviation from it in as two predictors.
 * @param groups label of each row's group, any numbers; at least 2 groups, some with several rows
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`, `zero-variance`, `degenerate` (predictors made of one another, no scatter), `out-of-range`
 * Source: Laird & Ware 1982; Bates et al. 2015 (profile); Giesbrecht & Burns 1985 (degrees of freedom); R `lme4::lmer`, `lmerTest`.
 */
export function randomIntercept(
  y: Sample,
  predictors: readonly Sample[],
  groups: Sample,
  { method = 'reml', level = 0.95 }: RandomInterceptOptions = {},
): RandomInterceptFit {
  const k = predictors.length + 1;
  requireRows(y, predictors, groups, k + 2);
  const index = groupIndex('groups', groups);
  requireCount('groups', index.count, 2);
  if (index.count === y.length) throw new StatisticsError('too-few', 'Every group has a single row; levels of groups cannot be told from noise.');
  const sums = groupSums(y, predictors, index);
  const spare = y.length - (method === 'reml' ? k : 0);
  const at = (ratio: number): InterceptProfile => interceptProfile(sums, spare, method, ratio);
  const ratio = bestRatio(at);
  const best = at(ratio);
  const sigma2 = best.rest / spare;
  if (!(sigma2 > 1e-24 * sums.spread) || ratio >= LARGEST_RATIO)
    throw new StatisticsError('degenerate', 'Groups and predictors give y exactly; there is no scatter from which the uncertainty could be told.');
  const variances = interceptVariances(sums, method, spare, ratio, best);
  const contrasts = contrastsOf(sums);
  const levels = Float64Array.from(index.size, (n, g) => {
    let left = sums.meanY[g]!;
    for (let a = 0; a < k; a++) left -= best.beta[a]! * sums.meanX[a]![g]!;
    return ((ratio * n) / (1 + ratio * n)) * left;
  });
  const tau2 = ratio * sigma2;
  return finiteFigures({
    n: y.length,
    groups: index.count,
    coefficients: contrasts.map((contrast) => {
      const estimate = dot(contrast, best.beta) + (contrast === contrasts[0] ? sums.centreY : 0);
      const { variance, df } = variances(contrast);
      return coefficientTest(estimate, Math.sqrt(variance), df, level);
    }),
    tau2,
    sigma2,
    icc: tau2 / (tau2 + sigma2),
    logLik: -(best.deviance + spare * (1 + Math.log((2 * Math.PI) / spare))) / 2,
    levels,
  });
}

/** Comparison of a model with group levels to one without: the p value is halved because tau² cannot be below 0. */
export interface GroupLevelTest {
  readonly chiSquare: number;
  readonly p: number;
}

/**
 * Likelihood-ratio test (both models by maximum likelihood) of whether groups have levels of their own at all, tau² = 0 against tau² > 0, on the boundary.
 * @throws StatisticsError as `randomIntercept`
 * Source: Self & Liang 1987; Stram & Lee 1994.
 */
export function groupLevelTest(y: Sample, predictors: readonly Sample[], groups: Sample): GroupLevelTest {
  const { logLik, n } = randomIntercept(y, predictors, groups, { method: 'ml' });
  const without = interceptProfile(groupSums(y, predictors, groupIndex('groups', groups)), n, 'ml', 0);
  const chiSquare = Math.max(0, 2 * logLik + without.deviance + n * (1 + Math.log((2 * Math.PI) / n)));
  return finiteFigures({ chiSquare, p: chiSquare === 0 ? 1 : chiSquareCdf(chiSquare, 1, true) / 2 });
}
