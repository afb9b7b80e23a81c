import * as s from './index.js';
import { refusal } from './refusal.example.js';

const random = s.seededRandom(11);
const normals = (n: number): number[] => Array.from({ length: n }, () => random.normal());

/** Columns as bad files bring them; all that stands in several tests is equally long. */
const N = 24;
const COLUMNS: Readonly<Record<string, readonly number[]>> = {
  ordinary: normals(N),
  other: normals(N),
  constant: new Array<number>(N).fill(0.1),
  'one that differs': [...new Array<number>(N - 1).fill(0.1), 0.2],
  'far from 0': normals(N).map((v) => 1e12 + v),
  'twenty times 0.1 and rounding': normals(N).map((_, i) => 0.1 + (i % 2) * 1e-17),
  largest: normals(N).map((v) => Math.sign(v) * 1e308),
  smallest: normals(N).map((v) => v * 1e-308),
  'huge and small': normals(N).map((v, i) => (i % 3 ? v : v * 1e200)),
  'only two values': normals(N).map((v) => (v > 0 ? 1 : 0)),
  'a line': Array.from({ length: N }, (_, i) => i),
  'a hole': normals(N).map((v, i) => (i === 5 ? NaN : v)),
  endless: normals(N).map((v, i) => (i === 5 ? Infinity : v)),
};
/** Two columns that every statistic can answer. */
const FAIR = [normals(N), normals(N).map((v) => v + 0.5)] as const;
const GROUPS: Readonly<Record<string, readonly number[]>> = {
  'six teams': Array.from({ length: N }, (_, i) => i % 6),
  'one team': new Array<number>(N).fill(3),
  'teams of one': Array.from({ length: N }, (_, i) => i),
  'all but one in a team': Array.from({ length: N }, (_, i) => (i === 0 ? 1 : 2)),
  pairs: Array.from({ length: N }, (_, i) => i >> 1),
};
const PERIODS = Array.from({ length: N }, (_, i) => Math.floor(i / 6));

const seed = 1;
const few = { seed, permutations: 99 } as const;
type Calls = Readonly<Record<string, (x: readonly number[], y: readonly number[]) => unknown>>;

const OF_PAIRS: Calls = {
  pearson: s.pearson,
  spearman: s.spearman,
  kendallTauB: s.kendallTauB,
  'weightedPearson by x': (x, y) => s.weightedPearson(x, y, x.map(Math.abs)),
  bootstrapCorrelation: (x, y) => s.bootstrapCorrelation(x, y, { seed, replicates: 100 }),
  correlationPermutation: (x, y) => s.correlationPermutation(x, y, few),
  partialCorrelation: (x, y) => s.partialCorrelation(x, y, [COLUMNS.ordinary!]),
  leastSquaresLine: s.leastSquaresLine,
  meanInterval: (x) => s.meanInterval(x),
  welchTest: (x, y) => s.welchTest(x, y),
  hedgesG: s.hedgesG,
  scaleReliability: (x, y) => s.scaleReliability([x, y, COLUMNS.ordinary!]),
  omegaTotal: (x, y) => s.omegaTotal([x, y, COLUMNS.ordinary!]),
  rwgJ: (x, y) => s.rwgJ([x, y], 2),
  averageDeviation: (x, y) => s.averageDeviation([x, y]),
  betweenVariance: (x, y) => (['moments', 'paule-mandel', 'reml'] as const).map((method) => s.betweenVariance(x, y.map(Math.abs), method)),
  shrunkenMeans: (x) =>
    s.shrunkenMeans(
      x,
      GROUPS['teams of one']!.map((i) => i + 1),
      0.5,
      'reml',
    ),
  covarianceMatrix: (x, y) => s.covarianceMatrix([x, y]),
  correlationMatrix: (x, y) => s.correlationMatrix([x, y]),
  varianceInflation: (x, y) => s.varianceInflation([x, y]),
  'leastSquares and all its errors': (x, y) => {
    const fitted = s.leastSquares(y, [x, COLUMNS.other!]);
    return [s.ordinaryErrors(fitted), s.heteroscedasticErrors(fitted), fitted.coefficients, fitted.r2, fitted.p];
  },
  lmg: (x, y) => s.lmg(y, [x, COLUMNS.other!]),
  johnsonWeights: (x, y) => s.johnsonWeights(y, [x, COLUMNS.other!]),
  bootstrapDrivers: (x, y) => s.bootstrapDrivers(y, [x, COLUMNS.other!], { seed, replicates: 100 }),
};

type GroupedCalls = Readonly<Record<string, (x: readonly number[], y: readonly number[], groups: readonly number[]) => unknown>>;
const OF_GROUPS: GroupedCalls = {
  intraclassCorrelation: (x, _y, groups) => s.intraclassCorrelation(x, groups),
  clusterErrors: (x, y, groups) => (['CR0', 'CR1S', 'CR2', 'CR3'] as const).map((kind) => s.clusterErrors(s.leastSquares(y, [x]), groups, kind)),
  fixedEffects: (x, y, groups) => s.fixedEffects(y, [x], groups, { periods: PERIODS }),
  'fixedEffects CR1_nested of teams alone': (x, y, groups) => s.fixedEffects(y, [x], groups, { errors: 'CR1_nested' }),
  randomIntercept: (x, y, groups) => s.randomIntercept(y, [x], groups),
  groupLevelTest: (x, y, groups) => s.groupLevelTest(y, [x], groups),
  randomEffects: (x, y, groups) => s.randomEffects(y, [x], groups),
  betweenUnitsFit: (x, y, groups) => s.betweenUnitsFit(y, [x], groups),
  firstDifferences: (x, y, groups) => s.firstDifferences(y, [x], groups, PERIODS),
  withinBetween: (x, y, groups) => s.withinBetween(y, x, groups),
  panelPermutation: (x, y, groups) => s.panelPermutation(x, y, groups, PERIODS, few),
};

/** Every number in a result, at any depth, that is not finite. */
function holes(value: unknown): unknown[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return (ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : Object.values(value)).flatMap(holes);
}

/** Where a call neither answers in finite numbers nor refuses with a sentence. */
function faults(name: string, call: () => unknown): string[] {
  let found: unknown[] = [];
  refusal(() => (found = holes(call())));
  return found.length ? [`${name}: ${String(found[0])}`] : [];
}

const pairs = Object.entries(COLUMNS).flatMap(([one, x]) => Object.entries(COLUMNS).map(([two, y]) => [`${one} against ${two}`, x, y] as const));

describe('no figure that is not a number ever leaves the library (identity: a result is finite or refused)', () => {
  it.each(Object.entries(OF_PAIRS))('%s answers in finite numbers or with a sentence', (_name, call) => {
    expect(refusal(() => call(...FAIR))).toBe('not refused');
    expect(pairs.flatMap(([name, x, y]) => faults(name, () => call(x, y)))).toEqual([]);
  });
  it.each(Object.entries(OF_GROUPS))('%s answers in finite numbers or with a sentence, whatever the teams', (_name, call) => {
    const found = Object.entries(GROUPS).flatMap(([teams, groups]) => pairs.flatMap(([name, x, y]) => faults(`${name}, ${teams}`, () => call(x, y, groups))));
    expect(refusal(() => call(...FAIR, GROUPS['six teams']!))).toBe('not refused');
    expect(found).toEqual([]);
  });
  it.each(Object.entries(OF_PAIRS))('%s refuses empty lists', (_name, call) => expect(refusal(() => call([], []))).not.toBe('not refused'));
});
