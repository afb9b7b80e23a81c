/** A figure beside what it is compared with. */
export interface Compared {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly reference: number;
}

const Z95 = 1.959964;

/**
 * Which of many figures differ clearly from what they are compared with: the false-discovery control of Benjamini and Hochberg (1995, Journal of the
 * Royal Statistical Society B 57, 289–300) at `rate`, over two-sided p-values read back from the 95 % intervals as those of a normal distribution.
 */
export function clearDifferences(figures: readonly Compared[], rate = 0.05): readonly boolean[] {
  return discoveries(figures.map(pValue), rate);
}

/** The p-values that count as discoveries when a share of at most `rate` of them may be false (Benjamini and Hochberg's step-up procedure). */
export function discoveries(pValues: readonly number[], rate: number): readonly boolean[] {
  const ascending = pValues.toSorted((a, b) => a - b);
  const last = ascending.findLastIndex((p, index) => p <= ((index + 1) / ascending.length) * rate);
  const threshold = ascending[last];
  return pValues.map((p) => threshold !== undefined && p <= threshold);
}

function pValue({ mean, low, high, reference }: Compared): number {
  const error = (high - low) / (2 * Z95);
  // an interval without width comes from rounding; it says nothing about how sure the figure is
  if (!(error > 0)) return 1;
  return 2 * upperTail(Math.abs(mean - reference) / error);
}

/** P(Z > z) of the standard normal for z ≥ 0: Abramowitz and Stegun (1964) 26.2.17, wrong by less than 7.5e-8. */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
