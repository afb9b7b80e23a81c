import { normalCritical } from './normal.js';
import { requireCount, requireWithin } from './sample.js';
import { StatisticsError } from './statistics-error.js';
/**
 * Fisher's interval of a Pearson correlation: tanh(atanh r ± z / √(n − 3 − controls)).
 * @param r −1 … 1; exactly ±1 gives [±1, ±1]
 * @param n pairs; need not be whole (Kish's effective n), more than 3 + controls
 * @throws StatisticsError `out-of-range`, `not-finite`, `too-few`
 * Source: Fisher 1921.
 */
export function fisherInterval(r, n, { level = 0.95, controls = 0 } = {}) {
    requireWithin('r', r, -1, 1);
    requireCount('controls', controls, 0);
    if (!Number.isFinite(n))
        throw new StatisticsError('not-finite', `n is ${n}; it must be a finite number.`);
    if (n <= 3 + controls)
        throw new StatisticsError('too-few', `n is ${n}; Fisher's interval needs more than ${3 + controls}.`);
    const half = normalCritical(level) / Math.sqrt(n - 3 - controls);
    const z = Math.atanh(r);
    return [Math.tanh(z - half), Math.tanh(z + half)];
}
//# sourceMappingURL=fisher-interval.js.map