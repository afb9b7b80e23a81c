import { readPeriod } from '@throughline/domain';
import { alignPeriods, type SideFigure } from './alignment.rules.js';

const figure = (teamId: string, label: string, value: number, base: number | null = null): SideFigure => {
  const { from, until } = readPeriod(label)!;
  return { teamId, period: { label, from, until }, value, base };
};
const short = (figures: readonly SideFigure[]) => figures.map(({ teamId, period, value, base }) => [teamId, period.label, value, base]);

describe('bringing both sides to the same periods', () => {
  it('leaves periods alone that both sides have', () => {
    const aligned = alignPeriods([figure('a', '2015', 70, 20)], [figure('a', '2015', 90, 12), figure('b', '2015', 80)]);
    expect(short(aligned.staff)).toEqual([['a', '2015', 70, 20]]);
    expect(short(aligned.customer)).toEqual([
      ['a', '2015', 90, 12],
      ['b', '2015', 80, null],
    ]);
    expect(aligned.notes).toEqual([]);
  });
  it('puts the months of a quarter together by their base, so that a busy month counts for more', () => {
    const aligned = alignPeriods(
      [figure('a', '2025-Q4', 70)],
      [figure('a', '2025-10', 60, 30), figure('a', '2025-11', 90, 10), figure('a', '2025-12', 70, 60)],
    );
    expect(short(aligned.customer)).toEqual([['a', '2025-Q4', (60 * 30 + 90 * 10 + 70 * 60) / 100, 100]]);
    expect(aligned.notes).toEqual([
      'The customer figures of shorter periods are put together as their means, weighted by their base where it is stated: 2025-Q4 (2025-10, 2025-11, 2025-12).',
    ]);
  });
  it('takes a plain mean, and states no base, where one month does not state its own', () => {
    const aligned = alignPeriods([figure('a', '2025-Q4', 70)], [figure('a', '2025-10', 60, 30), figure('a', '2025-11', 90)]);
    expect(short(aligned.customer)).toEqual([['a', '2025-Q4', 75, null]]);
  });
  it('puts quarters of staff figures together for a yearly metric, and adds no respondents up: they may be the same people', () => {
    const aligned = alignPeriods([figure('a', '2015-Q1', 60, 20), figure('a', '2015-Q3', 70, 10)], [figure('a', '2015', 88)]);
    expect(short(aligned.staff)).toEqual([['a', '2015', 65, 10]]);
  });
  it('prefers a figure made for the very period over its parts', () => {
    const aligned = alignPeriods([figure('a', '2015', 60)], [figure('a', '2015', 88), figure('a', '2015-03', 10)]);
    expect(short(aligned.customer)).toEqual([['a', '2015', 88, null]]);
  });
  it('counts a month for the quarter rather than for the year', () => {
    const aligned = alignPeriods([figure('a', '2015', 60), figure('a', '2015-Q1', 61)], [figure('a', '2015-02', 80), figure('a', '2015-07', 90)]);
    expect(short(aligned.customer)).toEqual([
      ['a', '2015-Q1', 80, null],
      ['a', '2015', 90, null],
    ]);
  });
  it('makes one figure of two cycles of a team in one quarter', () => {
    expect(short(alignPeriods([figure('a', '2025-Q4', 60, 9), figure('a', '2025-Q4', 70, 8)], [figure('a', '2025-Q4', 1)]).staff)).toEqual([
      ['a', '2025-Q4', 65, 8],
    ]);
  });
  it('takes out periods in which one side is silent, and says which', () => {
    const aligned = alignPeriods(
      [figure('a', '2014', 60), figure('a', '2015', 61)],
      [figure('a', '2015', 80), figure('a', '2016-W01', 90), figure('a', '2016-W02', 90)],
    );
    expect(short(aligned.staff)).toEqual([['a', '2015', 61, null]]);
    expect(aligned.notes).toEqual([
      'The customer figures of shorter periods are put together as their means, weighted by their base where it is stated: 2016 (2016-W01, 2016-W02).',
      'One period has staff figures but no customer figures of any team in the same period: 2014.',
      'One period has customer figures but no staff figures of any team in the same period: 2016.',
    ]);
  });
  it('keeps a period of one side for another lag, but only where it is as long as those compared', () => {
    const { apart } = alignPeriods(
      [figure('a', '2025-Q3', 60), figure('a', '2025-Q4', 61), figure('a', '2024', 50)],
      [figure('a', '2025-Q4', 80), figure('a', '2026-Q1', 81)],
    );
    expect(short(apart.staff)).toEqual([['a', '2025-Q3', 60, null]]);
    expect(short(apart.customer)).toEqual([['a', '2026-Q1', 81, null]]);
  });
  it('makes quarters of the months between two surveys too, since each survey may be set against the quarter after it', () => {
    const months = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06', '2025-07'].map((label, i) => figure('a', label, 60 + i, 10));
    const { staff, customer, apart } = alignPeriods([figure('a', '2025-Q1', 70), figure('a', '2025-Q3', 71)], months);
    expect(short(staff)).toEqual([
      ['a', '2025-Q1', 70, null],
      ['a', '2025-Q3', 71, null],
    ]);
    expect(short(customer)).toEqual([
      ['a', '2025-Q1', 61, 30],
      ['a', '2025-Q3', 66, 10],
    ]);
    expect(short(apart.customer)).toEqual([['a', '2025-Q2', 64, 30]]);
  });
  it('leaves a week alone that lies in two quarters', () => {
    const { apart, notes } = alignPeriods([figure('a', '2025-Q1', 70)], [figure('a', '2025-02', 80), figure('a', '2025-W27', 90)]);
    expect(short(apart.customer)).toEqual([]);
    expect(notes.at(-1)).toBe('One period has customer figures but no staff figures of any team in the same period: 2025-W27.');
  });
  it('has nothing to say about nothing', () =>
    expect(alignPeriods([], [])).toEqual({ staff: [], customer: [], apart: { staff: [], customer: [] }, notes: [] }));
});
