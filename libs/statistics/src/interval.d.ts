/** Lower and upper end of a confidence interval, in the units of the figure it belongs to. */
export type Interval = readonly [low: number, high: number];
