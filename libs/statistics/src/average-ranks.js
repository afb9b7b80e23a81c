import { requireSample } from './sample.js';
/**
 * Ranks 1 … n; equal values share the mean of the places they take (as R's `rank`).
 * @throws StatisticsError `not-finite`, `too-few` when empty
 */
export function averageRanks(xs) {
    requireSample('x', xs, 1);
    const n = xs.length;
    const values = Float64Array.from(xs);
    const order = Uint32Array.from({ length: n }, (_, i) => i).sort((a, b) => values[a] - values[b]);
    const ranks = new Float64Array(n);
    for (let from = 0; from < n;) {
        let to = from + 1;
        while (to < n && values[order[to]] === values[order[from]])
            to++;
        const shared = (from + 1 + to) / 2;
        for (let k = from; k < to; k++)
            ranks[order[k]] = shared;
        from = to;
    }
    return ranks;
}
//# sourceMappingURL=average-ranks.js.map