import { AnonymityError } from '../anonymity-error.js';
import { canonicalJson } from '../bytes/canonical-json.js';
import { concat, utf8, type Bytes } from '../bytes/bytes.js';
import { sizeClasses } from '../manifest/manifest.js';

/** One answer: a point of a scale, a choice, or several choices. */
export type Answer = number | string | readonly (number | string)[];

/** A comment to one question. `mailbox` lets HR reply to a person it does not know; keys in base64url. */
export interface BallotComment {
  readonly q: string;
  readonly text: string;
  readonly mailbox?: { readonly id: string; readonly enc_pub: string; readonly sig_pub: string };
}

/** What a sealed envelope holds: the manifest the respondent saw, answers by question id, and what she chose to say about
 *  herself by facet key. Nothing else: no person, no time. */
export interface Ballot {
  readonly manifest_hash: string;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly claims: Readonly<Record<string, string>>;
  readonly comments: readonly BallotComment[];
}

/** The ballot as canonical JSON behind its length (4 bytes, big-endian), filled with zeros up to the smallest of 4096, 16384
 *  and 65472 bytes that holds it, so that the size tells next to nothing and the key order does not tell the order of
 *  answering. `roomFor`: a ballot that always fits beside, so that what was answered does not tell by the size: the longest that the questions allow, without
 *  words of one's own. Throws an AnonymityError: `too-long` with the number of bytes to cut, `malformed` for a value that is not JSON. */
export function padBallot(ballot: Ballot, roomFor?: Ballot): Bytes {
  const body = bodyOf(ballot);
  const needed = sizeClasses.find((bytes) => body.length + 4 <= bytes);
  const longest = roomFor ? bodyOf(roomFor).length + 4 : 0;
  // questions that need more than the largest class in the worst case get the largest
  const size = needed && Math.max(needed, sizeClasses.find((bytes) => longest <= bytes) ?? sizeClasses[2]);
  if (size === undefined)
    throw new AnonymityError('too-long', `Your comments are ${body.length + 4 - sizeClasses[2]} bytes too long together; please shorten them.`);
  const length = new Uint8Array([body.length >>> 24, body.length >>> 16, body.length >>> 8, body.length]);
  return concat(length, body, new Uint8Array(size - 4 - body.length));
}

/** The ballot of a padded plaintext. Throws an AnonymityError (`unreadable`) when the size, the padding or the form is wrong; whether
 *  question ids and values exist is for the tally to say. */
export function unpadBallot(padded: Uint8Array): Ballot {
  if (!sizeClasses.some((size) => size === padded.length)) throw unreadable();
  const end = 4 + new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  if (end > padded.length || padded.subarray(end).some((byte) => byte !== 0)) throw unreadable();
  return ballotOf(parse(padded.subarray(4, end)));
}

const unreadable = () => new AnonymityError('unreadable', 'The envelope does not hold a ballot of the agreed form.');

const bodyOf = (ballot: Ballot): Bytes =>
  utf8(canonicalJson({ ...ballot, comments: ballot.comments.map((comment) => ({ ...comment, text: wellFormed(comment.text) })) }));

const wellFormed = (text: string): string => new TextDecoder().decode(utf8(text));

function parse(json: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
  } catch {
    // TypeError for bytes that are not UTF-8, SyntaxError for text that is not JSON: only trying tells
    throw unreadable();
  }
}

function ballotOf(value: unknown): Ballot {
  if (!isRecord(value)) throw unreadable();
  const { manifest_hash, answers, claims, comments } = value;
  const sound =
    typeof manifest_hash === 'string' &&
    isRecord(answers) &&
    Object.values(answers).every((answer) => isChoice(answer) || (Array.isArray(answer) && answer.every(isChoice))) &&
    isRecord(claims) &&
    Object.values(claims).every((claim) => typeof claim === 'string') &&
    Array.isArray(comments) &&
    comments.every((c) => isRecord(c) && typeof c['q'] === 'string' && typeof c['text'] === 'string' && isMailbox(c['mailbox']));
  if (!sound || Object.keys(value).length !== 4) throw unreadable();
  return value as unknown as Ballot;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const isChoice = (value: unknown): boolean => typeof value === 'string' || Number.isSafeInteger(value);

const isMailbox = (value: unknown): boolean =>
  value === undefined || (isRecord(value) && ['id', 'enc_pub', 'sig_pub'].every((field) => typeof value[field] === 'string'));
