import { constants, createPublicKey, verify } from 'node:crypto';
import { AnonymityError } from '../anonymity-error.js';
import { fromBase64url, toBase64url } from '../bytes/base64url.js';
import { integerBytes } from '../bytes/big-integer.js';
import type { Bytes } from '../bytes/bytes.js';
import { challenges } from '../token/permutation-proof.js';
import { rsaPublicKey } from '../token/rsa-key.js';
import { tokenInput, type TokenIssuer, type TokenVerifier } from '../token/token.js';
import { mustHaveRoot, rootOf, type IssuingKey } from './issuing-key.js';

/** The identity side's end: RFC 9474 BlindSign. `issue` takes and gives base64url, about 2 ms each; throws an AnonymityError
 *  (`malformed`) for a value that is not as long as the modulus or not below it. */
export function blindRsaIssuer(key: IssuingKey): TokenIssuer {
  return {
    check: (blinded) => mustHaveRoot(key, blindedBytes(blinded)),
    issue: (blinded) => toBase64url(rootOf(key, blindedBytes(blinded))),
  };
}

function blindedBytes(blinded: string): Bytes {
  const bytes = fromBase64url(blinded);
  if (!bytes) throw new AnonymityError('malformed', 'blinded must be base64url without padding.');
  return bytes;
}

/** The ballot host's end: checks tokens under the public modulus n, about 0.04 ms each. Throws an AnonymityError
 *  (`malformed`, `unsafe-key`) for an unusable modulus. */
export function blindRsaVerifier(n: string): TokenVerifier {
  const { length } = rsaPublicKey(n);
  const key = createPublicKey({ key: { kty: 'RSA', n, e: 'AQAB' }, format: 'jwk' });
  const pss = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
  return {
    verify(cycle, token) {
      const input = tokenInput(cycle, token.input);
      const signature = typeof token.signature === 'string' ? fromBase64url(token.signature) : undefined;
      return input !== undefined && signature?.length === length && verify('sha384', input, pss, signature);
    },
  };
}

/** The 8 roots for the manifest that prove x^65537 a permutation modulo n; see checkPermutationProof. About 16 ms. */
export async function provePermutation(key: IssuingKey): Promise<string[]> {
  const publicKey = rsaPublicKey(key.n);
  return (await challenges(publicKey)).map((challenge) => toBase64url(rootOf(key, integerBytes(challenge, publicKey.length))));
}
