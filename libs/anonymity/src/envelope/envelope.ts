import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { AnonymityError } from '../anonymity-error.js';
import { toBase64url } from '../bytes/base64url.js';
import { bytesOf, concat, plainId, utf8, type Bytes } from '../bytes/bytes.js';
import { sizeClasses } from '../manifest/manifest.js';
import { padBallot, unpadBallot, type Ballot } from './ballot.js';

const suite = /* @__PURE__ */ new CipherSuite({
  kem: /* @__PURE__ */ new DhkemP256HkdfSha256(),
  kdf: /* @__PURE__ */ new HkdfSha256(),
  aead: /* @__PURE__ */ new Aes256Gcm(),
});
const info = /* @__PURE__ */ utf8('throughline|ballot-envelope|v1');

/** Where an envelope belongs: its cycle, its cohort and its spend tag (32 bytes, base64url). Sealed in, so that whoever copies another's
 *  ciphertext out of the box cannot cast it as her own. */
export interface EnvelopePlace {
  readonly cycle: string;
  readonly cohort: string;
  readonly tag: string;
}

/** Bytes an envelope is longer than its plaintext: 65 of the encapsulated key, 16 of the authentication tag. */
export const envelopeOverhead = 81;

/** The lengths an envelope can have, in bytes. */
export const envelopeLengths: readonly number[] = /* @__PURE__ */ sizeClasses.map((size) => size + envelopeOverhead);

/** A tally key as the tally uses it. */
export type TallyKey = CryptoKey;

/** A fresh tally key pair in base64url: the public point (65 bytes) for the manifest and the private number (32 bytes), which
 *  never goes into the database. Runs in a browser too, where trustees make their own. The point has an even y: Firefox cannot tell the point of a
 *  private number that was imported, and `@hpke/core` then takes the even one for granted, so with an odd one nothing sealed would open there. */
export async function generateTallyKeys(): Promise<{ publicKey: string; privateKey: string }> {
  for (;;) {
    const pair = await suite.kem.generateKeyPair();
    const point = new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey));
    // half of all points; two tries on average
    if ((point[64] ?? 1) % 2 === 1) continue;
    return { publicKey: toBase64url(point), privateKey: toBase64url(new Uint8Array(await suite.kem.serializePrivateKey(pair.privateKey))) };
  }
}

/** The private key made ready for openEnvelope. Throws an AnonymityError (`malformed`) when it is not a private number of 32 bytes. */
export async function importTallyKey(privateKey: string): Promise<TallyKey> {
  const number = bytesOf(privateKey, 32, 'The private tally key');
  try {
    return await suite.kem.deserializePrivateKey(number);
  } catch {
    // the library's DeserializeError: zero or not below the group's order
    throw new AnonymityError('malformed', 'The private tally key is not a private key of P-256.');
  }
}

/** Seals a ballot to the tally key of the manifest by HPKE (RFC 9180, base mode: DHKEM P-256, HKDF-SHA256, AES-256-GCM), bound
 *  to its cycle, its cohort and the spend tag it is cast under. Returns encapsulated key and ciphertext: 81 bytes more than the size class. The key it was sealed
 *  with is thrown away (`roomFor` as for `padBallot`), so nobody can prove to another what is inside. Throws an AnonymityError (`too-long`, `malformed`). */
export async function sealEnvelope(tallyPublicKey: string, place: EnvelopePlace, ballot: Ballot, roomFor?: Ballot): Promise<Bytes> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(bytesOf(tallyPublicKey, 65, 'The tally key'));
  const { enc, ct } = await suite.seal({ recipientPublicKey, info }, padBallot(ballot, roomFor), boundTo(place));
  return concat(new Uint8Array(enc), new Uint8Array(ct));
}

/** Opens an envelope. Throws an AnonymityError (`unreadable`) when it has no agreed length, was sealed to another key, cycle,
 *  cohort or spend tag, was changed, or does not hold a ballot. */
export async function openEnvelope(key: TallyKey, place: EnvelopePlace, envelope: Uint8Array): Promise<Ballot> {
  if (!envelopeLengths.includes(envelope.length))
    throw new AnonymityError('unreadable', `An envelope has ${envelopeLengths.join(', ')} bytes, not ${envelope.length}.`);
  return unpadBallot(await decrypt(key, boundTo(place), concat(envelope)));
}

async function decrypt(recipientKey: TallyKey, aad: Bytes, envelope: Bytes): Promise<Bytes> {
  try {
    return new Uint8Array(await suite.open({ recipientKey, enc: envelope.slice(0, 65), info }, envelope.slice(65), aad));
  } catch {
    // the library's DecapError, DeserializeError or OpenError: what a forged envelope looks like
    throw new AnonymityError('unreadable', 'The envelope was not sealed to this key, cycle, cohort and spend tag, or it was changed.');
  }
}

function boundTo({ cycle, cohort, tag }: EnvelopePlace): Bytes {
  bytesOf(tag, 32, 'The spend tag');
  return utf8(`${plainId(cycle, 'The cycle id')}|${plainId(cohort, 'The cohort id')}|${tag}`);
}
