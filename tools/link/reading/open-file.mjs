import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { InputError } from '../input-error.mjs';

const PIECE = 256 * 1024;

const NOT_TEXT = [
  [[0x50, 0x4b, 0x03, 0x04], 'is a spreadsheet or an archive (XLSX, ODS, ZIP), not a text file'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'is an old spreadsheet (XLS), not a text file'],
  [[0x25, 0x50, 0x44, 0x46], 'is a PDF document, not a text file'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'is packed with Zstandard; only gzip (.gz) is unpacked here'],
];

/** Finds the file from the folder in which the person stands. Throws InputError when it cannot be one to read. */
export function findFile(file, from) {
  const full = path.resolve(from, file);
  let found;
  try {
    found = statSync(full);
  } catch (error) {
    // the file system alone knows whether the file is there and may be read
    throw new InputError(`${file} ${why(error)} (looked for ${full}).`);
  }
  if (found.isDirectory()) throw new InputError(`${file} is a folder, not a file (looked for ${full}).`);
  if (found.size === 0 && found.isFile()) throw new InputError(`${file} is empty; its first line must name the columns.`);
  return full;
}

const why = (error) =>
  ({ ENOENT: 'is not there', ENOTDIR: 'is not there', EISDIR: 'is a folder, not a file', EACCES: 'may not be read by you', EPERM: 'may not be read by you' })[
    error.code
  ] ?? `cannot be read (${error.code ?? error.message})`;

/** The bytes of the file in pieces, unpacked when they begin like gzip, whatever the name ends in. Throws InputError. */
export async function* bytesOf(file, full) {
  const raw = createReadStream(full, { highWaterMark: PIECE });
  try {
    let first = true;
    const pieces = raw[Symbol.asyncIterator]();
    const { value: head, done } = await pieces.next();
    if (done) throw new InputError(`${file} is empty; its first line must name the columns.`);
    for await (const piece of head[0] === 0x1f && head[1] === 0x8b ? unpacked(head, pieces) : after(head, pieces)) {
      if (first) refuseKnown(file, piece);
      first = false;
      yield piece;
    }
    if (first) throw new InputError(`${file} unpacks to nothing; the first line must name the columns.`);
  } catch (error) {
    // a cut or damaged archive, or a disk that fails midway: both are only found by reading on
    if (error.code === 'Z_BUF_ERROR') throw new InputError(`${file} is cut short: the gzip archive ends before its content does. Copy or download it again.`);
    if (String(error.code).startsWith('Z_')) throw new InputError(`${file} looks like gzip but is damaged (${error.message}). Copy or download it again.`);
    if (error.syscall) throw new InputError(`${file} ${why(error)}.`);
    throw error;
  } finally {
    raw.destroy();
  }
}

async function* after(head, pieces) {
  yield head;
  yield* { [Symbol.asyncIterator]: () => pieces };
}

async function* unpacked(head, pieces) {
  const gunzip = createGunzip({ chunkSize: PIECE });
  const feeding = (async () => {
    try {
      for await (const piece of after(head, pieces))
        if (!gunzip.write(piece)) await new Promise((resolve) => gunzip.once('drain', resolve).once('close', resolve));
      gunzip.end();
    } catch (error) {
      // the disk failed: whoever reads what is unpacked must hear of it
      gunzip.destroy(error);
    }
  })();
  yield* gunzip;
  await feeding;
}

function refuseKnown(file, piece) {
  const known = NOT_TEXT.find(([signature]) => signature.every((byte, i) => piece[i] === byte));
  if (known) throw new InputError(`${file} ${known[1]}. Save the sheet as "CSV UTF-8" and name that file.`);
}
