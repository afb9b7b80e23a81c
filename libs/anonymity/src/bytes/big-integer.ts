import type { Bytes } from './bytes.js';

/** OS2IP of RFC 8017: big-endian bytes as a non-negative integer. */
export function integerOf(bytes: Uint8Array): bigint {
  let hex = '0x0';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return BigInt(hex);
}

/** I2OSP of RFC 8017: a non-negative integer as exactly `length` big-endian bytes; throws a RangeError when it does not fit. */
export function integerBytes(value: bigint, length: number): Bytes {
  const hex = value.toString(16).padStart(length * 2, '0');
  if (value < 0n || hex.length > length * 2) throw new RangeError(`The integer does not fit ${length} bytes.`);
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) bytes[i] = parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

/** Number of bits, 0 for 0. */
export const bitLength = (value: bigint): number => (value === 0n ? 0 : value.toString(2).length);

/** base ** exponent mod modulus, by squaring. Not constant time: for public exponents only. */
export function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** The inverse of value modulo modulus by the extended Euclidean algorithm, or undefined when the two share a factor. */
export function inverse(value: bigint, modulus: bigint): bigint | undefined {
  let [a, b] = [value % modulus, modulus];
  let [x, y] = [1n, 0n];
  while (b !== 0n) {
    const quotient = a / b;
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  if (a !== 1n) return undefined;
  return x < 0n ? x + modulus : x;
}
