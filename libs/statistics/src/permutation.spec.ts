import { attitude } from './attitude.example.js';
import { correlationPermutation, panelPermutation, seededRandom } from './index.js';
import { refusal } from './refusal.example.js';

describe('permutation test of a correlation', () => {
  it('looks at all 5,040 orders of seven pairs: p = 10/5040 as R', () => {
    const got = correlationPermutation(attitude.rating.slice(0, 7), attitude.complaints.slice(0, 7), { seed: 1 });
    expect(got.permutations).toBe(5040);
    expect(got.exact).toBe(true);
    expect(got.p).toBeCloseTo(10 / 5040, 12);
  });
  it('gives a line through four points 2 of 24 orders: itself and its mirror image (by hand)', () => {
    expect(correlationPermutation([1, 2, 3, 4], [2, 4, 6, 8], { seed: 1 }).p).toBeCloseTo(2 / 24, 12);
  });
  it('draws orders of more pairs, close to R with 99,999: 0.411 for a weak link; at its least 1/(1 + B) for a strong one', () => {
    const weak = correlationPermutation(attitude.rating, attitude.critical, { seed: 2 });
    expect(Math.abs(weak.p - 0.411)).toBeLessThan(0.03);
    expect(weak.exact).toBe(false);
    expect(correlationPermutation(attitude.rating, attitude.complaints, { seed: 2, permutations: 999 }).p).toBe(1 / 1000);
  });
  it('repeats for the same seed', () => {
    const p = (seed: number): number => correlationPermutation(attitude.rating, attitude.advance, { seed, permutations: 500 }).p;
    expect(p(5)).toBe(p(5));
    expect(p(5)).not.toBe(p(6));
  });
});

describe('permutation test inside teams', () => {
  function panel(effect: number, seed: number): [number[], number[], number[], number[]] {
    const random = seededRandom(seed);
    const [x, y, unit, period]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (let u = 0; u < 20; u++) {
      const level = random.normal();
      for (let t = 0; t < 8; t++) {
        const own = level + random.normal();
        if (random.unit() < 0.1) continue;
        x.push(own);
        y.push(3 * level + effect * own + t + random.normal());
        unit.push(u);
        period.push(t);
      }
    }
    return [x, y, unit, period];
  }
  it('finds a link inside teams', () => expect(panelPermutation(...panel(0.6, 1), { seed: 1, permutations: 999 }).p).toBe(0.001));
  it('does not take differences between teams for one: at a true effect of 0, p < 0.05 in about 1 of 20 panels (by its definition)', () => {
    const found = Array.from({ length: 100 }, (_, s) => panelPermutation(...panel(0, s + 10), { seed: s, permutations: 199 })).filter(({ p }) => p < 0.05);
    expect(found.length).toBeLessThanOrEqual(12);
    expect(found.length).toBeGreaterThanOrEqual(1);
  });
});

describe('permutation tests refuse', () => {
  const five = [1, 2, 4, 3, 5];
  it.each<[string, string, () => unknown]>([
    ['a side that does not vary', 'zero-variance', () => correlationPermutation(five, [1, 1, 1, 1, 1], { seed: 1 })],
    ['three pairs', 'too-few', () => correlationPermutation([1, 2, 3], [1, 2, 4], { seed: 1 })],
    ['fifty orders', 'too-few', () => correlationPermutation(five, five, { seed: 1, permutations: 50 })],
    ['half a seed', 'out-of-range', () => correlationPermutation([...five, ...five], [...five, ...five], { seed: 0.5 })],
    ['a value that is not a number', 'not-finite', () => correlationPermutation([1, 2, NaN, 3], [1, 2, 3, 4], { seed: 1 })],
    [
      'teams in which nothing moves',
      'zero-variance',
      () => panelPermutation([1, 1, 2, 2, 3, 3], [1, 2, 4, 3, 5, 6], [1, 1, 2, 2, 3, 3], [1, 2, 1, 2, 1, 2], { seed: 1 }),
    ],
    ['labels of other rows', 'unequal-lengths', () => panelPermutation(five, five, five, [1, 2], { seed: 1 })],
  ])('%s', (_what, code, call) => expect(refusal(call)).toBe(code));
});
