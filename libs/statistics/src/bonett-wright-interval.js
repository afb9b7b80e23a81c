import { normalCritical } from './normal.js';
import { requireCount, requireWithin } from './sample.js';
/**
 * Interval of a Spearman correlation: tanh(atanh rs ± z √((1 + rs²/2)/(n − 3))).
 * @param rs −1 … 1; exactly ±1 gives [±1, ±1]  @param n pairs, at least 4
 * @throws StatisticsError `out-of-range`, `too-few`
 * Source: Bonett & Wright 2000, Psychometrika 65, 23–28.
 */
export function bonettWrightInterval(rs, n, { level = 0.95 } = {}) {
    requireWithin('rs', rs, -1, 1);
    requireCount('n', n, 4);
    const half = normalCritical(level) * Math.sqrt((1 + (rs * rs) / 2) / (n - 3));
    const z = Math.atanh(rs);
    return [Math.tanh(z - half), Math.tanh(z + half)];
}
//# sourceMappingURL=bonett-wright-interval.js.map