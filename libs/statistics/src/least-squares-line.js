import { requirePairs, requireSample } from './sample.js';
import { StatisticsError } from './statistics-error.js';
import { tQuantile } from './student-t.js';
const largest = (xs) => {
    let most = 0;
    for (let i = 0; i < xs.length; i++)
        most = Math.max(most, Math.abs(xs[i]));
    return most || 1;
};
/**
 * Ordinary least squares of y on x for n ≥ 3 pairs.
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`, `zero-variance` (x does not vary), `out-of-range` (figures
 * so far apart that the line leaves the range of a double)
 */
export function leastSquaresLine(x, y) {
    requirePairs(x, y, 3);
    const n = x.length;
    let varies = false;
    for (let i = 1; i < n && !varies; i++)
        varies = x[i] !== x[0];
    if (!varies)
        throw new StatisticsError('zero-variance', `Every value of x is ${x[0]}; no line can be drawn through a single place.`);
    const unitX = largest(x); // squares of 1e200 would be infinite
    const unitY = largest(y);
    let mx = 0;
    let my = 0;
    for (let i = 0; i < n; i++) {
        mx += x[i] / unitX / n;
        my += y[i] / unitY / n;
    }
    let xx = 0;
    let xy = 0;
    for (let i = 0; i < n; i++) {
        const dx = x[i] / unitX - mx;
        xx += dx * dx;
        xy += dx * (y[i] / unitY - my);
    }
    const slope = xy / xx;
    let rest = 0;
    for (let i = 0; i < n; i++)
        rest += (y[i] / unitY - my - slope * (x[i] / unitX - mx)) ** 2;
    const sd = Math.sqrt(rest / (n - 2));
    const line = {
        n,
        slope: (slope * unitY) / unitX,
        intercept: (my - slope * mx) * unitY,
        slopeSe: ((sd / Math.sqrt(xx)) * unitY) / unitX,
        residualSd: sd * unitY,
        meanX: mx * unitX,
        meanY: my * unitY,
        spreadX: Math.sqrt(xx) * unitX,
    };
    if (!Object.values(line).every(Number.isFinite))
        throw new StatisticsError('out-of-range', 'The figures lie so far apart that a line through them cannot be written as a number.');
    return line;
}
/**
 * Confidence band of the mean of y (not of single teams) at the places given.
 * @throws StatisticsError `not-finite`, `out-of-range` (level)
 * Source: ŷ ± t(n−2) s √(1/n + (x − x̄)²/Σ(x − x̄)²).
 */
export function confidenceBand(line, places, level = 0.95) {
    requireSample('places', places, 0);
    const t = tQuantile((1 + level) / 2, line.n - 2);
    return Array.from(places, (x) => {
        const y = line.meanY + line.slope * (x - line.meanX);
        const half = t * line.residualSd * Math.sqrt(1 / line.n + ((x - line.meanX) / line.spreadX) ** 2);
        return { x, y, interval: [y - half, y + half] };
    });
}
//# sourceMappingURL=least-squares-line.js.map