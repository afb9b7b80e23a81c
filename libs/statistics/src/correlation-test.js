import { requireCount, requireWithin } from './sample.js';
import { tTwoSidedP } from './student-t.js';
/**
 * Tests whether a correlation differs from 0: t = r √(df/(1−r²)), df = n − 2 − controls.
 * Exact for Pearson under normality, the usual approximation for Spearman; with `controls` held fixed, for a partial correlation.
 * A correlation of exactly ±1 gives t = ±Infinity and p = 0.
 * @param r −1 … 1  @param n pairs, at least 3 + controls
 * @throws StatisticsError `out-of-range`, `too-few`
 */
export function correlationTest(r, n, controls = 0) {
    requireWithin('r', r, -1, 1);
    requireCount('controls', controls, 0);
    requireCount('n', n, 3 + controls);
    const df = n - 2 - controls;
    const t = r * Math.sqrt(df / ((1 - r) * (1 + r)));
    return { t, df, p: tTwoSidedP(t, df) };
}
//# sourceMappingURL=correlation-test.js.map