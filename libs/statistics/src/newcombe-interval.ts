import type { Interval } from './interval.js';
import { wilsonInterval } from './wilson-interval.js';

/**
 * Newcombe's hybrid score interval of the difference of two independent shares, x2/n2 − x1/n1, as shares −1 … 1.
 * @throws StatisticsError `out-of-range`, `too-few`, as `wilsonInterval`
 * Source: Newcombe 1998, Statistics in Medicine 17, 873–890, method 10.
 */
export function newcombeInterval(x1: number, n1: number, x2: number, n2: number, level = 0.95): Interval {
  const [low1, high1] = wilsonInterval(x1, n1, level);
  const [low2, high2] = wilsonInterval(x2, n2, level);
  const p1 = x1 / n1;
  const p2 = x2 / n2;
  const d = p2 - p1;
  return [d - Math.hypot(p2 - low2, high1 - p1), d + Math.hypot(high2 - p2, p1 - low1)];
}
