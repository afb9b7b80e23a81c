import { combine, split } from 'shamir-secret-sharing';
import { AnonymityError } from '../anonymity-error.js';
import { concat, equalBytes, randomBytes, type Bytes } from '../bytes/bytes.js';
import { fromCrockford, inGroups, plainSymbols, toCrockford } from '../bytes/crockford.js';
import { sha256 } from '../bytes/sha256.js';

const version = 1;
const headLength = 8;
const checkLength = 4;

interface Share {
  readonly threshold: number;
  readonly number: number;
  /** 4 random bytes that the shares of one splitting have in common. Not a hash: a share tells nothing about the secret. */
  readonly set: Bytes;
  readonly body: Bytes;
}

/** Splits a secret by Shamir's scheme over GF(2^8): any `threshold` of the `shares` texts make it again, fewer tell nothing about it. Each text
 *  is Crockford base 32 in groups of four (18 groups for 32 bytes), fit for paper, and carries its number, the threshold and a check. With a threshold of 1 every share
 *  holds the secret itself. Throws an AnonymityError (`malformed`) for an empty secret or one above 64 bytes, more than 20 shares, or a threshold that is none. */
export async function splitSecret(secret: Uint8Array, { shares, threshold }: { shares: number; threshold: number }): Promise<string[]> {
  if (secret.length < 1 || secret.length > 64) throw new AnonymityError('malformed', `A secret to split has 1 to 64 bytes, not ${secret.length}.`);
  if (!Number.isInteger(shares) || shares < 1 || shares > 20) throw new AnonymityError('malformed', 'A secret is split into 1 to 20 shares.');
  if (!Number.isInteger(threshold) || threshold < 1 || threshold > shares)
    throw new AnonymityError('malformed', `Of ${shares} shares, 1 to ${shares} can be needed to join them.`);
  const set = randomBytes(4);
  const bodies = threshold === 1 ? Array.from({ length: shares }, () => secret) : await split(concat(secret), shares, threshold);
  return Promise.all(bodies.map((body, i) => textOf({ threshold, number: i + 1, set, body: concat(body) })));
}

/** The secret of as many shares as its threshold asks for, in any order; more are welcome, the first that suffice are used, and the same share given
 *  twice counts once. Forgives case, spaces, O for 0, I and L for 1. Throws an AnonymityError: `mistyped` names the share that was not copied right,
 *  `mixed-shares` says that they belong to different secrets or how many are missing. */
export async function joinShares(texts: readonly string[]): Promise<Bytes> {
  const shares = await Promise.all(texts.map((text, i) => shareOf(text, i + 1)));
  const [first] = shares;
  if (!first) throw new AnonymityError('mixed-shares', 'No share was given.');
  if (shares.some(({ set, threshold, body }) => !equalBytes(set, first.set) || threshold !== first.threshold || body.length !== first.body.length))
    throw new AnonymityError('mixed-shares', 'These shares do not belong together: they come from different keys.');
  const different = [...new Map(shares.map((share) => [share.number, share])).values()];
  const missing = first.threshold - different.length;
  if (missing > 0)
    throw new AnonymityError('mixed-shares', `${first.threshold} different shares are needed; ${missing} more ${missing === 1 ? 'is' : 'are'} missing.`);
  if (first.threshold === 1) return first.body;
  return concat(await combine(different.slice(0, first.threshold).map(({ body }) => concat(body))));
}

async function textOf({ threshold, number, set, body }: Share): Promise<string> {
  const bytes = concat(new Uint8Array([version, threshold, number, body.length]), set, body);
  return inGroups(toCrockford(concat(bytes, await checkOf(bytes))), 4);
}

async function shareOf(text: string, place: number): Promise<Share> {
  const symbols = plainSymbols(text);
  const bytes = symbols === undefined ? undefined : fromCrockford(symbols);
  const body = bytes?.subarray(headLength, -checkLength);
  if (
    !bytes ||
    !body ||
    bytes.length < headLength + checkLength + 1 ||
    !equalBytes(bytes.subarray(-checkLength), await checkOf(bytes.subarray(0, -checkLength)))
  )
    throw new AnonymityError('mistyped', `Share ${place} was not copied right or is cut off. Please compare it with the original, group by group.`);
  const [form, threshold = 0, number = 0, length] = bytes;
  if (form !== version || length !== body.length || threshold < 1 || number < 1)
    throw new AnonymityError('malformed', `Share ${place} was made by another version of this program.`);
  return { threshold, number, set: bytes.slice(4, headLength), body: concat(body) };
}

const checkOf = async (bytes: Uint8Array): Promise<Bytes> => (await sha256(bytes)).slice(0, checkLength);
