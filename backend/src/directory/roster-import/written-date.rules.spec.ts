import { couldBeTwoDays, dateOrderOf, readWrittenDate } from './written-date.rules.js';

describe('readWrittenDate', () => {
  it.each([
    ['2026-03-31', undefined, '2026-03-31'],
    ['2026/3/1', undefined, '2026-03-01'],
    ['2026-03-31T00:00:00Z', undefined, '2026-03-31'],
    ['31.03.2026', undefined, '2026-03-31'],
    ['1. 3. 2026', undefined, '2026-03-01'],
    ['31/03/2026', undefined, '2026-03-31'],
    ['03/31/2026', undefined, '2026-03-31'],
    ['5/5/2026', undefined, '2026-05-05'],
    ['03/04/2026', 'day-first', '2026-04-03'],
    ['03/04/2026', 'month-first', '2026-03-04'],
  ] as const)('reads %s (%s) as %s', (text, order, date) => {
    expect(readWrittenDate(text, order)).toBe(date);
  });

  it.each(['2026-02-30', '29.02.2025', '03/04/2026', '31/03/26', '45000', 'soon', '', '1026-01-01', '2026-13-01'])('does not guess %j', (text) => {
    expect(readWrittenDate(text, undefined)).toBeUndefined();
  });

  it('does not turn a day round that the order rules out', () => {
    expect(readWrittenDate('31/03/2026', 'month-first')).toBeUndefined();
  });
});

describe('dateOrderOf', () => {
  it('learns the order from days that can be read only one way', () => {
    expect(dateOrderOf(['03/04/2026', '31/03/2026', '2026-01-01'])).toBe('day-first');
    expect(dateOrderOf(['03/04/2026', '03/31/2026'])).toBe('month-first');
  });

  it('learns nothing from days that disagree, or that all could be two', () => {
    expect(dateOrderOf(['31/03/2026', '03/31/2026'])).toBeUndefined();
    expect(dateOrderOf(['03/04/2026'])).toBeUndefined();
  });
});

it('knows which texts could be two days', () => {
  expect(['03/04/2026', '31/03/2026', '5/5/2026', 'soon'].map(couldBeTwoDays)).toEqual([true, false, false, false]);
});
