import type { MirrorPeriod, MirrorSeries, TeamMirror } from '@throughline/contract';
import type { EChartsCoreOption } from 'echarts/core';
import { axisBounds } from '../../ui/chart/axis-bounds';
import { bandSeries, type BandPoint } from '../../ui/chart/band';
import type { ChartColours } from '../../ui/chart/colours';
import type { TableCell } from '../../ui/chart/csv';
import { basis, numberAxis, timeText, type Drawing } from '../../ui/chart/drawing';
import { numberText } from '../../ui/figure/number-text';
import { metricName } from '../metric-name';
import { countText } from '../../words/numbers';
import { leaderWords } from '../words/words';

/** One measure of the team over time, ready to be drawn. */
export interface ThroughLine {
  readonly label: string;
  readonly hue: 'people' | 'customers';
  /** The ends of its scale; null where it has none. */
  readonly scale: { readonly min: number | null; readonly max: number | null };
  readonly points: readonly ThroughPoint[];
}

export interface ThroughPoint {
  readonly period: MirrorPeriod;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  /** What it rests on, in words. */
  readonly base: string | null;
  /** Drawn hollow: its base is smaller than the metric asks for. */
  readonly weak?: boolean;
}

const ROOM = { top: 34, between: 58, bottom: 36, panel: 148 };
const DAY = 86_400_000;

/** Engagement of the team, in the hue of people. */
export function staffLine({ staff }: TeamMirror): ThroughLine {
  const points = staff.map(({ period, value, low, high, sizeBand }) => ({ period, value, low, high, base: sizeBand && leaderWords().mirror.people(sizeBand) }));
  return { label: leaderWords().lines.engagement, hue: 'people', scale: { min: 0, max: 100 }, points };
}

/** One metric of the team, in the hue of customers. */
export function customerLine(metric: MirrorSeries): ThroughLine {
  const points = metric.series.map(({ period, value, base, belowMinimumBase }) => ({
    period,
    value,
    base: base === null ? null : countText(base),
    weak: belowMinimumBase,
  }));
  return {
    label: metric.direction === 'lower-is-better' ? leaderWords().lines.lower(metricName(metric)) : metricName(metric),
    hue: 'customers',
    scale: metric,
    points,
  };
}

/**
 * Both sides of a team on one axis of days, each measure in a panel of its own. A point stands in the middle of its period, so that a
 * quarter of one side and its months of the other lie over each other.
 */
export function throughLines(team: string, lines: readonly ThroughLine[], finding: string): Drawing {
  const words = leaderWords().lines;
  const weak = lines.some(({ points }) => points.some((point) => point.weak));
  const banded = lines.some(({ points }) => points.some(({ low }) => low !== undefined));
  return {
    label: words.overTime(lines.map(({ label }) => label).join(', '), team, finding),
    fileName: `${team.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.csv`,
    height: ROOM.top + lines.length * ROOM.panel + (lines.length - 1) * ROOM.between + ROOM.bottom,
    note: [words.note, ...(banded ? [words.banded] : []), ...(weak ? [words.weak] : [])].join(' '),
    table: {
      columns: [leaderWords().mirror.period, words.measure, leaderWords().mirror.value, words.low, words.high, words.base],
      rows: lines.flatMap(({ label, points }) => points.map((point) => row(label, point))),
    },
    option: (colours) => option(lines, colours),
  };
}

function row(label: string, { period, value, low, high, base, weak }: ThroughPoint): TableCell[] {
  return [
    period.label,
    label,
    short(value),
    low === undefined ? null : short(low),
    high === undefined ? null : short(high),
    weak ? leaderWords().lines.tooSmall(base ?? '') : base,
  ];
}

