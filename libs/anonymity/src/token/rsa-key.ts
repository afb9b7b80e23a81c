import { AnonymityError } from '../anonymity-error.js';
import { fromBase64url, toBase64url } from '../bytes/base64url.js';
import { bitLength, integerBytes, integerOf } from '../bytes/big-integer.js';

/** An issuing key as a browser sees it: modulus n; the exponent is always 65537. */
export interface RsaPublicKey {
  readonly n: bigint;
  readonly bits: number;
  /** Length of the modulus, and of every signature, in bytes. */
  readonly length: number;
}

/** The one public exponent of the protocol. */
export const exponent = 65537n;

/** Reads a modulus in base64url. Throws an AnonymityError: `malformed` when it is not base64url or has leading zeros,
 *  `unsafe-key` when it is even, shorter than 3072 bits or longer than 4096 (which would only serve to stall browsers). */
export function rsaPublicKey(n: string): RsaPublicKey {
  const bytes = fromBase64url(n);
  if (!bytes || bytes[0] === 0) throw new AnonymityError('malformed', 'The modulus n must be a number in base64url without leading zeros.');
  if (bytes.length > 512) throw new AnonymityError('unsafe-key', 'The modulus n must have at most 4096 bits.');
  const value = integerOf(bytes);
  const bits = bitLength(value);
  if (bits < 3072) throw new AnonymityError('unsafe-key', `The modulus n has ${bits} bits; it must have at least 3072.`);
  if (value % 2n === 0n) throw new AnonymityError('unsafe-key', 'The modulus n is even, so it is not a product of two large primes.');
  return { n: value, bits, length: bytes.length };
}

/** The key for WebCrypto's RSA-PSS verification with SHA-384. */
export function verifyingKey(key: RsaPublicKey): Promise<CryptoKey> {
  const jwk = { kty: 'RSA', n: toBase64url(integerBytes(key.n, key.length)), e: 'AQAB' };
  return crypto.subtle.importKey('jwk', jwk, { name: 'RSA-PSS', hash: 'SHA-384' }, false, ['verify']);
}
