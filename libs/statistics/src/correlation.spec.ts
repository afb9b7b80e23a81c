import { attitude } from './attitude.example.js';
import {
  bonettWrightInterval,
  correlationPower,
  correlationTest,
  criticalCorrelation,
  fisherInterval,
  kendallTauB,
  pearson,
  sampleSizeForCorrelation,
  smallestDetectableCorrelation,
  spearman,
  StatisticsError,
} from './index.js';

const refusal = (call: () => unknown): string => {
  try {
    call();
  } catch (error) {
    if (error instanceof StatisticsError) return error.code; // anything else is a fault of ours and must fail the test
    throw error;
  }
  return 'not refused';
};

describe('correlation of rating and complaints in the attitude data', () => {
  const { rating, complaints } = attitude;
  const r = pearson(rating, complaints);
  const rs = spearman(rating, complaints);

  it('agrees with R cor() and Chatterjee & Hadi for Pearson', () => expect(r).toBeCloseTo(0.825417569542146, 13));
  it('agrees with R for Spearman with average ranks', () => expect(rs).toBeCloseTo(0.832200562268763, 13));
  it('agrees with R for Kendall tau-b', () => expect(kendallTauB(rating, complaints)).toBeCloseTo(0.654971208215473, 13));
  it('agrees with R cor.test for t and p', () => {
    const test = correlationTest(r, 30);
    expect(test.t).toBeCloseTo(7.73697767641392, 11);
    expect(test.df).toBe(28);
    expect(test.p / 1.98768220828403e-8).toBeCloseTo(1, 9);
  });
  it("agrees with R for Fisher's interval", () => {
    const [low, high] = fisherInterval(r, 30);
    expect(low).toBeCloseTo(0.662012769870953, 12);
    expect(high).toBeCloseTo(0.913913891353669, 12);
  });
  it("agrees with R for Bonett and Wright's interval", () => {
    const [low, high] = bonettWrightInterval(rs, 30);
    expect(low).toBeCloseTo(0.639658147287662, 12);
    expect(high).toBeCloseTo(0.926474685783996, 12);
  });
  it('does not depend on unit, scale or order', () => {
    expect(pearson(complaints, rating)).toBeCloseTo(r, 14);
    expect(
      pearson(
        rating.map((v) => v * 1e306),
        complaints.map((v) => -v * 1e-300),
      ),
    ).toBeCloseTo(-r, 13);
    expect(
      pearson(
        rating.map((v) => v + 1e9),
        complaints,
      ),
    ).toBeCloseTo(r, 8);
  });
});

describe('the ends of the scale', () => {
  it('is exactly 1 for a line, with an interval and a p value that stay numbers', () => {
    expect(pearson([0.1, 0.2, 0.3, 0.7], [1, 2, 3, 7])).toBeCloseTo(1, 14);
    expect(fisherInterval(1, 20)).toEqual([1, 1]);
    expect(correlationTest(-1, 20)).toEqual({ t: -Infinity, df: 18, p: 0 });
  });
  it('gives tau-b −1 for opposite orders and 0 when ties leave nothing to compare in one direction', () => {
    expect(kendallTauB([1, 2, 3, 4, 5], [9, 7, 5, 3, 1])).toBe(-1);
    expect(kendallTauB([1, 1, 2, 2], [1, 2, 1, 2])).toBe(0);
  });
});

describe('what a correlation refuses', () => {
  it.each<[string, string, () => unknown]>([
    ['a column that does not vary', 'zero-variance', () => pearson(new Array<number>(20).fill(0.1), attitude.rating.slice(0, 20))],
    ['a rank correlation of a constant', 'zero-variance', () => spearman([1, 2, 3], [4, 4, 4])],
    ['tau of a constant', 'zero-variance', () => kendallTauB([1, 1, 1], [1, 2, 3])],
    ['lists of different length', 'unequal-lengths', () => pearson([1, 2, 3], [1, 2])],
    ['a value that is not a number', 'not-finite', () => pearson([1, NaN, 3], [1, 2, 3])],
    ['an infinite value', 'not-finite', () => spearman([1, 2, 3], [1, Infinity, 3])],
    ['one pair', 'too-few', () => pearson([1], [2])],
    ['an interval from three pairs', 'too-few', () => fisherInterval(0.5, 3)],
    ['a rank interval from three pairs', 'too-few', () => bonettWrightInterval(0.5, 3)],
    ['a correlation beyond 1', 'out-of-range', () => fisherInterval(1.0001, 30)],
    ['a detectable size for three teams', 'too-few', () => smallestDetectableCorrelation(3)],
    ['a sample size for no link', 'out-of-range', () => sampleSizeForCorrelation(0)],
    ['a number of teams that is not whole', 'out-of-range', () => smallestDetectableCorrelation(10.5)],
  ])('%s', (_what, code, call) => expect(refusal(call)).toBe(code));

  it('names the position and the value in the sentence', () => {
    expect(() => pearson([1, 2, 3], [1, NaN, 3])).toThrow('y holds NaN at position 1; only finite numbers can be used.');
  });
});

describe('what a number of teams can show', () => {
  it.each([
    [10, 0.785241869833035, 0.631896864719834],
    [30, 0.492355389727978, 0.361006907733233],
    [100, 0.277025588664028, 0.196551195593226],
    [1000, 0.0884948825453767, 0.0619974153833753],
  ])('%i teams: smallest correlation with 80 %% power and smallest significant one (R uniroot)', (n, detectable, critical) => {
    expect(Math.abs(smallestDetectableCorrelation(n) - detectable)).toBeLessThan(1e-6);
    expect(criticalCorrelation(n)).toBeCloseTo(critical, 12);
  });
  it.each([
    [0.1, 783],
    [0.2, 194],
    [0.3, 85],
  ])('a correlation of %f needs %i teams', (r, n) => expect(sampleSizeForCorrelation(r)).toBe(n));
  it('finds r = 0.3 in 84 teams with a chance of 0.7955 (Fisher z)', () => expect(correlationPower(0.3, 84)).toBeCloseTo(0.795517426108799, 12));
});
