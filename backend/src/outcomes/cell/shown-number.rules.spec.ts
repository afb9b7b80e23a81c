import { shownNumber } from './shown-number.rules.js';

describe('a figure that is shown', () => {
  it.each([
    [4.949999999999999, 4.95],
    [(100 * 2) / 3, 66.667],
    [0.012345678, 0.012346],
    [-33.333333, -33.333],
    [12.5, 12.5],
    [9999.96, 10000],
    [123456.7, 123457],
    [1_234_567, 1_234_567],
    [0, 0],
  ])('%d is %d', (value, shown) => expect(shownNumber(value)).toBe(shown));

  it('is never below nothing by rounding alone', () => expect(Object.is(shownNumber(-0), 0)).toBe(true));

  it('stays on the same side of its bounds', () => {
    for (let i = 0; i < 1_000; i++) {
      const [one, other] = [Math.random() * 10 ** (i % 8), Math.random() * 10 ** (i % 8)].sort((a, b) => a - b) as [number, number];
      expect(shownNumber(one)).toBeLessThanOrEqual(shownNumber(other));
    }
  });
});
