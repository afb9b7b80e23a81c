import {
  betweenUnitsFit,
  clusterErrors,
  firstDifferences,
  fixedEffects,
  leastSquares,
  ordinaryErrors,
  randomEffects,
  seededRandom,
  withinBetween,
  type PanelErrorKind,
} from './index.js';
import { refusal } from './refusal.example.js';

interface Made {
  y: number[];
  x: number[];
  unit: number[];
  period: number[];
  weight: number[];
}

/** An unbalanced panel with effects of units that run against the link inside them. */
function made(units: number, periods: number, effect: number, seed: number, missing = 0.2, shock = 1): Made {
  const random = seededRandom(seed);
  const out: Made = { y: [], x: [], unit: [], period: [], weight: [] };
  const common = Array.from({ length: periods }, () => shock * random.normal());
  for (let u = 0; u < units; u++) {
    const level = random.normal();
    for (let t = 0; t < periods; t++) {
      const x = level + random.normal() + common[t]!;
      const y = effect * x - 2 * level + 0.5 * common[t]! + random.normal();
      const weight = 1 + random.below(9);
      if (random.unit() < missing) continue;
      out.y.push(y);
      out.x.push(x);
      out.unit.push(u);
      out.period.push(t);
      out.weight.push(weight);
    }
  }
  return out;
}

const { y, x, unit, period, weight } = made(12, 7, 0.3, 3);
/** The same by dummies of units and periods, which R's lm() would use. */
const dummies = [
  ...Array.from({ length: 11 }, (_, u) => unit.map((own) => (own === u + 1 ? 1 : 0))),
  ...Array.from({ length: 6 }, (_, t) => period.map((own) => (own === t + 1 ? 1 : 0))),
];
const byDummies = leastSquares(y, [x, ...dummies]);

