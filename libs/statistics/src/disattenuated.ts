import { fisherInterval } from './fisher-interval.js';
import type { Interval } from './interval.js';
import { requireWithin } from './sample.js';

/** A correlation corrected for unreliable measurement. */
export interface DisattenuatedCorrelation {
  /** May lie beyond ±1 when the reliabilities are too low for the correlation seen. */
  readonly r: number;
  readonly interval: Interval;
}

/**
 * Spearman's correction for attenuation: r/√(relX relY), Fisher's end points divided alike, the reliabilities taken as known.
 * A sensitivity line, never the headline; for team means use ICC(2)-type reliabilities, not alpha.
 * @param relX, relY reliabilities, above 0 and at most 1
 * @throws StatisticsError `out-of-range`, `too-few` (n ≤ 3)
 * Source: Spearman 1904.
 */
export function disattenuated(r: number, n: number, relX: number, relY: number, level = 0.95): DisattenuatedCorrelation {
  requireWithin('relX', relX, Number.MIN_VALUE, 1);
  requireWithin('relY', relY, Number.MIN_VALUE, 1);
  const [low, high] = fisherInterval(r, n, { level });
  const root = Math.sqrt(relX) * Math.sqrt(relY);
  return { r: r / root, interval: [low / root, high / root] };
}
