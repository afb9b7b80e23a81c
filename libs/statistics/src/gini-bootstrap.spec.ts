import { gini, giniBootstrap } from './index.js';

const THANKS = [0, 0, 0, 1, 1, 2, 2, 3, 5, 8, 13, 0, 1, 4];

describe('the bootstrap of the Gini coefficient', () => {
  it('is about as wide as the jackknife says where people are many, and the same for the same seed', () => {
    // the coefficient is that of R’s ineq, as in the spec of gini
    const many = Array.from({ length: 40 }, () => THANKS).flat();
    const found = giniBootstrap(many, { seed: 7 });
    const jackknife = gini(many);
    expect(found.gini).toBeCloseTo(0.61428571428571, 12);
    expect(found.se / jackknife.standardError).toBeGreaterThan(0.9);
    expect(found.se / jackknife.standardError).toBeLessThan(1.1);
    expect(found.interval[0]).toBeCloseTo(jackknife.interval[0], 2);
    expect(found.interval[1]).toBeCloseTo(jackknife.interval[1], 2);
    expect(giniBootstrap(many, { seed: 7 })).toEqual(found);
    expect(giniBootstrap(many, { seed: 8 }).interval).not.toEqual(found.interval);
  });

  it('holds the true coefficient about as often as it says', () => {
    // amounts of a geometric kind, of which everybody in the population has one: 0 … 9, each half as frequent as the one before
    const population = Array.from({ length: 10 }, (_, value) => Array.from({ length: 2 ** (9 - value) }, () => value)).flat();
    const truth = gini(population).gini;
    let held = 0;
    let state = 1;
    const draw = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
    for (let run = 0; run < 100; run++) {
      const people = Array.from({ length: 120 }, () => population[Math.floor(draw() * population.length)]!);
      const [low, high] = giniBootstrap(people, { seed: run, replicates: 300 }).interval;
      if (low <= truth && truth <= high) held++;
    }
    expect(held).toBeGreaterThanOrEqual(88);
  });

  it('is refused where nobody has anything, all have the same, or an amount is not whole', () => {
    expect(() => giniBootstrap([0, 0, 0, 0], { seed: 1 })).toThrow('nothing is shared out');
    expect(() => giniBootstrap([2, 2, 2, 2], { seed: 1 })).toThrow('on one side');
    expect(() => giniBootstrap([0.5, 2, 2, 2], { seed: 1 })).toThrow('whole numbers');
  });
});
