import { AnonymityError } from '../anonymity-error.js';
import { integerBytes, integerOf, inverse, power } from '../bytes/big-integer.js';
import { concat, randomBytes, type Bytes } from '../bytes/bytes.js';
import { pssEncode } from './pss-encoding.js';
import { exponent, verifyingKey, type RsaPublicKey } from './rsa-key.js';

/** What a test vector fixes and the ballot protocol draws at random: never pass these outside tests.
 *  `salt` is the PSS salt, `inv` the inverse of the blinding factor. */
export interface BlindingChoice {
  readonly salt?: Uint8Array;
  readonly inv?: bigint;
}

/** RFC 9474 Prepare, randomized: 32 random bytes before the message. */
export const prepare = (message: Uint8Array): Bytes => concat(randomBytes(32), message);

/** RFC 9474 Blind for RSABSSA-SHA384-PSS: hides the prepared input behind a random factor, so that the signer learns nothing
 *  about it, whatever its computing power. Both results have the length of the modulus. Throws an AnonymityError (`unsafe-key`)
 *  when the encoded input shares a factor with n: then n has a small prime factor, and a blinded value would show whether it
 *  divides the input. */
export async function blind(key: RsaPublicKey, input: Uint8Array, choice: BlindingChoice = {}): Promise<{ blinded: Bytes; inv: Bytes }> {
  const message = integerOf(await pssEncode(input, key.bits - 1, choice.salt ?? randomBytes(48)));
  const factor = choice.inv === undefined ? belowModulus(key) : (inverse(choice.inv, key.n) ?? 0n);
  // one inversion of the product tells that message and factor both have an inverse, and gives the factor's
  const both = inverse((message * factor) % key.n, key.n);
  if (both === undefined) throw new AnonymityError('unsafe-key', 'The modulus n has a small prime factor, so the ballot could be recognised.');
  return {
    blinded: integerBytes((message * power(factor, exponent, key.n)) % key.n, key.length),
    inv: integerBytes((both * message) % key.n, key.length),
  };
}

/** RFC 9474 Finalize: takes the factor off the signer's reply and checks the signature before handing it out. Throws an
 *  AnonymityError: `malformed` for a wrong length, `bad-signature` when the reply is not a signature of this input. */
export async function finalize(key: RsaPublicKey, input: Uint8Array, reply: Uint8Array, inv: Uint8Array, saltLength = 48): Promise<Bytes> {
  if (reply.length !== key.length || inv.length !== key.length)
    throw new AnonymityError('malformed', `The blind signature and the blinding inverse must have ${key.length} bytes, as the modulus has.`);
  const signature = integerBytes((integerOf(reply) * integerOf(inv)) % key.n, key.length);
  if (!(await verify(key, input, signature, saltLength)))
    throw new AnonymityError('bad-signature', 'The reply is not a signature of this ballot under the key of the manifest.');
  return signature;
}

/** Whether the signature is an RSASSA-PSS signature (SHA-384, MGF1-SHA-384) of the input under the key. */
export async function verify(key: RsaPublicKey, input: Uint8Array, signature: Uint8Array, saltLength = 48): Promise<boolean> {
  return crypto.subtle.verify({ name: 'RSA-PSS', saltLength }, await verifyingKey(key), concat(signature), concat(input));
}

function belowModulus(key: RsaPublicKey): bigint {
  // drawing again until it fits keeps every value below n equally likely, which is what makes the blinding perfect
  for (;;) {
    const bytes = randomBytes(key.length);
    bytes[0] = (bytes[0] ?? 0) & (0xff >> (8 * key.length - key.bits));
    const value = integerOf(bytes);
    if (value > 0n && value < key.n) return value;
  }
}
