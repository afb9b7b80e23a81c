import { parse } from 'csv-parse/sync';
import fs from 'node:fs';
import path from 'node:path';
import { TextDecoder } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { InputError } from './input-error.mjs';

const LARGEST_BYTES = 512 * 1024 * 1024;

/**
 * Reads a CSV file into { file, header, rows, lines }: rows are arrays of text, lines the line of the file each row ends on.
 * Throws InputError naming file and line.
 */
export function readTable(file) {
  const text = decode(file, bytesOf(file));
  const rows = [];
  const lines = [];
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      skip_empty_lines: true,
      trim: true,
      on_record: (record, { lines: line }) => {
        rows.push(record);
        lines.push(line);
        return null;
      },
    });
  } catch (error) {
    // malformed CSV is only found by parsing it
    if (!String(error.code).startsWith('CSV_')) throw error;
    throw new InputError(sentence(file, error, rows));
  }
  const header = rows.shift();
  lines.shift();
  if (!header) throw new InputError(`${file} is empty; its first line must name the columns.`);
  if (rows.length === 0) throw new InputError(`${file} has a header but no rows.`);
  const twice = header.find((name, i) => name !== '' && header.indexOf(name) !== i);
  if (twice !== undefined) throw new InputError(`${file} has two columns named "${twice}"; each needs a name of its own.`);
  return { file, header, rows, lines };
}

function bytesOf(file) {
  // npm changes into the project's folder; a path is meant from where the person stands
  const from = process.env.npm_lifecycle_event === 'link' && process.env.INIT_CWD ? process.env.INIT_CWD : process.cwd();
  const full = path.resolve(from, file);
  let bytes;
  try {
    const { size } = fs.statSync(full);
    if (size > LARGEST_BYTES) throw new InputError(`${file} has ${size} bytes; files up to 512 MB are read.`);
    bytes = fs.readFileSync(full);
  } catch (error) {
    // the file system alone knows whether the file is there and may be read
    const why = { ENOENT: 'is not there', EISDIR: 'is a folder, not a file', EACCES: 'may not be read by you' }[error.code];
    if (!why) throw error;
    throw new InputError(`${file} ${why} (looked for ${full}).`);
  }
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST_BYTES });
  } catch (error) {
    // a cut or damaged archive, or one that unpacks without end
    throw new InputError(
      error.code === 'ERR_BUFFER_TOO_LARGE' ? `${file} unpacks to more than 512 MB.` : `${file} looks like gzip but cannot be unpacked: ${error.message}.`,
    );
  }
}

function decode(file, bytes) {
  const strict = () => new TextDecoder('utf-8', { fatal: true });
  try {
    return strict().decode(bytes);
  } catch {
    // not UTF-8 (or too long for one string): find the line, so that the person can
    let line = 1;
    for (let from = 0; from < bytes.length; line++) {
      const end = bytes.indexOf(10, from);
      const to = end === -1 ? bytes.length : end + 1;
      if (!readable(strict(), bytes.subarray(from, to))) break;
      from = to;
    }
    throw new InputError(`${file}, line ${line}: not UTF-8 text. Save the file as "CSV UTF-8" and try again.`);
  }
}

function readable(decoder, bytes) {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    // the only way to ask a decoder is to let it try
    return false;
  }
}

/** The mark that occurs most often in the first line; a comma when none does. */
function delimiterOf(text) {
  const end = text.indexOf('\n');
  const first = end === -1 ? text : text.slice(0, end);
  return [',', ';', '\t'].map((mark) => [mark, first.split(mark).length]).sort((a, b) => b[1] - a[1])[0][0];
}

function sentence(file, error, rows) {
  const line = error.lines ?? '?';
  if (error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH')
    return `${file}, line ${line}: ${error.record?.length ?? 'another number of'} cells where the header has ${rows[0]?.length ?? 'others'}. A comma inside a text needs quotes around the text.`;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return `${file}, line ${line}: a quotation mark is opened and never closed.`;
  return `${file}, line ${line}: ${error.message.split('\n')[0].replace(/\.$/u, '')}.`;
}
