/** Where a vertical axis begins and ends, and how far apart its marks are. */
export interface AxisBounds {
  readonly min: number;
  readonly max: number;
  readonly interval: number;
}

/**
 * Bounds around values that keep to round marks, never leave the measure's own scale, and show at least a tenth of it: a difference of a
 * point must not fill the axis, and one value alone needs room too.
 */
export function axisBounds(values: readonly number[], scale: { readonly min: number | null; readonly max: number | null }): AxisBounds {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const whole = scale.min !== null && scale.max !== null ? scale.max - scale.min : Math.max(Math.abs(lowest), Math.abs(highest), 1);
  const room = Math.max(highest - lowest, whole / 10);
  const middle = (lowest + highest) / 2;
  const interval = roundStep(room / 4);
  const min = Math.floor((middle - room / 2) / interval) * interval;
  const max = Math.ceil((middle + room / 2) / interval) * interval;
  return { min: Math.max(min, scale.min ?? -Infinity), max: Math.min(max, scale.max ?? Infinity), interval };
}

/** The next of 1, 2, 5, 10, 20 … that is not smaller. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((step) => step * power >= least * 0.999) ?? 10) * power;
}
