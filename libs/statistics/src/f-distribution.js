import betainc from '@stdlib/math-base-special-betainc';
import betaincinv from '@stdlib/math-base-special-betaincinv';
import { requireWithin } from './sample.js';
function requireDfs(df1, df2) {
    requireWithin('df1', df1, 0, Infinity, true);
    requireWithin('df2', df2, 0, Infinity, true);
}
/**
 * F distribution function: the share below x ≥ 0 with df1 and df2 degrees of freedom; with `upper` the share above (a p value).
 * @throws StatisticsError `out-of-range`
 */
export function fCdf(x, df1, df2, upper = false) {
    requireDfs(df1, df2);
    requireWithin('x', x, 0, Infinity);
    if (x === Infinity)
        return upper ? 0 : 1;
    const odds = (df1 * x) / df2;
    // of the two equal forms, take the one whose argument is the smaller: no digits are lost to 1 − …
    return odds < 1 ? betainc(odds / (1 + odds), df1 / 2, df2 / 2, true, upper) : betainc(1 / (1 + odds), df2 / 2, df1 / 2, true, !upper);
}
/**
 * F quantile: the x below which a share p (0 < p < 1) lies.
 * @throws StatisticsError `out-of-range`
 */
export function fQuantile(p, df1, df2) {
    requireDfs(df1, df2);
    requireWithin('p', p, 0, 1, true);
    const share = betaincinv(p, df1 / 2, df2 / 2);
    if (share < 0.5)
        return ((share / (1 - share)) * df2) / df1;
    const rest = betaincinv(p, df2 / 2, df1 / 2, true);
    return (((1 - rest) / rest) * df2) / df1;
}
//# sourceMappingURL=f-distribution.js.map