import gammaln from '@stdlib/math-base-special-gammaln';
import { requireCount } from './sample.js';
import { StatisticsError } from './statistics-error.js';

/**
 * Fisher's exact test of two independent shares, x1 of n1 against x2 of n2: two-sided p, the sum of all tables that are no more probable than the one
 * seen. 1 when all or none are favourable.
 * @throws StatisticsError `too-few` (nobody), `out-of-range` (x above n, not whole), `not-finite`
 * Source: Fisher 1935; R `fisher.test`, with its tolerance of 1e-7 for equal probabilities.
 */
export function fisherExactP(x1: number, n1: number, x2: number, n2: number): number {
  requireCount('n1', n1, 1);
  requireCount('n2', n2, 1);
  requireCount('x1', x1, 0);
  requireCount('x2', x2, 0);
  if (x1 > n1) throw new StatisticsError('out-of-range', `x1 is ${x1} of only ${n1}; it cannot be more than n1.`);
  if (x2 > n2) throw new StatisticsError('out-of-range', `x2 is ${x2} of only ${n2}; it cannot be more than n2.`);
  const total = x1 + x2;
  const low = Math.max(0, total - n2);
  const high = Math.min(total, n1);
  const log = Float64Array.from({ length: high - low + 1 }, (_, i) => logChoose(n1, low + i) + logChoose(n2, total - low - i));
  const seen = log[x1 - low]!;
  const most = log.reduce((a, b) => Math.max(a, b), -Infinity);
  let all = 0;
  let rare = 0;
  for (let i = 0; i < log.length; i++) {
    const probability = Math.exp(log[i]! - most);
    all += probability;
    if (log[i]! <= seen + 1e-7) rare += probability;
  }
  return Math.min(1, rare / all);
}

function logChoose(n: number, k: number): number {
  return gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
}
