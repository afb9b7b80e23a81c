import type { Cell } from '../cell/cell-columns.rules.js';
import { boardFigure, monthsBefore, trendMonths } from './board.rules.js';

const metric = { id: 'm', minimumBase: 10 };
const cell = (month: string, formula: Cell['formula'], n: number, good: number, more: object = {}): Cell => ({
  metricId: 'm',
  formula,
  teamId: 't',
  month,
  sums: { n, total: 0, squares: 0, good, bad: 0, median: null, medianLow: null, medianHigh: null, ...more },
  per: undefined,
  hidden: '',
  leavesOut: false,
  agents: 4,
});

const none = <T>(times: number, value: T): T[] => Array.from({ length: times }, () => value);

describe('a figure of the board', () => {
  it('is of all months asked for together, and its trend of the twelve until the last of them, whatever was asked for', () => {
    const cells = [cell('2025-11-01', 'share', 40, 40), cell('2026-01-01', 'share', 6, 3), cell('2026-02-01', 'share', 14, 7)];
    const figure = boardFigure(metric, cells, '2026-01-01', '2026-02-28');
    expect(figure).toMatchObject({ value: 50, base: 20, belowMinimumBase: false, firstMonth: '2026-01', lastMonth: '2026-02' });
    expect(figure.trend).toEqual({ values: [...none(8, null), 100, null, null, 50], bases: [...none(8, 0), 40, 0, 6, 14], hidden: [] });
  });
  it('is of a median the last month, and says so', () => {
    const cells = [cell('2026-01-01', 'median', 30, 0, { median: 4 }), cell('2026-02-01', 'median', 10, 0, { median: 6, medianLow: 2, medianHigh: 8 })];
    expect(boardFigure(metric, cells, '2026-01-01', '2026-02-28')).toMatchObject({
      value: 6,
      base: 10,
      interval: [2, 8],
      belowMinimumBase: false,
      firstMonth: '2026-02',
      lastMonth: '2026-02',
    });
  });
  it('is not said where it rests on less than the minimum base of its metric, and why', () => {
    const few = cell('2026-01-01', 'share', 9, 6);
    const figure = boardFigure(metric, [few], '2026-01-01', '2026-01-31');
    expect(figure).toMatchObject({ value: null, base: 9, interval: null, belowMinimumBase: true, firstMonth: '2026-01' });
    expect(figure.trend.values).toEqual(none(12, null));
    expect(figure.trend.bases.at(-1)).toBe(9);
    expect(boardFigure({ ...metric, minimumBase: 9 }, [few], '2026-01-01', '2026-01-31')).toMatchObject({ value: 66.667, belowMinimumBase: false });
  });
  it('is put together of the months that may be shown themselves, and names those that it leaves out', () => {
    const cells = [cell('2026-01-01', 'share', 40, 10), { ...cell('2026-02-01', 'share', 40, 40), hidden: 'few-agents' as const }];
    const figure = boardFigure(metric, cells, '2026-01-01', '2026-02-28');
    expect(figure).toMatchObject({ value: 25, base: 40, hidden: null, hiddenMonths: ['2026-02'], lastMonth: '2026-01', agents: 4 });
    expect(figure.trend).toEqual({
      values: [...none(10, null), 25, null],
      bases: [...none(10, 0), 40, null],
      hidden: [{ month: '2026-02', why: 'few-agents' }],
    });
    const alone = boardFigure(metric, cells, '2026-02-01', '2026-02-28');
    expect(alone).toMatchObject({ value: null, base: null, interval: null, belowMinimumBase: false, hidden: 'few-agents', agents: null, lastMonth: null });
  });
  it('of a median is the last month that may be shown', () => {
    const hidden = { ...cell('2026-02-01', 'median', 30, 0, { median: 9 }), hidden: 'would-tell-others' as const };
    const figure = boardFigure(metric, [cell('2026-01-01', 'median', 30, 0, { median: 4 }), hidden], '2026-01-01', '2026-02-28');
    expect(figure).toMatchObject({ value: 4, lastMonth: '2026-01', hiddenMonths: ['2026-02'] });
  });
  it('is nothing where nothing happened', () => {
    expect(boardFigure(metric, [], '2026-01-01', '2026-01-31')).toMatchObject({
      value: null,
      base: 0,
      interval: null,
      belowMinimumBase: true,
      firstMonth: null,
    });
  });
});

describe('months', () => {
  it('go back over the turn of a year', () => {
    expect(trendMonths('2026-02-28').slice(0, 2)).toEqual(['2025-03-01', '2025-04-01']);
    expect([monthsBefore('2026-01-31', 0), monthsBefore('2026-01-31', 1), monthsBefore('2026-03-01', 15)]).toEqual(['2026-01-01', '2025-12-01', '2024-12-01']);
  });
});
