import { requireSample } from './sample.js';
/**
 * Mean and sample variance (divisor n − 1) of n ≥ 2 values.
 * @throws StatisticsError `too-few`, `not-finite`
 * Source: Welford 1962, stable for long lists far from 0.
 */
export function moments(xs) {
    requireSample('x', xs, 2);
    let mean = 0;
    let squares = 0;
    for (let i = 0; i < xs.length; i++) {
        const d = xs[i] - mean;
        mean += d / (i + 1);
        squares += d * (xs[i] - mean);
    }
    const variance = squares / (xs.length - 1);
    return { n: xs.length, mean, variance, sd: Math.sqrt(variance) };
}
//# sourceMappingURL=moments.js.map