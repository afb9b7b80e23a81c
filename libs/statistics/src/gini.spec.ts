import { gini } from './index.js';

describe('the Gini coefficient', () => {
  it('is that of R’s ineq for 1 to 5, and of a jackknife by hand in R 4.2.2', () => {
    expect(gini([5, 3, 1, 2, 4]).gini).toBeCloseTo(4 / 15, 12);
    const thanks = gini([0, 0, 0, 1, 1, 2, 2, 3, 5, 8, 13, 0, 1, 4]);
    expect(thanks.gini).toBeCloseTo(0.61428571428571, 12);
    expect(thanks.standardError).toBeCloseTo(0.08304445958332, 12);
    expect(thanks.interval[0]).toBeCloseTo(0.45152156438682, 10);
    expect(thanks.interval[1]).toBeCloseTo(0.77704986418461, 10);
  });

  it('is 0 where everybody has the same, and almost 1 where one has everything', () => {
    expect(gini([2, 2, 2, 2])).toEqual({ n: 4, gini: 0, standardError: 0, interval: [0, 0] });
    expect(gini([0, 0, 0, 7]).gini).toBeCloseTo(3 / 4, 12);
    expect(gini([0, 0, 0, 7]).interval[1]).toBe(1);
  });

  it('is refused where nothing is shared out, for less than nothing, and for too few', () => {
    const refused = (amounts: number[]) => {
      try {
        return gini(amounts);
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(refused([0, 0, 0])).toBe('zero-variance');
    expect(refused([1, -1, 3])).toBe('out-of-range');
    expect(refused([1, 2])).toBe('too-few');
    expect(refused([1, 2, Infinity])).toBe('not-finite');
  });
});
