import { chiSquareCdf } from './chi-square.js';
import { choleskyFactor, choleskyInverse, choleskySolve } from './cholesky.js';
import { coefficientTest, type CoefficientTest } from './coefficient-tests.js';
import { finiteFigures } from './finite-figures.js';
import { groupIndex } from './group-index.js';
import { contrastsOf, groupSums, type GroupSums } from './group-sums.js';
import { crossProduct, interceptProfile } from './intercept-profile.js';
import { requireRows } from './panel-rows.js';
import type { Sample } from './sample.js';
import { dot, quadraticForm } from './small-matrix.js';
import { symmetricEigen } from './symmetric-eigen.js';
import { StatisticsError } from './statistics-error.js';

/** Whether what happens inside units and what lies between them agree. */
export interface HausmanTest {
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number;
}

/** A random-effects regression of a panel with the test of whether it may be trusted. */
export interface RandomEffectsFit {
  readonly n: number;
  readonly units: number;
  /** Intercept first, then one test per predictor (normal errors, n − p − 1 degrees of freedom). */
  readonly coefficients: CoefficientTest[];
  /** Inside units only, one coefficient per predictor. */
  readonly within: number[];
  /** Variance between units and of rows inside a unit. */
  readonly unitVariance: number;
  readonly rowVariance: number;
  /**
   * A small p says: units differ in ways that go along with the predictors; believe the fixed effects. null where they cannot be compared because
   * unit means do not differ in the predictors.
   */
  readonly hausman: HausmanTest | null;
}

/**
 * Random effects of units (one way) by Swamy and Arora's variances for unbalanced panels, with Hausman's test against fixed effects of units.
 * Given to compare: it mixes the movement inside units with the differences between them.
 * @param predictors all of them move inside units  @param units label of each row's unit, any numbers
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`, `zero-variance` (y does not vary, or a predictor does not move inside
 * units), `degenerate`
 * Source: Swamy & Arora 1972; Baltagi & Chang 1994; Hausman 1978; R `plm(model = "random")`, `phtest`.
 */
export function randomEffects(y: Sample, predictors: readonly Sample[], units: Sample, level = 0.95): RandomEffectsFit {
  const p = predictors.length;
  requireRows(y, predictors, units, p + 3);
  if (p === 0) throw new StatisticsError('too-few', 'There is no predictor; at least one is needed.');
  const index = groupIndex('units', units);
  const n = y.length;
  if (index.count < p + 3 || n - index.count - p < 1)
    throw new StatisticsError('too-few', `${n} rows of ${index.count} units are too few for a comparison inside and between units with ${p} predictors.`);
  const sums = groupSums(y, predictors, index);
  predictors.forEach((x, j) => {
    let most = 0;
    for (let i = 0; i < n; i++) most = Math.max(most, Math.abs(x[i]!));
    if (!(sums.withinXX[(j + 1) * (p + 2)]! > 1e-24 * n * most * most))
      throw new StatisticsError('zero-variance', `Predictor ${j + 1} does not move inside units over time; only figures that change can be followed.`);
  });
  const inside = insideUnits(sums, n - index.count - p);
  const { rowVariance } = inside;
  const unitVariance = betweenUnits(sums, rowVariance, n);
  const { beta, inverse, rest } = interceptProfile(sums, n - p - 1, 'reml', unitVariance / rowVariance);
  const scale = rest / (n - p - 1);
  const gap = Float64Array.from(inside.beta, (b, j) => b - beta[j + 1]!);
  const contrasts = contrastsOf(sums);
  return finiteFigures({
    n,
    units: index.count,
    coefficients: contrasts.map((contrast, c) =>
      coefficientTest(dot(contrast, beta) + (c === 0 ? sums.centreY : 0), Math.sqrt(scale * quadraticForm(inverse, contrast)), n - p - 1, level),
    ),
    within: Array.from(inside.beta),
    unitVariance,
    rowVariance,
    hausman: hausmanTest(gap, inside.inverse, inverse, rowVariance, scale),
  });
}

/** Inverses of both models' cross products, p × p inside units and (p + 1)² with the intercept for the random effects. */
function hausmanTest(gap: Float64Array, inside: Float64Array, outside: Float64Array, rowVariance: number, scale: number): HausmanTest | null {
  const p = gap.length;
  // each model's own residual variance, as R; where that leaves nothing positive, the one inside units for both (Stata's "sigmaless")
  for (const own of [scale, rowVariance]) {
    const spread = inside.map((v, at) => rowVariance * v - own * outside[(Math.floor(at / p) + 1) * (p + 1) + (at % p) + 1]!);
    if (symmetricEigen(spread, p).values.some((v) => v <= 1e-12 * rowVariance * inside[0]!)) continue;
    const chiSquare = dot(gap, choleskySolve(choleskyFactor(spread, p), p, gap));
    return { chiSquare, df: p, p: chiSquareCdf(chiSquare, p, true) };
  }
  return null;
}

function insideUnits({ k, withinXX, withinXY, withinYY, spread }: GroupSums, df: number): { beta: Float64Array; inverse: Float64Array; rowVariance: number } {
  const p = k - 1;
  const xx = new Float64Array(p * p);
  for (let a = 0; a < p; a++) for (let b = 0; b < p; b++) xx[a * p + b] = withinXX[(a + 1) * k + b + 1]!;
  const l = choleskyFactor(xx, p);
  const beta = choleskySolve(l, p, withinXY.slice(1));
  const rowVariance = (withinYY - dot(beta, withinXY.slice(1))) / df;
  if (!(rowVariance > 1e-20 * spread))
    throw new StatisticsError('degenerate', 'Inside units the predictors give y exactly; there is no scatter to compare with.');
  return { beta, inverse: choleskyInverse(l, p), rowVariance };
}

function betweenUnits(sums: GroupSums, rowVariance: number, n: number): number {
  const { k, size, meanX, meanY } = sums;
  const a = crossProduct(sums, (own) => own, false);
  const b = Float64Array.from(meanX, (x) => x.reduce((sum, v, g) => sum + size[g]! * v * meanY[g]!, 0));
  const l = choleskyFactor(a, k);
  const beta = choleskySolve(l, k, b);
  const q = meanY.reduce((sum, m, g) => sum + size[g]! * meanX.reduce((left, x, j) => left - beta[j]! * x[g]!, m) ** 2, 0);
  const lost = dot(
    choleskyInverse(l, k),
    crossProduct(sums, (own) => own * own, false),
  );
  return Math.max(0, (q - (size.length - k) * rowVariance) / (n - lost));
}
