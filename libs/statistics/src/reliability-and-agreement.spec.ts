import { attitude } from './attitude.example.js';
import {
  averageDeviation,
  awg,
  covarianceMatrix,
  cronbachAlpha,
  feldtInterval,
  intraclassCorrelation,
  omegaTotal,
  oneWayAnova,
  rwg,
  rwgJ,
  scaleReliability,
  uniformNullVariance,
} from './index.js';
import { refusal } from './refusal.example.js';

const items = Object.values(attitude);
const close = (got: readonly number[], want: readonly number[], digits: number): void => {
  expect(got).toHaveLength(want.length);
  want.forEach((w, i) => expect(got[i]).toBeCloseTo(w, digits));
};

/** Beall's counts of insects after six sprays (`InsectSprays` in R): six groups of twelve. */
const SPRAYS = [
  [10, 7, 20, 14, 14, 12, 10, 23, 17, 20, 14, 13],
  [11, 17, 21, 11, 16, 14, 17, 17, 19, 21, 7, 13],
  [0, 1, 7, 2, 3, 1, 2, 1, 3, 0, 1, 4],
  [3, 5, 12, 6, 4, 3, 5, 5, 5, 5, 2, 4],
  [3, 5, 3, 5, 3, 6, 1, 1, 3, 2, 6, 4],
  [11, 9, 15, 22, 15, 16, 13, 10, 26, 26, 24, 13],
];
const counts = SPRAYS.flat();
const sprays = SPRAYS.flatMap((own, g) => own.map(() => g));

describe('reliability of the seven attitude questions against psych and lavaan in R', () => {
  const got = scaleReliability(items);
  it('finds alpha, its Feldt interval, and the standardised alpha', () => {
    close([got.alpha, ...got.interval], [0.84314276956476, 0.739375685643107, 0.915773072159982], 12);
    close([got.standardised, got.meanCorrelation, got.lambda2], [0.839083803029511, 0.426906642649717, 0.860272454217454], 12);
  });
  it('finds what each question adds', () => {
    close([got.itemRest[4]!, got.itemRest[5]!], [0.7862755938344, 0.265034339196676], 12);
    close([got.alphaIfDropped![4]!, got.alphaIfDropped![5]!], [0.795386574198205, 0.863872311446437], 12);
  });
  it('finds omega from one factor fitted by maximum likelihood', () => {
    const { omega, loadings, residualVariances } = omegaTotal(items);
    close([omega, loadings[0]!, residualVariances[0]!], [0.856326836775131, 10.3768357137633, 40.4925986152973], 4);
  });
  it('gives the Spearman–Brown figure for two questions, and no alpha without one of them', () => {
    const two = scaleReliability([attitude.rating, attitude.complaints]);
    expect(two.standardised).toBeCloseTo((2 * 0.825417569542146) / 1.825417569542146, 12);
    expect(two.alphaIfDropped).toBeNull();
  });
  it('stays a number when questions run against each other', () => {
    const against = scaleReliability([attitude.rating, attitude.complaints.map((v) => 100 - v), attitude.learning]);
    expect(against.alpha).toBeLessThan(0);
    expect(against.interval.every(Number.isFinite)).toBe(true);
  });
});

describe('covariances', () => {
  it('agree with R on the ratings and complaints: var 148.17, cov 133.78', () => {
    const [own, shared] = covarianceMatrix([attitude.rating, attitude.complaints]);
    close([own!, shared!], [148.1713, 133.7793], 3);
  });
});

describe('differences between groups', () => {
  it("agrees with R's analysis of variance of InsectSprays: F = 34.7, sums of squares 2668.8 and 1015.2", () => {
    const anova = oneWayAnova(counts, sprays);
    close([anova.f, anova.msBetween * 5, anova.msWithin * 66], [34.70228, 2668.83, 1015.17], 2);
    expect(anova.p).toBeLessThan(2.2e-16);
  });
  it('gives both ICCs by their definition, k0 equal to the size when all groups are alike', () => {
    const icc = intraclassCorrelation(counts, sprays);
    expect(icc.k0).toBeCloseTo(12, 12);
    close([icc.icc1, icc.icc1K0, icc.icc2], [33.70228 / (33.70228 + 12), 33.70228 / (33.70228 + 12), 1 - 1 / 34.70228], 6);
    expect(icc.icc1Interval[0]).toBeLessThan(icc.icc1);
    expect(icc.icc2Interval[1]).toBeGreaterThan(icc.icc2);
  });
  it('is negative when groups are more alike than chance', () => expect(intraclassCorrelation([1, 5, 2, 5, 1, 5], [0, 0, 1, 1, 2, 2]).icc1).toBeLessThan(0));
});

