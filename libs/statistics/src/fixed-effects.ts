import { adjustedClusterVariances, LARGEST_CLUSTER, crudeClusterVariances, type ClusterVariance } from './cluster-variance.js';
import { coefficientTest, type CoefficientTest } from './coefficient-tests.js';
import { finiteFigures } from './finite-figures.js';
import { householderQr, inverseOfCrossProduct, solveUpper } from './householder-qr.js';
import { requireCount, requireSample, type Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';
import { twoWayDemeaned } from './two-way-demeaned.js';
import { twoWayPanel, type TwoWayPanel } from './two-way-panel.js';

/** Conventions of standard errors clustered by unit; `CR1_nested` does not count the unit effects, as fixest and reghdfe. */
export type PanelErrorKind = 'classic' | 'CR0' | 'CR1' | 'CR1_nested' | 'CR1S' | 'CR2';

/** How a panel is fitted. */
export interface FixedEffectsOptions {
  /** Period of each row; unit effects only when not given. */
  readonly periods?: Sample;
  /** Above 0, a row each. */
  readonly weights?: Sample;
  /** CR2 for less than 40 units and CR1_nested from there on, when not given; CR1_nested too where CR2 cannot be had. */
  readonly errors?: PanelErrorKind;
  readonly level?: number;
}

/** A regression inside units over time. */
export interface FixedEffectsFit {
  /** One test per predictor, in units of y per unit of the predictor. */
  readonly coefficients: CoefficientTest[];
  readonly errors: PanelErrorKind;
  /** Rows, units and periods that the answer rests on. */
  readonly n: number;
  readonly units: number;
  readonly periods: number;
  /** Rows left out because they are the only one of their unit or period. */
  readonly singletons: number;
  /** Share of the movement inside units and periods that the predictors explain. */
  readonly withinR2: number;
  /** Residual standard deviation. */
  readonly sigma: number;
  /** Per predictor: standard deviation inside units after period effects; below about 0.1 on a scale of 1 to 5 there is too little movement to learn from. */
  readonly withinSd: number[];
  /** The same of y. */
  readonly outcomeWithinSd: number;
}

/**
 * Two-way fixed effects: y on p ≥ 1 predictors with an effect of every unit (team) and every period, errors clustered by unit. What units have in common over
 * all periods, and what all units go through together, drops out. Use with at least 3 periods and about 15 units.
 * @param units label of each row's unit, any numbers; each unit once a period
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`, `out-of-range`, `zero-variance` (y or a predictor does not move inside units), `degenerate`
 * Source: Arellano 1987; Cameron & Miller 2015; R `plm`, `clubSandwich`.
 */
export function fixedEffects(y: Sample, predictors: readonly Sample[], units: Sample, options: FixedEffectsOptions = {}): FixedEffectsFit {
  const { panel, weights, columns, outcome } = demeaned(y, predictors, units, options);
  const p = predictors.length;
  const n = outcome.length;
  const periodEffects = panel.period ? panel.periods - panel.parts : 0;
  const df = n - panel.units - periodEffects - p;
  if (df < 1) throw new StatisticsError('too-few', `${n} rows are too few for ${panel.units} units, ${panel.periods} periods and ${p} predictors.`);
  const root = weights.map(Math.sqrt);
  const rooted = (column: Float64Array): Float64Array => column.map((v, i) => v * root[i]!);
  const { r, qty } = householderQr(columns.map(rooted), rooted(outcome));
  const coefficients = solveUpper(r, p, qty);
  const bread = inverseOfCrossProduct(r, p);
  const residuals = outcome.slice();
  columns.forEach((x, j) => {
    for (let i = 0; i < n; i++) residuals[i]! -= coefficients[j]! * x[i]!;
  });
  let rss = 0;
  let tss = 0;
  for (let i = 0; i < n; i++) {
    rss += weights[i]! * residuals[i]! ** 2;
    tss += weights[i]! * outcome[i]! ** 2;
  }
  if (rss <= 1e-22 * tss)
    throw new StatisticsError('degenerate', 'The predictors give y exactly; there is no scatter from which the uncertainty could be told.');
  const few = panel.units < 40 && panel.periods <= LARGEST_CLUSTER && panel.parts === 1;
  const errors = options.errors ?? (few ? 'CR2' : 'CR1_nested');
  const model = { panel, columns, residuals, bread, weights: options.weights ? weights : null };
  const variances =
    errors === 'classic'
      ? Array.from({ length: p }, (_, j) => ({ variance: (rss / df) * bread[j * p + j]!, df }))
      : clustered(model, errors, { p, df, periodEffects });
  return finiteFigures({
    coefficients: variances.map(({ variance, df: own }, j) => {
      if (!(variance > 0)) throw new StatisticsError('degenerate', 'The units leave no variance from which the uncertainty could be told.');
      return coefficientTest(coefficients[j]!, Math.sqrt(variance), own, options.level);
    }),
    errors,
    n,
    units: panel.units,
    periods: panel.periods,
    singletons: panel.singletons,
    withinR2: Math.max(0, 1 - rss / tss),
    sigma: Math.sqrt(rss / df),
    withinSd: columns.map((x) => spreadOf(x)),
    outcomeWithinSd: spreadOf(outcome),
  });
}

function spreadOf(demeanedColumn: Float64Array): number {
  return Math.sqrt(demeanedColumn.reduce((sum, v) => sum + v * v, 0) / (demeanedColumn.length - 1));
}

interface Demeaned {
  readonly panel: TwoWayPanel;
  readonly weights: Float64Array;
  readonly columns: Float64Array[];
  readonly outcome: Float64Array;
}

function demeaned(y: Sample, predictors: readonly Sample[], units: Sample, { periods, weights: given }: FixedEffectsOptions): Demeaned {
  requireCount('predictors', predictors.length, 1);
  const lists: [string, Sample][] = [['y', y], ...predictors.map((x, j): [string, Sample] => [`predictor ${j + 1}`, x]), ['units', units]];
  if (periods) lists.push(['periods', periods]);
  if (given) lists.push(['weights', given]);
  for (const [name, list] of lists) {
    if (list.length !== y.length) throw new StatisticsError('unequal-lengths', `y has ${y.length} values and ${name} has ${list.length}.`);
    requireSample(name, list, 4);
  }
  const panel = twoWayPanel(units, periods ?? null);
  const weights = new Float64Array(panel.rows.length).fill(1);
  if (given)
    panel.rows.forEach((row, i) => {
      if (given[row]! <= 0) throw new StatisticsError('out-of-range', `The weight at position ${row} is ${given[row]}; leave rows without weight out.`);
      weights[i] = given[row]!;
    });
  const within = (name: string, list: Sample): Float64Array => {
    const own = new Float64Array(panel.rows.length);
    let most = 0;
    for (let i = 0; i < own.length; i++) {
      own[i] = list[panel.rows[i]!]!;
      most = Math.max(most, Math.abs(own[i]!));
    }
    finiteFigures(most * most * own.length);
    twoWayDemeaned(own, panel, weights);
    let left = 0;
    for (let i = 0; i < own.length; i++) left = Math.max(left, Math.abs(own[i]!));
    if (!(left > 1e-11 * most))
      throw new StatisticsError('zero-variance', `${name} does not move inside units over time; only figures that change can be followed.`);
    return own;
  };
  return { panel, weights, outcome: within('y', y), columns: predictors.map((x, j) => within(`predictor ${j + 1}`, x)) };
}

interface ClusteredFit {
  readonly panel: TwoWayPanel;
  readonly columns: Float64Array[];
  readonly residuals: Float64Array;
  readonly bread: Float64Array;
  readonly weights: Float64Array | null;
}

interface Counts {
  readonly p: number;
  /** Rows minus everything fitted. */
  readonly df: number;
  readonly periodEffects: number;
}

function clustered(fit: ClusteredFit, errors: PanelErrorKind, { p, df, periodEffects }: Counts): ClusterVariance[] {
  const { panel, weights } = fit;
  const n = panel.rows.length;
  const g = panel.units;
  const clusters = { rows: Int32Array.from({ length: n }, (_, i) => i), start: panel.start };
  if (errors === 'CR2') {
    // the period dummies have to stand beside the predictors: they share rows across units
    const all = [...fit.columns, ...periodDummies(panel, weights)];
    const root = weights?.map(Math.sqrt);
    const { r } = householderQr(
      all.map((column) => (root ? column.map((v, i) => v * root[i]!) : column.slice())),
      new Float64Array(n),
    );
    return adjustedClusterVariances({ ...fit, columns: all, bread: inverseOfCrossProduct(r, all.length), clusters, absorbed: true }, p, 'CR2');
  }
  const factor = {
    CR0: 1,
    CR1: g / (g - 1),
    CR1_nested: (g / (g - 1)) * ((n - 1) / (n - p - periodEffects)),
    CR1S: (g / (g - 1)) * ((n - 1) / df),
    classic: NaN,
  }[errors];
  return Array.from(crudeClusterVariances({ ...fit, clusters, absorbed: true }, p), (variance) => ({ variance: variance * factor, df: g - 1 }));
}

/** Dummies of all periods but the first of each part of the panel, without their unit means. */
function periodDummies(panel: TwoWayPanel, weights: Float64Array | null): Float64Array[] {
  if (!panel.period) return [];
  if (panel.parts > 1)
    throw new StatisticsError('degenerate', 'The panel falls apart into pieces that share no period; follow each piece on its own, or use CR1_nested.');
  const { period, periods, start, rows } = panel;
  const ones = weights ?? new Float64Array(rows.length).fill(1);
  return Array.from({ length: periods - 1 }, (_, p) => {
    const dummy = Float64Array.from(period, (own) => (own === p + 1 ? 1 : 0));
    return twoWayDemeaned(dummy, { ...panel, period: null, start }, ones);
  });
}
