import betainc from '@stdlib/math-base-special-betainc';
import gammaln from '@stdlib/math-base-special-gammaln';
import { normalCdf } from './normal.js';
import { requireWithin } from './sample.js';

/**
 * Distribution function of the noncentral t: the share below t when the true effect lies `shift` standard errors from 0.
 * @param df degrees of freedom, above 0  @param shift −37 … 37
 * @throws StatisticsError `out-of-range`, `not-finite`
 * Source: Lenth 1989, algorithm AS 243; R `pt(ncp = )`.
 */
export function noncentralTCdf(t: number, df: number, shift: number): number {
  requireWithin('t', t, -Number.MAX_VALUE, Number.MAX_VALUE);
  requireWithin('df', df, 0, Infinity, true);
  requireWithin('shift', shift, -37, 37);
  if (t < 0) return 1 - aboveZero(-t, df, -shift);
  return aboveZero(t, df, shift);
}

function aboveZero(t: number, df: number, shift: number): number {
  const x = (t * t) / (t * t + df);
  const half = (shift * shift) / 2;
  let sum = 0;
  if (x > 0) {
    // terms are largest about half; both sides of it are summed until they no longer count
    const most = Math.floor(half) + 400;
    let seen = 0;
    for (let j = 0; j <= most; j++) {
      const log = -half + (j === 0 ? 0 : j * Math.log(half));
      if (half === 0 && j > 0) break;
      const even = Math.exp(log - gammaln(j + 1));
      const odd = (shift / Math.SQRT2) * Math.exp(log - gammaln(j + 1.5));
      sum += (even * betainc(x, j + 0.5, df / 2) + odd * betainc(x, j + 1, df / 2)) / 2;
      seen += even;
      if (j > half && 1 - seen < 1e-14) break;
    }
  }
  return Math.min(1, Math.max(0, normalCdf(-shift) + sum));
}
