import { fileRefused, MOST_PARTS, mustBeSane } from './attachment-refusal.js';

/** Whether the bytes begin as a JPEG file does. */
export function isJpeg(bytes: Buffer): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/**
 * The picture without where and with what it was taken, and without comments (ITU T.81; EXIF 3.0). Of EXIF only which side is up stays, in an own, minimal segment.
 * Throws Refusal `broken-file`, `picture-too-large`, `more-than-a-file` when something follows its end.
 */
export function bareJpeg(bytes: Buffer): Buffer {
  const parts: Buffer[] = [bytes.subarray(0, 2)];
  let [at, sized, scanned, orientation, count] = [2, false, false, 1, 0];
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) throw broken();
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xd9) {
      if (!sized || !scanned) throw broken();
      if (at + 2 < bytes.length) throw fileRefused('more-than-a-file', 'Behind the end of the picture there is something else.');
      return Buffer.concat([parts[0]!, ...(orientation > 1 ? [upright(orientation)] : []), ...parts.slice(1), bytes.subarray(at, at + 2)]);
    }
    if (++count > MOST_PARTS || at + 4 > bytes.length || marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8)) throw broken();
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length || end < at + 4) throw broken();
    const segment = bytes.subarray(at, end);
    if (isFrame(marker)) {
      if (segment.length < 9) throw broken();
      mustBeSane(segment.readUInt16BE(7), segment.readUInt16BE(5));
      sized = true;
    }
    if (marker === 0xe1) orientation = orientationOf(segment.subarray(4)) ?? orientation;
    if (marker === 0xda) {
      const behind = endOfScan(bytes, end);
      parts.push(bytes.subarray(at, behind));
      scanned = true;
      at = behind;
      continue;
    }
    if (isKept(marker, segment)) parts.push(segment);
    at = end;
  }
  throw broken();
}

// frames: all of C0 to CF but DHT (C4), JPG (C8) and DAC (CC)
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Application segments and comments go, but for the bare JFIF one and the one that says how colours are coded. */
function isKept(marker: number, segment: Buffer): boolean {
  if (marker === 0xe0) return segment.length === 18 && segment.toString('latin1', 4, 8) === 'JFIF';
  if (marker === 0xee) return segment.length === 16 && segment.toString('latin1', 4, 9) === 'Adobe';
  return !(marker >= 0xe0 && marker <= 0xef) && marker !== 0xfe;
}

/** Where the coded data of a scan ends: at the next marker that is neither a restart nor a stuffed byte. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]!;
    if (next !== 0x00 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw broken();
}

/** Which of the eight ways the picture is turned (tag 0x0112); undefined when it does not say. */
function orientationOf(exif: Buffer): number | undefined {
  if (exif.toString('latin1', 0, 6) !== 'Exif\0\0' || exif.length < 14) return undefined;
  const tiff = exif.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return undefined;
  for (let i = 0, count = short(directory); i < count; i++) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > tiff.length) return undefined;
    if (short(entry) !== 0x0112) continue;
    const value = short(entry + 8);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

function upright(orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a0000000800010112000300000001' + '0000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

const broken = () => fileRefused('broken-file', 'The picture is broken: it says JPEG, but cannot be read as one.');
