import { AnonymityError } from '../anonymity-error.js';
import { fromBase64url } from './base64url.js';

/** Bytes in memory of their own, which is what WebCrypto accepts. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** UTF-8 bytes of a text. */
export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

/** The parts one after the other. */
export function concat(...parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** `length` bytes of the system's secure random generator. */
export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** Whether two byte strings are equal; takes the same time wherever they differ, since one of them may be a secret. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
}

/** Decodes base64url to exactly `length` bytes. `what` names the value in the sentence of the AnonymityError (`malformed`) thrown otherwise. */
export function bytesOf(text: unknown, length: number, what: string): Bytes {
  const bytes = typeof text === 'string' ? fromBase64url(text) : undefined;
  if (bytes?.length === length) return bytes;
  throw new AnonymityError('malformed', `${what} must be ${length} bytes in base64url without padding${bytes ? `, not ${bytes.length} bytes` : ''}.`);
}

/** Ids go into hashes between `|` signs, so they may hold letters, digits, `-` and `_` only, 1 to 64 of them; a uuid fits.
 *  Returns the id; throws an AnonymityError (`malformed`) that names `what` otherwise. */
export function plainId(id: unknown, what: string): string {
  if (typeof id === 'string' && /^[\w-]{1,64}$/.test(id)) return id;
  throw new AnonymityError('malformed', `${what} must be 1 to 64 letters, digits, hyphens or underscores.`);
}
