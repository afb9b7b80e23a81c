import type { AttachmentType } from '@throughline/domain';
import { cutWhole, LIMITS } from '@throughline/domain';
import { fileRefused } from './attachment-refusal.js';
import { bareJpeg, isJpeg } from './jpeg-file.js';
import { isPdf, plainPdf } from './pdf-file.js';
import { barePng, isPng } from './png-file.js';
import { bareWebp, isWebp } from './webp-file.js';

const EXTENSIONS: Readonly<Record<AttachmentType, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'text/plain': ['txt', 'md'],
};

/**
 * What a file really is, whatever it is called, and the bytes to keep: of pictures without where and with what they were taken.
 * Throws Refusal `empty-file`, `not-an-attachment` for what is none of the five kinds, `more-than-a-file` for one that is also something else, and what the kinds throw.
 */
export function checkedAttachment(bytes: Buffer): { type: AttachmentType; content: Buffer } {
  if (bytes.length === 0) throw fileRefused('empty-file', 'The file is empty.');
  if (endsAsZip(bytes)) {
    if (bytes.readUInt16BE(0) === 0x504b) throw fileRefused('not-an-attachment', 'This is an archive, or a document of an office program.');
    throw fileRefused('more-than-a-file', 'Behind the file there is an archive.');
  }
  if (isPng(bytes)) return { type: 'image/png', content: barePng(bytes) };
  if (isJpeg(bytes)) return { type: 'image/jpeg', content: bareJpeg(bytes) };
  if (isWebp(bytes)) return { type: 'image/webp', content: bareWebp(bytes) };
  if (isPdf(bytes)) return { type: 'application/pdf', content: plainPdf(bytes) };
  return { type: 'text/plain', content: plainText(bytes) };
}

/** The name under which a file is kept and given back: one line without path and without characters that turn the writing round, ending as its kind does. */
export function attachmentName(given: string, type: AttachmentType): string {
  const plain =
    given
      .normalize('NFC')
      .replace(/^.*[/\\]/s, '')
      .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"<>|:*?]/gu, '')
      .trim() || 'file';
  const [usual] = EXTENSIONS[type];
  const fits = EXTENSIONS[type].some((extension) => plain.toLowerCase().endsWith(`.${extension}`));
  return fits && plain.length <= LIMITS.name ? plain : `${cutWhole(plain, LIMITS.name - 6)}.${usual}`;
}

/** A zip archive is read from its end: whatever stands before it, the record that ends it reaches to the last byte. */
function endsAsZip(bytes: Buffer): boolean {
  const tail = bytes.subarray(-65_557);
  for (let at = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1'); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf('PK\x05\x06', at - 1, 'latin1'))
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return true;
  return false;
}

function plainText(bytes: Buffer): Buffer {
  const head = bytes.toString('latin1', 0, 16);
  if (head.startsWith('PK')) throw fileRefused('not-an-attachment', 'This is an archive, or a document of an office program.');
  if (head.slice(4, 8) === 'ftyp') throw fileRefused('not-an-attachment', 'This is a film, or a photo in the HEIC format; save the photo as JPEG.');
  const text = decoded(bytes);
  if (text === undefined) throw fileRefused('not-an-attachment', 'This kind of file cannot be added.');
  // kinds that begin with letters and may be made of nothing else
  if (/^(GIF8[79]a|\{\\rtf|%!PS|#!)/.test(text.trimStart()))
    throw fileRefused('not-an-attachment', 'This is a picture, a document or a program of a kind that cannot be added.');
  if (/^<[a-z!?/]/i.test(text.trimStart())) throw fileRefused('not-an-attachment', 'This is a page or a drawing with code in it, such as HTML or SVG.');
  return bytes;
}

/** Text in UTF-8 without control characters; undefined for anything else. */
function decoded(bytes: Buffer): string | undefined {
  // a decoder says only by throwing that bytes are no text
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /[^\P{Cc}\t\n\r]/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
