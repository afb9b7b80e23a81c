import type { EChartsCoreOption } from 'echarts/core';
import { bandSeries, type BandPoint } from './band';
import type { ChartColours } from './colours';
import type { TableCell } from './csv';
import { basis, numberAxis, type Drawing } from './drawing';

export interface LinePoint {
  readonly period: string;
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  /** What it rests on: a size band in words or a count. */
  readonly base?: string | number | null;
}

export interface Line {
  readonly label: string;
  readonly hue: 'people' | 'customers';
  readonly points: readonly LinePoint[];
}

const ROOM = { top: 34, between: 58, bottom: 36, panel: 132 };

/**
 * A team's through-line: engagement and each customer outcome over one time axis. Each measure has a panel of its own, because two
 * scales in one panel make any two lines look as if they crossed.
 */
export function timeLines(input: { readonly label: string; readonly lines: readonly Line[]; readonly fileName: string }): Drawing {
  const periods = [...new Set(input.lines.flatMap((line) => line.points.map((point) => point.period)))].sort();
  const height = ROOM.top + input.lines.length * ROOM.panel + Math.max(0, input.lines.length - 1) * ROOM.between + ROOM.bottom;
  return {
    label: input.label,
    fileName: input.fileName,
    height,
    note: 'The vertical axes do not start at zero. Shaded: 95 % interval.',
    table: {
      columns: ['Period', 'Measure', 'Value', 'Low', 'High', 'Base'],
      rows: input.lines.flatMap((line) => line.points.map((point) => tableRow(line, point))),
    },
    option: (colours) => option(input.lines, periods, colours),
  };
}

function tableRow(line: Line, point: LinePoint): TableCell[] {
  return [point.period, line.label, point.value, point.low ?? null, point.high ?? null, point.base ?? null];
}

function option(lines: readonly Line[], periods: readonly string[], colours: ChartColours): EChartsCoreOption {
  return {
    ...basis(colours),
    tooltip: { ...(basis(colours)['tooltip'] as object), trigger: 'axis' },
    axisPointer: { link: [{ xAxisIndex: 'all' }] },
    grid: lines.map((_, i) => ({ left: 52, right: 32, outerBoundsMode: 'none', top: ROOM.top + i * (ROOM.panel + ROOM.between), height: ROOM.panel })),
    xAxis: lines.map((_, i) => ({
      type: 'category',
      gridIndex: i,
      data: periods,
      boundaryGap: periods.length < 4,
      axisLabel: { show: i === lines.length - 1, color: colours.ink2, fontSize: 13, hideOverlap: true },
      axisLine: { lineStyle: { color: colours.lineStrong } },
      axisTick: { show: false },
    })),
    yAxis: lines.map((line, i) => ({
      ...numberAxis(line.label, colours[line.hue], colours),
      gridIndex: i,
      nameTextStyle: { color: colours[line.hue], fontWeight: 600, fontSize: 13, align: 'left', padding: [0, 0, 0, -40] },
    })),
    series: lines.flatMap((line, i) => [
      ...runs(line, periods).map((run) =>
        bandSeries(run, line.hue === 'people' ? colours.peopleSoft : colours.customersSoft, { xAxisIndex: i, yAxisIndex: i }),
      ),
      lineSeries(line, i, periods.length, colours),
    ]),
  };
}

function lineSeries(line: Line, index: number, periodCount: number, colours: ChartColours): Record<string, unknown> {
  return {
    type: 'line',
    name: line.label,
    xAxisIndex: index,
    yAxisIndex: index,
    z: 3,
    data: inOrder(line).map((point) => [point.period, point.value]),
    symbol: 'circle',
    symbolSize: periodCount > 24 ? 4 : 7,
    showAllSymbol: true,
    lineStyle: { color: colours[line.hue], width: 2 },
    itemStyle: { color: colours[line.hue] },
    // a period of this measure without a value is a gap, not a bridge; periods that only other measures have do not break it
    connectNulls: false,
  };
}

function inOrder(line: Line): readonly LinePoint[] {
  return line.points.toSorted((one, other) => (one.period < other.period ? -1 : 1));
}

/** The unbroken stretches that have an interval, by place on the axis. */
export function runs(line: Line, periods: readonly string[]): BandPoint[][] {
  const found: BandPoint[][] = [[]];
  for (const { period, value, low, high } of inOrder(line)) {
    if (value != null && low != null && high != null) found.at(-1)?.push({ x: periods.indexOf(period), low, high });
    else found.push([]);
  }
  return found.filter((run) => run.length > 0);
}
