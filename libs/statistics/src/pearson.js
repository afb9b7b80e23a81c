import { centred } from './centred.js';
import { requirePairs } from './sample.js';
/**
 * Pearson's product-moment correlation of n ≥ 2 pairs, −1 … 1, no unit.
 * Says how closely the pairs lie on a straight line; a few far points can make or hide it, so read it beside `spearman`.
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`, `zero-variance`
 * Source: Pearson 1895; two-pass with scaled deviations.
 */
export function pearson(x, y) {
    requirePairs(x, y, 2);
    return correlationOfCentred(centred('x', x), centred('y', y));
}
/** Correlation of two lists of deviations from their own means. */
export function correlationOfCentred(dx, dy) {
    let xx = 0;
    let yy = 0;
    let xy = 0;
    for (let i = 0; i < dx.length; i++) {
        const a = dx[i];
        const b = dy[i];
        xx += a * a;
        yy += b * b;
        xy += a * b;
    }
    // rounding can leave 1.0000000000000002
    return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}
//# sourceMappingURL=pearson.js.map