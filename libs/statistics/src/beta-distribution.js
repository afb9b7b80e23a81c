import betainc from '@stdlib/math-base-special-betainc';
import betaincinv from '@stdlib/math-base-special-betaincinv';
import { requireWithin } from './sample.js';
/**
 * Beta distribution function: the share below x (0 … 1) for shapes a, b > 0; with `upper` the share above.
 * @throws StatisticsError `out-of-range`
 */
export function betaCdf(x, a, b, upper = false) {
    requireWithin('x', x, 0, 1);
    requireWithin('a', a, 0, Infinity, true);
    requireWithin('b', b, 0, Infinity, true);
    return betainc(x, a, b, true, upper);
}
/**
 * Beta quantile: the x below which a share p (0 … 1) lies.
 * @throws StatisticsError `out-of-range`
 */
export function betaQuantile(p, a, b) {
    requireWithin('p', p, 0, 1);
    requireWithin('a', a, 0, Infinity, true);
    requireWithin('b', b, 0, Infinity, true);
    return betaincinv(p, a, b);
}
//# sourceMappingURL=beta-distribution.js.map