import { AnonymityError } from '../anonymity-error.js';
import { fromBase64url, toBase64url } from '../bytes/base64url.js';
import { concat, plainId, type Bytes } from '../bytes/bytes.js';
import { hkdf } from '../bytes/hkdf.js';
import { suite } from './suite.js';

/** What travels with a comment inside the sealed ballot, so that somebody unknown can be answered: a name for the mailbox (16 bytes), the key
 *  messages to it are sealed to (65 bytes, P-256) and the key its replies are signed with (32 bytes, Ed25519). Base64url. */
export interface MailboxAddress {
  readonly id: string;
  readonly enc_pub: string;
  readonly sig_pub: string;
}

/** A mailbox as its owner holds it. */
export interface Mailbox {
  readonly address: MailboxAddress;
  /** Opens what is sealed to it. */
  readonly reading: CryptoKeyPair;
  /** Signs what comes from it; cannot be exported. */
  readonly signing: CryptoKey;
}

/** The mailbox of one comment. Everything comes from the seed (16 bytes), so any device with the claim code can make it again, and nothing needs to be
 *  kept. Without the seed two mailboxes of one person cannot be told from those of two people. Throws an AnonymityError: `malformed`; `unsupported` where
 *  the browser has no Ed25519 (before 2025). */
export async function mailboxOf(seed: Bytes, cycle: string, questionId: string): Promise<Mailbox> {
  if (seed.length !== 16) throw new AnonymityError('malformed', `The seed of a mailbox must be 16 bytes, not ${seed.length}.`);
  const place = `${plainId(cycle, 'The cycle id')}|${plainId(questionId, 'The question id')}`;
  const [id, forReading, forSigning] = await Promise.all([
    hkdf(seed, `throughline|mailbox-id|v1|${place}`, 16),
    hkdf(seed, `throughline|mailbox-reading|v1|${place}`, 32),
    hkdf(seed, `throughline|mailbox-signing|v1|${place}`, 32),
  ]);
  const [reading, { signing, sigPub }] = await Promise.all([readingKeys(forReading), signingKeys(forSigning)]);
  const encPub = new Uint8Array(await suite.kem.serializePublicKey(reading.publicKey));
  return { address: { id: toBase64url(id), enc_pub: toBase64url(encPub), sig_pub: sigPub }, reading, signing };
}

const p = (1n << 256n) - (1n << 224n) + (1n << 192n) + (1n << 96n) - 1n;

/** DeriveKeyPair of RFC 9180, with the public point mirrored to the one with an even y. Both points have the same x, so the same messages
 *  open; but a browser that cannot tell the point of a private key (Firefox) takes the even one, and the name of the key must not depend on the browser. */
async function readingKeys(material: Bytes): Promise<CryptoKeyPair> {
  const pair = await suite.kem.deriveKeyPair(material);
  const point = new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey));
  if (((point.at(-1) ?? 0) & 1) === 0) return pair;
  const y = BigInt(`0x${Array.from(point.subarray(33), (byte) => byte.toString(16).padStart(2, '0')).join('')}`);
  const even = Uint8Array.from((p - y).toString(16).padStart(64, '0').match(/../g) ?? [], (hex) => parseInt(hex, 16));
  return { privateKey: pair.privateKey, publicKey: await suite.kem.deserializePublicKey(concat(point.subarray(0, 33), even)) };
}

// PKCS #8 around the 32 bytes of an Ed25519 private key (RFC 8410, section 7): WebCrypto takes a given private key in no shorter form
const pkcs8Head = /* @__PURE__ */ new Uint8Array([0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20]);

/** The Ed25519 key pair of a private key (32 bytes): the public key in base64url. */
async function signingKeys(privateKey: Bytes): Promise<{ signing: CryptoKey; sigPub: string }> {
  const pkcs8 = concat(pkcs8Head, privateKey);
  const { x = '' } = await crypto.subtle.exportKey('jwk', await ed25519(pkcs8, true));
  if (fromBase64url(x)?.length !== 32) throw new AnonymityError('unsupported', 'This browser cannot make the key that signs replies. Please use another one.');
  return { signing: await ed25519(pkcs8, false), sigPub: x };
}

async function ed25519(pkcs8: Bytes, extractable: boolean): Promise<CryptoKey> {
  try {
    return await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', extractable, ['sign']);
  } catch {
    // NotSupportedError of a browser from before 2025; there is no other way to ask
    throw new AnonymityError('unsupported', 'This browser is too old to sign replies. Please use one from 2025 or later.');
  }
}
