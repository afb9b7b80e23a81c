import { AnonymityError } from '../anonymity-error.js';
import type { Bytes } from '../bytes/bytes.js';

/** What is said of a code that cannot be read, whatever the reason: she can do one thing about it. */
export const unreadableTransfer = (): AnonymityError =>
  new AnonymityError('mistyped', 'This code is cut off or was changed on the way. Please show it again on the other device and scan it once more.');

/** Takes bytes from the front of a byte string, one field after the other. Throws an AnonymityError (`mistyped`) at the end of the bytes. */
export class ByteReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** Whether everything was taken. */
  get done(): boolean {
    return this.at === this.bytes.length;
  }

  take(length: number): Bytes {
    const end = this.at + length;
    if (end > this.bytes.length) throw unreadableTransfer();
    const taken = this.bytes.slice(this.at, end);
    this.at = end;
    return taken;
  }

  /** A number of one byte. */
  byte(): number {
    return this.take(1)[0] ?? 0;
  }

  /** A number of two bytes, the higher first. */
  pair(): number {
    return this.byte() * 256 + this.byte();
  }
}

/** A number below 65536 as two bytes, the higher first. */
export const pairOf = (value: number): Bytes => new Uint8Array([value >>> 8, value]);
