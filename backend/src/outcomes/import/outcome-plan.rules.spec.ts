import { readPeriod } from '@throughline/domain';
import { cursorOf, markOf } from '../observation/page-mark.rules.js';
import { changeBy, changeOfRow, contradictions, placed } from './outcome-plan.rules.js';

const row = (line: number, team: string, value: number, base: number | null = null) => ({
  line,
  figures: placed({ line, team, teamName: '', period: readPeriod('2015')!, figures: [{ metricId: 'm1', value, base }], emptyCells: 0 }, team),
});

describe('the plan of an outcome import', () => {
  it('finds two rows that say different things about the same figure, by value or by base', () => {
    expect(contradictions([row(2, 'a', 80), row(3, 'b', 70), row(4, 'a', 81), row(5, 'b', 70, 12)])).toEqual([
      { lines: [2, 4], metricId: 'm1', values: [80, 81] },
      { lines: [3, 5], metricId: 'm1', values: [70, 70] },
    ]);
  });
  it('lets a file say the same thing twice', () => expect(contradictions([row(2, 'a', 80), row(3, 'a', 80)])).toEqual([]));
  it('tells a new figure from a changed and an unchanged one', () => {
    const standing = { value: 80, base: 12 };
    expect([changeBy(standing, undefined), changeBy({ value: 80, base: 13 }, standing), changeBy({ ...standing }, standing)]).toEqual([
      'added',
      'changed',
      'unchanged',
    ]);
  });
  it('says of a row the most that any of its figures does', () => {
    expect([changeOfRow(['unchanged', 'added', 'changed']), changeOfRow(['unchanged', 'changed']), changeOfRow([])]).toEqual(['added', 'changed', 'unchanged']);
  });
});

describe('the cursor of observations', () => {
  const mark = {
    periodFrom: '2015-01-01',
    periodLabel: '2015',
    metricId: '0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e8f',
    teamId: '0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e90',
  };
  it('comes back as it went', () => expect(markOf(cursorOf(mark))).toEqual(mark));
  it.each(['', 'x', cursorOf({ ...mark, teamId: 'x' }), cursorOf({ ...mark, periodFrom: '2015-02-30' })])('refuses %p', (cursor) =>
    expect(() => markOf(cursor)).toThrow('not a cursor of this list'),
  );
});
