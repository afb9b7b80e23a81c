import { requirePairs } from './sample.js';
import { StatisticsError } from './statistics-error.js';
/** Pairs of equal neighbours in a sorted walk: Σ t(t−1)/2. */
function tiedPairs(n, same) {
    let pairs = 0;
    for (let from = 0, i = 1; i <= n; i++) {
        if (i < n && same(from, i))
            continue;
        const t = i - from;
        pairs += (t * (t - 1)) / 2;
        from = i;
    }
    return pairs;
}
/** Sorts `v` in place by merging and returns how many pairs stood in falling order. */
function inversions(v) {
    const n = v.length;
    let from = v;
    let to = new Float64Array(n);
    let count = 0;
    for (let width = 1; width < n; width *= 2) {
        for (let low = 0; low < n; low += 2 * width) {
            const mid = Math.min(low + width, n);
            const high = Math.min(low + 2 * width, n);
            for (let i = low, j = mid, k = low; k < high; k++) {
                if (i < mid && (j >= high || from[i] <= from[j]))
                    to[k] = from[i++];
                else {
                    to[k] = from[j++];
                    count += mid - i;
                }
            }
        }
        [from, to] = [to, from];
    }
    if (from !== v)
        v.set(from);
    return count;
}
/**
 * Kendall's tau-b of n ≥ 2 pairs, −1 … 1: concordant minus discordant pairs, corrected for ties. O(n log n).
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`, `zero-variance`
 * Source: Knight 1966, J. Am. Stat. Assoc. 61, 436–439.
 */
export function kendallTauB(x, y) {
    requirePairs(x, y, 2);
    const n = x.length;
    const order = Uint32Array.from({ length: n }, (_, i) => i).sort((a, b) => x[a] - x[b] || y[a] - y[b]);
    const xs = Float64Array.from(order, (i) => x[i]);
    const ys = Float64Array.from(order, (i) => y[i]);
    const tiedX = tiedPairs(n, (i, j) => xs[i] === xs[j]);
    const tiedBoth = tiedPairs(n, (i, j) => xs[i] === xs[j] && ys[i] === ys[j]);
    const discordant = inversions(ys); // leaves ys sorted
    const tiedY = tiedPairs(n, (i, j) => ys[i] === ys[j]);
    const pairs = (n * (n - 1)) / 2;
    if (pairs === tiedX || pairs === tiedY)
        throw new StatisticsError('zero-variance', `Every value of ${pairs === tiedX ? 'x' : 'y'} is the same; a figure that does not vary cannot move with another.`);
    const balance = pairs - tiedX - tiedY + tiedBoth - 2 * discordant;
    return balance / Math.sqrt((pairs - tiedX) * (pairs - tiedY));
}
//# sourceMappingURL=kendall-tau-b.js.map