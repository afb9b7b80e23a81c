import { fewestDaysBetween, occurrence } from './cycle-series.js';
import { plainDate } from './plain-date.js';

const days = (first: string, unit: 'week' | 'month' | 'quarter', every: number, count = 4) =>
  Array.from({ length: count }, (_, i) => occurrence(plainDate(first), { unit, every }, i));

describe('a rhythm', () => {
  it('keeps the weekday of its first day, also over the change of the clocks and of the year', () => {
    expect(days('2026-10-12', 'week', 2)).toEqual(['2026-10-12', '2026-10-26', '2026-11-09', '2026-11-23']);
    expect(days('2026-12-28', 'week', 1, 2)).toEqual(['2026-12-28', '2027-01-04']);
  });
  it('takes the last day of a month that is too short, and the day itself again afterwards', () => {
    expect(days('2027-01-31', 'month', 1)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']);
    expect(days('2027-11-30', 'quarter', 1)).toEqual(['2027-11-30', '2028-02-29', '2028-05-30', '2028-08-30']);
    expect(days('2026-11-15', 'month', 6, 3)).toEqual(['2026-11-15', '2027-05-15', '2027-11-15']);
  });
  it('knows how long a cycle may stay open before the next one', () => {
    expect(fewestDaysBetween({ unit: 'week', every: 2 })).toBe(14);
    expect(fewestDaysBetween({ unit: 'month', every: 1 })).toBe(28);
    expect(fewestDaysBetween({ unit: 'quarter', every: 1 })).toBeGreaterThanOrEqual(89);
  });
});
