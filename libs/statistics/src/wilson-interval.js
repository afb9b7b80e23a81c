import { normalCritical } from './normal.js';
import { requireCount } from './sample.js';
import { StatisticsError } from './statistics-error.js';
/**
 * Wilson's score interval of a share x of n, as shares 0 … 1. Holds its coverage for small n and for 0 of n, where Wald's is empty.
 * @throws StatisticsError `out-of-range` (x > n, not whole), `too-few` (n = 0)
 * Source: Wilson 1927; R `prop.test(correct = FALSE)`.
 */
export function wilsonInterval(x, n, level = 0.95) {
    requireCount('n', n, 1);
    requireCount('x', x, 0);
    if (x > n)
        throw new StatisticsError('out-of-range', `x is ${x} of only ${n}; it cannot be more than n.`);
    const z2 = normalCritical(level) ** 2;
    const p = x / n;
    const centre = p + z2 / (2 * n);
    const half = Math.sqrt(z2 * ((p * (1 - p)) / n + z2 / (4 * n * n)));
    const whole = 1 + z2 / n;
    // at the ends the exact answer is 0 or 1; rounding would leave −1e-17
    return [x === 0 ? 0 : (centre - half) / whole, x === n ? 1 : (centre + half) / whole];
}
//# sourceMappingURL=wilson-interval.js.map