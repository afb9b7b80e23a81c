import {
  bootstrapCorrelation,
  bootstrapDrivers,
  ComputationAborted,
  correlationPermutation,
  panelPermutation,
  seededRandom,
  watcher,
  type Watch,
} from './index.js';

const random = seededRandom(8);
const draw = (): Float64Array => Float64Array.from({ length: 60 }, () => random.normal());
const [x, y, z] = [draw(), draw(), draw()];
const units = Float64Array.from(x, (_, i) => i % 12);
const periods = Float64Array.from(x, (_, i) => Math.floor(i / 12));

const LONG: [string, number, (watch: Watch) => unknown][] = [
  ['the bootstrap of a correlation', 700, (watch) => bootstrapCorrelation(x, y, { seed: 1, replicates: 700, ...watch })],
  ['the permutation of a correlation', 700, (watch) => correlationPermutation(x, y, { seed: 1, permutations: 700, ...watch })],
  ['the permutation inside a panel', 700, (watch) => panelPermutation(x, y, units, periods, { seed: 1, permutations: 700, ...watch })],
  ['the bootstrap of drivers', 300, (watch) => bootstrapDrivers(y, [x, z], { seed: 1, replicates: 300, ...watch })],
];

describe.each(LONG)('%s', (_, total, compute) => {
  it('tells how far it is, rising to the whole, and comes to the same result as unwatched', () => {
    const told: number[] = [];
    const watched = compute({
      onProgress: (done, all) => {
        expect(all).toBe(total);
        told.push(done);
      },
    });
    expect(watched).toEqual(compute({}));
    expect(told.length).toBeGreaterThan(50);
    expect(told.length).toBeLessThanOrEqual(101);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(total);
  });
  it('ends within a hundredth of its steps when nobody waits any more', () => {
    let seen = 0;
    const signal = { aborted: false };
    const onProgress = (done: number): void => {
      seen = done;
      if (done > total / 3) signal.aborted = true;
    };
    expect(() => compute({ onProgress, signal })).toThrow(ComputationAborted);
    expect(seen).toBeLessThan(total / 3 + total / 50);
  });
  it('does not begin its second look for a real signal that is ended already', () => {
    expect(() => compute({ signal: AbortSignal.abort() })).toThrow('The computation was ended before its result was there.');
  });
});

describe('a watcher', () => {
  const told = (total: number): number[] => {
    const seen: number[] = [];
    const tell = watcher({ onProgress: (done) => seen.push(done) }, total);
    for (let done = 1; done <= total; done++) tell(done);
    return seen;
  };
  it('tells of every hundredth of a long loop, and of every step of a short one (counted by hand)', () => {
    expect(told(1000)).toEqual(Array.from({ length: 100 }, (_, i) => 10 * (i + 1)));
    expect(told(3)).toEqual([1, 2, 3]);
    expect(told(250).at(-1)).toBe(250);
  });
});
