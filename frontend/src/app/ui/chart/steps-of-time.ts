import type { EChartsCoreOption } from 'echarts/core';
import type { ChartColours } from './colours';
import type { TableCell } from './csv';
import { basis, numberAxis, type Drawing } from './drawing';
import { told } from './forest';
import { whiskerSeries } from './whisker';
import { chartWords } from './words/words';

/** A figure at one step of time before or after something. */
export interface TimeStep {
  /** '2 periods later'. */
  readonly name: string;
  /** What stands under it on the axis: '+2'. */
  readonly short: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly clear: boolean;
  readonly exploratory?: boolean;
  readonly more?: readonly TableCell[];
}

export interface StepsInput {
  readonly label: string;
  /** What goes up: 'Customer score per point of engagement'. */
  readonly measure: string;
  /** What goes across: 'Periods after engagement moved'. */
  readonly across: string;
  readonly hue: 'customers' | 'people';
  readonly decimals: number;
  readonly nameColumn: string;
  readonly moreColumns?: readonly string[];
  readonly steps: readonly TimeStep[];
  readonly note?: string;
  readonly fileName: string;
}

/** Figures with their intervals side by side, in the order of time, around a line at zero. */
export function stepsOfTime(input: StepsInput): Drawing {
  return {
    label: input.label,
    fileName: input.fileName,
    height: 300,
    note: input.note,
    table: {
      columns: [input.nameColumn, input.measure, chartWords().low, chartWords().high, ...(input.moreColumns ?? [])],
      rows: input.steps.map(({ name, value, low, high, more }) => [
        name,
        ...[value, low, high].map((one) => (one === null ? null : Number(one.toFixed(input.decimals)))),
        ...(more ?? []),
      ]),
    },
    option: (colours) => option(input, colours),
  };
}

function option({ measure, across, hue, decimals, steps }: StepsInput, colours: ChartColours): EChartsCoreOption {
  const axisName = { fontWeight: 600, fontSize: 13 };
  return {
    ...basis(colours),
    grid: { left: 52, right: 16, top: 40, bottom: 62, outerBoundsMode: 'none' },
    xAxis: {
      type: 'category',
      data: steps.map(({ short }) => short),
      name: across,
      nameLocation: 'middle',
      nameGap: 36,
      nameTextStyle: { ...axisName, color: colours.ink2 },
      axisTick: { show: false },
      axisLine: { onZero: true, lineStyle: { color: colours.ink2 } },
      // the names stay at the foot of the drawing, also where the line at zero is not
      axisLabel: { color: colours.ink2, fontSize: 13, interval: 0, hideOverlap: true },
      position: 'bottom',
    },
    yAxis: {
      ...numberAxis(`${measure} ↑`, colours[hue], colours),
      scale: false,
      nameTextStyle: { ...axisName, color: colours[hue], align: 'left', padding: [0, 0, 0, -40] },
    },
    series: [
      whiskerSeries(
        steps.flatMap(({ name, value, low, high, clear, exploratory }, at) =>
          value === null ? [] : [{ at, value, low, high, clear, exploratory, told: `${name}\n${told(value, low, high, decimals)}` }],
        ),
        false,
        colours[hue],
        colours,
      ),
    ],
  };
}
