import { constants, createPrivateKey, createPublicKey, generateKeyPair, privateDecrypt, publicEncrypt, timingSafeEqual, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { AnonymityError } from '../anonymity-error.js';
import type { Bytes } from '../bytes/bytes.js';
import { rsaPublicKey } from '../token/rsa-key.js';

/** A cycle's issuing key: RSA, 3072 bits, e = 65537. It signs ballot tokens and nothing else. */
export interface IssuingKey {
  /** Modulus in base64url, as the manifest publishes it. */
  readonly n: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** A fresh issuing key; takes 0.2 to 2 s in OpenSSL's own thread, so it does not hold up other requests. */
export async function generateIssuingKey(): Promise<IssuingKey> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 3072, publicExponent: 65537 });
  return issuingKey(privateKey);
}

/** The private key as PKCS #8 DER. Keep it wrapped and outside the database. */
export const exportIssuingKey = (key: IssuingKey): Bytes => new Uint8Array(key.privateKey.export({ format: 'der', type: 'pkcs8' }));

/** Reads PKCS #8 DER. Throws an AnonymityError: `malformed` when it holds no private key, `unsafe-key` when the key is not RSA of
 *  3072 to 4096 bits with e = 65537. */
export function importIssuingKey(pkcs8: Uint8Array): IssuingKey {
  return issuingKey(privateKeyOf(pkcs8));
}

/** RSASP1 by OpenSSL (constant time, blinded against timing): the e-th root of the bytes modulo n. The result is raised to e
 *  again and compared, since one wrong root after a hardware fault would give the key away. `bytes` must be as long as n and
 *  below it, otherwise an AnonymityError (`malformed`) is thrown. */
export function rootOf(key: IssuingKey, bytes: Uint8Array): Bytes {
  mustHaveRoot(key, bytes);
  const padding = constants.RSA_NO_PADDING;
  const root = privateDecrypt({ key: key.privateKey, padding }, bytes);
  if (!givesBack(key, root, bytes)) throw new Error('The signature failed its self-check and was thrown away.');
  return new Uint8Array(root);
}

function givesBack({ publicKey }: IssuingKey, root: Buffer, bytes: Uint8Array): boolean {
  try {
    return timingSafeEqual(publicEncrypt({ key: publicKey, padding: constants.RSA_NO_PADDING }, root), bytes);
  } catch {
    // OpenSSL refuses a root that is larger than the modulus, and one of another length; it is as wrong as one that gives other bytes
    return false;
  }
}

/** Throws an AnonymityError (`malformed`) unless the bytes are as long as n and below it. */
export function mustHaveRoot(key: IssuingKey, bytes: Uint8Array): void {
  const length = (key.privateKey.asymmetricKeyDetails?.modulusLength ?? 0) / 8;
  if (bytes.length !== length) throw new AnonymityError('malformed', `The blinded value must have ${length} bytes, not ${bytes.length}.`);
  if (Buffer.compare(bytes, Buffer.from(key.n, 'base64url')) >= 0) throw new AnonymityError('malformed', 'The blinded value must be smaller than the modulus.');
}

function issuingKey(privateKey: KeyObject): IssuingKey {
  const publicKey = createPublicKey(privateKey);
  if (privateKey.asymmetricKeyType !== 'rsa' || privateKey.asymmetricKeyDetails?.publicExponent !== 65537n)
    throw new AnonymityError('unsafe-key', 'The issuing key must be an RSA key with the exponent 65537.');
  const n = publicKey.export({ format: 'jwk' }).n ?? '';
  rsaPublicKey(n);
  return { n, privateKey, publicKey };
}

function privateKeyOf(pkcs8: Uint8Array): KeyObject {
  try {
    return createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
  } catch {
    // OpenSSL's DECODER errors: there is no other way to ask whether bytes hold a key
    throw new AnonymityError('malformed', 'The issuing key must be an unencrypted private key in PKCS #8 DER.');
  }
}
