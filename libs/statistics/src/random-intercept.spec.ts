import { groupLevelTest, oneWayAnova, randomIntercept } from './index.js';
import { refusal } from './refusal.example.js';

/** Davies & Goldsmith's yields of dyestuff from six batches (`Dyestuff` of lme4), with what Bates (2010) publishes of them. */
const YIELD = [
  [1545, 1440, 1440, 1520, 1580],
  [1540, 1555, 1490, 1560, 1495],
  [1595, 1550, 1605, 1510, 1560],
  [1445, 1440, 1595, 1465, 1545],
  [1595, 1630, 1515, 1635, 1625],
  [1520, 1455, 1450, 1480, 1445],
];
const y = YIELD.flat();
const batch = YIELD.flatMap((own, g) => own.map(() => g));

describe('random intercept of the dyestuff batches against lme4', () => {
  const model = randomIntercept(y, [], batch);
  it('finds the published variances 1764.05 and 2451.25, and the mean 1527.50 with standard error 19.38', () => {
    expect(model.tau2).toBeCloseTo(1764.05, 4);
    expect(model.sigma2).toBeCloseTo(2451.25, 4);
    expect(model.coefficients[0]!.estimate).toBeCloseTo(1527.5, 9);
    expect(model.coefficients[0]!.se).toBeCloseTo(19.38341, 4);
    expect(-2 * model.logLik).toBeCloseTo(319.6543, 4);
  });
  it('gives the mean of balanced groups as many degrees of freedom as groups less one', () => expect(model.coefficients[0]!.df).toBeCloseTo(5, 6));
  it('agrees with the analysis of variance, as it must on balanced groups (identity)', () => {
    const { msBetween, msWithin } = oneWayAnova(y, batch);
    expect(model.tau2).toBeCloseTo((msBetween - msWithin) / 5, 6);
    expect(model.sigma2).toBeCloseTo(msWithin, 6);
  });
  it('draws the batch means towards the common one by tau²/(tau² + sigma²/5)', () =>
    expect(model.levels[0]).toBeCloseTo((1505 - 1527.5) * (1764.05 / (1764.05 + 2451.25 / 5)), 6));
  it('finds the published maximum-likelihood variance 1388.33 and deviance 327.3271', () => {
    const ml = randomIntercept(y, [], batch, { method: 'ml' });
    expect(ml.tau2).toBeCloseTo(1388.3333, 3);
    expect(-2 * ml.logLik).toBeCloseTo(327.3271, 4);
  });
  it('does not lose digits when the figures lie far from 0', () => {
    const far = randomIntercept(
      y.map((v) => v + 1e9),
      [],
      batch,
    );
    expect(far.tau2).toBeCloseTo(1764.05, 2);
  });
});

describe('groups without levels of their own', () => {
  const alike = [1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6];
  const groups = [0, 1, 2, 2, 1, 0, 3, 4, 5, 5, 4, 3];
  it('have variance 0 and get the common level', () => {
    const model = randomIntercept(alike, [], groups);
    expect(model.tau2).toBe(0);
    model.levels.forEach((level) => expect(level).toBeCloseTo(0, 12));
  });
  it('are not told apart by the test, which halves its p on the boundary (Self & Liang 1987)', () => {
    expect(groupLevelTest(alike, [], groups)).toEqual({ chiSquare: expect.closeTo(0, 9) as number, p: expect.any(Number) as number });
    expect(groupLevelTest(y, [], batch).p).toBeLessThan(0.05);
  });
});

describe('a random intercept is refused', () => {
  it.each<[string, string, () => unknown]>([
    ['for one group', 'too-few', () => randomIntercept([1, 2, 3, 4], [], [1, 1, 1, 1])],
    ['for groups of one', 'too-few', () => randomIntercept([1, 2, 3, 4], [], [1, 2, 3, 4])],
    ['when nothing varies', 'zero-variance', () => randomIntercept([5, 5, 5, 5, 5], [], [1, 1, 2, 2, 2])],
    ['when nothing varies inside groups', 'degenerate', () => randomIntercept([1, 1, 2, 2, 3, 3], [], [1, 1, 2, 2, 3, 3])],
    ['when a predictor does not vary', 'degenerate', () => randomIntercept(y, [y.map(() => 0.1)], batch)],
    ['when lists differ in length', 'unequal-lengths', () => randomIntercept(y, [[1, 2]], batch)],
    ['when a value is not a number', 'not-finite', () => randomIntercept(y, [y.map((_, i) => (i ? i : NaN))], batch)],
    [
      'when figures are 1e308',
      'out-of-range',
      () =>
        randomIntercept(
          y.map((v, i) => (i % 2 ? 1e308 : -v * 1e305)),
          [],
          batch,
        ),
    ],
  ])('%s', (_what, code, call) => expect(refusal(call)).toBe(code));
});
