import type { OutcomeBoardFigure } from '@throughline/contract';
import { bareFigureOf, type ComputedFigure, figureOf, together } from '../cell/cell-figure.rules.js';
import type { Cell } from '../cell/cell-columns.rules.js';

/** Of a metric, what its figures on the board need. */
export interface BoardMetric {
  readonly id: string;
  readonly minimumBase: number;
}

/** Months that a trend goes back, the last one included. */
export const TREND_MONTHS = 12;

/** The first days of the months of a trend that ends with the month of the day, earliest first. */
export function trendMonths(until: string): string[] {
  const last = Number(until.slice(0, 4)) * 12 + Number(until.slice(5, 7)) - 1;
  return Array.from({ length: TREND_MONTHS }, (_, i) => monthAt(last - TREND_MONTHS + 1 + i));
}

/** The first day of the month before, or so many before. */
export function monthsBefore(day: string, months: number): string {
  return monthAt(Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months);
}

function monthAt(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}-01`;
}

/**
 * The figure of a team and a metric from its cells in the order of months, with its trend. `from` is the first day of a month. It is put together from the months that may be shown themselves, and
 * from no other: what a figure of several months says and those of single months do not would be what is hidden. A median of several months cannot be put together from theirs: the figure is that of
 * the last month that may be shown, and its months say so. Where a figure rests on less than the minimum base of its metric, there is none, and `belowMinimumBase` says why. Of what is hidden there is
 * no base either: how much two agents handled is theirs, too.
 */
export function boardFigure(metric: BoardMetric, cells: readonly Cell[], from: string, until: string): OutcomeBoardFigure {
  const within = cells.filter(({ month }) => month >= from && month <= until);
  const shown = within.filter(({ hidden }) => hidden === '');
  const used = shown[0]?.formula === 'median' ? shown.slice(-1) : shown;
  const hidden = shown.length > 0 ? null : (within.at(-1)?.hidden ?? null);
  const whole: ComputedFigure = used[0]
    ? figureOf(used[0].formula, together(used.map(({ sums }) => sums)), used[0].per && together(used.map(({ per }) => per!)))
    : { value: null, base: 0, interval: null };
  const few = hidden === null && whole.base < metric.minimumBase;
  return {
    metricId: metric.id,
    base: hidden === null ? whole.base : null,
    value: few ? null : whole.value,
    interval: few || whole.interval === null ? null : [whole.interval[0], whole.interval[1]],
    belowMinimumBase: few,
    hidden: hidden || null,
    hiddenMonths: within.filter((cell) => cell.hidden !== '').map(({ month }) => month.slice(0, 7)),
    leavesOut: used.some(({ leavesOut }) => leavesOut),
    agents: hidden === null ? Math.max(0, ...used.map(({ agents }) => agents)) : null,
    firstMonth: used[0]?.month.slice(0, 7) ?? null,
    lastMonth: used.at(-1)?.month.slice(0, 7) ?? null,
    atMix: null,
    trend: trend(metric, cells, until),
  };
}

function trend(metric: BoardMetric, cells: readonly Cell[], until: string): OutcomeBoardFigure['trend'] {
  const byMonth = new Map(cells.map((cell) => [cell.month, cell]));
  const trend: OutcomeBoardFigure['trend'] = { values: [], bases: [], hidden: [] };
  for (const month of trendMonths(until)) {
    const cell = byMonth.get(month);
    if (cell && cell.hidden !== '') trend.hidden.push({ month: month.slice(0, 7), why: cell.hidden });
    const { value, base } = cell ? (cell.hidden === '' ? bareFigureOf(cell.formula, cell.sums, cell.per) : HIDDEN) : NONE;
    trend.values.push(base === null || base < metric.minimumBase ? null : value);
    trend.bases.push(base);
  }
  return trend;
}

const NONE = { value: null, base: 0 };
const HIDDEN = { value: null, base: null };
