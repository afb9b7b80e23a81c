import { AnonymityError } from '../anonymity-error.js';
import { fromBase64url, toBase64url } from '../bytes/base64url.js';
import { bytesOf, concat, equalBytes, plainId, utf8, type Bytes } from '../bytes/bytes.js';
import { sha256 } from '../bytes/sha256.js';
import { tokenInput } from '../token/token.js';
import { ByteReader, pairOf, unreadableTransfer } from './byte-reader.js';
import type { PackedAnswer } from './draft-answers.js';
import { answerBytes, readAnswers } from './packed-answers.js';
import { claimBytes, placeBytes, readClaims, readPlaces, type PackedClaim } from './packed-claims.js';

interface Started {
  readonly cycle: string;
  /** The rules the first device was told, so that the second takes no others. */
  readonly manifestHash: string;
  readonly input: string;
  readonly editSecret: string;
  /** In the order of the questions; see answersInOrder. */
  readonly answers: readonly PackedAnswer[];
  /** Places, in the order of the questions, of the comments she would like answered, and of those that were sent with a mailbox. */
  readonly wishes: readonly number[];
  readonly asked: readonly number[];
  /** In the order of the demographics of the rules: what is on record about her, or what she says of herself, and whether she lets it travel. */
  readonly claims: readonly PackedClaim[];
  /** It was begun with the code of a printed card: nobody stands behind it, so what is claimed is what she says of herself. */
  readonly card: boolean;
}

/** A ballot that was begun on one device, with all that another needs to go on: either already collected (signature and cohort), or asked for
 *  (the blinded value and its inverse, and the invitation if there was one). Bytes in base64url. It is as good as the ballot itself: show it to no one. */
export type StartedBallot =
  | (Started & { readonly signature: string; readonly cohort: string; readonly cohortSecret: string })
  | (Started & { readonly blinded: string; readonly inv: string; readonly invitation?: string });

/** Most characters of a packed ballot. A QR code of version 29 holds them, which a telephone still reads from a screen. */
export const longestTransfer = 1600;

// 3 came with answers of several options; without one, the code is still written as 2, which a page that was not loaded again reads too
const [plain, withSeveral] = [2, 3];
const [isCollected, hasInvitation, byCard] = [1, 2, 4];
const checkLength = 4;

/** The ballot as text for a QR code: about 790 characters for 60 answered scale questions and an issuing key of 3072 bits, about 1,230 before
 *  it was collected. Throws an AnonymityError: `too-long` with what to cut when long comments make it more than 1,600, `malformed` for a field of the wrong form. */
export async function packBallot(ballot: StartedBallot): Promise<string> {
  const bytes = concat(headOf(ballot), 'signature' in ballot ? collectedBytes(ballot) : askedBytes(ballot), restBytes(ballot));
  const text = toBase64url(concat(bytes, await checkOf(bytes)));
  if (text.length <= longestTransfer) return text;
  throw new AnonymityError(
    'too-long',
    `Your comments are about ${Math.ceil((text.length - longestTransfer) * 0.75)} characters too long to be carried over by a code. Shorten them, or send from this device.`,
  );
}

/** The ballot of a packed text. Throws an AnonymityError: `mistyped` with a sentence for her when it is cut off, changed or something else,
 *  `malformed` when it comes from a later version of this page. */
export async function unpackBallot(text: string): Promise<StartedBallot> {
  const bytes = fromBase64url(text.trim());
  if (!bytes || bytes.length <= checkLength) throw unreadableTransfer();
  const packed = bytes.subarray(0, -checkLength);
  if (!equalBytes(bytes.subarray(-checkLength), await checkOf(packed))) throw unreadableTransfer();
  const reader = new ByteReader(packed);
  if (![plain, withSeveral].includes(reader.byte()))
    throw new AnonymityError('malformed', 'This code comes from another version of this page. Please reload it on both devices.');
  const flags = reader.byte();
  const [card, how] = [(flags & byCard) > 0, flags & ~byCard];
  if (how > hasInvitation) throw unreadableTransfer();
  const head = readHead(reader);
  const right = how === isCollected ? readCollected(reader) : readAsked(reader, how === hasInvitation);
  const ballot = { ...head, ...right, ...readRest(reader), card };
  if (!reader.done) throw unreadableTransfer();
  return ballot;
}

