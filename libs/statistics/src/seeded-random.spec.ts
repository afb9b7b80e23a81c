import { moments, seededRandom, StatisticsError } from './index.js';

describe('seeded random numbers', () => {
  it("gives the six numbers of O'Neill's pcg32 demo for seed 42, stream 54", () => {
    const random = seededRandom(42, 54);
    const got = Array.from({ length: 6 }, () => random.uint32().toString(16));
    expect(got).toEqual(['a15c02b7', '7b47f409', 'ba1d3330', '83d2f293', 'bfa4784b', 'cbed606e']);
  });
  it('repeats for the same seed and differs for another seed or stream', () => {
    const ten = (seed: number, stream?: number): number[] => {
      const random = seededRandom(seed, stream);
      return Array.from({ length: 10 }, () => random.unit());
    };
    expect(ten(2 ** 40 + 7)).toEqual(ten(2 ** 40 + 7));
    expect(ten(2 ** 40 + 7)).not.toEqual(ten(7));
    expect(ten(1, 1)).not.toEqual(ten(1, 2));
  });
  it('draws whole numbers below a bound evenly', () => {
    const random = seededRandom(1);
    const counts = [0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 70_000; i++) counts[random.below(7)]!++;
    for (const c of counts) expect(Math.abs(c - 10_000)).toBeLessThan(400); // 4 standard deviations are 370
  });
  it('draws normal deviates with mean 0 and variance 1', () => {
    const random = seededRandom(3);
    const { mean, variance } = moments(Float64Array.from({ length: 50_000 }, () => random.normal()));
    expect(Math.abs(mean)).toBeLessThan(0.018);
    expect(Math.abs(variance - 1)).toBeLessThan(0.026);
  });
  it.each([-1, 1.5, NaN])('refuses the seed %d', (seed) => expect(() => seededRandom(seed)).toThrow(StatisticsError));
});
