import { seededRandom } from './seeded-random.js';

/** Many random whole numbers at once, for resampling: the same seed gives the same draws on every machine. */
export interface IndexDraws {
  /** Fills a list with whole numbers 0 … n − 1, each equally likely; 1 ≤ n < 2³¹. */
  fill(out: Int32Array, n: number): void;
  /** Shuffles y from its end and answers Σ xᵢ yᵢ of the new order; x and y equally long. */
  shuffledProduct(x: Float64Array, y: Float64Array): number;
  /** Shuffles y[from] … y[to − 1] among themselves. */
  shuffle(y: Float64Array, from: number, to: number): void;
}

// looked up once: inside the loops a look-up would cost more than the product
const { floor, imul } = Math;

const MULTIPLIER_HIGH = 0x5851f42d;
const MULTIPLIER_LOW = 0x4c957f2d;
const INCREMENT = 109;
const TO_UNIT = 2 ** -32;

/** Upper 32 bits of the product of `a` and the lower half of the multiplier, signed. */
function productHigh(a: number): number {
  const a0 = a & 0xffff;
  const a1 = a >>> 16;
  const middle = (imul(a1, MULTIPLIER_LOW & 0xffff) + (imul(a0, MULTIPLIER_LOW & 0xffff) >>> 16)) >>> 0;
  const carry = (imul(a0, MULTIPLIER_LOW >>> 16) + (middle & 0xffff)) >>> 0;
  return (imul(a1, MULTIPLIER_LOW >>> 16) + (middle >>> 16) + (carry >>> 16)) | 0;
}

/**
 * Draws by the same generator as `seededRandom` (PCG32), its state kept inside the loop, which makes it three times as fast. The numbers are not those of
 * `below`: a bound is reached by multiplication instead of by division, without favouring any number.
 * @throws StatisticsError `out-of-range`, `not-finite` (seed)
 * Source: O'Neill 2014; Lemire 2019, Fast random integer generation in an interval.
 */
export function indexDraws(seed: number): IndexDraws {
  const random = seededRandom(seed);
  let high = random.uint32() | 0;
  let low = random.uint32() | 0;

  function fill(out: Int32Array, n: number): void {
    let h = high;
    let l = low;
    for (let i = 0; i < out.length;) {
      const word = ((l ^ ((l >>> 18) | (h << 14))) >>> 27) | ((h ^ (h >>> 18)) << 5);
      const turn = h >>> 27;
      const u = ((word >>> turn) | (word << (-turn & 31))) >>> 0;
      const top = productHigh(l) + imul(h, MULTIPLIER_LOW) + imul(l, MULTIPLIER_HIGH);
      l = (imul(l, MULTIPLIER_LOW) + INCREMENT) | 0;
      h = (top + (l >>> 0 < INCREMENT ? 1 : 0)) | 0;
      const rest = imul(u, n) >>> 0;
      if (rest < n && rest < 0x1_0000_0000 % n) continue;
      out[i++] = floor(u * n * TO_UNIT);
    }
    high = h;
    low = l;
  }

  function shuffledProduct(x: Float64Array, y: Float64Array): number {
    let h = high;
    let l = low;
    let sum = 0;
    for (let i = y.length - 1; i >= 0;) {
      const n = i + 1;
      const word = ((l ^ ((l >>> 18) | (h << 14))) >>> 27) | ((h ^ (h >>> 18)) << 5);
      const turn = h >>> 27;
      const u = ((word >>> turn) | (word << (-turn & 31))) >>> 0;
      const top = productHigh(l) + imul(h, MULTIPLIER_LOW) + imul(l, MULTIPLIER_HIGH);
      l = (imul(l, MULTIPLIER_LOW) + INCREMENT) | 0;
      h = (top + (l >>> 0 < INCREMENT ? 1 : 0)) | 0;
      const rest = imul(u, n) >>> 0;
      if (rest < n && rest < 0x1_0000_0000 % n) continue;
      const j = floor(u * n * TO_UNIT);
      const taken = y[j]!;
      y[j] = y[i]!;
      y[i] = taken;
      sum += x[i]! * taken;
      i--;
    }
    high = h;
    low = l;
    return sum;
  }

  const places = new Int32Array(1);
  function shuffle(y: Float64Array, from: number, to: number): void {
    for (let i = to - 1; i > from; i--) {
      fill(places, i - from + 1);
      const j = from + places[0]!;
      const taken = y[j]!;
      y[j] = y[i]!;
      y[i] = taken;
    }
  }

  return { fill, shuffledProduct, shuffle };
}
