import { bareFigureOf, figureOf, type Sums, together } from './cell-figure.rules.js';

const NONE: Sums = { n: 0, total: 0, squares: 0, good: 0, bad: 0, median: null, medianLow: null, medianHigh: null };
const of = (values: readonly number[], goodFrom = Infinity, badTo = -Infinity): Sums => ({
  ...NONE,
  n: values.length,
  total: values.reduce((sum, value) => sum + value, 0),
  squares: values.reduce((sum, value) => sum + value * value, 0),
  good: values.filter((value) => value >= goodFrom).length,
  bad: values.filter((value) => value <= badTo).length,
});
const round = (figure: ReturnType<typeof figureOf>) =>
  [figure.value, ...(figure.interval ?? [])].map((one) => (one === null ? null : Math.round(one * 100) / 100));

describe('a figure of sums', () => {
  it('is a share with the interval of Wilson: 81 of 263, as Newcombe 1998 has it', () => {
    expect(round(figureOf('share', { ...NONE, n: 263, good: 81 }))).toEqual([30.8, 25.53, 36.62]);
  });
  it('is a net share between −100 and 100', () => {
    const answers = of([10, 9, 9, 8, 7, 6, 3, 10, 9, 10], 9, 6);
    const { value, base, interval } = figureOf('net', answers);
    expect([value, base]).toEqual([40, 10]);
    expect(bareFigureOf('net', answers)).toEqual({ value, base });
    expect(interval![0]).toBeLessThan(40);
    expect(interval![1]).toBeGreaterThan(40);
    expect(interval![1]).toBeLessThanOrEqual(100);
  });
  it('is a mean with the interval of t: R t.test(c(1, 2, 3, 4, 5)) says 1.04 to 4.96', () => {
    expect(round(figureOf('mean', of([1, 2, 3, 4, 5])))).toEqual([3, 1.04, 4.96]);
  });
  it('is told to five significant digits, with its interval, and as exactly as it is counted', () => {
    const long = figureOf('mean', { ...NONE, n: 3, total: 14.849999999999998, squares: 74 });
    expect([long.value, ...long.interval!].map((one) => String(one).replace('.', '').length <= 5)).toEqual([true, true, true]);
    expect(long.value).toBe(4.95);
    expect(figureOf('share', of([1, 1, 0], 1)).value).toBe(66.667);
    expect(figureOf('rate', of([1]), { ...NONE, n: 7 }).value).toBe(142.86);
    expect(figureOf('count', { ...NONE, n: 1_234_567 })).toMatchObject({ value: 1_234_567, base: 1_234_567 });
    expect(figureOf('median', { ...NONE, n: 9, median: 0.123456, medianLow: 0.111111, medianHigh: 4.949999999 })).toMatchObject({
      value: 0.12346,
      interval: [0.11111, 4.95],
    });
  });
  it('is a mean without an interval when all values are alike, or there is one', () => {
    expect(figureOf('mean', of([4.1, 4.1, 4.1])).interval).toBeNull();
    expect(figureOf('mean', of([4])).interval).toBeNull();
  });
  it('is a rate in 1,000 of what is counted beside it, which is its base; none without that', () => {
    expect(figureOf('rate', of([1, 1, 1]), { ...NONE, n: 600 })).toMatchObject({ value: 5, base: 600 });
    expect(figureOf('rate', of([1]))).toEqual({ value: null, base: 0, interval: null });
    expect(figureOf('rate', of([1, 1, 1]), { ...NONE, n: 2 })).toEqual({ value: 1500, base: 2, interval: null });
  });
  it('is a count without an interval, since it is no sample, and nothing is 0', () => {
    expect(figureOf('count', of([1, 1]))).toEqual({ value: 2, base: 2, interval: null });
    expect(figureOf('count', NONE)).toEqual({ value: 0, base: 0, interval: null });
    expect(figureOf('share', NONE)).toEqual({ value: null, base: 0, interval: null });
  });
  it('is a median with the order statistics around it, from six values on', () => {
    const six = { ...NONE, n: 6, median: 5, medianLow: 2, medianHigh: 9 };
    expect(figureOf('median', six)).toEqual({ value: 5, base: 6, interval: [2, 9] });
    expect(figureOf('median', { ...six, n: 5 }).interval).toBeNull();
  });
});

describe('sums of several months', () => {
  it('make the figure of all their values, but no median, which cannot be put together', () => {
    const all = together([of([1, 2], 2), of([3], 2)]);
    expect(all).toEqual(of([1, 2, 3], 2));
    expect(
      together([
        { ...of([1]), median: 1 },
        { ...of([9]), median: 9 },
      ]).median,
    ).toBeNull();
    expect(together([{ ...of([1]), median: 1 }]).median).toBe(1);
    expect(together([])).toEqual(NONE);
  });
});
