import { moments } from './moments.js';
import { tQuantile } from './student-t.js';
/**
 * Mean of n ≥ 2 values with its t interval, n − 1 degrees of freedom.
 * When everyone answers alike the interval has no width and says less than it seems: show Wilson's interval of the top box instead.
 * @throws StatisticsError `too-few`, `not-finite`
 */
export function meanInterval(xs, level = 0.95) {
    const m = moments(xs);
    const half = tQuantile((1 + level) / 2, m.n - 1) * Math.sqrt(m.variance / m.n);
    return { ...m, interval: [m.mean - half, m.mean + half] };
}
//# sourceMappingURL=mean-interval.js.map