import { fromBase64url } from '../bytes/base64url.js';
import { integerOf } from '../bytes/big-integer.js';
import type { MailboxAddress } from './mailbox.js';

// P-256 (FIPS 186-5): y² = x³ − 3x + b over the field of p
const p = (1n << 256n) - (1n << 224n) + (1n << 192n) + (1n << 96n) - 1n;
const b = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

/** The address when it has the agreed form: an id of 16 bytes, a point of P-256 to seal to, 32 bytes to check signatures with; else undefined. A sealed
 *  ballot may hold anything, so an address out of one is read by this before it is stored. Fields beyond the three are left behind. */
export function mailboxAddress(given: unknown): MailboxAddress | undefined {
  const { id, enc_pub, sig_pub } = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  if (!hasBytes(id, 16) || !hasBytes(enc_pub, 65) || !hasBytes(sig_pub, 32)) return undefined;
  return isPoint(fromBase64url(enc_pub) as Uint8Array) ? { id, enc_pub, sig_pub } : undefined;
}

const hasBytes = (value: unknown, length: number): value is string => typeof value === 'string' && fromBase64url(value)?.length === length;

function isPoint(bytes: Uint8Array): boolean {
  const [x, y] = [integerOf(bytes.subarray(1, 33)), integerOf(bytes.subarray(33))];
  return bytes[0] === 4 && x < p && y < p && (y * y - x * x * x + 3n * x - b) % p === 0n;
}
