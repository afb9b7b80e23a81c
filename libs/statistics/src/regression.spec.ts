import { attitude } from './attitude.example.js';
import { clusterErrors, correlationMatrix, heteroscedasticErrors, leastSquares, ordinaryErrors, seededRandom, varianceInflation } from './index.js';
import { refusal } from './refusal.example.js';

const { rating, ...others } = attitude;
const predictors = Object.values(others);
const fit = leastSquares(rating, predictors);
const close = (got: ArrayLike<number>, want: readonly number[], digits: number): void => {
  expect(got).toHaveLength(want.length);
  want.forEach((w, i) => expect(got[i]).toBeCloseTo(w, digits));
};

describe('regression of the attitude ratings on all six questions', () => {
  it('has the coefficients of Chatterjee & Hadi and R lm()', () =>
    close(
      fit.coefficients,
      [10.7870763857097, 0.613187607809698, -0.0730501430995273, 0.320332116376111, 0.0817321335319667, 0.0383814473020527, -0.217056681586502],
      11,
    ));
  it('has their standard errors, sigma, R² and F', () => {
    close(
      ordinaryErrors(fit).map((one) => one.se),
      [11.5892572444882, 0.160983114891304, 0.135724690214353, 0.168520318578051, 0.221477677375194, 0.146995442242874, 0.178209471070454],
      11,
    );
    close([fit.sigma, fit.r2, fit.adjustedR2, fit.f], [7.06799376499669, 0.732601992531149, 0.662845990582753, 10.5023506518208], 10);
  });
  it('has the HC3 errors, p and interval of sandwich in R', () => {
    const complaints = heteroscedasticErrors(fit)[1]!;
    close([complaints.se, complaints.p], [0.153612972927547, 0.000574156469016878], 11);
    close(complaints.interval, [0.295414962304034, 0.930960253315363], 10);
  });
  it('has the variance inflation of car::vif in R', () =>
    close(varianceInflation(predictors), [2.66706030825785, 1.600891407384, 2.27104315804566, 3.07822621819102, 1.22810896720675, 1.95159079115008], 10));
  it('does not depend on the unit or on a level far from 0', () => {
    const moved = leastSquares(
      rating.map((v) => v * 1e100),
      predictors.map((x) => x.map((v) => v * 1e-90 + 1e-84)),
    );
    expect(moved.coefficients[1]! / 1e190).toBeCloseTo(0.613187607809698, 8);
    expect(moved.r2).toBeCloseTo(fit.r2, 10);
  });
  it('takes a weight of 2 for a row given twice (identity)', () => {
    const weighted = leastSquares(rating, [attitude.complaints], { weights: rating.map((_, i) => (i < 10 ? 2 : 1)) });
    const twice = (xs: readonly number[]): number[] => [...xs, ...xs.slice(0, 10)];
    close(weighted.coefficients, [...leastSquares(twice(rating), [twice(attitude.complaints)]).coefficients], 10);
  });
  it('reads correlations from the same columns as R cor()', () =>
    expect(correlationMatrix([rating, attitude.complaints])[1]).toBeCloseTo(0.825417569542146, 13));
});

