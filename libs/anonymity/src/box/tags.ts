import { toBase64url } from '../bytes/base64url.js';
import { bytesOf, concat, plainId, utf8 } from '../bytes/bytes.js';
import { fromBase64url } from '../bytes/base64url.js';
import { sha256 } from '../bytes/sha256.js';
import { AnonymityError } from '../anonymity-error.js';

/** Name of a ballot in the box: SHA-256 of `spend|<cycle>|` and the token's input (base64url in, base64url out). One token has
 *  one tag, so it can be cast once. Throws an AnonymityError (`malformed`). */
export async function spendTag(cycle: string, input: string): Promise<string> {
  const bytes = fromBase64url(input);
  if (!bytes || bytes.length < 32) throw new AnonymityError('malformed', "The token's input must be base64url of at least 32 bytes.");
  return toBase64url(await sha256(concat(utf8(`spend|${plainId(cycle, 'The cycle id')}|`), bytes)));
}

/** What the box stores to know the respondent again when she edits or withdraws: SHA-256 of `edit|` and her secret
 *  (32 bytes, base64url). Throws an AnonymityError (`malformed`). */
export const editHash = async (editSecret: string): Promise<string> => toBase64url(await sha256(utf8('edit|'), bytesOf(editSecret, 32, 'The edit secret')));

/** SHA-256 of a sealed envelope, base64url: what the receipt and the board name. */
export const envelopeHash = async (envelope: Uint8Array): Promise<string> => toBase64url(await sha256(envelope));
