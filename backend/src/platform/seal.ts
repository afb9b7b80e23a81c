import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { giveBack } from './give-back.js';

const [IV, TAG] = [12, 16];

/** Bytes that only whoever has the key (256 bits, see Settings.derivedKey) can read, and only as what they are bound to: AES-256-GCM, 28 bytes longer than they were. */
export function seal(bytes: Uint8Array, key: Buffer, boundTo: string): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(boundTo));
  const written = cipher.update(bytes);
  const sealed = Buffer.concat([iv, written, cipher.final(), cipher.getAuthTag()]);
  giveBack(written);
  return sealed;
}

/** Throws when they were sealed with another key, bound to something else, or changed since. */
export function unseal(sealed: Buffer, key: Buffer, boundTo: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV), { authTagLength: TAG })
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(sealed.subarray(-TAG));
  const bytes = decipher.update(sealed.subarray(IV, -TAG));
  // nothing is left over in this mode; it is where a wrong key shows
  decipher.final();
  return bytes;
}
