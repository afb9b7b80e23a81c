import { utf8, type Bytes } from './bytes.js';

/** HKDF with SHA-256 and no salt (RFC 5869): `length` bytes that only who holds the secret can make again. `purpose` keeps what is
 *  made for one use apart from what is made for another. The secret must be random; a passphrase needs a slow hash instead. */
export async function hkdf(secret: Bytes, purpose: string, length: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: utf8(purpose) }, key, 8 * length));
}