describe('errors clustered by team', () => {
  const alone = rating.map((_, i) => i);
  it.each([
    ['CR0', 'HC0'],
    ['CR2', 'HC2'],
    ['CR3', 'HC3'],
  ] as const)('%s is %s when every row is its own cluster (identity of Bell & McCaffrey)', (cluster, hc) =>
    close(
      clusterErrors(fit, alone, cluster).map((one) => one.se),
      heteroscedasticErrors(fit, hc).map((one) => one.se),
      10,
    ),
  );
  it('CR2 of a comparison of g against g equal teams is the t test of their means with 2(g − 1) degrees of freedom (by hand)', () => {
    const random = seededRandom(5);
    const [g, n] = [6, 4];
    const team = Array.from({ length: 2 * g * n }, (_, i) => Math.floor(i / n));
    const level = Array.from({ length: 2 * g }, () => random.normal());
    const y = team.map((t) => level[t]! + 0.5 * random.normal() + (t < g ? 0 : 1));
    const means = level.map((_, t) => y.filter((_v, i) => team[i] === t).reduce((a, b) => a + b, 0) / n);
    const variance = (own: number[]): number => {
      const mean = own.reduce((a, b) => a + b, 0) / g;
      return own.reduce((a, v) => a + (v - mean) ** 2, 0) / (g - 1);
    };
    const test = clusterErrors(leastSquares(y, [team.map((t) => (t < g ? 0 : 1))]), team, 'CR2')[1]!;
    expect(test.se).toBeCloseTo(Math.sqrt((variance(means.slice(0, g)) + variance(means.slice(g))) / g), 10);
    expect(test.df).toBeCloseTo(2 * (g - 1), 8);
  });
  it('CR1 and CR1S blow CR0 up by G/(G − 1) and by (n − 1)/(n − k), as Stata does', () => {
    const teams = rating.map((_, i) => i % 10);
    const [crude, one, stata] = (['CR0', 'CR1', 'CR1S'] as const).map((kind) => clusterErrors(fit, teams, kind)[1]!);
    expect((one!.se / crude!.se) ** 2).toBeCloseTo(10 / 9, 10);
    expect((stata!.se / one!.se) ** 2).toBeCloseTo(29 / 23, 10);
    expect(stata!.df).toBe(9);
  });
});

const LONG = Array.from({ length: 300 }, (_, i) => i);

describe('regression refuses', () => {
  const y = [1, 2, 4, 3, 5, 7];
  const x = [1, 2, 3, 4, 5, 6];
  it.each<[string, string, () => unknown]>([
    ['a predictor given twice', 'degenerate', () => leastSquares(y, [x, x.map((v) => 2 * v + 1)])],
    ['a predictor that does not vary', 'degenerate', () => leastSquares(y, [x, x.map(() => 0.1)])],
    ['an outcome that does not vary', 'zero-variance', () => leastSquares([0.1, 0.1, 0.1, 0.1, 0.1, 0.1], [x])],
    [
      'an outcome that is the predictor',
      'degenerate',
      () =>
        leastSquares(
          x.map((v) => 0.3 * v),
          [x],
        ),
    ],
    [
      'more predictors than rows allow',
      'too-few',
      () =>
        leastSquares(
          [1, 2, 4],
          [
            [1, 2, 3],
            [3, 1, 2],
          ],
        ),
    ],
    ['no predictor', 'too-few', () => leastSquares(y, [])],
    ['a predictor of another length', 'unequal-lengths', () => leastSquares(y, [[1, 2]])],
    ['a weight of 0', 'out-of-range', () => leastSquares(y, [x], { weights: [1, 1, 0, 1, 1, 1] })],
    ['a value that is not a number', 'not-finite', () => leastSquares(y, [[1, 2, NaN, 4, 5, 6]])],
    ['figures of 1e308', 'out-of-range', () => leastSquares([1e308, -1e308, 1e308, 2, 3, 4], [x])],
    [
      'one cluster',
      'too-few',
      () =>
        clusterErrors(
          leastSquares(y, [x]),
          y.map(() => 1),
        ),
    ],
    [
      'CR2 of a cluster of 251 rows',
      'out-of-range',
      () =>
        clusterErrors(
          leastSquares(LONG, [LONG.map((v) => v * v + Math.sin(v))]),
          LONG.map((v) => Number(v > 250)),
        ),
    ],
    ['labels of other rows', 'unequal-lengths', () => clusterErrors(leastSquares(y, [x]), [1, 2])],
    ['HC3 where one row decides alone', 'degenerate', () => heteroscedasticErrors(leastSquares(y, [[0, 0, 0, 0, 0, 1], x]))],
    ['inflation of predictors made of one another', 'degenerate', () => varianceInflation([x, x.map((v) => -v)])],
  ])('%s', (_what, code, call) => expect(refusal(call)).toBe(code));
});
