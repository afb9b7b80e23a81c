import { averageRanks, normalCdf, normalCritical, normalQuantile } from './index.js';

describe('the normal distribution', () => {
  it.each([
    [0.95, 1.95996398454005],
    [0.99, 2.5758293035489],
    [0.8, 1.2815515655446],
  ])('has the critical value of R, qnorm((1 + level) / 2), for a level of %s', (level, expected) => {
    expect(normalCritical(level)).toBeCloseTo(expected, 12);
  });

  it('undoes its own quantile, an identity', () => {
    for (const p of [1e-12, 0.025, 0.5, 0.8, 0.999]) expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 12);
  });
});

describe('ranks', () => {
  it('give ties the mean of their places, as rank() of R does; worked by hand', () => {
    expect([...averageRanks([30, 10, 20, 20, 5])]).toEqual([5, 2, 3.5, 3.5, 1]);
    expect([...averageRanks([7, 7, 7])]).toEqual([2, 2, 2]);
  });
});
