import { StatisticsError } from './statistics-error.js';
/**
 * Refuses a sample that is too short or holds something that is not a finite number.
 * @param name how the sentence calls the sample
 * @throws StatisticsError `too-few`, `not-finite`
 */
export function requireSample(name, xs, atLeast) {
    if (xs.length < atLeast)
        throw new StatisticsError('too-few', `${name} has ${xs.length} values; at least ${atLeast} are needed.`);
    for (let i = 0; i < xs.length; i++) {
        if (!Number.isFinite(xs[i]))
            throw new StatisticsError('not-finite', `${name} holds ${String(xs[i])} at position ${i}; only finite numbers can be used.`);
    }
}
/**
 * Refuses two samples that cannot be read as pairs.
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`
 */
export function requirePairs(x, y, atLeast) {
    if (x.length !== y.length)
        throw new StatisticsError('unequal-lengths', `x has ${x.length} values and y has ${y.length}; pairs need the same number of each.`);
    requireSample('x', x, atLeast);
    requireSample('y', y, atLeast);
}
/**
 * Refuses a number outside low … high (both allowed unless `open`).
 * @throws StatisticsError `not-finite`, `out-of-range`
 */
export function requireWithin(name, value, low, high, open = false) {
    if (Number.isNaN(value))
        throw new StatisticsError('not-finite', `${name} is not a number.`);
    if (value < low || value > high || (open && (value === low || value === high)))
        throw new StatisticsError('out-of-range', `${name} is ${value}; it must lie ${open ? 'strictly ' : ''}between ${low} and ${high}.`);
}
/**
 * Refuses a count that is not a whole number of at least `atLeast`.
 * @throws StatisticsError `not-finite`, `out-of-range` (not whole, negative), `too-few`
 */
export function requireCount(name, n, atLeast) {
    if (!Number.isFinite(n))
        throw new StatisticsError('not-finite', `${name} is ${n}; it must be a finite whole number.`);
    if (!Number.isInteger(n) || n < 0)
        throw new StatisticsError('out-of-range', `${name} is ${n}; it must be a whole number of 0 or more.`);
    if (n < atLeast)
        throw new StatisticsError('too-few', `${name} is ${n}; at least ${atLeast} are needed.`);
}
//# sourceMappingURL=sample.js.map