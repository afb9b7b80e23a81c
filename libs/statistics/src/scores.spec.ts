import {
  benjaminiHochberg,
  benjaminiYekutieli,
  fisherExactP,
  hedgesG,
  meanInterval,
  newcombeInterval,
  recommendChange,
  recommendScore,
  StatisticsError,
  welchTest,
  wilsonInterval,
} from './index.js';

describe("Wilson's interval against R prop.test(correct = FALSE)", () => {
  it.each([
    [0, 5, 0, 0.434482464783175],
    [5, 5, 0.565517535216825, 1],
    [3, 5, 0.230724281276013, 0.882379225767352],
    [1, 12, 0.0148650944049171, 0.353879911141117],
    [42, 60, 0.574912920530855, 0.801018338612309],
  ])('%i of %i', (x, n, low, high) => {
    const [l, h] = wilsonInterval(x, n);
    expect(l).toBeCloseTo(low, 12);
    expect(h).toBeCloseTo(high, 12);
  });
});

describe('recommend score', () => {
  it.each([
    [5, 0, 0, 100, 17.491453034169, 100],
    [0, 0, 5, -100, -100, -17.491453034169],
    [4, 3, 3, 10, -36.0639450433168, 51.4485604279322],
    [2, 8, 2, 0, -30.6434865392433, 30.6434865392433],
  ])('%i promoters, %i passives, %i detractors: adjusted Wald (3, T) as R', (p, n, d, score, low, high) => {
    const got = recommendScore(p, n, d);
    expect(got.score).toBeCloseTo(score, 12);
    expect(got.interval[0]).toBeCloseTo(low, 10);
    expect(got.interval[1]).toBeCloseTo(high, 10);
  });
});

describe('mean with t interval', () => {
  it('agrees with the person scores of team T13 (n = 2): 3.675 [-8.078, 15.428]', () => {
    const got = meanInterval([2.75, 4.6]);
    expect(got.mean).toBeCloseTo(3.675, 12);
    expect(got.sd).toBeCloseTo(1.30814754519511, 12);
    expect(got.interval[0]).toBeCloseTo(-8.07823938096159, 9);
    expect(got.interval[1]).toBeCloseTo(15.4282393809616, 9);
  });
});

describe('change between two anonymous waves', () => {
  it("Welch on Student's sleep data: t = −1.8608, df = 17.776, p = 0.07939 (R t.test)", () => {
    const one = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    const two = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const got = welchTest(two, one);
    expect(got.t).toBeCloseTo(-1.8608, 4);
    expect(got.df).toBeCloseTo(17.776, 3);
    expect(got.p).toBeCloseTo(0.07939, 5);
    expect(got.interval[0]).toBeCloseTo(-3.3654832, 6);
    expect(got.interval[1]).toBeCloseTo(0.2054832, 6);
  });
  it("Hedges' g on the same data: t √(2/10) with the factor for 18 degrees of freedom", () => {
    const one = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    const two = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    expect(hedgesG(two, one)).toBeCloseTo(-1.8608135 * Math.sqrt(0.2) * (1 - 3 / 71), 6);
  });
  it("Fisher's exact test: the tea taster, 3 of 4 against 1 of 4, p = 0.4857; his twins, 10 of 13 against 2 of 17, p = 0.0005367 (R fisher.test)", () => {
    expect(fisherExactP(3, 4, 1, 4)).toBeCloseTo(34 / 70, 12);
    expect(fisherExactP(10, 13, 2, 17)).toBeCloseTo(0.0005367, 7);
    expect(fisherExactP(0, 5, 0, 9)).toBe(1);
  });
  it('change of a recommend score by hand: from 2/4/4 to 5/3/2 of ten people', () => {
    const got = recommendChange({ promoters: 2, passives: 4, detractors: 4 }, { promoters: 5, passives: 3, detractors: 2 });
    expect(got.difference).toBeCloseTo(50, 12);
    expect(got.z).toBeCloseTo(0.5 / Math.sqrt((0.56 + 0.61) / 10), 12);
    expect(got.p).toBeCloseTo(0.14381, 4);
  });
  it('Newcombe (1998), 56/70 − 48/80: 0.2000 [0.0524, 0.3339]', () => {
    const [low, high] = newcombeInterval(48, 80, 56, 70);
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
  });
});

describe('false discovery control', () => {
  const p = [0.041, 0.001, 0.039, 0.008, 0.042];
  it('Benjamini–Hochberg keeps the order given and runs the minimum from the top (R p.adjust)', () =>
    expect(benjaminiHochberg(p).map((v) => +v.toFixed(12))).toEqual([0.042, 0.005, 0.042, 0.02, 0.042]));
  it('Benjamini–Yekutieli pays the harmonic sum', () => expect(benjaminiYekutieli(p)[1]).toBeCloseTo(0.005 * (1 + 1 / 2 + 1 / 3 + 1 / 4 + 1 / 5), 14));
  it('has nothing to say about no tests', () => expect(benjaminiHochberg([])).toEqual([]));
});

describe('scores refuse', () => {
  it.each<[string, () => unknown]>([
    ['more favourable answers than answers', () => wilsonInterval(6, 5)],
    ['a share of nobody', () => wilsonInterval(0, 0)],
    ['half an answer', () => wilsonInterval(2.5, 5)],
    ['a recommend score of nobody', () => recommendScore(0, 0, 0)],
    ['a negative count', () => recommendScore(-1, 3, 3)],
    ['the interval of a single value', () => meanInterval([4])],
    ['a change when nobody differs', () => welchTest([4, 4, 4], [5, 5, 5])],
    ['a change of shares of nobody', () => newcombeInterval(0, 0, 1, 5)],
    ['the size of a change when nobody differs', () => hedgesG([4, 4, 4], [5, 5, 5])],
    ['an exact test of nobody', () => fisherExactP(0, 0, 1, 5)],
    ['an exact test of more than all', () => fisherExactP(1, 5, 6, 5)],
    [
      'a change of a recommend score when everyone is a promoter',
      () => recommendChange({ promoters: 5, passives: 0, detractors: 0 }, { promoters: 7, passives: 0, detractors: 0 }),
    ],
    ['a p value above 1', () => benjaminiHochberg([0.5, 1.2])],
    ['a p value that is not a number', () => benjaminiHochberg([0.5, NaN])],
  ])('%s', (_what, call) => expect(call).toThrow(StatisticsError));
});