describe('two-way fixed effects of an unbalanced panel', () => {
  it('says how much both sides move inside units: each is the other way round in the fit the other way round', () => {
    const there = fixedEffects(y, [x], unit, { periods: period });
    const back = fixedEffects(x, [y], unit, { periods: period });
    expect(there.outcomeWithinSd).toBeCloseTo(back.withinSd[0]!, 12);
    expect(back.outcomeWithinSd).toBeCloseTo(there.withinSd[0]!, 12);
    expect((there.coefficients[0]!.estimate * there.withinSd[0]!) / there.outcomeWithinSd).toBeCloseTo(Math.sqrt(there.withinR2), 10);
  });
  const errors = (kind: PanelErrorKind) => fixedEffects(y, [x], unit, { periods: period, errors: kind }).coefficients[0]!;
  it('are the regression on all dummies (identity of Frisch, Waugh & Lovell)', () => {
    const got = fixedEffects(y, [x], unit, { periods: period, errors: 'classic' });
    expect(got.coefficients[0]!.estimate).toBeCloseTo(byDummies.coefficients[1]!, 10);
    expect(got.coefficients[0]!.se).toBeCloseTo(ordinaryErrors(byDummies)[1]!.se, 10);
    expect(got.sigma).toBeCloseTo(byDummies.sigma, 10);
  });
  it.each([
    ['CR0', 'CR0'],
    ['CR1', 'CR1'],
    ['CR1S', 'CR1S'],
    ['CR2', 'CR2'],
  ] as const)('have the %s errors of the regression on all dummies', (panel, cluster) => {
    const want = clusterErrors(byDummies, unit, cluster)[1]!;
    expect(errors(panel).se).toBeCloseTo(want.se, 9);
    expect(errors(panel).df).toBeCloseTo(want.df, 7);
  });
  it('do not count the unit effects in CR1_nested, as fixest and reghdfe', () => {
    const n = y.length;
    expect(errors('CR1_nested').se).toBeCloseTo(errors('CR0').se * Math.sqrt((12 / 11) * ((n - 1) / (n - 1 - 6))), 10);
  });
  it('are the weighted regression on all dummies when rows have weights, with its CR2', () => {
    const want = leastSquares(y, [x, ...dummies], { weights: weight });
    const got = fixedEffects(y, [x], unit, { periods: period, weights: weight, errors: 'CR2' }).coefficients[0]!;
    expect(got.estimate).toBeCloseTo(want.coefficients[1]!, 10);
    const robust = clusterErrors(want, unit, 'CR2')[1]!;
    expect(got.se).toBeCloseTo(robust.se, 9);
    expect(got.df).toBeCloseTo(robust.df, 7);
  });
  it('take CR2 below 40 units by themselves, and CR1_nested from there on', () => {
    expect(fixedEffects(y, [x], unit, { periods: period }).errors).toBe('CR2');
    const large = made(40, 4, 0.3, 9, 0);
    expect(fixedEffects(large.y, [large.x], large.unit, { periods: large.period }).errors).toBe('CR1_nested');
  });
  it('leave units out that were seen once, and what is then alone in its period, and say how many', () => {
    const got = fixedEffects([...y, 5, 1], [[...x, 9, 2]], [...unit, 77, unit[0]!], { periods: [...period, 50, 50] });
    expect(got.singletons).toBe(2);
    expect(got.coefficients[0]!.estimate).toBeCloseTo(byDummies.coefficients[1]!, 10);
  });
  it('find an effect of 0.3 where the plain regression finds the wrong sign', () => {
    const large = made(300, 8, 0.3, 17);
    const naive = leastSquares(large.y, [large.x]).coefficients[1]!;
    const inside = fixedEffects(large.y, [large.x], large.unit, { periods: large.period }).coefficients[0]!;
    expect(Math.abs(inside.estimate - 0.3)).toBeLessThan(3 * inside.se);
    expect(naive).toBeLessThan(-0.1);
  });
  it('settle on a panel that hangs together by single steps from period to period', () => {
    const random = seededRandom(8);
    const rows = Array.from({ length: 400 }, (_, i) => ({ unit: i >> 1, period: ((i >> 1) % 60) + (i & 1), x: random.normal(), y: random.normal() }));
    const got = fixedEffects(
      rows.map((r) => r.y),
      [rows.map((r) => r.x)],
      rows.map((r) => r.unit),
      { periods: rows.map((r) => r.period), errors: 'classic' },
    );
    const want = leastSquares(
      rows.map((r) => r.y),
      [
        rows.map((r) => r.x),
        ...Array.from({ length: 199 }, (_, u) => rows.map((r) => (r.unit === u + 1 ? 1 : 0))),
        ...Array.from({ length: 60 }, (_, t) => rows.map((r) => (r.period === t + 1 ? 1 : 0))),
      ],
    );
    expect(got.coefficients[0]!.estimate).toBeCloseTo(want.coefficients[1]!, 9);
  });
});

