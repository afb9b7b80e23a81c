import { AnonymityError } from '../anonymity-error.js';
import { toBase64url } from '../bytes/base64url.js';
import { bytesOf, concat, type Bytes } from '../bytes/bytes.js';
import { sha256 } from '../bytes/sha256.js';

/** What is published of the closed box: the hashes of all counted envelopes, sorted, and the Merkle root over them. Base64url. */
export interface Board {
  readonly root: string;
  readonly count: number;
  readonly leaf_hashes: readonly string[];
}

/** A hash function of 32 bytes; a server may pass a synchronous one. */
export type Hash = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** The board of these envelope hashes (32 bytes each, base64url), in any order: they come out sorted by their bytes, so the
 *  board tells nothing about the order of casting. The root is the Merkle tree hash of RFC 9162, 2.1.1 (0x00 before a leaf, 0x01
 *  before a pair). Throws an AnonymityError (`malformed`) for a wrong or repeated hash. */
export async function boardOf(envelopeHashes: readonly string[], hash: Hash = sha256): Promise<Board> {
  const leaves = envelopeHashes.map((text) => ({ text, bytes: bytesOf(text, 32, 'An envelope hash') })).sort((a, b) => order(a.bytes, b.bytes));
  if (new Set(envelopeHashes).size < leaves.length) throw new AnonymityError('malformed', 'An envelope hash is listed twice.');
  let level: Uint8Array[] = await Promise.all(leaves.map(({ bytes }) => hash(concat(new Uint8Array([0]), bytes))));
  while (level.length > 1) level = await Promise.all(pairs(level, hash));
  const root = level[0] ?? (await hash(new Uint8Array()));
  return { root: toBase64url(root), count: leaves.length, leaf_hashes: leaves.map(({ text }) => text) };
}

/** What a board means for one envelope: `counted`, `missing`, or `false-board` when its root or count is not that of its hashes. */
export type BoardVerdict = 'counted' | 'missing' | 'false-board';

/** Recomputes the board and looks for the envelope hash of the receipt. About 0.1 s for 2,000 ballots. */
export async function checkBoard(board: Board, envelopeHash: string, hash: Hash = sha256): Promise<BoardVerdict> {
  const { root, count } = await boardOf(board.leaf_hashes, hash);
  if (root !== board.root || count !== board.count) return 'false-board';
  return board.leaf_hashes.includes(envelopeHash) ? 'counted' : 'missing';
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

function order(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, i) => byte !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
