import { fileRefused, MOST_PARTS, mustBeSane } from './attachment-refusal.js';

const PICTURE = new Set(['VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF']);
/** Flags of VP8X for what is taken out: colour profile, EXIF, XMP. */
const SPOKEN_OF = 0x20 | 0x08 | 0x04;

/** Whether the bytes begin as a WebP file does. */
export function isWebp(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';
}

/** The picture without EXIF, XMP and anything unknown (RFC 9649). Throws Refusal `broken-file`, `picture-too-large`, `more-than-a-file` when the file is longer than it says. */
export function bareWebp(bytes: Buffer): Buffer {
  const end = bytes.readUInt32LE(4) + 8;
  if (end > bytes.length) throw broken();
  if (end < bytes.length) throw fileRefused('more-than-a-file', 'Behind the end of the picture there is something else.');
  const parts: Buffer[] = [];
  let [sized, count] = [false, 0];
  for (let at = 12; at < end;) {
    if (at + 8 > end || ++count > MOST_PARTS) throw broken();
    const type = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const next = at + 8 + length + (length % 2);
    if (next > end) throw broken();
    const chunk = Buffer.from(bytes.subarray(at, next));
    const size = sizeOf(type, chunk.subarray(8));
    if (size) {
      mustBeSane(...size);
      sized = true;
    }
    if (type === 'VP8X') chunk[8]! &= ~SPOKEN_OF;
    if (type === 'VP8X' || PICTURE.has(type)) parts.push(chunk);
    at = next;
  }
  if (!sized || !parts.some((part) => ['VP8 ', 'VP8L', 'ANMF'].includes(part.toString('latin1', 0, 4)))) throw broken();
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...parts]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

function sizeOf(type: string, data: Buffer): [number, number] | undefined {
  if (type === 'VP8X' && data.length >= 10) return [data.readUIntLE(4, 3) + 1, data.readUIntLE(7, 3) + 1];
  if (type === 'VP8 ' && data.length >= 10) {
    if (data.toString('hex', 3, 6) !== '9d012a') throw broken();
    return [data.readUInt16LE(6) & 0x3fff, data.readUInt16LE(8) & 0x3fff];
  }
  if (type === 'VP8L' && data.length >= 5) {
    if (data[0] !== 0x2f) throw broken();
    const bits = data.readUInt32LE(1);
    return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
  }
  return undefined;
}

const broken = () => fileRefused('broken-file', 'The picture is broken: it says WebP, but cannot be read as one.');
