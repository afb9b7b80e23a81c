import type { MeasureTrend, TrendPoint } from '@throughline/contract';
import type { EChartsCoreOption } from 'echarts/core';
import { shortDayText } from '../../../ui/day-text';
import type { ChartColours } from '../../../ui/chart/colours';
import { basis, numberAxis, type Drawing } from '../../../ui/chart/drawing';
import { told } from '../../../ui/chart/forest';
import { whiskerSeries } from '../../../ui/chart/whisker';
import { inOrder } from '../../../words/numbers';
import { measureName, sizeText } from '../grid';
import { resultWords } from '../words/words';

/** Own history of a measure: a point for every cycle with its interval, joined as far as the measure meant the same. */
export function historyLine({ team, measure, points, notes }: MeasureTrend): Drawing {
  const decimals = measure.kind === 'question' ? 1 : 0;
  const words = resultWords();
  const name = measureName(measure);
  const first = points[0];
  const last = points.at(-1);
  const finding =
    first && last && points.length > 1
      ? ` ${words.history.finding(told(first.value, null, null, decimals), inOrder(first.name), told(last.value, null, null, decimals), inOrder(last.name))}`
      : '';
  return {
    label: `${words.history.label(name, inOrder(team.name))}${finding}`,
    fileName: 'history.csv',
    height: 300,
    note: words.history.note,
    remarks: notes,
    table: {
      columns: [words.history.cycle, words.history.closed, words.average, words.history.low, words.history.high, words.answers, words.history.break],
      rows: points.map((one) => [one.name, one.closedOn, one.value, one.low ?? null, one.high ?? null, sizeText(one.sizeBand), one.break ?? '']),
    },
    option: (colours) => option(name, points, decimals, colours),
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
      data: points.map(({ closedOn }) => inOrder(shortDayText(closedOn))),
      axisTick: { show: false },
      axisLabel: { color: colours.ink2, fontSize: 13, hideOverlap: true },
    },
    yAxis: numberAxis(decimals === 0 ? resultWords().history.points : resultWords().history.pointsOfScale, colours.people, colours),
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
