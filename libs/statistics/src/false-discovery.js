import { requireSample, requireWithin } from './sample.js';
function stepUp(p, factor) {
    requireSample('p', p, 0);
    for (let i = 0; i < p.length; i++)
        requireWithin(`p at position ${i}`, p[i], 0, 1);
    const m = p.length;
    const falling = Uint32Array.from({ length: m }, (_, i) => i).sort((a, b) => p[b] - p[a]);
    const adjusted = new Array(m);
    let least = 1;
    for (let k = 0; k < m; k++) {
        const i = falling[k];
        least = Math.min(least, (p[i] * m * factor) / (m - k));
        adjusted[i] = least;
    }
    return adjusted;
}
/**
 * Benjamini–Hochberg adjusted p values, in the order given: calling everything at or below q "found" keeps the expected share of
 * false finds at or below q, for independent or positively dependent tests. The family must be fixed before looking.
 * @throws StatisticsError `not-finite`, `out-of-range` (p outside 0 … 1)
 * Source: Benjamini & Hochberg 1995; R `p.adjust(method = "BH")`.
 */
export function benjaminiHochberg(p) {
    return stepUp(p, 1);
}
/**
 * Benjamini–Yekutieli adjusted p values: as `benjaminiHochberg`, for any kind of dependence, at the price of the factor Σ 1/i.
 * @throws StatisticsError `not-finite`, `out-of-range`
 * Source: Benjamini & Yekutieli 2001; R `p.adjust(method = "BY")`.
 */
export function benjaminiYekutieli(p) {
    let harmonic = 0;
    for (let i = 1; i <= p.length; i++)
        harmonic += 1 / i;
    return stepUp(p, harmonic);
}
//# sourceMappingURL=false-discovery.js.map