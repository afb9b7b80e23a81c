import type { MetricFormula } from '@throughline/domain';
import { recommendScore, tQuantile, wilsonInterval } from '@throughline/statistics';
import { shownNumber } from './shown-number.rules.js';

/** What events of one metric, team and time add up to. */
export interface Sums {
  readonly n: number;
  readonly total: number;
  readonly squares: number;
  readonly good: number;
  readonly bad: number;
  /** Null but for a median, and for a time of which only its months are known. */
  readonly median: number | null;
  readonly medianLow: number | null;
  readonly medianHigh: number | null;
}

/** A figure as it is shown, to the digits of `shownNumber`: with what it rests on, and between what the true one lies with 95 % certainty. */
export interface ComputedFigure {
  /** Null when there is nothing to compute it of. */
  readonly value: number | null;
  readonly base: number;
  /** Null when there is none: of a count, which is no sample, and of a mean of fewer than two values or of values that are all alike. */
  readonly interval: readonly [low: number, high: number] | null;
}

/** Of no event. */
export const NOTHING: Sums = { n: 0, total: 0, squares: 0, good: 0, bad: 0, median: null, medianLow: null, medianHigh: null };

/** The sums of several times or channels together. A median cannot be put together: it is that of the only one, else null. */
export function together(parts: readonly Sums[]): Sums {
  if (parts.length === 1) return parts[0]!;
  const all: { -readonly [sum in keyof Sums]: Sums[sum] } = { ...NOTHING };
  for (const { n, total, squares, good, bad } of parts) {
    all.n += n;
    all.total += total;
    all.squares += squares;
    all.good += good;
    all.bad += bad;
  }
  return all;
}

/**
 * What sums make by a formula, in the units of the figure and the digits of `shownNumber`, and what it rests on: a share in per cent, a rate in 1,000. `per`: of a rate, the sums of the metric that it is counted in thousands of; its n
 * is the base.
 */
export function bareFigureOf(formula: MetricFormula, sums: Sums, per: Sums = NOTHING): Omit<ComputedFigure, 'interval'> {
  const { n, good, bad, total, median } = sums;
  if (formula === 'count') return { value: n, base: n };
  if (formula === 'rate') return { value: per.n === 0 ? null : shownNumber((1000 * n) / per.n), base: per.n };
  if (n === 0) return { value: null, base: 0 };
  if (formula === 'share') return { value: shownNumber((100 * good) / n), base: n };
  if (formula === 'net') return { value: shownNumber((100 * (good - bad)) / n), base: n };
  const middle = formula === 'median' ? median : total / n;
  return { value: middle === null ? null : shownNumber(middle), base: n };
}

/** As `bareFigureOf`, with the interval: Wilson for a share and a rate, adjusted Wald for a net share (Rocks 2016), t for a mean, order statistics for a median. */
export function figureOf(formula: MetricFormula, sums: Sums, per: Sums = NOTHING): ComputedFigure {
  const bare = bareFigureOf(formula, sums, per);
  const interval = bare.base === 0 ? null : intervalOf(formula, sums, per.n);
  return { ...bare, interval: interval && [shownNumber(interval[0]), shownNumber(interval[1])] };
}

function intervalOf(formula: MetricFormula, sums: Sums, per: number): ComputedFigure['interval'] {
  const { n, good, bad, medianLow, medianHigh } = sums;
  if (formula === 'share') return scaled(wilsonInterval(good, n), 100);
  // more than one in one contact: the two come from different counts, and an interval of a share would be of nothing
  if (formula === 'rate') return n <= per ? scaled(wilsonInterval(n, per), 1000) : null;
  if (formula === 'net') return recommendScore(good, n - good - bad, bad).interval;
  // below six values even the lowest and the highest do not hold the middle with 95 % certainty
  if (formula === 'median') return n < 6 || medianLow === null || medianHigh === null ? null : [medianLow, medianHigh];
  return formula === 'mean' ? aroundMean(sums) : null;
}

function aroundMean({ n, total, squares }: Sums): ComputedFigure['interval'] {
  const value = total / n;
  // rounding can leave a variance of values that are all alike a little below zero
  const variance = n < 2 ? 0 : Math.max(0, (squares - n * value * value) / (n - 1));
  if (variance <= 1e-12 * Math.max(1, value * value)) return null;
  const half = tQuantile(0.975, n - 1) * Math.sqrt(variance / n);
  return [value - half, value + half];
}

function scaled([low, high]: readonly [number, number], by: number): readonly [number, number] {
  return [low * by, high * by];
}
