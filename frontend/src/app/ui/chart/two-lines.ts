import type { EChartsCoreOption } from 'echarts/core';
import { numberText } from '../figure/number-text';
import { axisBounds } from './axis-bounds';
import type { ChartColours } from './colours';
import type { TableCell } from './csv';
import { basis, numberAxis, type Drawing } from './drawing';
import { chartWords } from './words/words';

/** One measure over the periods, in a panel of its own. */
export interface PeriodLine {
  readonly label: string;
  readonly hue: 'people' | 'customers';
  /** The ends of its scale; null where it has none. */
  readonly scale: { readonly min: number | null; readonly max: number | null };
  /** One a period; null where there is no figure, and the line is broken. */
  readonly values: readonly (number | null)[];
  /** The same measure of everybody, drawn thin and grey behind. */
  readonly behind?: readonly (number | null)[];
  /** Periods whose figure rests on too little: drawn hollow. */
  readonly weak?: readonly boolean[];
}

export interface TwoLinesInput {
  readonly label: string;
  readonly periods: readonly string[];
  readonly lines: readonly PeriodLine[];
  /** Places in `periods` before which the team counts as a new one: the lines are broken there. */
  readonly breaks?: readonly number[];
  /** What the table says of each period besides the figures. */
  readonly moreColumns?: readonly string[];
  readonly more?: readonly (readonly TableCell[])[];
  readonly note: string;
  readonly fileName: string;
}

const ROOM = { top: 34, between: 58, bottom: 40, panel: 148 };
const short = (value: number | null) => (value === null ? null : Number(value.toFixed(2)));

/** Both sides over the same periods, one panel each, so that neither scale bends the other. */
export function twoLines(input: TwoLinesInput): Drawing {
  const { lines, periods } = input;
  return {
    label: input.label,
    fileName: input.fileName,
    note: input.note,
    height: ROOM.top + lines.length * ROOM.panel + (lines.length - 1) * ROOM.between + ROOM.bottom,
    table: {
      columns: [
        chartWords().period,
        ...lines.flatMap(({ label, behind }) => [label, ...(behind ? [chartWords().ofAllTeams(label)] : [])]),
        ...(input.moreColumns ?? []),
      ],
      rows: periods.map((period, at) => [
        period,
        ...lines.flatMap(({ values, behind }) => [short(values[at] ?? null), ...(behind ? [short(behind[at] ?? null)] : [])]),
        ...(input.more?.[at] ?? []),
      ]),
    },
    option: (colours) => option(input, colours),
  };
}

/** The values with an empty place wherever the line must not run on: at each break the period stands twice, once for the line that ends and once for the one that begins. */
export function broken(values: readonly (number | null)[], breaks: readonly number[]): [number, number | null][] {
  return values.flatMap((value, at): [number, number | null][] =>
    breaks.includes(at)
      ? [
          [at, null],
          [at, value],
        ]
      : [[at, value]],
  );
}

function option({ lines, periods, breaks = [] }: TwoLinesInput, colours: ChartColours): EChartsCoreOption {
  return {
    ...basis(colours),
    grid: lines.map((_, i) => ({ left: 52, right: 32, outerBoundsMode: 'none', top: ROOM.top + i * (ROOM.panel + ROOM.between), height: ROOM.panel })),
    xAxis: lines.map((_, i) => ({
      type: 'category',
      gridIndex: i,
      data: periods,
      boundaryGap: periods.length === 1,
      axisLabel: { show: i === lines.length - 1, color: colours.ink2, fontSize: 13, hideOverlap: true },
      axisLine: { lineStyle: { color: colours.lineStrong } },
      axisTick: { show: false },
    })),
    yAxis: lines.map((line, i) => ({
      ...numberAxis(line.label, colours[line.hue], colours),
      ...bounds(line),
      gridIndex: i,
      nameTextStyle: { color: colours[line.hue], fontWeight: 600, fontSize: 13, align: 'left', padding: [0, 0, 0, -40] },
    })),
    series: lines.flatMap((line, i) => [
      ...(line.behind
        ? [lineSeries({ ...line, label: chartWords().ofAllTeams(line.label), weak: undefined, values: line.behind }, i, [], colours.ink2, true, periods)]
        : []),
      lineSeries(line, i, breaks, colours[line.hue], false, periods, colours.surface),
    ]),
  };
}

/** Around all that is drawn in the panel; nothing where it is empty. */
function bounds({ values, behind = [], scale }: PeriodLine): object {
  const drawn = [...values, ...behind].filter((value) => value !== null);
  return drawn.length ? axisBounds(drawn, scale) : {};
}

function lineSeries(
  { label, values, weak }: PeriodLine,
  index: number,
  breaks: readonly number[],
  colour: string,
  behind: boolean,
  periods: readonly string[],
  hollow?: string,
): object {
  return {
    type: 'line',
    name: label,
    xAxisIndex: index,
    yAxisIndex: index,
    z: behind ? 2 : 3,
    symbol: 'circle',
    symbolSize: behind ? 4 : 8,
    showAllSymbol: true,
    connectNulls: false,
    lineStyle: { color: colour, width: behind ? 1 : 2, type: behind ? 'dashed' : 'solid' },
    itemStyle: { color: colour },
    data: broken(values, breaks).map(([at, value]) => ({
      value: [at, value],
      name: value === null ? '' : `${periods[at] ?? ''}\n${label}: ${numberText(value, 1)}${weak?.[at] ? `\n${chartWords().weak}` : ''}`,
      itemStyle: weak?.[at] ? { color: hollow, borderColor: colour, borderWidth: 1.5 } : undefined,
    })),
    tooltip: { formatter: (at: { name: string }) => at.name },
  };
}
