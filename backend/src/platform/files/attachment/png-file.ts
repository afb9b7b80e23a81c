import { crc32 } from 'node:zlib';
import { fileRefused, MOST_PARTS, mustBeSane } from './attachment-refusal.js';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What a still picture needs. Texts, times, places and profiles go. */
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs']);

/** Whether the bytes begin as a PNG file does. */
export function isPng(bytes: Buffer): boolean {
  return bytes.subarray(0, 8).equals(SIGNATURE);
}

/**
 * The picture without anything that only speaks of it (PNG, third edition, W3C 2025). Throws Refusal `broken-file` for chunks that are cut, changed or out of place, `picture-too-large`,
 * `more-than-a-file` when something follows its end.
 */
export function barePng(bytes: Buffer): Buffer {
  const parts: Buffer[] = [SIGNATURE];
  let [at, data, first, count] = [8, false, true, 0];
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length || ++count > MOST_PARTS) break;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4) || (type === 'IHDR') !== first || (first && length !== 13)) throw broken();
    if (first) mustBeSane(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12));
    first = false;
    data ||= type === 'IDAT';
    if (KEPT.has(type)) parts.push(bytes.subarray(at, end));
    else if (type[0] === type[0]!.toUpperCase()) throw broken();
    if (type === 'IEND') {
      if (!data || length > 0) throw broken();
      if (end < bytes.length) throw fileRefused('more-than-a-file', 'Behind the end of the picture there is something else.');
      return Buffer.concat(parts);
    }
    at = end;
  }
  throw broken();
}

const broken = () => fileRefused('broken-file', 'The picture is broken: it says PNG, but cannot be read as one.');
