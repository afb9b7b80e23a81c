/** The ends of a scale that values are written on. */
export interface WrittenScale {
  readonly min: number;
  readonly max: number;
}

/** A value on another scale: end to end, and in proportion between. 8 of 1 to 10 is 4.11 of 1 to 5. Values outside stay outside, so that they are refused where they end. */
export function rescaled(value: number, from: WrittenScale, to: WrittenScale): number {
  return to.min + ((value - from.min) * (to.max - to.min)) / (from.max - from.min);
}

/** Says a conversion in words, as it is shown beside a mapping and kept with it. */
export function conversionWords(from: WrittenScale, to: WrittenScale): string {
  const middle = (from.min + from.max) / 2;
  const round = (value: number): string => String(Math.round(value * 100) / 100);
  return `${from.min} to ${from.max} becomes ${to.min} to ${to.max}, in proportion: ${from.min} is ${to.min}, ${round(middle)} is ${round(rescaled(middle, from, to))}, ${from.max} is ${to.max}.`;
}

/** Why a scale cannot be converted to that of a metric, as a sentence; undefined when it can. */
export function conversionProblem(
  from: WrittenScale,
  metric: { readonly name: string; readonly valueMin: number | null; readonly valueMax: number | null },
): string | undefined {
  if (from.max <= from.min)
    return `The scale of the column ends at ${from.max}, which is not above its beginning, ${from.min}; give an upper end above ${from.min}.`;
  if (metric.valueMin === null || metric.valueMax === null)
    return `"${metric.name}" has no lowest and highest value, so no scale can be converted to it; leave the conversion out.`;
  return undefined;
}
