import { connectedRatings, raterAdjustedMeans } from './index.js';

const list = (text: string) => text.split(' ').map(Number);
// 12 subjects, each scored by 3 of 5 raters
const scores = list('5 5 7 6 6 4 7 6 5 6 4 5 7 5 8 7 6 6 6 4 7 8 6 5 8 6 5 7 7 6 6 6 8 6 6 7');
const subjects = list('1 1 1 2 2 2 3 3 3 4 4 4 5 5 5 6 6 6 7 7 7 8 8 8 9 9 9 10 10 10 11 11 11 12 12 12');
const raters = list('2 3 5 2 3 4 1 2 4 1 2 3 1 4 5 1 3 5 3 4 5 1 2 4 1 3 4 1 2 4 3 4 5 1 2 5');

describe('means adjusted for the leniency of raters', () => {
  const found = raterAdjustedMeans(scores, subjects, raters);

  it('are those of R: lm(score ~ 0 + factor(subject) + C(factor(rater), contr.sum)), R 4.2.2', () => {
    expect(found.degreesOfFreedom).toBe(20);
    expect(found.residualDeviation).toBeCloseTo(0.560686638274, 11);
    const first = found.means[0]!;
    expect(first.raw).toBeCloseTo(17 / 3, 12);
    expect(first.adjusted).toBeCloseTo(5.449532259941, 11);
    expect(first.standardError).toBeCloseTo(0.334285479019, 11);
    expect(first.interval[0]).toBeCloseTo(4.75222496976, 9);
    expect(first.interval[1]).toBeCloseTo(6.14683955013, 9);
    const adjusted = [5.984882774205, 6.314710134091, 4.891185218417, 6.503866540385, 5.747008291378, 5.840705847166, 6.648043467424];
    for (const [at, mean] of adjusted.entries()) expect(found.means[at + 1]!.adjusted).toBeCloseTo(mean, 11);
    expect(found.means.at(-1)!.standardError).toBeCloseTo(0.334201087724, 11);
  });

  it('tell how lenient each rater is, adding up to nothing', () => {
    const by = new Map(found.leniencies.map((one) => [one.rater, one]));
    const expected = [
      [1, 0.814844723593, 0.195784923596],
      [2, -0.292727182095, 0.209966687618],
      [3, -0.19567319675, 0.208077407833],
      [4, -1.466247943771, 0.194966803433],
      [5, 1.13980359902, 0.225387065094],
    ] as const;
    for (const [rater, effect, error] of expected) {
      expect(by.get(rater)!.effect).toBeCloseTo(effect, 10);
      expect(by.get(rater)!.standardError).toBeCloseTo(error, 10);
    }
    expect(found.leniencies.reduce((sum, { effect }) => sum + effect, 0)).toBeCloseTo(0, 12);
  });

  it('give a strict rater’s subject what a lenient one’s got without merit', () => {
    // the same two subjects are equally good; each has one rater of her own, and one in common
    const twin = raterAdjustedMeans([4, 6, 5, 8, 6.2, 5.8, 4.1, 7.9], [1, 1, 2, 2, 3, 3, 4, 4], [1, 2, 1, 2, 2, 1, 1, 2]);
    expect(twin.leniencies[1]!.effect).toBeGreaterThan(twin.leniencies[0]!.effect);
  });

  it('are refused where nobody connects the subjects, and where no noise is left', () => {
    expect(connectedRatings([1, 1, 2, 2], [1, 2, 3, 4])).toEqual({ parts: 2, partOf: Int32Array.of(0, 0, 1, 1) });
    expect(connectedRatings([1, 1, 2, 2], [1, 2, 2, 4]).parts).toBe(1);
    const refused = (...given: [number[], number[], number[]]) => {
      try {
        return raterAdjustedMeans(...given);
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(refused([1, 2, 2, 1, 3, 4, 4, 3], [1, 1, 2, 2, 3, 3, 4, 4], [1, 2, 1, 2, 3, 4, 3, 4])).toBe('degenerate');
    expect(refused([1, 2, 3], [1, 2, 3], [1, 1, 1])).toBe('too-few');
    expect(refused([1, 2, 2, 3, 3, 4], [1, 1, 2, 2, 3, 3], [1, 2, 1, 2, 1, 2])).toBe('zero-variance');
    expect(refused([1, 2, NaN], [1, 2, 3], [1, 1, 1])).toBe('not-finite');
  });
});