describe('agreement inside one team', () => {
  const answers = [4, 4, 5, 3, 4];
  it('rwg compares the variance 0.5 with that of random answers on five steps, 2', () => {
    expect(uniformNullVariance(5)).toBe(2);
    expect(rwg(answers, 2)).toBeCloseTo(0.75, 12);
    expect(rwg([1, 5, 1, 5], 2)).toBe(0);
  });
  it('rwg(j) rises with the number of items and is 0 at most disagreement', () => {
    expect(rwgJ([answers, answers, answers], 2)).toBeCloseTo((3 * 0.75) / (3 * 0.75 + 0.25), 12);
    expect(rwgJ([[1, 5, 1, 5]], 2)).toBe(0);
  });
  it('a_wg takes the largest variance possible at the mean: 1 − 2 · 0.5 / ((5 − 4)(4 − 1) · 5/4)', () => {
    expect(awg([answers], 1, 5)).toBeCloseTo(1 - 1 / 3.75, 12);
    expect(awg([[5, 5, 5]], 1, 5)).toBe(1);
  });
  it('the average deviation is in steps of the scale', () => expect(averageDeviation([answers, [3, 3, 3, 3, 3]])).toBeCloseTo(0.2, 12));
});

describe('reliability and agreement refuse', () => {
  it.each<[string, string, () => unknown]>([
    ['a scale of one item', 'too-few', () => scaleReliability([attitude.rating])],
    [
      'a scale answered by two people',
      'too-few',
      () =>
        scaleReliability([
          [1, 2],
          [2, 3],
        ]),
    ],
    ['an item that everyone answers alike', 'zero-variance', () => scaleReliability([attitude.rating, attitude.rating.map(() => 3)])],
    [
      'items of different length',
      'unequal-lengths',
      () =>
        scaleReliability([
          [1, 2, 3],
          [1, 2],
        ]),
    ],
    [
      'a missing answer',
      'not-finite',
      () =>
        scaleReliability([
          [1, 2, NaN],
          [1, 2, 3],
        ]),
    ],
    [
      'answers of 1e308',
      'out-of-range',
      () =>
        scaleReliability([
          [1e308, -1e308, 5],
          [1, 2, 3],
        ]),
    ],
    ['covariances of another number of items', 'out-of-range', () => cronbachAlpha(new Float64Array(8), 3)],
    ['an interval for one person', 'too-few', () => feldtInterval(0.8, 1, 5)],
    ['omega of two items', 'too-few', () => omegaTotal([attitude.rating, attitude.raises])],
    ['omega where one item is another', 'degenerate', () => omegaTotal([attitude.rating, attitude.rating, attitude.critical])],
    ['one group', 'too-few', () => intraclassCorrelation([1, 2, 3], [1, 1, 1])],
    ['groups of one', 'too-few', () => intraclassCorrelation([1, 2, 3], [1, 2, 3])],
    ['groups without any difference inside', 'zero-variance', () => intraclassCorrelation([0.1, 0.1, 0.3, 0.3], [1, 1, 2, 2])],
    ['groups with one mean', 'zero-variance', () => intraclassCorrelation([1, 3, 1, 3], [1, 1, 2, 2])],
    ['a group label that is not a number', 'not-finite', () => oneWayAnova([1, 2, 3], [1, NaN, 2])],
    ['agreement of one person', 'too-few', () => rwg([3], 2)],
    ['agreement without items', 'too-few', () => rwgJ([], 2)],
    ['a null variance of 0', 'out-of-range', () => rwg([3, 4], 0)],
    ['an answer beyond the scale', 'out-of-range', () => awg([[3, 4, 6]], 1, 5)],
  ])('%s', (_what, code, call) => expect(refusal(call)).toBe(code));
});
