import { concat, type Bytes } from './bytes.js';

const digest = async (algorithm: string, parts: readonly Uint8Array[]): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest(algorithm, concat(...parts)));

/** SHA-256 of the parts one after the other: 32 bytes. */
export const sha256 = (...parts: readonly Uint8Array[]): Promise<Bytes> => digest('SHA-256', parts);

/** SHA-384 of the parts one after the other: 48 bytes. */
export const sha384 = (...parts: readonly Uint8Array[]): Promise<Bytes> => digest('SHA-384', parts);

/** MGF1 with SHA-384 (RFC 8017, B.2.1): `length` bytes that look random, determined by the seed. */
export async function mgf1(seed: Uint8Array, length: number): Promise<Bytes> {
  const blocks = Array.from({ length: Math.ceil(length / 48) }, (_, i) => sha384(seed, new Uint8Array([i >>> 24, i >>> 16, i >>> 8, i])));
  return concat(...(await Promise.all(blocks))).slice(0, length);
}
