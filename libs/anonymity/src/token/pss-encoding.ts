import { concat, type Bytes } from '../bytes/bytes.js';
import { mgf1, sha384 } from '../bytes/sha256.js';

/** EMSA-PSS-ENCODE (RFC 8017, 9.1.1) with SHA-384 and MGF1-SHA-384: `bits` is one less than the modulus has, the salt is 48
 *  random bytes in the ballot protocol. Returns ceil(bits / 8) bytes. Throws a RangeError when the key is too short for it. */
export async function pssEncode(message: Uint8Array, bits: number, salt: Uint8Array): Promise<Bytes> {
  const length = Math.ceil(bits / 8);
  const hash = await sha384(new Uint8Array(8), await sha384(message), salt);
  if (length < hash.length + salt.length + 2) throw new RangeError('The key is too short for RSA-PSS with SHA-384.');
  const block = concat(new Uint8Array(length - salt.length - hash.length - 2), new Uint8Array([1]), salt);
  const mask = await mgf1(hash, block.length);
  for (let i = 0; i < block.length; i++) block[i] = (block[i] ?? 0) ^ (mask[i] ?? 0);
  block[0] = (block[0] ?? 0) & (0xff >> (8 * length - bits));
  return concat(block, hash, new Uint8Array([0xbc]));
}
