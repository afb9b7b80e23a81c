import { attitude } from './attitude.example.js';
import { bootstrapDrivers, driversOfDraws, johnsonWeights, lmg, seededRandom } from './index.js';
import { refusal } from './refusal.example.js';

const { rating, ...others } = attitude;
const predictors = Object.values(others);
const close = (got: readonly number[], want: readonly number[], digits: number): void => {
  expect(got).toHaveLength(want.length);
  want.forEach((w, i) => expect(got[i]).toBeCloseTo(w, digits));
};
const sum = (parts: readonly number[]): number => parts.reduce((a, b) => a + b, 0);

describe('drivers of the attitude ratings', () => {
  const got = lmg(rating, predictors);
  it('has the LMG parts of relaimpo in R, which add up to R²', () => {
    close(got.lmg, [0.370816194319328, 0.0509037929715443, 0.155765990169141, 0.120345079403627, 0.00658872254586089, 0.0281822131216471], 12);
    expect(sum(got.lmg)).toBeCloseTo(0.732601992531149, 12);
  });
  it("has Johnson's weights as R, which add up to R² too", () => {
    const { weights, r2 } = johnsonWeights(rating, predictors);
    close(weights, [0.362760199658131, 0.0560022787788537, 0.163610910750534, 0.121780399688217, 0.00825546649643792, 0.0201927371589758], 12);
    expect(r2).toBeCloseTo(0.732601992531149, 12);
  });
  it('knows what each adds first and last, and who dominates whom', () => {
    expect(got.first[0]).toBeCloseTo(0.681314164108863, 12);
    expect(got.last[0]).toBeCloseTo(0.16867721304998, 12);
    expect(got.dominance[0]!.slice(1)).toEqual([1, 1, 1, 1, 1]);
    expect(got.dominance[3]![5]).toBe(0.625);
  });
  it('says how sure the first place is: complaints lead in more than 9 of 10 re-draws (962 of 999 in R)', () => {
    const boot = bootstrapDrivers(rating, predictors, { seed: 7, replicates: 400 });
    expect(boot.ranks[0]![0]).toBeGreaterThan(0.9);
    expect(boot.intervals[0]![0]).toBeLessThan(0.370816);
    expect(boot.intervals[0]![1]).toBeGreaterThan(0.370816);
    boot.ranks.forEach((own) => expect(sum(own)).toBeCloseTo(1, 10));
    expect(boot.above[0]![1]).toBeGreaterThan(0.9);
    expect(boot.above[0]![1]! + boot.above[1]![0]!).toBeCloseTo(1, 10);
    expect(bootstrapDrivers(rating, predictors, { seed: 7, replicates: 400 })).toEqual(boot);
  });
  it('re-draws whole teams: rows that only repeat their team leave the intervals as wide as those of the teams', () => {
    const twice = (xs: readonly number[]): number[] => xs.flatMap((v) => [v, v]);
    const units = rating.flatMap((_, i) => [i, i]);
    const options = { seed: 3, replicates: 300, method: 'johnson' } as const;
    const teams = bootstrapDrivers(twice(rating), predictors.map(twice), { ...options, units });
    const once = bootstrapDrivers(rating, predictors, options);
    teams.intervals.forEach((interval, j) => close(interval, once.intervals[j]!, 10));
  });
  it('is the data themselves when every row is drawn once (identity)', () => {
    const { intervals } = driversOfDraws(rating, predictors, () => rating.map(() => 1), 100);
    intervals.forEach(([low, high], j) => close([low, high], [got.lmg[j]!, got.lmg[j]!], 10));
  });
});

describe('independent drivers', () => {
  it('get their own squared correlations (theorem)', () => {
    const a = [1, 1, -1, -1, 1, 1, -1, -1];
    const b = [1, -1, 1, -1, 1, -1, 1, -1];
    const y = a.map((v, i) => 3 * v + b[i]! + (i < 4 ? 1 : -1) * 2);
    close(lmg(y, [a, b]).lmg, [9 / 14, 1 / 14], 12);
    close(johnsonWeights(y, [a, b]).weights, [9 / 14, 1 / 14], 12);
  });
  it('can be fifteen, whose parts still add up', () => {
    const random = seededRandom(4);
    const many = Array.from({ length: 15 }, () => Float64Array.from({ length: 60 }, () => random.normal()));
    const y = many[0]!.map((v, i) => v + many[1]![i]! + random.normal());
    const got = lmg(y, many);
    expect(sum(got.lmg)).toBeCloseTo(got.r2, 12);
  });
});

describe('drivers are refused', () => {
  const y = [1, 2, 4, 3, 5, 7];
  const x = [1, 2, 3, 4, 5, 6];
  const sixteen = Array.from({ length: 16 }, (_, j) => rating.map((_v, i) => Math.sin(i * (j + 1))));
  it.each<[string, string, () => unknown]>([
    ['when one is made of another', 'degenerate', () => lmg(y, [x, x.map((v) => 1 - v)])],
    ['by Johnson when one is made of another', 'degenerate', () => johnsonWeights(y, [x, x.map((v) => 1 - v)])],
    ['when one does not vary', 'zero-variance', () => lmg(y, [x, x.map(() => 0.1)])],
    ['when there are sixteen', 'out-of-range', () => lmg(rating, sixteen)],
    ['when there is none', 'too-few', () => lmg(y, [])],
    [
      'when rows are too few',
      'too-few',
      () =>
        lmg(
          [1, 2, 4],
          [
            [1, 3, 2],
            [2, 1, 3],
          ],
        ),
    ],
    ['when a value is not a number', 'not-finite', () => johnsonWeights(y, [[1, 2, 3, NaN, 5, 6]])],
    ['for a bootstrap of four teams', 'too-few', () => bootstrapDrivers(y, [x], { seed: 1, units: [1, 1, 2, 2, 3, 4] })],
    [
      'for a bootstrap in which one row carries everything',
      'degenerate',
      () =>
        bootstrapDrivers(
          [0, 0, 0, 0, 0, 0, 0, 1],
          [
            [0, 0, 0, 0, 0, 0, 0, 1],
            [1, 0, 0, 0, 0, 0, 0, 0],
          ],
          { seed: 1 },
        ),
    ],
  ])('%s', (_what, code, call) => expect(refusal(call)).toBe(code));
});
