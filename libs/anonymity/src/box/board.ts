import { toBase64url } from '../bytes/base64url.js';
import { bytesOf, concat, type Bytes } from '../bytes/bytes.js';
import { sha256 } from '../bytes/sha256.js';

/** Why a ballot that lies in the box is not counted: its token is not genuine; the envelope cannot be opened under the tag it was cast
 *  with, or holds no ballot; it answers another manifest; or its cohort holds more ballots than were handed out there. */
export type NotCountedReason = 'forged-token' | 'unreadable' | 'other-manifest' | 'cohort-overfull';

/** An envelope that lies in the box and is not counted. */
export interface NotCounted {
  readonly hash: string;
  readonly reason: NotCountedReason;
}

/** What is published of the closed box: the hashes of all counted envelopes, sorted, and the Merkle root over them; apart from them those that
 *  could not be counted; and how many different manifests the opened ballots name, which must be one. Base64url. */
export interface Board {
  readonly root: string;
  readonly count: number;
  readonly leaf_hashes: readonly string[];
  readonly not_counted: readonly NotCounted[];
  readonly manifest_hashes: number;
}

/** What the tally knows of the box besides the counted envelopes. */
export type BesidesCounted = Pick<Board, 'not_counted' | 'manifest_hashes'>;

const nothingBesides: BesidesCounted = { not_counted: [], manifest_hashes: 1 };

/** A hash function of 32 bytes; a server may pass a synchronous one. */
export type Hash = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** The board of these envelope hashes (32 bytes each, base64url), in any order: they come out sorted by their bytes, so the
 *  board tells nothing about the order of casting. Bytes that lie in the box several times are one leaf, and a copy of a counted envelope is
 *  not listed as not counted: copying must not stop the count nor cast doubt on the original. The root is the Merkle tree hash of RFC 9162,
 *  2.1.1 (0x00 before a leaf, 0x01 before a pair), over the counted ones. Throws an AnonymityError (`malformed`) for a wrong hash. */
export async function boardOf(envelopeHashes: readonly string[], hash: Hash = sha256, besides: BesidesCounted = nothingBesides): Promise<Board> {
  const counted = new Set(envelopeHashes);
  const leaves = sorted([...counted].map((text) => ({ hash: text })));
  const others = new Map(besides.not_counted.map((one) => [one.hash, one]));
  const notCounted = sorted([...others.values()].filter((one) => !counted.has(one.hash)));
  let level: Uint8Array[] = await Promise.all(leaves.map((leaf) => hash(concat(new Uint8Array([0]), leaf.bytes))));
  while (level.length > 1) level = await Promise.all(pairs(level, hash));
  const root = level[0] ?? (await hash(new Uint8Array()));
  return {
    root: toBase64url(root),
    count: leaves.length,
    leaf_hashes: leaves.map((leaf) => leaf.hash),
    not_counted: notCounted.map(({ hash: text, reason }) => ({ hash: text, reason })),
    manifest_hashes: besides.manifest_hashes,
  };
}

/** What a board means for one envelope: `counted`, `not-counted` when it is listed as in the box but not countable, `missing`, or `false-board` when
 *  the root or count is not that of its hashes, or when a hash is listed twice. */
export type BoardVerdict = 'counted' | 'not-counted' | 'missing' | 'false-board';

/** Recomputes the board and looks for the envelope hash of the receipt. About 0.1 s for 2,000 ballots. */
export async function checkBoard(board: Board, envelopeHash: string, hash: Hash = sha256): Promise<BoardVerdict> {
  const { root, count, not_counted } = await boardOf(board.leaf_hashes, hash, board);
  const twice = board.leaf_hashes.length > count || board.not_counted.length > not_counted.length;
  if (root !== board.root || count !== board.count || twice) return 'false-board';
  if (board.leaf_hashes.includes(envelopeHash)) return 'counted';
  return not_counted.some((one) => one.hash === envelopeHash) ? 'not-counted' : 'missing';
}

function pairs(level: readonly Uint8Array[], hash: Hash): (Uint8Array | Promise<Uint8Array>)[] {
  const above = [];
  for (let i = 0; i < level.length; i += 2) {
    const [left, right] = [level[i] as Bytes, level[i + 1]];
    // an odd one out goes up unchanged: the same tree as RFC 9162's split at the largest power of two
    above.push(right ? hash(concat(new Uint8Array([1]), left, right)) : left);
  }
  return above;
}

function sorted<One extends { readonly hash: string }>(ones: readonly One[]): (One & { bytes: Bytes })[] {
  return ones.map((one) => ({ ...one, bytes: bytesOf(one.hash, 32, 'An envelope hash') })).sort((a, b) => order(a.bytes, b.bytes));
}

function order(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, i) => byte !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
