import { fromBase64url } from '../bytes/base64url.js';
import { bytesOf, plainId, utf8, type Bytes } from '../bytes/bytes.js';
import { importEd25519, type ReceiptVerdict } from './receipt.js';

/** What stands in the public log once a box is destroyed. Hashes and signature in base64url; the day as YYYY-MM-DD. */
export interface Shredding {
  readonly v: 1;
  /** The cycle. */
  readonly shredded: string;
  readonly on: string;
  /** Ballots on the board of the cycle, and the root of that board. */
  readonly ballots: number;
  readonly board_root: string;
  /** Made with the receipt key of the manifest before that key was destroyed too; null when it was gone already. */
  readonly signature: string | null;
  /** canonicalHash of the line before. */
  readonly prev_sha256: string;
}

/** What the signature covers: all but the place in the log, which is known only when everything is gone. */
export type Shredded = Pick<Shredding, 'shredded' | 'on' | 'ballots' | 'board_root'>;

/** The bytes that the signature of a shredding covers. Throws an AnonymityError (`malformed`) for a field of the wrong form. */
export function shreddingMessage({ shredded, on, ballots, board_root }: Shredded): Bytes {
  bytesOf(board_root, 32, 'board_root');
  return utf8(`shredded-v1|${plainId(shredded, 'The cycle id')}|${on}|${ballots}|${board_root}`);
}

/** Checks a line of the public log with the receipt key of the cycle's manifest. `unchecked`: this browser has no Ed25519, or nobody could sign
 *  any more. Throws an AnonymityError (`malformed`) for a line or key of the wrong form. */
export async function checkShredding(receiptKey: string, line: Shredded & Pick<Shredding, 'signature'>): Promise<ReceiptVerdict> {
  const message = shreddingMessage(line);
  const raw = bytesOf(receiptKey, 32, 'The receipt key');
  if (line.signature === null) return 'unchecked';
  const signature = fromBase64url(line.signature);
  if (signature?.length !== 64) return 'forged';
  const key = await importEd25519(raw);
  if (!key) return 'unchecked';
  return (await crypto.subtle.verify('Ed25519', key, signature, message)) ? 'genuine' : 'forged';
}
