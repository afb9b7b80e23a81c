import { betaCdf, betaQuantile, chiSquareCdf, fCdf, fQuantile, normalCdf, normalQuantile, StatisticsError, tCdf, tQuantile, tTwoSidedP } from './index.js';

const close = (got: number, want: number, relative = 1e-12): void => expect(Math.abs(got - want)).toBeLessThanOrEqual(relative * Math.abs(want));

describe('distributions against closed forms, tables and R', () => {
  it('normal: pnorm(1.96), qnorm(.975), and the far tail pnorm(-10)', () => {
    close(normalCdf(1.96), 0.9750021048517795);
    close(normalQuantile(0.975), 1.959963984540054);
    close(normalCdf(-10), 7.619853024160527e-24, 1e-11);
    expect(normalCdf(10, true)).toBe(normalCdf(-10));
  });
  it('t: qt(.975, 5), qt(.975, 28), and the exact forms for 1 and 2 degrees of freedom', () => {
    close(tQuantile(0.975, 5), 2.570581835636314);
    close(tQuantile(0.975, 28), 2.048407141795244);
    for (const t of [-30, -2, -0.01, 0.3, 1, 7]) {
      close(tCdf(t, 1), 0.5 + Math.atan(t) / Math.PI, 1e-11);
      close(tCdf(t, 2), t < 0 ? 1 / (2 + t * t - t * Math.sqrt(2 + t * t)) : 0.5 + t / (2 * Math.sqrt(2 + t * t)));
    }
    expect(tTwoSidedP(0, 7)).toBe(1);
    expect(tTwoSidedP(Infinity, 7)).toBe(0);
  });
  it('t quantile undoes the distribution function in both tails and near the middle', () => {
    for (const df of [1, 2.5, 10, 300]) for (const p of [1e-9, 0.01, 0.3, 0.4999, 0.5, 0.7, 0.999]) close(tCdf(tQuantile(p, df), df), p, 1e-10);
  });
  it('F is the square of t, and its quantile undoes it', () => {
    close(fCdf(2.3 ** 2, 1, 9, true), tTwoSidedP(2.3, 9));
    close(fQuantile(0.95, 3, 20), 3.098391212140779);
    for (const p of [0.025, 0.5, 0.975]) close(fCdf(fQuantile(p, 7, 40), 7, 40), p);
  });
  it('chi-square with 2 degrees of freedom is exponential, in the far tail too', () => {
    close(chiSquareCdf(5, 2), 1 - Math.exp(-2.5));
    close(chiSquareCdf(200, 2, true), Math.exp(-100));
  });
  it('beta: closed form for shape (2, 1) and back', () => {
    close(betaCdf(0.3, 2, 1), 0.09);
    close(betaQuantile(0.09, 2, 1), 0.3);
  });
  it.each<[string, () => unknown]>([
    ['a share of 1 for a normal quantile', () => normalQuantile(1)],
    ['a share of 0 for a t quantile', () => tQuantile(0, 5)],
    ['no degrees of freedom', () => tCdf(1, 0)],
    ['a negative F', () => fCdf(-1, 2, 3)],
    ['a z that is not a number', () => normalCdf(NaN)],
    ['a shape of 0', () => betaCdf(0.5, 0, 1)],
  ])('refuses %s', (_what, call) => expect(call).toThrow(StatisticsError));
});
