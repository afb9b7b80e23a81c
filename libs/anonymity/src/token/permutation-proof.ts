import { fromBase64url } from '../bytes/base64url.js';
import { integerBytes, integerOf, power } from '../bytes/big-integer.js';
import { concat, utf8 } from '../bytes/bytes.js';
import { mgf1 } from '../bytes/sha256.js';
import { exponent, rsaPublicKey, type RsaPublicKey } from './rsa-key.js';

/** Number of roots: a key for which x^65537 is not a permutation passes with probability 65537^-8, about 2^-128. */
export const rootCount = 8;

/** The numbers below n whose e-th roots prove the key: MGF1-SHA-384 of a label, n and the index, 16 bytes longer than n so
 *  that the reduction leaves no measurable bias. Whoever chooses n cannot choose them. */
export function challenges(key: RsaPublicKey): Promise<bigint[]> {
  const seed = concat(utf8('throughline|rsa-permutation|v1|'), integerBytes(key.n, key.length));
  return Promise.all(Array.from({ length: rootCount }, async (_, i) => integerOf(await mgf1(concat(seed, new Uint8Array([i])), key.length + 16)) % key.n));
}

/** Whether the roots (8, base64url, as long as n) prove that x^e is a permutation of the invertible numbers modulo n, so that
 *  blinding hides everything (Goldberg, Reyzin, Sagga and Baldimtsi, ePrint 2018/057). Without it a key with p = 1 mod 65537
 *  would show 16 bits of every blinded message. Also false for e other than 65537. Throws an AnonymityError (`malformed`,
 *  `unsafe-key`) for an n that is even or not between 3072 and 4096 bits. */
export async function checkPermutationProof(n: string, e: number, roots: readonly string[]): Promise<boolean> {
  const key = rsaPublicKey(n);
  if (BigInt(e) !== exponent || roots.length !== rootCount) return false;
  const wanted = await challenges(key);
  return roots.every((root, i) => {
    const bytes = fromBase64url(root);
    const value = bytes?.length === key.length ? integerOf(bytes) : key.n;
    return value < key.n && power(value, exponent, key.n) === wanted[i];
  });
}
