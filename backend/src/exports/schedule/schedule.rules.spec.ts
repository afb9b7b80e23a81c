import { plainDate } from '@throughline/domain';
import { occasionsBy, type Rhythm } from './schedule.rules.js';

const CYCLES = [
  { id: 'spring', closedOn: '2026-03-31', publishedOn: '2026-03-31' },
  { id: 'autumn', closedOn: '2026-10-31', publishedOn: null },
];
const weekly: Rhythm = { rhythm: 'weekly', day: 1, madeOn: '2026-11-01' };

describe('what a report is made for', () => {
  // 16 November 2026 is a Monday
  it.each([
    ['2026-11-16', 'weekly 2026-11-16'],
    ['2026-11-17', 'weekly 2026-11-16'],
    ['2026-11-22', 'weekly 2026-11-16'],
    ['2026-11-23', 'weekly 2026-11-23'],
  ])('is on %s the Monday before or that day itself', (today, key) => {
    expect(occasionsBy(plainDate(today), weekly, CYCLES)).toEqual([{ key, cycleId: 'autumn' }]);
  });

  it.each([
    ['2026-11-28', 'monthly 2026-11-28'],
    ['2026-11-27', 'monthly 2026-10-28'],
    ['2027-01-03', 'monthly 2026-12-28'],
    ['2027-03-01', 'monthly 2027-02-28'],
  ])('is on %s the last 28th', (today, key) => {
    expect(occasionsBy(plainDate(today), { rhythm: 'monthly', day: 28, madeOn: '2026-01-01' }, CYCLES)).toEqual([{ key, cycleId: 'autumn' }]);
  });

  it('is never a day before there was the report', () => {
    expect(occasionsBy(plainDate('2026-11-19'), { ...weekly, madeOn: '2026-11-17' }, CYCLES)).toEqual([]);
  });

  it('is each cycle that closed since, and no earlier one', () => {
    const rhythm: Rhythm = { rhythm: 'publication', day: 1, madeOn: '2026-06-01' };
    expect(occasionsBy(plainDate('2026-11-19'), rhythm, CYCLES)).toEqual([{ key: 'autumn', cycleId: 'autumn' }]);
  });

  it('is also a cycle that had closed before, and that trustees counted since', () => {
    const rhythm: Rhythm = { rhythm: 'publication', day: 1, madeOn: '2026-06-01' };
    const late = { id: 'late', closedOn: '2026-05-20', publishedOn: '2026-06-09' };
    expect(occasionsBy(plainDate('2026-06-09'), rhythm, [CYCLES[0]!, late])).toEqual([{ key: 'late', cycleId: 'late' }]);
  });

  it('has no cycle while none has results', () => {
    expect(occasionsBy(plainDate('2026-11-16'), weekly, [])).toEqual([{ key: 'weekly 2026-11-16', cycleId: null }]);
  });
});
