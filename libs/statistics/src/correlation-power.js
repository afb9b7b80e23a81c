import { normalCdf, normalCritical, normalQuantile } from './normal.js';
import { requireCount, requireWithin } from './sample.js';
import { tQuantile } from './student-t.js';
/**
 * Chance (0 … 1) that the two-sided test finds a true correlation r in n ≥ 4 pairs.
 * @throws StatisticsError `out-of-range`, `too-few`
 * Source: Fisher z, both tails: Phi(atanh(r)√(n−3) − z) + Phi(−atanh(r)√(n−3) − z).
 */
export function correlationPower(r, n, alpha = 0.05) {
    requireWithin('r', r, -1, 1);
    requireCount('n', n, 4);
    const z = normalCritical(1 - alpha);
    const shift = Math.atanh(r) * Math.sqrt(n - 3);
    return normalCdf(shift - z) + normalCdf(-shift - z);
}
/**
 * The smallest correlation (0 … 1) that n ≥ 4 pairs would find with the given power; to be said beside every null result.
 * @throws StatisticsError `out-of-range`, `too-few`
 * Source: Phi(atanh(r)√(n−3) − z) = power, solved for r.
 */
export function smallestDetectableCorrelation(n, { power = 0.8, alpha = 0.05 } = {}) {
    requireCount('n', n, 4);
    return Math.tanh((normalCritical(1 - alpha) + normalQuantile(power)) / Math.sqrt(n - 3));
}
/**
 * Pairs (teams) needed to find a true correlation r with the given power, e.g. 85 for r = 0.3.
 * @param r −1 … 1 without 0 and the ends
 * @throws StatisticsError `out-of-range`
 * Source: ⌈((z + z_power)/atanh r)² + 3⌉.
 */
export function sampleSizeForCorrelation(r, { power = 0.8, alpha = 0.05 } = {}) {
    requireWithin('|r|', Math.abs(r), 0, 1, true);
    return Math.ceil(((normalCritical(1 - alpha) + normalQuantile(power)) / Math.atanh(r)) ** 2 + 3);
}
/**
 * The smallest correlation that is significant in n ≥ 3 pairs.
 * @throws StatisticsError `out-of-range`, `too-few`
 * Source: t/√(df + t²) with the two-sided critical t.
 */
export function criticalCorrelation(n, alpha = 0.05) {
    requireCount('n', n, 3);
    requireWithin('alpha', alpha, 0, 1, true);
    const df = n - 2;
    const t = tQuantile(1 - alpha / 2, df);
    return t / Math.sqrt(df + t * t);
}
//# sourceMappingURL=correlation-power.js.map