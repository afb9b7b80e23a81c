import type { CustomSeriesOption } from 'echarts/charts';
import type { ChartColours } from './colours';

/** A figure with its interval, as it is drawn: filled when it holds, hollow when it was looked at without having been chosen beforehand. */
export interface Whisker {
  /** Its place on the axis of names: 0 for the first. */
  readonly at: number;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Whether the finding holds; what does not hold is grey. */
  readonly clear: boolean;
  readonly exploratory?: boolean;
  /** What a pointer over it is told. */
  readonly told: string;
}

const THICK = 2;
const CAP = 5;
const DOT = 5;

/** Figures with intervals along an axis of names, lying (the axis of names is vertical) or upright. */
export function whiskerSeries(whiskers: readonly Whisker[], lying: boolean, hue: string, colours: ChartColours): CustomSeriesOption {
  return {
    type: 'custom',
    z: 3,
    // which of the numbers lie on the axis of values, so that it makes room for all of the interval
    encode: lying ? { x: [1, 2, 3], y: 0 } : { x: 0, y: [1, 2, 3] },
    data: whiskers.map(({ at, value, low, high, told }) => ({ value: [at, value, low ?? value, high ?? value], name: told })),
    tooltip: { formatter: (shown) => (Array.isArray(shown) ? '' : shown.name) },
    renderItem: (params, api) => {
      const whisker = whiskers[params.dataIndex];
      if (!whisker) return undefined;
      const point = (value: number): number[] => api.coord(lying ? [value, whisker.at] : [whisker.at, value]);
      const [x = 0, y = 0] = point(whisker.value);
      const colour = whisker.clear ? hue : colours.ink2;
      const [from, to] = [point(whisker.low ?? whisker.value), point(whisker.high ?? whisker.value)];
      return {
        type: 'group',
        children: [
          ...(whisker.low === null || whisker.high === null
            ? []
            : bars(from, to, lying).map((shape) => ({ type: 'rect' as const, shape, style: { fill: colour } }))),
          {
            type: 'circle',
            shape: { cx: x, cy: y, r: DOT },
            style: { fill: whisker.exploratory ? colours.surface : colour, stroke: colour, lineWidth: THICK },
          },
        ],
      };
    },
  };
}

/** The line of an interval and its two ends, each a rectangle. */
function bars([x1 = 0, y1 = 0]: number[], [x2 = 0, y2 = 0]: number[], lying: boolean): { x: number; y: number; width: number; height: number }[] {
  const half = THICK / 2;
  if (lying) {
    const cap = (x: number) => ({ x: x - half, y: y1 - CAP, width: THICK, height: 2 * CAP });
    return [{ x: Math.min(x1, x2), y: y1 - half, width: Math.abs(x2 - x1), height: THICK }, cap(x1), cap(x2)];
  }
  const cap = (y: number) => ({ x: x1 - CAP, y: y - half, width: 2 * CAP, height: THICK });
  return [{ x: x1 - half, y: Math.min(y1, y2), width: THICK, height: Math.abs(y2 - y1) }, cap(y1), cap(y2)];
}
