import { requireCount } from './sample.js';
const MULTIPLIER_HIGH = 0x5851f42d;
const MULTIPLIER_LOW = 0x4c957f2d;
/** Upper 32 bits of the product of two unsigned 32-bit numbers. */
function productHigh(a, b) {
    const a0 = a & 0xffff;
    const a1 = a >>> 16;
    const b0 = b & 0xffff;
    const b1 = b >>> 16;
    const middle = a1 * b0 + ((a0 * b0) >>> 16);
    const carry = a0 * b1 + (middle & 0xffff);
    return (a1 * b1 + Math.floor(middle / 0x10000) + Math.floor(carry / 0x10000)) >>> 0;
}
/**
 * PCG32 (XSH RR 64/32): the same seed and stream give the same numbers on every machine, so a result that used chance can be
 * checked by anyone who knows the seed.
 * @param seed whole number 0 … 2⁵³−1, to be stored with the result  @param stream another sequence for the same seed
 * @throws StatisticsError `out-of-range`, `not-finite`
 * Source: O'Neill 2014, PCG (pcg-random.org), `pcg32_srandom_r` and `pcg32_random_r`.
 */
export function seededRandom(seed, stream = 54) {
    requireCount('seed', seed, 0);
    requireCount('stream', stream, 0);
    const incrementHigh = ((Math.floor(stream / 2 ** 32) << 1) | (stream >>> 31)) >>> 0;
    const incrementLow = ((stream << 1) | 1) >>> 0;
    let high = 0;
    let low = 0;
    let spare = null;
    function step() {
        const productLow = Math.imul(low, MULTIPLIER_LOW) >>> 0;
        const productTop = (productHigh(low, MULTIPLIER_LOW) + Math.imul(high, MULTIPLIER_LOW) + Math.imul(low, MULTIPLIER_HIGH)) | 0;
        const sum = productLow + incrementLow;
        low = sum >>> 0;
        high = (productTop + incrementHigh + (sum > 0xffffffff ? 1 : 0)) >>> 0;
    }
    function uint32() {
        const h = high;
        const l = low;
        step();
        // ((state >> 18) ^ state) >> 27, its low 32 bits, turned right by the top five bits
        const mixedHigh = (h ^ (h >>> 18)) >>> 0;
        const mixedLow = (l ^ ((l >>> 18) | (h << 14))) >>> 0;
        const word = ((mixedLow >>> 27) | (mixedHigh << 5)) >>> 0;
        const turn = h >>> 27;
        return ((word >>> turn) | (word << (-turn & 31))) >>> 0;
    }
    function below(n) {
        // the first 2³² mod n values would make the small numbers a little more likely
        const reject = 0x1_0000_0000 % n;
        let r = uint32();
        while (r < reject)
            r = uint32();
        return r % n;
    }
    function unit() {
        return ((uint32() >>> 5) * 0x400_0000 + (uint32() >>> 6)) / 2 ** 53;
    }
    function normal() {
        if (spare !== null) {
            const kept = spare;
            spare = null;
            return kept;
        }
        // polar method: a point of the unit disc gives two independent deviates
        for (;;) {
            const u = 2 * unit() - 1;
            const v = 2 * unit() - 1;
            const s = u * u + v * v;
            if (s >= 1 || s === 0)
                continue;
            const f = Math.sqrt((-2 * Math.log(s)) / s);
            spare = v * f;
            return u * f;
        }
    }
    step();
    const seeded = low + (seed >>> 0);
    low = seeded >>> 0;
    high = (high + Math.floor(seed / 2 ** 32) + (seeded > 0xffffffff ? 1 : 0)) >>> 0;
    step();
    return { uint32, below, unit, normal };
}
//# sourceMappingURL=seeded-random.js.map