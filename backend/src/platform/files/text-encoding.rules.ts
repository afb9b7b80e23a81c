import { isUtf8 } from 'node:buffer';
import { type FileEncoding, Refusal } from '@throughline/domain';

/** The text of a file, its line ends made `\n`, and how it was read. */
export interface DecodedText {
  encoding: FileEncoding;
  text: string;
}

const SIGNATURES: readonly (readonly [number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'This is a spreadsheet or an archive (XLSX, ODS, ZIP), not a text file.'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'This is an older spreadsheet (XLS), not a text file.'],
  [[0x1f, 0x8b], 'This is a compressed file (GZIP), not a text file.'],
  [[0x25, 0x50, 0x44, 0x46], 'This is a PDF document, not a text file.'],
];

/**
 * Bytes as text: by byte order mark, else UTF-8 when the bytes are valid UTF-8, else windows-1252, in which every byte means something; so
 * whoever calls should tell the reader which it was. Throws Refusal `empty-file`, `not-a-text-file` (known signatures, a NUL, broken UTF-16).
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const known = SIGNATURES.find(([signature]) => signature.every((byte, i) => bytes[i] === byte));
  if (known) throw new Refusal('unsupported', 'not-a-text-file', `${known[1]} Save the sheet as CSV (UTF-8) and send that file.`);
  const { encoding, text } = decoded(bytes);
  if (text.trim() === '') throw new Refusal('invalid', 'empty-file', 'The file is empty. Send a file with a line of column names and a line for each row.');
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const line = lineAt(text, nul);
    throw new Refusal(
      'unsupported',
      'not-a-text-file',
      `Line ${line} contains a NUL character, so this is not a text file, or it is damaged. Save the sheet as CSV (UTF-8) and send that file.`,
    );
  }
  return { encoding, text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text };
}

function decoded(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 'UTF-16LE');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 'UTF-16BE');
  if (isUtf8(bytes)) return { encoding: 'UTF-8', text: new TextDecoder('utf-8').decode(bytes) };
  return { encoding: 'windows-1252', text: new TextDecoder('windows-1252').decode(bytes) };
}

function utf16(bytes: Uint8Array, encoding: 'UTF-16LE' | 'UTF-16BE'): DecodedText {
  try {
    return { encoding, text: new TextDecoder(encoding.toLowerCase(), { fatal: true }).decode(bytes) };
  } catch {
    // TypeError: half a character somewhere; there is no asking before decoding
    throw new Refusal(
      'unsupported',
      'not-a-text-file',
      `The file says it is ${encoding} but is damaged: not every character is whole. Save the sheet as CSV (UTF-8) and send that file.`,
    );
  }
}

/** The line, counted from 1, on which the character at `offset` stands. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
