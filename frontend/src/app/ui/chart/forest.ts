import type { EChartsCoreOption } from 'echarts/core';
import { numberText } from '../figure/number-text';
import type { ChartColours } from './colours';
import type { TableCell } from './csv';
import { basis, numberAxis, WORDS, type Drawing } from './drawing';
import { whiskerSeries } from './whisker';
import { uiWords } from '../words/words';
import { chartWords } from './words/words';

/** One line of a forest: a figure with its interval under its own name. */
export interface ForestRow {
  readonly name: string;
  /** Null where it could not be worked out; the table then says why. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Whether the finding holds after everything that was looked at. What does not hold is drawn in grey. */
  readonly clear: boolean;
  readonly exploratory?: boolean;
  /** What the table says of it besides name, figure and interval. */
  readonly more?: readonly TableCell[];
}

export interface ForestInput {
  readonly label: string;
  /** What the figures are: 'Correlation across teams'. */
  readonly measure: string;
  readonly hue: 'people' | 'customers' | 'ink';
  readonly decimals: number;
  readonly nameColumn: string;
  readonly moreColumns?: readonly string[];
  readonly rows: readonly ForestRow[];
  readonly note?: string;
  readonly fileName: string;
}

const ROW = 50;
const ROOM = { top: 12, bottom: 58 };

/** Figures with their intervals under each other, each with its name above it, around a line at zero. */
export function forest(input: ForestInput): Drawing {
  const drawn = input.rows.filter(({ value }) => value !== null);
  return {
    label: input.label,
    fileName: input.fileName,
    height: ROOM.top + Math.max(1, drawn.length) * ROW + ROOM.bottom,
    note: input.note,
    table: {
      columns: [input.nameColumn, input.measure, chartWords().low, chartWords().high, ...(input.moreColumns ?? [])],
      rows: input.rows.map(({ name, value, low, high, more }) => [name, ...[value, low, high].map((one) => rounded(one, input.decimals)), ...(more ?? [])]),
    },
    option: (colours) => option(input, drawn, colours),
  };
}

function option({ measure, hue, decimals }: ForestInput, rows: readonly ForestRow[], colours: ChartColours): EChartsCoreOption {
  return {
    ...basis(colours),
    grid: { left: 20, right: 20, top: ROOM.top, bottom: ROOM.bottom, outerBoundsMode: 'none' },
    xAxis: {
      ...numberAxis(`${measure} →`, hue === 'ink' ? colours.ink2 : colours[hue], colours),
      // zero is what every figure here is held against
      scale: false,
      nameLocation: 'end',
      nameGap: 0,
      nameTextStyle: {
        color: hue === 'ink' ? colours.ink2 : colours[hue],
        fontWeight: 600,
        fontSize: 13,
        align: 'right',
        verticalAlign: 'top',
        padding: [32, 0, 0, 0],
      },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { show: true, onZero: true, lineStyle: { color: colours.ink2 } },
      axisLabel: { show: false },
      splitLine: { show: false },
    },
    series: [
      names(rows, colours),
      whiskerSeries(
        rows.flatMap(({ name, value, low, high, clear, exploratory }, at) =>
          value === null ? [] : [{ at, value, low, high, clear, exploratory, told: `${name}\n${told(value, low, high, decimals)}` }],
        ),
        true,
        hue === 'ink' ? colours.ink : colours[hue],
        colours,
      ),
    ],
  };
}

/** The name of each row, written above its figure from the left edge: on a phone there is no room beside it. */
function names(rows: readonly ForestRow[], colours: ChartColours): object {
  return {
    type: 'custom',
    silent: true,
    z: 4,
    tooltip: { show: false },
    encode: { x: -1, y: 0 },
    data: rows.map((_, at) => [at]),
    renderItem: (params: { dataIndex: number; coordSys: { x: number; width: number } }, api: { coord: (at: unknown[]) => number[] }): object => {
      const [, y = 0] = api.coord([0, params.dataIndex]);
      return {
        type: 'text',
        style: {
          // beside the edge, where the line at zero may stand
          x: params.coordSys.x + 6,
          y: y - 11,
          text: rows[params.dataIndex]?.name ?? '',
          fill: colours.ink,
          ...WORDS,
          verticalAlign: 'bottom',
          width: params.coordSys.width - 6,
          overflow: 'truncate',
          // legible over the line at zero
          stroke: colours.paper,
          lineWidth: 4,
        },
      };
    },
  };
}

/** A figure with its interval in words. */
export function told(value: number, low: number | null, high: number | null, decimals: number): string {
  const interval = low === null || high === null ? '' : ` (${numberText(low, decimals)}${uiWords().to}${numberText(high, decimals)})`;
  return `${numberText(value, decimals)}${interval}`;
}

function rounded(value: number | null, decimals: number): number | null {
  return value === null ? null : Number(value.toFixed(decimals));
}
