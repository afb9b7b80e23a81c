import { medianInterval, StatisticsError } from './index.js';

describe('the interval of a median', () => {
  const ranks = (n: number): readonly [number, number] | null => medianInterval(Array.from({ length: n }, (_, i) => i + 1).toReversed()).interval;

  it.each([
    [6, [1, 6]],
    [8, [1, 8]],
    [9, [2, 8]],
    [10, [2, 9]],
    [15, [4, 12]],
    [20, [6, 15]],
    [25, [8, 18]],
  ])('of %i values lies at the ranks of R qbinom(0.025, n, 0.5)', (n, expected) => {
    expect(ranks(n)).toEqual(expected);
  });

  it('is none where the lowest and the highest value do not hold it with that certainty', () => {
    expect(ranks(5)).toBeNull();
    expect(medianInterval([4, 2])).toEqual({ median: 3, interval: null });
  });

  it('refuses nothing and what is no number', () => {
    expect(() => medianInterval([])).toThrow(StatisticsError);
    expect(() => medianInterval([1, Number.NaN])).toThrow(StatisticsError);
  });
});
