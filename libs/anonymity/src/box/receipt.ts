import { fromBase64url } from '../bytes/base64url.js';
import { bytesOf, plainId, utf8, type Bytes } from '../bytes/bytes.js';

/** The box's word that it holds this envelope: says that a ballot is in, not what is in it. Hashes and signature in base64url. */
export interface Receipt {
  readonly cycle: string;
  readonly spend_tag: string;
  readonly envelope_hash: string;
  readonly signature: string;
}

/** What a check of a receipt can say; `unchecked`: this browser has no Ed25519. */
export type ReceiptVerdict = 'genuine' | 'forged' | 'unchecked';

/** The bytes a receipt's signature covers. Throws an AnonymityError (`malformed`) for a field of the wrong form. */
export function receiptMessage(receipt: Omit<Receipt, 'signature'>): Bytes {
  bytesOf(receipt.spend_tag, 32, 'spend_tag');
  bytesOf(receipt.envelope_hash, 32, 'envelope_hash');
  return utf8(`receipt-v1|${plainId(receipt.cycle, 'The cycle id')}|${receipt.spend_tag}|${receipt.envelope_hash}`);
}

/** Checks the receipt with the receipt key of the manifest (Ed25519, 32 bytes base64url), never with a key sent beside the receipt.
 *  Throws an AnonymityError (`malformed`) for a receipt or key of the wrong form. */
export async function checkReceipt(receiptKey: string, receipt: Receipt): Promise<ReceiptVerdict> {
  const message = receiptMessage(receipt);
  const raw = bytesOf(receiptKey, 32, 'The receipt key');
  const signature = fromBase64url(receipt.signature);
  if (signature?.length !== 64) return 'forged';
  const key = await importEd25519(raw);
  if (!key) return 'unchecked';
  return (await crypto.subtle.verify('Ed25519', key, signature, message)) ? 'genuine' : 'forged';
}

/** The public key for WebCrypto; undefined where the browser has no Ed25519. */
export async function importEd25519(raw: Bytes): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
  } catch {
    // NotSupportedError of a browser from before 2025; there is no other way to ask
    return undefined;
  }
}
