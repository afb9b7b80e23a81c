import betainc from '@stdlib/math-base-special-betainc';
import betaincinv from '@stdlib/math-base-special-betaincinv';
import { requireWithin } from './sample.js';
/** Share of the t distribution beyond |t| on one side, without loss in the far tail. */
function oneTail(t, df) {
    if (!Number.isFinite(t))
        return 0;
    const x = df / (df + t * t);
    // near the centre x is close to 1 and 1 − x would lose digits, so the complement is asked for instead
    return t * t > df ? betainc(x, df / 2, 0.5) / 2 : betainc((t * t) / (df + t * t), 0.5, df / 2, true, true) / 2;
}
function requireDf(df) {
    requireWithin('df', df, 0, Infinity, true);
}
/**
 * Student's t distribution function: the share below t with `df` degrees of freedom (any positive number, Welch's included).
 * @throws StatisticsError `out-of-range` when df is not positive
 * Source: regularised incomplete beta function.
 */
export function tCdf(t, df, upper = false) {
    requireDf(df);
    requireWithin('t', t, -Infinity, Infinity);
    const tail = oneTail(t, df);
    return t > 0 !== upper ? 1 - tail : tail;
}
/** Two-sided p value of a t statistic: the share of the distribution at least as far from 0. */
export function tTwoSidedP(t, df) {
    requireDf(df);
    requireWithin('t', t, -Infinity, Infinity);
    return Math.min(1, 2 * oneTail(t, df));
}
/**
 * Student's t quantile: the t below which a share p lies (0 < p < 1).
 * @throws StatisticsError `out-of-range` for p outside (0, 1) or df not positive
 */
export function tQuantile(p, df) {
    requireDf(df);
    requireWithin('p', p, 0, 1, true);
    if (p === 0.5)
        return 0;
    const tails = 2 * Math.min(p, 1 - p);
    // with y = t²/(df+t²): the two tails are I_{1−y}(df/2, 1/2); solve for the smaller of y and 1 − y
    const y = betaincinv(tails, 0.5, df / 2, true);
    const t = y < 0.5 ? Math.sqrt((df * y) / (1 - y)) : tFromSmall(betaincinv(tails, df / 2, 0.5), df);
    return p < 0.5 ? -t : t;
}
function tFromSmall(x, df) {
    return Math.sqrt((df * (1 - x)) / x);
}
//# sourceMappingURL=student-t.js.map