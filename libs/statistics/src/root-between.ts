import { StatisticsError } from './statistics-error.js';

/**
 * The place between `from` and `to` at which a continuous function is 0, to the precision of a double. The values at the two ends
 * must not have the same sign.
 * @throws StatisticsError `degenerate` when they have, or a value is not a number
 * Source: Brent 1973, Algorithms for Minimization without Derivatives, chapter 4.
 */
export function rootBetween(f: (x: number) => number, from: number, to: number): number {
  let a = from;
  let b = to;
  let fa = f(a);
  let fb = f(b);
  if (!(fa * fb <= 0)) throw new StatisticsError('degenerate', `No value between ${from} and ${to} solves the equation.`);
  let c = a;
  let fc = fa;
  let step = b - a;
  let before = step;
  for (let k = 0; k < 300; k++) {
    if (Math.abs(fc) < Math.abs(fb)) [a, b, c, fa, fb, fc] = [b, c, b, fb, fc, fb];
    const tolerance = 2 * Number.EPSILON * Math.abs(b) + Number.MIN_VALUE;
    const half = (c - b) / 2;
    if (Math.abs(half) <= tolerance || fb === 0) return b;
    if (Math.abs(before) >= tolerance && Math.abs(fa) > Math.abs(fb)) {
      // a parabola through three points, or a line through two; halving when it leaps too far
      const s = fb / fa;
      const u = fa / fc;
      const r = fb / fc;
      let p = a === c ? 2 * half * s : s * (2 * half * u * (u - r) - (b - a) * (r - 1));
      let q = a === c ? 1 - s : (u - 1) * (r - 1) * (s - 1);
      if (p > 0) q = -q;
      p = Math.abs(p);
      if (2 * p < Math.min(3 * half * q - Math.abs(tolerance * q), Math.abs(before * q))) {
        before = step;
        step = p / q;
      } else before = step = half;
    } else before = step = half;
    a = b;
    fa = fb;
    b += Math.abs(step) > tolerance ? step : Math.sign(half) * tolerance;
    fb = f(b);
    if (Number.isNaN(fb)) throw new StatisticsError('degenerate', 'The equation cannot be evaluated on the way to its solution.');
    if (fb > 0 === fc > 0) {
      c = a;
      fc = fa;
      before = step = b - a;
    }
  }
  return b;
}
