import { addDays, dayIn, type PlainDate } from '@throughline/domain';
import { isWorkingDay, lastDayOf, workingDayFrom, workingDaysLeft, type WorkingCalendar } from './working-days.rules.js';

const day = (text: string): PlainDate => text as PlainDate;
/** Christmas and New Year in England: 25 and 26 December 2025 are a Thursday and a Friday, 1 January 2026 is a Thursday. */
const ENGLAND: WorkingCalendar = { weekendDays: [6, 7], holidays: new Set(['2025-12-25', '2025-12-26', '2026-01-01']) };
const GULF: WorkingCalendar = { weekendDays: [5, 6], holidays: new Set() };

describe('working days', () => {
  it.each([
    // an ordinary Monday; a Friday over the weekend; Christmas; over the end of the year; over the end of February in a leap year
    ['2026-03-02', 3, '2026-03-05'],
    ['2026-03-06', 1, '2026-03-09'],
    ['2025-12-24', 1, '2025-12-29'],
    ['2025-12-24', 5, '2026-01-05'],
    ['2028-02-28', 2, '2028-03-01'],
  ])('are counted after %s, which does not count itself: %i of them end on %s', (from, count, until) => {
    expect(workingDayFrom(day(from), count, ENGLAND)).toBe(until);
  });

  it('begin for what comes in at the weekend or on a holiday with the next working day', () => {
    for (const from of ['2026-03-06', '2026-03-07', '2026-03-08']) expect(workingDayFrom(day(from), 1, ENGLAND)).toBe('2026-03-09');
    expect(workingDayFrom(day('2025-12-25'), 1, ENGLAND)).toBe('2025-12-29');
  });

  it('are counted backwards for reminders', () => {
    expect(workingDayFrom(day('2025-12-29'), -1, ENGLAND)).toBe('2025-12-24');
    expect(workingDayFrom(day('2026-01-02'), -2, ENGLAND)).toBe('2025-12-30');
  });

  it('are those of the organisation’s own week', () => {
    expect(isWorkingDay(day('2026-03-08'), GULF)).toBe(true);
    expect(workingDayFrom(day('2026-03-05'), 1, GULF)).toBe('2026-03-08');
    expect(workingDayFrom(day('2026-03-05'), 1, ENGLAND)).toBe('2026-03-06');
  });

  it('count from the day that it was where the organisation is', () => {
    const midnight = new Date('2026-03-05T23:30:00Z');
    expect(workingDayFrom(dayIn(midnight, 'Europe/London'), 1, ENGLAND)).toBe('2026-03-06');
    expect(workingDayFrom(dayIn(midnight, 'Pacific/Auckland'), 1, ENGLAND)).toBe('2026-03-09');
  });

  it('say that a calendar without any cannot be counted in, rather than to count for ever', () => {
    expect(() => workingDayFrom(day('2026-03-05'), 1, { weekendDays: [1, 2, 3, 4, 5, 6, 7], holidays: new Set() })).toThrow(RangeError);
  });

  it('are left until a day, or have passed since, as counted one by one', () => {
    expect(workingDaysLeft(day('2025-12-24'), day('2025-12-29'), ENGLAND)).toBe(1);
    expect(workingDaysLeft(day('2025-12-24'), day('2025-12-28'), ENGLAND)).toBe(0);
    expect(workingDaysLeft(day('2026-03-06'), day('2026-03-06'), ENGLAND)).toBe(0);
    expect(workingDaysLeft(day('2026-01-02'), day('2025-12-24'), ENGLAND)).toBe(-4);
    for (const calendar of [ENGLAND, GULF])
      for (let from = 0; from < 9; from++)
        for (let until = from; until < 40; until++) {
          const [today, end] = [addDays(day('2025-12-18'), from), addDays(day('2025-12-18'), until)];
          const one = Array.from({ length: until - from }, (_, i) => addDays(today, i + 1)).filter((each) => isWorkingDay(each, calendar)).length;
          expect(workingDaysLeft(today, end, calendar)).toBe(one);
          expect(workingDaysLeft(end, today, calendar)).toBe(0 - one);
        }
  });

  it('leave days and weeks alone, which end on the day they end on', () => {
    expect(lastDayOf(day('2026-03-02'), { count: 8, unit: 'weeks' }, ENGLAND)).toBe('2026-04-27');
    expect(lastDayOf(day('2026-01-31'), { count: 30, unit: 'days' }, ENGLAND)).toBe('2026-03-02');
    expect(lastDayOf(day('2026-03-02'), { count: 5, unit: 'days' }, ENGLAND)).toBe('2026-03-07');
    expect(lastDayOf(day('2026-03-02'), { count: 5, unit: 'working-days' }, ENGLAND)).toBe('2026-03-09');
  });
});
