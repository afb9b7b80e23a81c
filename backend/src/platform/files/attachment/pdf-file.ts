import { constants, inflateSync } from 'node:zlib';
import { fileRefused } from './attachment-refusal.js';

/** What makes a document do things, or carry others. */
const ACTIVE = ['JavaScript', 'JS', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'XFA', 'SubmitForm', 'ImportData', 'GoToE', 'GoToR'];
const MOST_INFLATED = 32 * 1024 * 1024;

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

/** Names such as /Launch, without the slash, with `#4c` read as what it stands for. */
function namesIn(text: string): Set<string> {
  const names = new Set<string>();
  for (const [, name] of text.matchAll(/\/([A-Za-z#][A-Za-z0-9#]{1,40})/g))
    names.add(name!.replaceAll(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))));
  return names;
}

/** The objects that stand compressed in the document. One that cannot be read cannot be checked either. */
function* objectStreams(bytes: Buffer, text: string, left: () => number): Generator<string> {
  for (const found of text.matchAll(/(?<!end)stream\r?\n/g)) {
    const begins = text.lastIndexOf(' obj', found.index);
    const dictionary = text.slice(begins, found.index);
    if (begins < 0 || dictionary.length > 4096 || !namesIn(dictionary).has('ObjStm')) continue;
    const from = found.index + found[0].length;
    const to = text.indexOf('endstream', from);
    if (to < 0) throw broken();
    const names = namesIn(dictionary);
    if (!names.has('Filter')) continue;
    if (!names.has('FlateDecode') || names.has('ASCIIHexDecode') || names.has('ASCII85Decode') || names.has('LZWDecode') || names.has('Crypt'))
      throw fileRefused('locked-file', 'Parts of the document are coded in a way that cannot be checked. Print it to a new PDF and add that.');
    yield inflated(bytes.subarray(from, to), left());
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
