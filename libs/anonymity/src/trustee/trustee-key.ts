import { AnonymityError } from '../anonymity-error.js';
import { toBase64url } from '../bytes/base64url.js';
import { bytesOf, plainId, utf8, type Bytes } from '../bytes/bytes.js';
import { canonicalJson } from '../bytes/canonical-json.js';
import { hkdf } from '../bytes/hkdf.js';
import { sha256 } from '../bytes/sha256.js';
import { generateTallyKeys, importTallyKey, openEnvelope, sealEnvelope } from '../envelope/envelope.js';
import { lockWithPassphrase, unlockWithPassphrase, type Locked } from './passphrase.js';
import { joinShares, splitSecret } from './shares.js';

/** Who holds the key and how many of them must come together. One passphrase a name, in the same order. */
export interface TrusteeKeyPlan {
  readonly names: readonly string[];
  readonly passphrases: readonly string[];
  readonly threshold: number;
}

/** One trustee's part, for a file of her own. `sha256` of the locked part's canonical JSON (base64url) may be shown to everybody: with it
 *  a trustee knows years later that her file is the one she was given. */
export interface LockedPart {
  readonly name: string;
  readonly locked: Locked;
  readonly sha256: string;
}

/** A tally key in trustees' hands: what goes into the manifest (65 bytes, base64url), and the parts. */
export interface TrusteeKey {
  readonly publicKey: string;
  readonly locked: readonly LockedPart[];
}

/** Makes a tally key and hands it out in parts, each locked with its trustee's passphrase, so that any `threshold` of them can open the
 *  ballots and fewer cannot. The private key leaves this function in no other form. Throws an AnonymityError: `malformed` for a plan that does not
 *  add up, `weak-passphrase`. */
export async function makeTrusteeKey({ names, passphrases, threshold }: TrusteeKeyPlan): Promise<TrusteeKey> {
  if (names.length !== passphrases.length) throw new AnonymityError('malformed', 'Every trustee needs a passphrase of her own.');
  if (names.some((name) => name.trim() === '') || new Set(names.map((name) => name.trim())).size !== names.length)
    throw new AnonymityError('malformed', 'Every trustee needs a name, and no two may have the same.');
  if (threshold > 1 && new Set(passphrases.map((one) => one.normalize('NFKC'))).size !== passphrases.length)
    throw new AnonymityError('weak-passphrase', 'No two trustees may have the same passphrase, otherwise one of them could open what is meant for two.');
  const { publicKey, privateKey } = await generateTallyKeys();
  const shares = await splitSecret(bytesOf(privateKey, 32, 'The private tally key'), { shares: names.length, threshold });
  const locked = await Promise.all(shares.map((share, i) => lockedPart(names[i] ?? '', share, passphrases[i] ?? '')));
  return { publicKey, locked };
}

/** The private tally key (32 bytes, base64url) from at least `threshold` locked parts and their passphrases, in the same order. `publicKey` is the one
 *  of the manifest: what was joined must open what is sealed to it. Throws an AnonymityError: `wrong-passphrase` naming the place in the list,
 *  `mixed-shares` for too few parts or parts of different keys, `unsafe-key` when the parts make another key, `malformed`. */
export async function openTrusteeKey(publicKey: string, locked: readonly unknown[], passphrases: readonly string[]): Promise<string> {
  if (locked.length !== passphrases.length) throw new AnonymityError('malformed', 'Every part needs its passphrase.');
  const shares = await Promise.all(locked.map((part, i) => shareOf(part, passphrases[i] ?? '', i + 1)));
  const privateKey = toBase64url(await joinShares(shares));
  if (!(await opens(publicKey, privateKey)))
    throw new AnonymityError('unsafe-key', 'These parts make a key, but not the one the ballots of this survey are sealed to.');
  return privateKey;
}

/** SHA-256 (base64url) of a locked part's canonical JSON: what the manifest names as a trustee's share. */
export const lockedHash = async (locked: unknown): Promise<string> => toBase64url(await sha256(utf8(canonicalJson(locked))));

/** The seed (16 bytes) of the random choices of a count: whoever can open the ballots of the cycle makes the same again, so that a count that was cut off
 *  comes out alike, and nobody else can take back what chance has blurred. Has nothing to do with answers. */
export async function tallySeed(privateKey: string, cycle: string): Promise<Bytes> {
  return hkdf(bytesOf(privateKey, 32, 'The private tally key'), `throughline|tally seed|${plainId(cycle, 'The cycle id')}`, 16);
}

async function lockedPart(name: string, share: string, passphrase: string): Promise<LockedPart> {
  const locked = await lockWithPassphrase(utf8(share), passphrase);
  return { name: name.trim(), locked, sha256: await lockedHash(locked) };
}

async function shareOf(part: unknown, passphrase: string, place: number): Promise<string> {
  try {
    return new TextDecoder().decode(await unlockWithPassphrase(part, passphrase));
  } catch (error) {
    // AnonymityError of one part among several: only opening it tells, and the trustees must know whose it is
    if (error instanceof AnonymityError) throw new AnonymityError(error.code, `Part ${place}: ${error.message}`);
    throw error;
  }
}

async function opens(publicKey: string, privateKey: string): Promise<boolean> {
  const place = { cycle: 'trial', cohort: 'trial', tag: toBase64url(new Uint8Array(32)) };
  const envelope = await sealEnvelope(publicKey, place, { manifest_hash: '', answers: {}, claims: {}, comments: [] });
  try {
    await openEnvelope(await importTallyKey(privateKey), place, envelope);
    return true;
  } catch (error) {
    // AnonymityError `unreadable` (another key) or `malformed` (no key at all): a trial is the only way to ask
    if (error instanceof AnonymityError) return false;
    throw error;
  }
}
