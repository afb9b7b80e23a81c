import { requireCount } from './sample.js';

/** A repeatable source of random numbers. Not for secrets. */
export interface RandomSource {
  /** Whole number 0 … 2³²−1. */
  uint32(): number;
  /** Whole number 0 … n−1, every one equally likely; n ≤ 2³². */
  below(n: number): number;
  /** 0 ≤ u < 1 with 53 random bits. */
  unit(): number;
  /** Standard normal deviate. */
  normal(): number;
}

// looked up once: inside the loops a look-up would cost more than the product
const { floor, imul } = Math;

const MULTIPLIER_HIGH = 0x5851f42d;
const MULTIPLIER_LOW = 0x4c957f2d;

/** Upper 32 bits, as a signed number, of the product of two unsigned 32-bit numbers; integers all the way, so that no double is made. */
function productHigh(a: number, b: number): number {
  const a0 = a & 0xffff;
  const a1 = a >>> 16;
  const b0 = b & 0xffff;
  const b1 = b >>> 16;
  const middle = (imul(a1, b0) + (imul(a0, b0) >>> 16)) >>> 0;
  const carry = (imul(a0, b1) + (middle & 0xffff)) >>> 0;
  return (imul(a1, b1) + (middle >>> 16) + (carry >>> 16)) | 0;
}

/**
 * PCG32 (XSH RR 64/32): the same seed and stream give the same numbers on every machine, so a result that used chance can be
 * checked by anyone who knows the seed.
 * @param seed whole number 0 … 2⁵³−1, to be stored with the result  @param stream another sequence for the same seed
 * @throws StatisticsError `out-of-range`, `not-finite`
 * Source: O'Neill 2014, PCG (pcg-random.org), `pcg32_srandom_r` and `pcg32_random_r`.
 */
export function seededRandom(seed: number, stream = 54): RandomSource {
  requireCount('seed', seed, 0);
  requireCount('stream', stream, 0);
  const incrementHigh = (floor(stream / 2 ** 32) << 1) | (stream >>> 31);
  const incrementLow = (stream << 1) | 1;
  // signed 32-bit halves: they stay small integers for the engine, where unsigned ones would be boxed doubles
  let high = 0;
  let low = 0;
  let spare: number | null = null;

  function step(): void {
    const productLow = imul(low, MULTIPLIER_LOW);
    const productTop = (productHigh(low, MULTIPLIER_LOW) + imul(high, MULTIPLIER_LOW) + imul(low, MULTIPLIER_HIGH)) | 0;
    low = (productLow + incrementLow) | 0;
    high = (productTop + incrementHigh + (low >>> 0 < incrementLow >>> 0 ? 1 : 0)) | 0;
  }

  function uint32(): number {
    const h = high;
    const l = low;
    step();
    // ((state >> 18) ^ state) >> 27, its low 32 bits, turned right by the top five bits
    const mixedHigh = h ^ (h >>> 18);
    const mixedLow = l ^ ((l >>> 18) | (h << 14));
    const word = (mixedLow >>> 27) | (mixedHigh << 5);
    const turn = h >>> 27;
    return ((word >>> turn) | (word << (-turn & 31))) >>> 0;
  }

  function below(n: number): number {
    let r = uint32();
    // the first 2³² mod n values would make the small numbers a little more likely; they are all below n
    if (r < n) {
      const reject = 0x1_0000_0000 % n;
      while (r < reject) r = uint32();
    }
    return n > 0xffffffff ? r : r % (n >>> 0);
  }

  function unit(): number {
    return ((uint32() >>> 5) * 0x400_0000 + (uint32() >>> 6)) / 2 ** 53;
  }

  function normal(): number {
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
      if (s >= 1 || s === 0) continue;
      const f = Math.sqrt((-2 * Math.log(s)) / s);
      spare = v * f;
      return u * f;
    }
  }

  step();
  const seeded = (low >>> 0) + (seed >>> 0);
  low = seeded | 0;
  high = (high + floor(seed / 2 ** 32) + (seeded > 0xffffffff ? 1 : 0)) | 0;
  step();
  return { uint32, below, unit, normal };
}