type Collected = Extract<StartedBallot, { signature: string }>;
type Asked = Extract<StartedBallot, { blinded: string }>;

function headOf(ballot: StartedBallot): Bytes {
  const { cycle, manifestHash, editSecret } = ballot;
  const input = tokenInput(cycle, ballot.input);
  if (!input) throw new AnonymityError('malformed', "The token's input does not belong to the cycle.");
  const how = 'signature' in ballot ? isCollected : ballot.invitation === undefined ? 0 : hasInvitation;
  const flags = how | (ballot.card ? byCard : 0);
  return concat(
    new Uint8Array([ballot.answers.some((answer) => Array.isArray(answer)) ? withSeveral : plain, flags]),
    idBytes(cycle, 'The cycle id'),
    bytesOf(manifestHash, 32, 'The hash of the rules'),
    // the rest of the input is the purpose and the cycle
    input.subarray(0, 32),
    bytesOf(editSecret, 32, 'The edit secret'),
  );
}

type Rest = Pick<Started, 'answers' | 'wishes' | 'asked' | 'claims'>;

const restBytes = ({ answers, wishes, asked, claims }: Rest): Bytes => concat(answerBytes(answers), placeBytes(wishes), placeBytes(asked), claimBytes(claims));

// one after the other: each takes what the one before has left
const readRest = (reader: ByteReader): Rest => ({
  answers: readAnswers(reader),
  wishes: readPlaces(reader),
  asked: readPlaces(reader),
  claims: readClaims(reader),
});

function readHead(reader: ByteReader): Omit<Started, keyof Rest | 'card'> {
  const cycle = readId(reader);
  const manifestHash = toBase64url(reader.take(32));
  const input = toBase64url(concat(reader.take(32), utf8(`ballot-v1|${cycle}`)));
  return { cycle, manifestHash, input, editSecret: toBase64url(reader.take(32)) };
}

function collectedBytes({ signature, cohort, cohortSecret }: Collected): Bytes {
  return concat(numberBytes(signature, 'The signature'), idBytes(cohort, 'The cohort id'), bytesOf(cohortSecret, 32, 'The cohort secret'));
}

function readCollected(reader: ByteReader): Pick<Collected, 'signature' | 'cohort' | 'cohortSecret'> {
  const signature = toBase64url(reader.take(reader.pair()));
  return { signature, cohort: readId(reader), cohortSecret: toBase64url(reader.take(32)) };
}

function askedBytes({ blinded, inv, invitation }: Asked): Bytes {
  const secret = invitation === undefined ? new Uint8Array() : bytesOf(invitation, 32, 'The invitation');
  return concat(numberBytes(blinded, 'The blinded value'), numberBytes(inv, 'The inverse'), secret);
}

function readAsked(reader: ByteReader, invited: boolean): Pick<Asked, 'blinded' | 'inv' | 'invitation'> {
  const [blinded, inv] = [toBase64url(reader.take(reader.pair())), toBase64url(reader.take(reader.pair()))];
  return { blinded, inv, ...(invited && { invitation: toBase64url(reader.take(32)) }) };
}

/** A number as long as the issuing key's modulus, 3072 to 4096 bits, behind its length. */
function numberBytes(text: string, what: string): Bytes {
  const bytes = fromBase64url(text);
  if (!bytes || bytes.length < 384 || bytes.length > 512)
    throw new AnonymityError('malformed', `${what} must be 384 to 512 bytes in base64url without padding.`);
  return concat(pairOf(bytes.length), bytes);
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A uuid as its 16 bytes behind a zero, another id as text behind its length. */
function idBytes(id: string, what: string): Bytes {
  if (!uuid.test(id)) return concat(new Uint8Array([plainId(id, what).length]), utf8(id));
  return concat(
    new Uint8Array([0]),
    Uint8Array.from(id.replaceAll('-', '').match(/../g) ?? [], (hex) => parseInt(hex, 16)),
  );
}

function readId(reader: ByteReader): string {
  const length = reader.byte();
  if (length === 0) {
    const hex = Array.from(reader.take(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }
  const id = new TextDecoder().decode(reader.take(length));
  if (!/^[\w-]{1,64}$/.test(id)) throw unreadableTransfer();
  return id;
}

const checkOf = async (bytes: Uint8Array): Promise<Bytes> => (await sha256(bytes)).slice(0, checkLength);
