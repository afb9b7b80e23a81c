import { AnonymityError } from '../anonymity-error.js';
import { fromBase64url, toBase64url } from '../bytes/base64url.js';
import { bytesOf, randomBytes, utf8, type Bytes } from '../bytes/bytes.js';

/** Fewest characters of a passphrase. */
export const leastPassphraseLength = 12;

const iterations = 600_000;
const mostIterations = 10_000_000;

/** Bytes locked with a passphrase, as JSON for a file. `salt` (16 bytes), `nonce` (12) and `sealed` in base64url. The numbers stand in it, so that
 *  a later version may ask for more work and still open this one. */
export interface Locked {
  readonly v: 1;
  readonly kdf: 'PBKDF2-SHA-256';
  readonly iterations: number;
  readonly salt: string;
  readonly cipher: 'AES-256-GCM';
  readonly nonce: string;
  readonly sealed: string;
}

/** Locks bytes with a passphrase: AES-256-GCM under PBKDF2-SHA-256 with 600,000 iterations (OWASP Password Storage Cheat Sheet, 2023). The same
 *  bytes look different every time. Throws an AnonymityError (`weak-passphrase`) for one of fewer than 12 characters or of one character again and again. */
export async function lockWithPassphrase(bytes: Uint8Array, passphrase: string): Promise<Locked> {
  needStrength(passphrase);
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const head = { v: 1, kdf: 'PBKDF2-SHA-256', iterations, salt: toBase64url(salt), cipher: 'AES-256-GCM', nonce: toBase64url(nonce) } as const;
  const sealed = await crypto.subtle.encrypt(cipher(head, nonce), await keyOf(passphrase, salt, iterations), new Uint8Array(bytes));
  return { ...head, sealed: toBase64url(new Uint8Array(sealed)) };
}

/** The bytes again. Takes the value a file held, so nothing is believed about its form. Throws an AnonymityError: `wrong-passphrase` (or
 *  a changed file: the two cannot be told apart), `malformed` when it is no such file. */
export async function unlockWithPassphrase(locked: unknown, passphrase: string): Promise<Bytes> {
  const { head, salt, nonce, sealed } = formOf(locked);
  const key = await keyOf(passphrase, salt, head.iterations);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(cipher(head, nonce), key, sealed));
  } catch {
    // OperationError: the tag does not fit, which is how a wrong passphrase shows
    throw new AnonymityError('wrong-passphrase', 'The passphrase does not open this file. Check upper and lower case, spaces and the keyboard language.');
  }
}

// in code points, and one spelling for what looks the same: a passphrase may be typed on another machine years later
const plain = (passphrase: string): string => passphrase.normalize('NFKC');

function needStrength(passphrase: string): void {
  const fault = passphraseFault(passphrase);
  if (fault !== undefined) throw new AnonymityError('weak-passphrase', fault);
}

/** What is wrong with a passphrase that is to be chosen, as a sentence; undefined when it is strong enough. */
export function passphraseFault(passphrase: string): string | undefined {
  const signs = [...plain(passphrase)];
  if (signs.length < leastPassphraseLength)
    return `The passphrase must have at least ${leastPassphraseLength} characters; five words chosen at random are best.`;
  if (new Set(signs).size < 5) return 'The passphrase must be more than a few characters again and again; five words chosen at random are best.';
  return undefined;
}

type Head = Omit<Locked, 'sealed'>;

// the head is authenticated too: nobody can have a trustee prove her passphrase against fewer iterations
const cipher = (head: Head, iv: Bytes): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: utf8(`throughline|locked|${head.v}|${head.kdf}|${head.iterations}|${head.salt}|${head.cipher}`),
});

async function keyOf(passphrase: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', utf8(plain(passphrase)), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function formOf(value: unknown): { head: Head; salt: Bytes; nonce: Bytes; sealed: Bytes } {
  const locked = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof Locked, unknown>>;
  const sealed = typeof locked.sealed === 'string' ? fromBase64url(locked.sealed) : undefined;
  const rounds = locked.iterations;
  const known = locked.v === 1 && locked.kdf === 'PBKDF2-SHA-256' && locked.cipher === 'AES-256-GCM';
  if (!known || !sealed || sealed.length < 16 || typeof rounds !== 'number' || !Number.isInteger(rounds))
    throw new AnonymityError('malformed', 'This is not a file that was locked with a passphrase here, or it is cut off.');
  if (rounds < iterations || rounds > mostIterations)
    throw new AnonymityError('malformed', `A locked file names ${iterations} to ${mostIterations} iterations, not ${rounds}.`);
  const [salt, nonce] = [bytesOf(locked.salt, 16, 'The salt of the locked file'), bytesOf(locked.nonce, 12, 'The nonce of the locked file')];
  return { head: locked as unknown as Head, salt, nonce, sealed };
}
