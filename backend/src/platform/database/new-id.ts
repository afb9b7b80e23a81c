import { randomBytes } from 'node:crypto';

/**
 * A version 7 UUID (RFC 9562): sorts by the millisecond it was made in. For ordinary rows only: it carries a time, so nothing near a
 * ballot or a published answer may use it (those take crypto.randomUUID()).
 */
export function newId(now: number = performance.timeOrigin + performance.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Math.floor(now), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
