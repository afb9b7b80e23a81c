import { LIMITS } from '@throughline/domain';
import { leaveAfterRow, leaveDifference } from './roster-leave.rules.js';

const leave = (from: string, last: string | null = null) => ({ from, last });
const TODAY = '2026-06-15';

describe('leave that a roster states', () => {
  it('is further leave, or corrects the last day of the one that begins on the same day', () => {
    const known = [leave('2026-01-01', '2026-01-31')];
    expect(leaveAfterRow(known, leave('2026-06-01'), TODAY)).toEqual([...known, leave('2026-06-01')]);
    expect(leaveAfterRow(known, leave('2025-06-01', '2025-06-02'), TODAY)).toEqual([leave('2025-06-01', '2025-06-02'), ...known]);
    expect(leaveAfterRow(known, leave('2026-01-01', '2026-02-28'), TODAY)).toEqual([leave('2026-01-01', '2026-02-28')]);
    expect(leaveAfterRow(known, leave('2026-01-01'), TODAY)).toEqual([leave('2026-01-01')]);
    // a file without the column of the last day says nothing about it
    expect(leaveAfterRow(known, { from: '2026-01-01', last: undefined }, TODAY)).toEqual(known);
  });

  it('has no day in common with other leave', () => {
    expect(leaveAfterRow([leave('2026-01-01', '2026-01-31')], leave('2026-01-31', '2026-03-01'), TODAY)).toBe(
      'There is leave from 2026-01-01 to 2026-01-31 already; write other days, or change that one.',
    );
    expect(leaveAfterRow([leave('2026-01-01')], leave('2026-07-01'), TODAY)).toMatch(/^There is leave from 2026-01-01 without an end/);
  });

  it('is over where the cell is empty and nobody knew an end, and stays where it has one or lies ahead', () => {
    const known = [leave('2026-01-01', '2026-12-31'), leave('2027-02-01')];
    expect(leaveAfterRow(known, { from: null, last: null }, TODAY)).toEqual(known);
    expect(leaveAfterRow([leave('2026-06-14')], { from: null, last: null }, TODAY)).toEqual([leave('2026-06-14', '2026-06-14')]);
    expect(leaveAfterRow([leave('2026-06-15')], { from: null, last: null }, TODAY)).toEqual([leave('2026-06-15')]);
  });

  it('is kept up to so many stretches', () => {
    const full = Array.from({ length: LIMITS.leave }, (_, i) => leave(`20${10 + i}-01-01`, `20${10 + i}-01-02`));
    expect(leaveAfterRow(full, leave('2000-01-01', '2000-01-02'), TODAY)).toMatch(/^50 stretches of leave/);
    expect(leaveAfterRow(full, leave('2010-01-01', '2010-01-05'), TODAY)).toHaveLength(50);
  });

  it('is shown as what goes and what comes', () => {
    const stays = leave('2025-01-01', '2025-01-02');
    expect(leaveDifference([stays, leave('2026-01-01')], [stays, leave('2026-01-01', '2026-02-01')])).toEqual({
      from: 'from 2026-01-01 without an end',
      to: 'from 2026-01-01 to 2026-02-01',
    });
    expect(leaveDifference([stays], [stays])).toEqual({ from: null, to: null });
  });
});
