import { addDays, plainDate } from '@throughline/domain';
import { beginOf, monthsFrom, QUARTERS } from './demo-calendar.rules.js';

describe('the months of the demo', () => {
  const days = Array.from({ length: 800 }, (_, i) => addDays(plainDate('2026-01-01'), i));

  it('are 24 different ones on whatever day it is made, or its file would speak twice of one month', () => {
    const twice = days.filter((today) => new Set(monthsFrom(beginOf(today), QUARTERS * 3)).size !== 24);
    expect(twice).toEqual([]);
  });
  it('begin with the month of its first day and never lie ahead', () => {
    for (const today of days) {
      const months = monthsFrom(beginOf(today), QUARTERS * 3);
      expect(months[0]).toBe(beginOf(today).slice(0, 7));
      expect(months.at(-1)! <= today.slice(0, 7)).toBe(true);
    }
  });
});
