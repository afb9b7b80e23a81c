import type { CustomSeriesOption } from 'echarts/charts';

/** A band between two lines: what it spans at each place on the horizontal axis. */
export interface BandPoint {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

/** An uncertainty band as one polygon per unbroken run; a run of one point becomes a whisker. */
export function bandSeries(run: readonly BandPoint[], fill: string, axes: { xAxisIndex: number; yAxisIndex: number }): CustomSeriesOption {
  return {
    type: 'custom',
    ...axes,
    silent: true,
    z: 1,
    tooltip: { show: false },
    // every corner is data, so that the axes make room for the whole band
    data: run.flatMap(({ x, low, high }) => [
      [x, low],
      [x, high],
    ]),
    renderItem: (params, api) => {
      if (params.dataIndex !== 0) return undefined;
      const upper = run.map(({ x, high }) => api.coord([x, high]));
      const lower = run.map(({ x, low }) => api.coord([x, low])).reverse();
      const only = upper.length === 1 ? upper[0] : undefined;
      const points = only ? whisker(only, lower[0] ?? only) : [...upper, ...lower];
      return { type: 'polygon', shape: { points }, style: { fill } };
    },
  };
}

function whisker(top: number[], bottom: number[]): number[][] {
  const [x = 0, y = 0] = top;
  const [, end = 0] = bottom;
  return [
    [x - 3, y],
    [x + 3, y],
    [x + 3, end],
    [x - 3, end],
  ];
}
