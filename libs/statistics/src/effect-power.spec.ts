import { changePower, noncentralTCdf, smallestDetectableChange, smallestDetectableCoefficient } from './index.js';
import { refusal } from './refusal.example.js';

describe('power to see a change', () => {
  it("agrees with R's power.t.test(n = 20, delta = 1): 0.8689528", () => expect(changePower(1, 20, 20)).toBeCloseTo(0.8689528, 6));
  it('agrees with the textbook: 64 in each wave find half a standard deviation with 80 % (Cohen 1988)', () =>
    expect(changePower(0.5, 64, 64)).toBeCloseTo(0.8014596, 5));
  it('is the level of the test when nothing changes, and 1 when the change is huge', () => {
    expect(changePower(0, 10, 10)).toBeCloseTo(0.05, 12);
    expect(changePower(1e6, 10, 10)).toBe(1);
    expect(changePower(-1, 20, 20)).toBe(changePower(1, 20, 20));
  });
  it.each([
    [5, 2.02],
    [10, 1.32],
    [20, 0.91],
    [30, 0.74],
    [50, 0.57],
    [100, 0.4],
  ])('two waves of %i answers show a change of %f standard deviations (R pwr.t.test)', (n, d) =>
    expect(Math.abs(smallestDetectableChange(n, n) - d)).toBeLessThan(0.0051),
  );
  it('finds what it says it finds (identity)', () => expect(changePower(smallestDetectableChange(12, 30, { power: 0.9 }), 12, 30)).toBeCloseTo(0.9, 10));
});

describe('power to see a coefficient', () => {
  it('is 2.80 standard errors for many teams (Bloom 1995) and more for few', () => {
    expect(smallestDetectableCoefficient(0.05, 1e6)).toBeCloseTo(0.05 * 2.80158, 4);
    expect(smallestDetectableCoefficient(0.05, 5)).toBeGreaterThan(0.05 * 3.3);
  });
});

describe('the noncentral t distribution', () => {
  it('is the central one without a shift, and its share below 0 is that of the normal (identity)', () => {
    expect(noncentralTCdf(2.570581835636314, 5, 0)).toBeCloseTo(0.975, 12);
    expect(noncentralTCdf(0, 7, 1.96)).toBeCloseTo(0.0249978951, 8);
  });
  it('has, with one degree of freedom and a far shift, the mirror image on the other side', () =>
    expect(noncentralTCdf(-3, 4, -30)).toBeCloseTo(1 - noncentralTCdf(3, 4, 30), 12));
});

describe('power is refused', () => {
  it.each<[string, string, () => unknown]>([
    ['for a wave of one', 'too-few', () => smallestDetectableChange(1, 10)],
    ['for a power below the level of the test', 'out-of-range', () => smallestDetectableChange(10, 10, { power: 0.01 })],
    ['for a power of 1', 'out-of-range', () => smallestDetectableCoefficient(1, 10, { power: 1 })],
    ['for a standard error of 0', 'out-of-range', () => smallestDetectableCoefficient(0, 10)],
    ['for a change that is not a number', 'not-finite', () => changePower(NaN, 10, 10)],
  ])('%s', (_what, code, call) => expect(refusal(call)).toBe(code));
});
