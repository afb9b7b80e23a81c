import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { AnonymityError } from '../anonymity-error.js';
import { toBase64url } from '../bytes/base64url.js';
import type { Bytes } from '../bytes/bytes.js';
import { receiptMessage, type Receipt } from '../box/receipt.js';
import { shreddingMessage, type Shredded } from '../box/shredding.js';

/** The instance's receipt key (Ed25519): one for all cycles. */
export interface ReceiptKey {
  /** 32 bytes in base64url, for the manifest. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

/** A fresh receipt key. */
export const generateReceiptKey = (): ReceiptKey => receiptKey(generateKeyPairSync('ed25519').privateKey);

/** The private key as PKCS #8 DER. */
export const exportReceiptKey = (key: ReceiptKey): Bytes => new Uint8Array(key.privateKey.export({ format: 'der', type: 'pkcs8' }));

/** Reads PKCS #8 DER; throws an AnonymityError (`malformed`) when it holds no Ed25519 key. */
export function importReceiptKey(pkcs8: Uint8Array): ReceiptKey {
  try {
    return receiptKey(createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' }));
  } catch {
    // OpenSSL's DECODER errors: there is no other way to ask whether bytes hold a key
    throw new AnonymityError('malformed', 'The receipt key must be an unencrypted Ed25519 key in PKCS #8 DER.');
  }
}

/** The signed receipt. Deterministic: the same envelope gets the same receipt again. Throws an AnonymityError (`malformed`). */
export function signReceipt(key: ReceiptKey, { cycle, spend_tag, envelope_hash }: Omit<Receipt, 'signature'>): Receipt {
  const signature = toBase64url(sign(null, receiptMessage({ cycle, spend_tag, envelope_hash }), key.privateKey));
  return { cycle, spend_tag, envelope_hash, signature };
}

/** The signature under a shredding, in base64url: the last thing that the receipt key of a cycle does. Deterministic. Throws an AnonymityError (`malformed`). */
export const signShredding = (key: ReceiptKey, shredded: Shredded): string => toBase64url(sign(null, shreddingMessage(shredded), key.privateKey));

function receiptKey(privateKey: KeyObject): ReceiptKey {
  const { crv, x } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (crv !== 'Ed25519' || !x) throw new AnonymityError('malformed', 'The receipt key must be an Ed25519 key.');
  return { publicKey: x, privateKey };
}
