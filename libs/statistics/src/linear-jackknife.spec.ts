import { linearJackknife, moments, seededRandom, welchTest } from './index.js';
import { refusal } from './refusal.example.js';

const random = seededRandom(12);
const y = Float64Array.from({ length: 23 }, () => random.normal());
const unit = Float64Array.from(y, (_, i) => i);
const treated = Float64Array.from(y, (_, i) => (i < 6 ? 1 : 0));

/** Weights of a mean of the values used, or of the difference of two means. */
const mean = (used: Uint8Array): Float64Array => {
  const n = used.reduce((a, b) => a + b, 0);
  return Float64Array.from(used, (u) => u / n);
};
const difference = (used: Uint8Array): Float64Array => {
  const n = [0, 0];
  used.forEach((u, i) => (n[treated[i]!]! += u));
  return Float64Array.from(used, (u, i) => (treated[i] === 1 ? u / n[1]! : -u / n[0]!));
};

describe('the jackknife of a linear estimate', () => {
  it('is the t test of a mean (identity)', () => {
    const got = linearJackknife(y, mean, { units: unit })!;
    const { mean: m, sd } = moments(y);
    expect(got.estimate).toBeCloseTo(m, 13);
    expect(got.se).toBeCloseTo(sd / Math.sqrt(23), 13);
    expect(got.df).toBeCloseTo(22, 10);
  });
  it("has Welch's error for the difference of two groups, and Bell and McCaffrey's degrees of freedom (identity)", () => {
    const got = linearJackknife(y, difference, { units: unit, strata: treated })!;
    const welch = welchTest(y.subarray(6), y.subarray(0, 6));
    expect(got.estimate).toBeCloseTo(welch.difference, 13);
    expect(got.estimate / got.se).toBeCloseTo(welch.t, 12);
    expect(got.df).toBeCloseTo((1 / 6 + 1 / 17) ** 2 / (1 / (36 * 5) + 1 / (17 * 17 * 16)), 10);
  });
  it('leaves whole units out: values that only repeat their unit add nothing', () => {
    const twice = (xs: Float64Array): Float64Array => Float64Array.from({ length: 46 }, (_, i) => xs[i >> 1]!);
    const got = linearJackknife(twice(y), mean, { units: twice(unit) })!;
    expect(got.se).toBeCloseTo(linearJackknife(y, mean, { units: unit })!.se, 13);
  });
  it('leaves out many together when units are many, and comes close to the same', () => {
    const many = Float64Array.from({ length: 3000 }, () => random.normal());
    const got = linearJackknife(many, mean, { units: many.map((_, i) => i) })!;
    expect(got.se * Math.sqrt(3000)).toBeCloseTo(1, 0);
    expect(got.df).toBeCloseTo(199, 0);
  });
  it('has no answer where an estimate cannot be made without some unit', () => {
    expect(linearJackknife(y, (used) => (used[3] === 1 ? mean(used) : null), { units: unit })).toBeNull();
  });
  it.each<[string, () => unknown, string]>([
    ['values that do not differ', () => linearJackknife(new Float64Array(9).fill(3), mean, { units: unit.subarray(0, 9) }), 'zero-variance'],
    ['a stratum of one unit', () => linearJackknife(y, mean, { units: unit, strata: unit.map((u) => (u === 0 ? 1 : 0)) }), 'too-few'],
    ['lists of different length', () => linearJackknife(y, mean, { units: [1, 2] }), 'unequal-lengths'],
    ['a figure that is none', () => linearJackknife([1, 2, NaN, 4], mean, { units: [1, 2, 3, 4] }), 'not-finite'],
  ])('refuses %s', (_, call, code) => expect(refusal(call)).toBe(code));
});
