import { AnonymityError } from '../anonymity-error.js';

/** Gives numbers from 0 up to, not including, 1, all equally likely. */
export type RandomSource = () => number;

/** The system's secure generator, 52 bits a number. */
export const systemRandom: RandomSource = () => {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return ((high >>> 6) * 2 ** 26 + (low >>> 6)) / 2 ** 52;
};

/** A repeatable source from a secret seed of 16 bytes (sfc32, Doty-Humphrey's PractRand): a tally that crashed and runs again
 *  must move the same answers, or the difference of its two results would show them. Draw the seed at random when the cycle
 *  opens and destroy it with the tally key; it must never derive from answers. Throws an AnonymityError (`malformed`). */
export function seededRandom(seed: Uint8Array): RandomSource {
  if (seed.length !== 16) throw new AnonymityError('malformed', `The seed must have 16 bytes, not ${seed.length}.`);
  const view = new DataView(seed.buffer, seed.byteOffset, 16);
  let [a, b, c, counter] = [view.getInt32(0), view.getInt32(4), view.getInt32(8), view.getInt32(12)];
  const next = (): number => {
    const sum = (a + b + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 15; i++) next();
  return () => ((next() >>> 6) * 2 ** 26 + (next() >>> 6)) / 2 ** 52;
}

/** A new list with the items in random order, every order equally likely (Fisher and Yates). */
export function shuffled<Item>(items: readonly Item[], random: RandomSource): Item[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j] as Item, result[i] as Item];
  }
  return result;
}
