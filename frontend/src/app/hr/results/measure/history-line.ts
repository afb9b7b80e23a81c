import type { MeasureTrend, TrendPoint } from '@throughline/contract';
import type { EChartsCoreOption } from 'echarts/core';
import { shortDayText } from '../../../ui/day-text';
import type { ChartColours } from '../../../ui/chart/colours';
import { basis, numberAxis, type Drawing } from '../../../ui/chart/drawing';
import { told } from '../../../ui/chart/forest';
import { whiskerSeries } from '../../../ui/chart/whisker';
import { sizeText } from '../grid';

/** Own history of a measure: a point for every cycle with its interval, joined as far as the measure meant the same. */
export function historyLine({ team, measure, points, notes }: MeasureTrend): Drawing {
  const decimals = measure.kind === 'question' ? 1 : 0;
  const first = points[0];
  const last = points.at(-1);
  const finding =
    first && last && points.length > 1
      ? ` From ${told(first.value, null, null, decimals)} (${first.name}) to ${told(last.value, null, null, decimals)} (${last.name}).`
      : '';
  return {
    label: `${measure.label}, ${team.name}, from cycle to cycle.${finding}`,
    fileName: 'history.csv',
    height: 300,
    note: ['The vertical axis need not start at zero. Whiskers: 95 % interval.', ...notes].join(' '),
    table: {
      columns: ['Cycle', 'Closed', 'Average', 'Low', 'High', 'Answers', 'Break'],
      rows: points.map((one) => [one.name, one.closedOn, one.value, one.low ?? null, one.high ?? null, sizeText(one.sizeBand), one.break ?? '']),
    },
    option: (colours) => option(measure.label, points, decimals, colours),
  };
}

/** The stretches of points that mean the same, by their places. */
export function stretches(points: readonly TrendPoint[]): readonly (readonly number[])[] {
  const found: number[][] = [];
  points.forEach((point, i) => {
    const current = found.at(-1);
    if (current && !point.break) current.push(i);
    else found.push([i]);
  });
  return found;
}

function option(label: string, points: readonly TrendPoint[], decimals: number, colours: ChartColours): EChartsCoreOption {
  const lines = stretches(points).map((places) => ({
    type: 'line',
    silent: true,
    symbol: 'none',
    lineStyle: { color: colours.people, width: 2 },
    data: points.map((point, i) => (places.includes(i) ? point.value : null)),
  }));
  return {
    ...basis(colours),
    grid: { left: 52, right: 16, top: 40, bottom: 52, outerBoundsMode: 'none' },
    xAxis: {
      type: 'category',
      data: points.map(({ closedOn }) => shortDayText(closedOn)),
      axisTick: { show: false },
      axisLabel: { color: colours.ink2, fontSize: 13, hideOverlap: true },
    },
    yAxis: numberAxis(decimals === 0 ? 'Points of 100' : 'Points of the scale', colours.people, colours),
    series: [
      ...lines,
      whiskerSeries(
        points.map(({ name, value, low, high, break: broken }, at) => ({
          at,
          value,
          low: low ?? null,
          high: high ?? null,
          clear: true,
          told: `${name}: ${label}\n${told(value, low ?? null, high ?? null, decimals)}${broken ? `\n${broken}` : ''}`,
        })),
        false,
        colours.people,
        colours,
      ),
    ],
  };
}
