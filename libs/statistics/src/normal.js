import erfc from '@stdlib/math-base-special-erfc';
import erfcinv from '@stdlib/math-base-special-erfcinv';
import { requireWithin } from './sample.js';
/**
 * Standard normal distribution function: the share below z. With `upper`, the share above z, exact in the far tail
 * where 1 − share would be lost.
 * @throws StatisticsError `not-finite` when z is not a number
 * Source: Phi(z) = erfc(−z/√2)/2.
 */
export function normalCdf(z, upper = false) {
    requireWithin('z', z, -Infinity, Infinity);
    return erfc((upper ? z : -z) / Math.SQRT2) / 2;
}
/**
 * Standard normal quantile: the z below which a share p lies (0 < p < 1).
 * @throws StatisticsError `out-of-range` when p is not strictly between 0 and 1
 * Source: inverse of the complementary error function.
 */
export function normalQuantile(p) {
    requireWithin('p', p, 0, 1, true);
    return -Math.SQRT2 * erfcinv(2 * p);
}
/** The z of a two-sided interval, e.g. 1.959963984540054 for a level of 0.95. */
export function normalCritical(level) {
    requireWithin('level', level, 0, 1, true);
    return Math.SQRT2 * erfcinv(1 - level);
}
//# sourceMappingURL=normal.js.map