import { dayProblem, lastTold, valueProblem } from './event.rules.js';

const stars = { name: 'Stars', valueMin: 1, valueMax: 5 };

describe('a single value', () => {
  it('lies on its scale, ends included, or the sentence says what would', () => {
    expect([1, 5, 0, 6, Number.NaN].map((value) => valueProblem(value, stars))).toEqual([
      undefined,
      undefined,
      '"Stars" takes 1 or more; 0 is less.',
      '"Stars" takes 5 or less; 6 is more.',
      '"Stars" takes a number.',
    ]);
    expect(valueProblem(-3, { name: 'Minutes', valueMin: 0, valueMax: null })).toContain('0 or more');
    expect(valueProblem(1e9, { name: 'Minutes', valueMin: 0, valueMax: null })).toBeUndefined();
  });
  it('has happened: at most a day ahead, where the source already writes the next one', () => {
    expect([dayProblem('2026-11-23', '2026-11-23'), dayProblem('2026-11-24', '2026-11-23')]).toEqual([
      undefined,
      '2026-11-24 has not come yet; write the day on which it happened.',
    ]);
  });
});

describe('several tellings of one event', () => {
  const told = (eventKey: string, asOf: string, value: number, metricId = 'm') => ({ eventKey, metricId, asOf, value });

  it('leave the newest by the time of the source, whatever the order they come in', () => {
    const [first, second] = [told('1', '2026-01-02T10:00:00Z', 5), told('1', '2026-01-01T10:00:00Z', 1)];
    expect(lastTold([first, second])).toEqual([first]);
    expect(lastTold([second, first])).toEqual([first]);
    expect(lastTold([told('1', '2026-01-02T10:00:00+02:00', 3), told('1', '2026-01-02T09:00:00Z', 4)])).toMatchObject([{ value: 4 }]);
  });
  it('leave the last of those of one time, and one for every metric', () => {
    expect(lastTold([told('1', '2026-01-01T00:00:00Z', 1), told('1', '2026-01-01T00:00:00Z', 2)])).toMatchObject([{ value: 2 }]);
    expect(lastTold([told('1', '2026-01-01T00:00:00Z', 1), told('1', '2026-01-01T00:00:00Z', 2, 'n'), told('2', '2026-01-01T00:00:00Z', 3)])).toHaveLength(3);
  });
});
