import { StatisticsError } from './statistics-error.js';
/**
 * Deviations from the mean, divided by the largest of them, so that neither squares of 1e308 nor of 1e-300 leave the range
 * of a double. The scale drops out of every correlation.
 * @throws StatisticsError `zero-variance` when all values are equal
 */
export function centred(name, xs) {
    const n = xs.length;
    let low = Infinity;
    let high = -Infinity;
    for (let i = 0; i < n; i++) {
        const x = xs[i];
        if (x < low)
            low = x;
        if (x > high)
            high = x;
    }
    // compared, not computed: the mean of twenty times 0.1 is not 0.1, and its rounding error would correlate with anything
    if (low === high)
        throw new StatisticsError('zero-variance', `Every value of ${name} is ${low}; a figure that does not vary cannot move with another.`);
    const scale = Math.max(Math.abs(low), Math.abs(high));
    const out = new Float64Array(n);
    let sum = 0;
    for (let i = 0; i < n; i++)
        sum += out[i] = xs[i] / scale;
    const mean = sum / n;
    let rest = 0;
    for (let i = 0; i < n; i++)
        rest += out[i] -= mean;
    const correction = rest / n; // what rounding left in the mean
    let largest = 0;
    for (let i = 0; i < n; i++) {
        const d = (out[i] -= correction);
        if (Math.abs(d) > largest)
            largest = Math.abs(d);
    }
    for (let i = 0; i < n; i++)
        out[i] /= largest;
    return out;
}
//# sourceMappingURL=centred.js.map