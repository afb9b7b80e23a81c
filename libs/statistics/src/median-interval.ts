import type { Interval } from './interval.js';
import { requireSample, type Sample } from './sample.js';

/**
 * The median of a sample and its interval of order statistics, which assumes nothing about how the values spread: the closest two that hold the median with at least the wanted certainty. Null where
 * even the lowest and the highest value do not, at 95 % below six values.
 * @throws StatisticsError `too-few` (empty), `not-finite`
 * Source: Conover 1999, Practical Nonparametric Statistics, section 3.2.
 */
export function medianInterval(xs: Sample, level = 0.95): { median: number; interval: Interval | null } {
  requireSample('x', xs, 1);
  const sorted = Float64Array.from(xs).sort();
  const n = sorted.length;
  const median = (sorted[Math.floor((n - 1) / 2)]! + sorted[Math.ceil((n - 1) / 2)]!) / 2;
  let [left, term, outside] = [0, 2 ** -n, 0];
  // so many values can be left out at each end
  while (outside + term <= (1 - level) / 2) {
    outside += term;
    term *= (n - left) / (left + 1);
    left++;
  }
  return { median, interval: left === 0 ? null : [sorted[left - 1]!, sorted[n - left]!] };
}
