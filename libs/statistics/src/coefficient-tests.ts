import { finiteFigures } from './finite-figures.js';
import type { Interval } from './interval.js';
import { requireWithin } from './sample.js';
import { tQuantile, tTwoSidedP } from './student-t.js';

/** What is said about one coefficient: standard error, t test against 0 and interval, in the units of the coefficient. */
export interface CoefficientTest {
  readonly estimate: number;
  readonly se: number;
  readonly t: number;
  /** Degrees of freedom of the t distribution used; need not be whole. */
  readonly df: number;
  readonly p: number;
  readonly interval: Interval;
}

/** A coefficient with its standard error (above 0) as a t test and interval. */
export function coefficientTest(estimate: number, se: number, df: number, level = 0.95): CoefficientTest {
  requireWithin('se', se, 0, Infinity, true);
  requireWithin('level', level, 0, 1, true);
  const t = estimate / se;
  const half = tQuantile((1 + level) / 2, df) * se;
  return finiteFigures({ estimate, se, t, df, p: tTwoSidedP(t, df), interval: [estimate - half, estimate + half] as const });
}
