import type { EChartsCoreOption } from 'echarts/core';
import { bandSeries } from './band';
import type { ChartColours } from './colours';
import { locale } from '../../words/language';
import { countText } from '../../words/numbers';
import { basis, numberAxis, WORDS, type Drawing } from './drawing';
import { chartWords } from './words/words';

export interface TeamPoint {
  readonly name: string;
  /** How its people feel. */
  readonly x: number;
  /** How its customers are served. */
  readonly y: number;
  readonly respondents?: string | number | null;
  readonly base?: number | null;
}

export interface FitPoint {
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
}

/** Words for the four quarters by where they are drawn. */
export interface QuarterWords {
  readonly upperLeft: string;
  readonly upperRight: string;
  readonly lowerLeft: string;
  readonly lowerRight: string;
}

/** A cross through the middle of the teams, and what each of the four quarters is. */
export interface Quarters {
  readonly x: number;
  readonly y: number;
  readonly names: QuarterWords;
  /** What fits into the corners of a phone, where the names would lie over the teams. */
  readonly short: QuarterWords;
}

/** Width of the drawing in pixels from which on the names have room. */
const ROOM_FOR_NAMES = 420;

export interface ScatterInput {
  readonly label: string;
  readonly people: string;
  readonly customers: string;
  readonly points: readonly TeamPoint[];
  /** The fitted line with its 95 % band; empty where the method gives none. */
  readonly band: readonly FitPoint[];
  /** Whether the finding holds. What does not hold is drawn in grey. */
  readonly clear: boolean;
  readonly quarters?: Quarters;
  readonly fileName: string;
}

/** Teams as points, people across, customers up, with the through-line as fit line and its band. */
export function scatterWithBand(input: ScatterInput): Drawing {
  const words = chartWords();
  return {
    label: input.label,
    fileName: input.fileName,
    height: 440,
    note: [words.points(countText(input.points.length)), ...(input.band.length ? [words.band] : [])].join(' '),
    table: {
      columns: [words.team, input.people, input.customers, words.respondents, words.customerBase, ...(input.quarters ? [words.quarter] : [])],
      rows: input.points.map((point) => [
        point.name,
        point.x,
        point.y,
        point.respondents ?? null,
        point.base ?? null,
        ...(input.quarters ? [quarterOf(point, input.quarters)] : []),
      ]),
    },
    option: (colours) => option(input, colours),
  };
}

function option(input: ScatterInput, colours: ChartColours): EChartsCoreOption {
  const many = input.points.length > 300;
  return {
    ...basis(colours),
    animation: !many,
    grid: { left: 60, right: 24, top: 40, bottom: 56 },
    xAxis: { ...numberAxis(`${input.people} →`, colours.people, colours), nameLocation: 'end', nameGap: 0, nameTextStyle: xName(colours) },
    yAxis: { ...numberAxis(`${input.customers} ↑`, colours.customers, colours), nameTextStyle: { ...yName(colours) } },
    series: [
      ...(input.quarters ? cross(input.quarters, colours) : []),
      ...(input.band.length ? [bandSeries(input.band, input.clear ? colours.peopleSoft : colours.line, { xAxisIndex: 0, yAxisIndex: 0 })] : []),
      {
        type: 'scatter',
        z: 2,
        data: input.points.map((point) => ({ value: [point.x, point.y], name: point.name })),
        symbolSize: many ? 5 : 9,
        itemStyle: { color: colours.ink2, opacity: many ? 0.35 : 0.6 },
        emphasis: { itemStyle: { color: colours.ink, opacity: 1 } },
        tooltip: {
          formatter: (at: { name: string; value: number[] }) =>
            [at.name, `${input.people}: ${figure(at.value[0])}`, `${input.customers}: ${figure(at.value[1])}`].join('\n'),
        },
      },
      {
        type: 'line',
        z: 3,
        silent: true,
        symbol: 'none',
        data: input.band.map(({ x, y }) => [x, y]),
        tooltip: { show: false },
        lineStyle: { width: 3, color: input.clear ? throughLine(colours) : colours.ink2, type: input.clear ? 'solid' : 'dashed' },
      },
    ],
  };
}

/** The quarter a team lies in; on the cross itself it counts to the right and above. */
export function quarterOf({ x, y }: { readonly x: number; readonly y: number }, { x: middle, y: level, names }: Quarters): string {
  if (y >= level) return x >= middle ? names.upperRight : names.upperLeft;
  return x >= middle ? names.lowerRight : names.lowerLeft;
}

/** Both lines of the cross from edge to edge, and the names in the four corners. */
function cross({ x, y, names, short }: Quarters, colours: ChartColours): object[] {
  const line = (x1: number, y1: number, x2: number, y2: number) => ({
    type: 'line',
    shape: { x1, y1, x2, y2 },
    style: { stroke: colours.lineStrong, lineWidth: 1, lineDash: [4, 4] },
  });
  return [
    {
      type: 'custom',
      silent: true,
      z: 1,
      tooltip: { show: false },
      data: [[x, y]],
      renderItem: (params: { coordSys: { x: number; y: number; width: number; height: number } }, api: { coord: (at: number[]) => number[] }) => {
        const { x: left, y: top, width, height } = params.coordSys;
        const [right, foot] = [left + width, top + height];
        const [cx = 0, cy = 0] = api.coord([x, y]);
        const words = width < ROOM_FOR_NAMES ? short : names;
        const corner = (text: string, at: number, align: string, height: number, verticalAlign: string) => ({
          type: 'text',
          style: {
            text,
            x: at,
            y: height,
            align,
            verticalAlign,
            fill: colours.ink2,
            ...WORDS,
            width: width / 2 - 8,
            overflow: 'break',
          },
        });
        return {
          type: 'group',
          children: [
            line(cx, top, cx, foot),
            line(left, cy, right, cy),
            corner(words.upperLeft, left + 4, 'left', top + 4, 'top'),
            corner(words.upperRight, right - 4, 'right', top + 4, 'top'),
            corner(words.lowerLeft, left + 4, 'left', foot - 4, 'bottom'),
            corner(words.lowerRight, right - 4, 'right', foot - 4, 'bottom'),
          ],
        };
      },
    },
  ];
}

const figure = (value: number | undefined): string => value?.toLocaleString(locale()) ?? '–';

const xName = (colours: ChartColours) => ({
  color: colours.people,
  fontWeight: 600,
  fontSize: 13,
  align: 'right',
  verticalAlign: 'top',
  padding: [32, 0, 0, 0],
});
const yName = (colours: ChartColours) => ({ color: colours.customers, fontWeight: 600, fontSize: 13, align: 'left', padding: [0, 0, 0, -48] });

function throughLine(colours: ChartColours): object {
  return {
    type: 'linear',
    x: 0,
    y: 0,
    x2: 1,
    y2: 0,
    colorStops: [
      { offset: 0, color: colours.people },
      { offset: 1, color: colours.customers },
    ],
  };
}
