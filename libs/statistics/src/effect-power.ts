import type { PowerOptions } from './correlation-power.js';
import { finiteFigures } from './finite-figures.js';
import { noncentralTCdf } from './noncentral-t.js';
import { rootBetween } from './root-between.js';
import { requireCount, requireWithin } from './sample.js';
import { tQuantile } from './student-t.js';

/** Beyond so many standard errors every test finds the effect. */
const CERTAIN = 37;

/** Chance of a two-sided t test to find an effect that lies `shift` standard errors from 0. */
function chance(shift: number, df: number, alpha: number): number {
  if (Math.abs(shift) >= CERTAIN) return 1;
  const t = tQuantile(1 - alpha / 2, df);
  return 1 - noncentralTCdf(t, df, shift) + noncentralTCdf(-t, df, shift);
}

function shiftFor(power: number, df: number, alpha: number): number {
  requireWithin('alpha', alpha, 0, 1, true);
  requireWithin('power', power, alpha, 1, true);
  const short = (shift: number): number => chance(shift, df, alpha) - power;
  // the sum of two quantiles is next to the answer but for very few degrees of freedom; every look costs a noncentral t
  const near = df > 2 && power > 0.5 ? tQuantile(1 - alpha / 2, df) + tQuantile(power, df) : 0;
  return near > 0 && near < CERTAIN / 2 && short(0.9 * near) < 0 && short(1.1 * near) > 0
    ? rootBetween(short, 0.9 * near, 1.1 * near)
    : rootBetween(short, 0, CERTAIN);
}

/**
 * Chance (0 … 1) that the two-sided t test of two independent waves of n1 and n2 answers finds a true change of d standard deviations.
 * @param n1, n2 at least 2
 * @throws StatisticsError `too-few`, `out-of-range`, `not-finite`
 * Source: Cohen 1988; R `pwr.t2n.test`.
 */
export function changePower(d: number, n1: number, n2: number, alpha = 0.05): number {
  requireWithin('d', d, -Number.MAX_VALUE, Number.MAX_VALUE);
  requireWithin('alpha', alpha, 0, 1, true);
  requireCount('n1', n1, 2);
  requireCount('n2', n2, 2);
  return chance(Math.abs(d) * Math.sqrt((n1 * n2) / (n1 + n2)), n1 + n2 - 2, alpha);
}

/**
 * The smallest change, in standard deviations, that two independent waves of n1 and n2 answers find with the given power, e.g. 1.32 for ten and ten.
 * @throws StatisticsError `too-few`, `out-of-range`
 */
export function smallestDetectableChange(n1: number, n2: number, { power = 0.8, alpha = 0.05 }: PowerOptions = {}): number {
  requireCount('n1', n1, 2);
  requireCount('n2', n2, 2);
  return shiftFor(power, n1 + n2 - 2, alpha) / Math.sqrt((n1 * n2) / (n1 + n2));
}

/**
 * The smallest coefficient that a regression or panel with this standard error and degrees of freedom finds with the given power; to be said beside every
 * null result, in the units of the coefficient.
 * @param se above 0  @param df above 0, need not be whole
 * @throws StatisticsError `out-of-range`, `not-finite`
 * Source: Bloom 1995, with the exact noncentral t in place of the sum of two quantiles.
 */
export function smallestDetectableCoefficient(se: number, df: number, { power = 0.8, alpha = 0.05 }: PowerOptions = {}): number {
  requireWithin('se', se, 0, Number.MAX_VALUE, true);
  requireWithin('df', df, 0, Infinity, true);
  return finiteFigures(shiftFor(power, df, alpha) * se);
}
