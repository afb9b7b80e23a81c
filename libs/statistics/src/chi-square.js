import gammainc from '@stdlib/math-base-special-gammainc';
import { requireWithin } from './sample.js';
/**
 * Chi-square distribution function: the share below x ≥ 0 with `df` degrees of freedom; with `upper` the share above (a p value).
 * @throws StatisticsError `out-of-range`
 */
export function chiSquareCdf(x, df, upper = false) {
    requireWithin('df', df, 0, Infinity, true);
    requireWithin('x', x, 0, Infinity);
    if (x === Infinity)
        return upper ? 0 : 1;
    return gammainc(x / 2, df / 2, true, upper);
}
//# sourceMappingURL=chi-square.js.map