describe('other ways to read a panel', () => {
  it('first differences of two periods are the fixed effects (identity)', () => {
    const two = made(30, 2, 0.3, 4, 0);
    const { fit, units } = firstDifferences(two.y, [two.x], two.unit, two.period);
    expect(fit.coefficients[1]).toBeCloseTo(fixedEffects(two.y, [two.x], two.unit, { periods: two.period }).coefficients[0]!.estimate, 10);
    expect(units).toHaveLength(30);
  });
  it('first differences leave changes over a gap out when asked', () => {
    const [own, at] = [
      [0, 0, 0, 0, 0, 1, 1, 1, 1, 1],
      [1, 2, 3, 5, 6, 1, 2, 4, 5, 6],
    ];
    const values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
    const other = [2, 7, 1, 8, 2, 8, 1, 8, 2, 9];
    expect(firstDifferences(values, [other], own, at).units).toHaveLength(8);
    expect(firstDifferences(values, [other], own, at, true).units).toHaveLength(6);
  });
  it('the between estimate is the regression on unit means (by hand)', () => {
    const got = betweenUnitsFit([1, 3, 2, 6, 9, 9, 4, 4], [[0, 2, 1, 3, 5, 7, 2, 4]], [1, 1, 2, 2, 3, 3, 4, 4]);
    const want = leastSquares([2, 4, 9, 4], [[1, 2, 6, 3]]);
    expect(got.coefficients[1]).toBeCloseTo(want.coefficients[1]!, 12);
  });
  it("random effects lie between the within and the between estimate, and Hausman's test tells them apart (theorem of Maddala 1971)", () => {
    const large = made(80, 6, 0.3, 21, 0, 0);
    const random = randomEffects(large.y, [large.x], large.unit);
    const between = betweenUnitsFit(large.y, [large.x], large.unit).coefficients[1]!;
    expect(random.within[0]).toBeCloseTo(fixedEffects(large.y, [large.x], large.unit).coefficients[0]!.estimate, 10);
    expect(random.coefficients[1]!.estimate).toBeGreaterThan(between);
    expect(random.coefficients[1]!.estimate).toBeLessThan(random.within[0]!);
    expect(random.hausman!.p).toBeLessThan(1e-6);
  });
  it('the within-between model has the fixed effect inside and the between estimate outside when all units were seen equally often (Mundlak 1978)', () => {
    const even = made(25, 5, 0.3, 6, 0);
    const { within, between } = withinBetween(even.y, even.x, even.unit);
    expect(within.estimate).toBeCloseTo(fixedEffects(even.y, [even.x], even.unit).coefficients[0]!.estimate, 9);
    expect(between.estimate).toBeCloseTo(betweenUnitsFit(even.y, [even.x], even.unit).coefficients[1]!, 9);
  });
});

describe('panels are refused', () => {
  const constant = unit.map((u) => 0.1 * u);
  it.each<[string, string, () => unknown]>([
    ['when the predictor never moves inside a unit', 'zero-variance', () => fixedEffects(y, [constant], unit, { periods: period })],
    ['when the predictor is the same for all in each period', 'zero-variance', () => fixedEffects(y, [period.map((t) => t * t)], unit, { periods: period })],
    ['when the outcome never moves inside a unit', 'zero-variance', () => fixedEffects(constant, [x], unit, { periods: period })],
    ['when there is one unit', 'too-few', () => fixedEffects([1, 2, 4, 3], [[1, 3, 2, 4]], [1, 1, 1, 1])],
    ['when every unit was seen once', 'too-few', () => fixedEffects([1, 2, 4, 3], [[1, 3, 2, 4]], [1, 2, 3, 4])],
    ['when effects take all rows', 'too-few', () => fixedEffects([1, 2, 4, 3], [[1, 3, 2, 5]], [1, 1, 2, 2], { periods: [1, 2, 1, 2] })],
    [
      'when the outcome is made of the predictor',
      'degenerate',
      () =>
        fixedEffects(
          x.map((v, i) => 2 * v + unit[i]!),
          [x],
          unit,
          { periods: period },
        ),
    ],
    ['when a predictor is given twice', 'degenerate', () => fixedEffects(y, [x, x], unit, { periods: period })],
    ['when lists differ in length', 'unequal-lengths', () => fixedEffects(y, [x], unit.slice(1))],
    ['when a cell is missing', 'not-finite', () => fixedEffects(y, [x.map((v, i) => (i === 4 ? NaN : v))], unit)],
    ['when a weight is 0', 'out-of-range', () => fixedEffects(y, [x], unit, { weights: y.map((_, i) => (i === 3 ? 0 : 1)) })],
    [
      'when a figure is 1e308',
      'out-of-range',
      () =>
        fixedEffects(
          y.map((v, i) => (i % 2 ? 1e308 : -1e308 + v)),
          [x],
          unit,
        ),
    ],
    ['for random effects of two units', 'too-few', () => randomEffects([1, 2, 4, 3, 5, 6], [[1, 3, 2, 4, 7, 5]], [1, 1, 1, 2, 2, 2])],
    ['for random effects of a figure that never moves inside units', 'zero-variance', () => randomEffects(y, [constant], unit)],
    ['for differences when nothing follows', 'too-few', () => firstDifferences([1, 2, 4], [[1, 3, 2]], [1, 2, 3], [1, 1, 1])],
  ])('%s', (_what, code, call) => expect(refusal(call)).toBe(code));
});
