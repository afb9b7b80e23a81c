import { isUtf8 } from 'node:buffer';
import { InputError } from '../input-error.mjs';

const LOOKED_AT = 4096;
/** Bytes that mean nothing in Windows-1252. */
const NOT_1252 = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/** Thrown inside the reading only: the bytes are not UTF-8, so the file is read again from its start in another way. */
export class NotUtf8 extends Error {
  constructor(line) {
    super(`not UTF-8 in line ${line}`);
    this.line = line;
  }
}

/**
 * The same text as UTF-8, in pieces. Encoding: by byte order mark, else UTF-16 when every second byte is 0, else UTF-8.
 * `told.encoding` says which it was. Throws NotUtf8, and InputError for what is no text.
 */
export async function* asUtf8(file, pieces, told) {
  let start = Buffer.alloc(0);
  let way = null;
  for await (const piece of pieces) {
    if (way) {
      yield* way.piece(piece);
      continue;
    }
    start = start.length ? Buffer.concat([start, piece]) : piece;
    if (start.length < LOOKED_AT) continue;
    way = wayOf(file, start, told);
    yield* way.piece(start.subarray(way.skip));
  }
  if (!way) {
    way = wayOf(file, start, told);
    yield* way.piece(start.subarray(way.skip));
  }
  yield* way.end();
}

/** Reads as Windows-1252, in which nearly every byte means something; so it is only tried for what is not UTF-8. */
export async function* from1252(file, pieces) {
  let line = 1;
  for await (const piece of pieces) {
    for (const byte of NOT_1252) {
      const at = piece.indexOf(byte);
      if (at !== -1)
        throw new InputError(`${file}, line ${line + lineBreaks(piece, at)}: neither UTF-8 nor Windows-1252 text. Save the file as "CSV UTF-8" and try again.`);
    }
    line += lineBreaks(piece, piece.length);
    // no letter of Windows-1252 is longer than a byte, so pieces can be read one by one
    yield Buffer.from(new TextDecoder('windows-1252').decode(piece), 'utf8');
  }
}

function wayOf(file, start, told) {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) {
    told.encoding = 'UTF-8 with byte order mark';
    return utf8(file, 3);
  }
  const little = start[0] === 0xff && start[1] === 0xfe;
  const big = start[0] === 0xfe && start[1] === 0xff;
  if ((little && start[2] === 0 && start[3] === 0 && start.length > 4) || (start[0] === 0 && start[1] === 0 && start[2] === 0xfe))
    throw new InputError(`${file} is UTF-32 text. Save the file as "CSV UTF-8" and try again.`);
  if (little || big) return utf16(file, little, 2, told);
  const head = start.subarray(0, LOOKED_AT);
  const zeros = [0, 0];
  head.forEach((byte, i) => (zeros[i % 2] += byte === 0 ? 1 : 0));
  // a table is mostly Latin letters, digits and commas, whose other byte is 0
  if (zeros[1] * 3 > head.length && zeros[0] === 0) return utf16(file, true, 0, told);
  if (zeros[0] * 3 > head.length && zeros[1] === 0) return utf16(file, false, 0, told);
  told.encoding = 'UTF-8';
  return utf8(file, 0);
}

function utf16(file, little, skip, told) {
  told.encoding = little ? 'UTF-16 (little endian)' : 'UTF-16 (big endian)';
  const decoder = new TextDecoder(little ? 'utf-16le' : 'utf-16be', { fatal: true, ignoreBOM: true });
  const decode = function* (piece, options) {
    let text;
    try {
      text = decoder.decode(piece, options);
    } catch {
      // TypeError: half a character; there is no asking before decoding
      throw new InputError(`${file} is ${told.encoding} text but damaged: not every character is whole. Save the file as "CSV UTF-8" and try again.`);
    }
    if (text) yield Buffer.from(text, 'utf8');
  };
  return { skip, piece: (piece) => decode(piece, { stream: true }), end: () => decode(Buffer.alloc(0), {}) };
}

function utf8(file, skip) {
  let carried = Buffer.alloc(0);
  let line = 1;
  let beyondAscii = false;
  const check = function* (bytes) {
    if (!isUtf8(bytes)) {
      const at = firstBroken(bytes);
      // letters that are UTF-8 and letters that are not, in one file: reading all of it in another way would spoil the good ones
      if (beyondAscii || hasBeyondAscii(bytes, at))
        throw new InputError(
          `${file}, line ${line + lineBreaks(bytes, at)}: this line is not UTF-8 text, while lines before it are. Save the file as "CSV UTF-8" and try again.`,
        );
      throw new NotUtf8(line + lineBreaks(bytes, at));
    }
    const zero = bytes.indexOf(0);
    if (zero !== -1) throw new InputError(`${file}, line ${line + lineBreaks(bytes, zero)}: a NUL character; this is not a text file, or it is damaged.`);
    line += lineBreaks(bytes, bytes.length);
    beyondAscii ||= hasBeyondAscii(bytes, bytes.length);
    if (bytes.length) yield bytes;
  };
  return {
    skip,
    *piece(piece) {
      const bytes = carried.length ? Buffer.concat([carried, piece]) : piece;
      const whole = bytes.length - unfinished(bytes);
      carried = bytes.subarray(whole);
      yield* check(bytes.subarray(0, whole));
    },
    *end() {
      yield* check(carried);
    },
  };
}

/** How many bytes at the end begin a character that is not finished. */
function unfinished(bytes) {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back];
    if (byte < 0x80) return 0;
    if (byte >= 0xf5) return 0; // begins no character
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/** Place of the first byte from which on the bytes are not UTF-8, by halving. */
function firstBroken(bytes) {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const part = bytes.subarray(0, middle);
    if (isUtf8(part.subarray(0, middle - unfinished(part)))) good = middle;
    else bad = middle;
  }
  // what stops in the middle of a character begins with it
  return good - unfinished(bytes.subarray(0, good));
}

const hasBeyondAscii = (bytes, end) => {
  for (let i = 0; i < end; i++) if (bytes[i] >= 0x80) return true;
  return false;
};

function lineBreaks(bytes, end) {
  let count = 0;
  for (let at = bytes.indexOf(10); at !== -1 && at < end; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}