function option(lines: readonly ThroughLine[], colours: ChartColours): EChartsCoreOption {
  const all = lines.flatMap(({ points }) => points.map(({ period }) => period));
  const [min, max] = [Math.min(...all.map(({ from }) => day(from))), Math.max(...all.map(({ until }) => day(until) + DAY))];
  const common = basis(colours);
  return {
    ...common,
    tooltip: { ...(common['tooltip'] as object), trigger: 'item' },
    axisPointer: { link: [{ xAxisIndex: 'all' }] },
    grid: lines.map((_, i) => ({ left: 52, right: 32, outerBoundsMode: 'none', top: ROOM.top + i * (ROOM.panel + ROOM.between), height: ROOM.panel })),
    xAxis: lines.map((_, i) => ({
      type: 'time',
      gridIndex: i,
      min,
      max,
      axisLabel: { show: i === lines.length - 1, color: colours.ink2, fontSize: 13, hideOverlap: true, formatter: timeText },
      axisLine: { lineStyle: { color: colours.lineStrong } },
      axisTick: { show: false },
      axisPointer: { show: true, snap: true, label: { show: false }, lineStyle: { color: colours.lineStrong } },
      splitLine: { show: false },
    })),
    yAxis: lines.map((line, i) => ({
      ...numberAxis(inTwoLines(line.label), colours[line.hue], colours),
      ...axisBounds(
        line.points.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]),
        line.scale,
      ),
      gridIndex: i,
      nameTextStyle: { color: colours[line.hue], fontWeight: 600, fontSize: 13, align: 'left', padding: [0, 0, 0, -40] },
    })),
    series: lines.flatMap((line, i) => [
      ...runs(line).map((run) => bandSeries(run, line.hue === 'people' ? colours.peopleSoft : colours.customersSoft, { xAxisIndex: i, yAxisIndex: i })),
      lineSeries(line, i, colours),
    ]),
  };
}

function lineSeries(line: ThroughLine, index: number, colours: ChartColours): Record<string, unknown> {
  const hue = colours[line.hue];
  return {
    type: 'line',
    name: line.label,
    xAxisIndex: index,
    yAxisIndex: index,
    z: 3,
    symbol: 'circle',
    symbolSize: line.points.length > 24 ? 5 : 8,
    showAllSymbol: true,
    lineStyle: { color: hue, width: 2 },
    itemStyle: { color: hue },
    // between two stretches an empty point: a line across periods without a figure would say that something was measured
    data: stretches(line).flatMap((stretch, i) => [
      ...(i > 0 ? [{ value: [null, null] }] : []),
      ...stretch.map((point) => ({
        value: [middle(point.period), point.value],
        name: told(line, point),
        itemStyle: point.weak ? { color: colours.surface, borderColor: hue, borderWidth: 1.5 } : undefined,
      })),
    ]),
    connectNulls: false,
    tooltip: { formatter: (at: { name: string }) => at.name },
  };
}

function told({ label }: ThroughLine, { period, value, low, high, base }: ThroughPoint): string {
  const interval = low === undefined || high === undefined ? '' : ` (${numberText(low, 0)}–${numberText(high, 0)})`;
  return `${period.label}\n${label}: ${numberText(value, 1)}${interval}${base ? `\n${leaderWords().lines.baseOf(base)}` : ''}`;
}

/** The unbroken stretches that have an interval. */
export function runs(line: ThroughLine): BandPoint[][] {
  const found: BandPoint[][] = [[]];
  for (const { period, low, high } of line.points) {
    if (low !== undefined && high !== undefined) found.at(-1)?.push({ x: middle(period), low, high });
    else found.push([]);
  }
  return found.filter((run) => run.length > 0);
}

/**
 * The points in unbroken stretches. Customer figures come regularly: where the step to the next is more than one and a half times the
 * usual one, a period is missing. Surveys come when they come, so engagement is one stretch.
 */
export function stretches({ hue, points }: ThroughLine): readonly (readonly ThroughPoint[])[] {
  const steps = points.slice(1).map(({ period }, i) => middle(period) - middle(points[i]?.period ?? period));
  const usual = steps.toSorted((one, other) => one - other)[Math.floor((steps.length - 1) / 2)] ?? 0;
  const found: ThroughPoint[][] = [];
  points.forEach((point, i) => {
    const broken = hue === 'customers' && (steps[i - 1] ?? 0) > 1.5 * usual;
    if (i === 0 || broken) found.push([point]);
    else found.at(-1)?.push(point);
  });
  return found;
}

/** A long name, which a phone has no room for beside itself, broken where its last part begins. */
export const inTwoLines = (name: string): string => (name.length > 40 ? name.replace(/([,،]) (?=[^,،]*$)/u, '$1\n') : name);
const day = (date: string) => Date.parse(`${date}T00:00:00Z`);
const middle = ({ from, until }: MirrorPeriod) => (day(from) + day(until) + DAY) / 2;
const short = (value: number) => Number(value.toFixed(2));
