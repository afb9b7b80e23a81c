import { constants, inflateSync } from 'node:zlib';
import { fileRefused } from './attachment-refusal.js';

/** What makes a document do things, or carry others. */
const ACTIVE = ['JavaScript', 'JS', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'XFA', 'SubmitForm', 'ImportData', 'GoToE', 'GoToR'];
const MOST_INFLATED = 32 * 1024 * 1024;
/** Compressed object streams of one document; writers put a hundred or more objects in each. */
const MOST_STREAMS = 10_000;
const UNREAD = ['ASCIIHexDecode', 'ASCII85Decode', 'LZWDecode', 'Crypt'];
/** The names that are looked for, as they are or with any letter written as `#4c`. */
const NAMES = new RegExp(`/(${[...ACTIVE, ...UNREAD, 'Encrypt', 'ObjStm', 'Filter', 'FlateDecode'].map(inAnyWriting).join('|')})(?![A-Za-z0-9#])`, 'g');

/** Whether the bytes begin as a PDF file does. */
export function isPdf(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 5) === '%PDF-';
}

/**
 * The document as it is, when it is only to be read (ISO 32000-2). Names are looked for as they are meant, also written in hex (`/J#53`) and inside compressed object streams.
 * Throws Refusal `active-file` for scripts, programs, forms that send and files inside, `locked-file` for a document that is encrypted, `more-than-a-file` when something follows its end, `broken-file`.
 */
export function plainPdf(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  if (!/^%PDF-[12]\.\d/.test(text)) throw broken();
  const end = text.lastIndexOf('%%EOF');
  if (end < 0) throw broken();
  if (!/^\s{0,4}$/.test(text.slice(end + 5))) throw fileRefused('more-than-a-file', 'Behind the end of the document there is something else.');
  let left = MOST_INFLATED;
  for (const part of [text, ...objectStreams(bytes, text, () => left)]) {
    if (part !== text) left -= part.length;
    const names = namesIn(part);
    if (names.has('Encrypt')) throw fileRefused('locked-file', 'The document is locked, so it cannot be checked. Save it without a password.');
    const active = ACTIVE.find((name) => names.has(name));
    if (active) throw fileRefused('active-file', 'The document holds a script, a form or another file inside. Print it to a new PDF and add that.');
  }
  return bytes;
}

/** Adds the names that are looked for, such as /Launch without the slash, with `#4c` read as what it stands for. */
function namesIn(text: string, names = new Set<string>()): Set<string> {
  for (const [, name] of text.matchAll(NAMES))
    names.add(name!.replaceAll(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))));
  return names;
}

function inAnyWriting(name: string): string {
  return name.replaceAll(/./g, (letter) => {
    const hex = letter.charCodeAt(0).toString(16);
    return `(?:${letter}|#${hex}|#${hex.toUpperCase()})`;
  });
}

/**
 * The objects that stand compressed in the document. One that cannot be read cannot be checked either. The document is gone through once: whatever is written in it, each byte is looked at a few times
 * at most. Throws Refusal for streams that lie in one another, or are very many: no program writes those.
 */
function* objectStreams(bytes: Buffer, text: string, left: () => number): Generator<string> {
  let [begins, named, ends, inside, streams] = [-1, 0, 0, 0, 0];
  let names = new Set<string>();
  for (const found of text.matchAll(/[\0\t\n\f\r ]obj|(?<!end)stream\r?\n/g)) {
    if (found[0].endsWith('obj')) {
      begins = named = found.index;
      names = new Set();
      continue;
    }
    if (begins < 0) continue;
    const between = text.slice(named, found.index);
    if (between.includes('/')) namesIn(between, names);
    const from = found.index + found[0].length;
    named = from;
    if (!names.has('ObjStm')) continue;
    if (ends < from) ends = text.indexOf('endstream', from);
    if (ends < 0 || ++streams > MOST_STREAMS || (inside += ends - from) > bytes.length) throw broken();
    if (!names.has('Filter')) continue;
    if (UNREAD.some((name) => names.has(name)) || !names.has('FlateDecode'))
      throw fileRefused('locked-file', 'Parts of the document are coded in a way that cannot be checked. Print it to a new PDF and add that.');
    yield inflated(bytes.subarray(from, ends), left());
  }
}

function inflated(data: Buffer, most: number): string {
  // zlib says only by throwing that data is damaged, or longer than it may be
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
  } catch {
    throw fileRefused('broken-file', 'The document is broken, or much larger inside than it looks.');
  }
}

const broken = () => fileRefused('broken-file', 'The document is broken: it says PDF, but cannot be read as one.');
