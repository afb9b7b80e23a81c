import { AnonymityError } from '../anonymity-error.js';
import { bytesOf, concat, plainId, utf8, type Bytes } from '../bytes/bytes.js';
import { suite } from './suite.js';

/** Where a message belongs: a mailbox of a cycle, and whether it goes to the author of the comment or comes from her. */
export interface MessagePlace {
  readonly cycle: string;
  /** The mailbox's id: 16 bytes, base64url. */
  readonly mailbox: string;
  readonly direction: 'to-author' | 'from-author';
}

/** What opens messages: a mailbox's `reading`, or the private key of importTallyKey for a reply key made by generateTallyKeys. */
export type ReadingKey = CryptoKey | CryptoKeyPair;

const sizes = [1024, 4096] as const;
const overhead = 81;
const info = /* @__PURE__ */ utf8('throughline|mailbox-message|v1');

/** The lengths a sealed message can have, in bytes. */
export const messageLengths: readonly number[] = /* @__PURE__ */ sizes.map((size) => size + overhead);

/** Seals a text by HPKE (base mode) to a public key (65 bytes, base64url): the author's `enc_pub`, or the organisation's reply key. It is filled up to 1 or
 *  4 KiB, so that its length tells next to nothing, and bound to cycle, mailbox and direction. Throws an AnonymityError: `too-long` with the number of
 *  bytes to cut, `malformed`. */
export async function sealMessage(toPublicKey: string, place: MessagePlace, text: string): Promise<Bytes> {
  const recipientPublicKey = await publicKey(toPublicKey);
  const { enc, ct } = await suite.seal({ recipientPublicKey, info }, padded(text), boundTo(place));
  return concat(new Uint8Array(enc), new Uint8Array(ct));
}

/** The text of a sealed message. Throws an AnonymityError (`unreadable`) when it has no agreed length, was sealed to another key, cycle, mailbox or
 *  direction, or was changed. */
export async function openMessage(key: ReadingKey, place: MessagePlace, sealed: Uint8Array): Promise<string> {
  if (!messageLengths.includes(sealed.length))
    throw new AnonymityError('unreadable', `A sealed message has ${messageLengths.join(' or ')} bytes, not ${sealed.length}.`);
  return unpadded(await decrypt(key, boundTo(place), concat(sealed)));
}

async function publicKey(text: string): Promise<CryptoKey> {
  const bytes = bytesOf(text, 65, 'The key a message is sealed to');
  try {
    return await suite.kem.deserializePublicKey(bytes);
  } catch {
    // the library's DeserializeError: 65 bytes that are no point of the curve
    throw new AnonymityError('malformed', 'The key a message is sealed to is not a public key of P-256.');
  }
}

async function decrypt(recipientKey: ReadingKey, aad: Bytes, sealed: Bytes): Promise<Uint8Array> {
  try {
    return new Uint8Array(await suite.open({ recipientKey, enc: sealed.slice(0, 65), info }, sealed.slice(65), aad));
  } catch {
    // the library's DecapError, DeserializeError or OpenError: what a forged or foreign message looks like
    throw new AnonymityError('unreadable', 'The message was not sealed to this mailbox, or it was changed.');
  }
}

function padded(text: string): Bytes {
  const body = utf8(text);
  const size = sizes.find((bytes) => body.length + 2 <= bytes);
  if (size === undefined) throw new AnonymityError('too-long', `Your message is ${body.length + 2 - sizes[1]} bytes too long; please shorten it.`);
  return concat(new Uint8Array([body.length >>> 8, body.length]), body, new Uint8Array(size - 2 - body.length));
}

function unpadded(plaintext: Uint8Array): string {
  const end = 2 + (((plaintext[0] ?? 0) << 8) | (plaintext[1] ?? 0));
  const filling = plaintext.subarray(end);
  try {
    if (end <= plaintext.length && filling.every((byte) => byte === 0))
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plaintext.subarray(2, end));
  } catch {
    // TypeError for bytes that are not UTF-8: refused below like any other wrong form
  }
  throw new AnonymityError('unreadable', 'The message does not have the agreed form.');
}

function boundTo({ cycle, mailbox, direction }: MessagePlace): Bytes {
  bytesOf(mailbox, 16, 'The mailbox id');
  return utf8(`${plainId(cycle, 'The cycle id')}|${mailbox}|${direction}`);
}
