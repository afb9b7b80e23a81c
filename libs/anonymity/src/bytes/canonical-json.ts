import { AnonymityError } from '../anonymity-error.js';
import { toBase64url } from './base64url.js';
import { utf8 } from './bytes.js';
import { sha256 } from './sha256.js';

const deepest = 64;

/** JSON with one spelling only (RFC 8785): keys sorted by UTF-16 code units, no white space. Of numbers only safe integers
 *  are taken, since other programs must be able to repeat the hash. Throws an AnonymityError (`malformed`) that names the
 *  place for undefined, fractions, lone surrogates, anything that is not JSON, and nesting deeper than 64. */
export function canonicalJson(value: unknown): string {
  return write(value, '$', 0);
}

/** SHA-256 of the canonical JSON, in base64url (43 characters). Throws as canonicalJson does. */
export async function canonicalHash(value: unknown): Promise<string> {
  return toBase64url(await sha256(utf8(canonicalJson(value))));
}

function write(value: unknown, place: string, depth: number): string {
  if (depth > deepest) throw new AnonymityError('malformed', `${place.slice(0, 80)}… is nested deeper than ${deepest} levels.`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return text(value, place);
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (Array.isArray(value)) return `[${value.map((item, i) => write(item, `${place}[${i}]`, depth + 1)).join(',')}]`;
  if (typeof value === 'object' && [Object.prototype, null].includes(Object.getPrototypeOf(value))) {
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([key, item]) => `${text(key, place)}:${write(item, `${place}.${key}`, depth + 1)}`).join(',')}}`;
  }
  throw new AnonymityError('malformed', `${place} must be a text, a whole number up to 2^53, true, false, null, a list or an object.`);
}

function text(value: string, place: string): string {
  if (/\p{Surrogate}/u.test(value)) throw new AnonymityError('malformed', `${place} holds half a surrogate pair, which has no UTF-8 form.`);
  return JSON.stringify(value);
}
