import { betweenVariance, shrunkenMeans, shrunkenShares } from './index.js';
import { refusal } from './refusal.example.js';

/** Log risk ratios of thirteen BCG trials with their variances (`dat.bcg` of metafor), rounded to four places, which moves tau² by up to 5e-4. */
const BCG = {
  means: [-0.8893, -1.5854, -1.3481, -1.4416, -0.2175, -0.7861, -1.6209, 0.012, -0.4694, -1.3713, -0.3394, 0.4459, -0.0173],
  variances: [0.3256, 0.1946, 0.4154, 0.02, 0.0512, 0.0069, 0.223, 0.004, 0.0564, 0.073, 0.0124, 0.5325, 0.0714],
};

describe('variance between units', () => {
  it.each([
    ['moments', 0.3088],
    ['paule-mandel', 0.3181],
    ['reml', 0.3132],
  ] as const)('by %s agrees with metafor on the BCG trials: %f', (method, tau2) =>
    expect(Math.abs(betweenVariance(BCG.means, BCG.variances, method) - tau2)).toBeLessThan(6e-4),
  );
  it("is 0 for Rubin's eight schools by every method: they differ no more than chance lets them", () => {
    const effects = [28, 8, -3, 7, -1, 1, 18, 12];
    const variances = [15, 10, 16, 11, 9, 11, 10, 18].map((se) => se * se);
    for (const method of ['moments', 'paule-mandel', 'reml'] as const) expect(betweenVariance(effects, variances, method)).toBe(0);
  });
});

describe('means drawn to the middle', () => {
  const got = shrunkenMeans([4.6, 3.9, 3.1, 3.5, 3.8], [4, 40, 30, 25, 60], 0.5);
  it('moves small teams more than large ones, and always towards the overall mean', () => {
    expect(got.reliability[0]).toBeLessThan(got.reliability[4]!);
    expect(got.estimate[0]).toBeLessThan(4.6);
    expect(got.estimate[2]).toBeGreaterThan(3.1);
  });
  it('gives every team the overall mean when teams do not differ', () => {
    const alike = shrunkenMeans([3.5, 3.6, 3.4], [5, 5, 5], 1);
    expect(alike.tau2).toBe(0);
    alike.estimate.forEach((e) => expect(e).toBeCloseTo(3.5, 12));
  });
});

describe('shares drawn to the middle', () => {
  it('follows the ANOVA estimator worked by hand: 0, 2 and 4 of 4', () => {
    // within 1/9, between 16/9 · … : msWithin = 1/9, msBetween = 1, k0 = 4
    const got = shrunkenShares([0, 2, 4], [4, 4, 4]);
    const rho = (1 - 1 / 9) / (1 + 3 / 9);
    expect(got.rho).toBeCloseTo(rho, 12);
    expect(got.mu).toBe(0.5);
    expect(got.estimate[0]).toBeCloseTo((((1 - rho) / rho) * 0.5) / (4 + (1 - rho) / rho), 12);
  });
  it('gives every team the overall share when teams do not differ', () => {
    const got = shrunkenShares([5, 4, 5], [10, 10, 10]);
    expect(got.priorSize).toBeNull();
    expect(got.estimate).toEqual([14 / 30, 14 / 30, 14 / 30]);
  });
});

describe('shrinkage refuses', () => {
  it.each<[string, string, () => unknown]>([
    ['two teams', 'too-few', () => shrunkenMeans([1, 2], [5, 5], 1)],
    ['a team of nobody', 'too-few', () => shrunkenMeans([1, 2, 3], [5, 0, 5], 1)],
    ['no variance inside', 'out-of-range', () => shrunkenMeans([1, 2, 3], [5, 5, 5], 0)],
    ['a mean that is not a number', 'not-finite', () => shrunkenMeans([1, NaN, 3], [5, 5, 5], 1)],
    ['means of 1e308', 'out-of-range', () => shrunkenMeans([1e308, -1e308, 3], [5, 5, 5], 1)],
    ['a variance below 0', 'out-of-range', () => betweenVariance([1, 2, 3], [1, -1, 1])],
    ['more favourable answers than answers', 'out-of-range', () => shrunkenShares([1, 2, 6], [5, 5, 5])],
    ['single answers only', 'too-few', () => shrunkenShares([1, 0, 1], [1, 1, 1])],
    ['shares where all are favourable', 'zero-variance', () => shrunkenShares([5, 5, 5], [5, 5, 5])],
  ])('%s', (_what, code, call) => expect(refusal(call)).toBe(code));
});
