import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as they travel in a link or a cookie, and the hash that is kept. */
export function newSecret(): { secret: string; sha256: Buffer } {
  const secret = randomBytes(32).toString('base64url');
  return { secret, sha256: secretHash(secret) };
}

/** What is kept of a secret. */
export function secretHash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
