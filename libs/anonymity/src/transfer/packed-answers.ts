import { AnonymityError } from '../anonymity-error.js';
import { concat, utf8, type Bytes } from '../bytes/bytes.js';
import { pairOf, unreadableTransfer, type ByteReader } from './byte-reader.js';
import type { PackedAnswer } from './draft-answers.js';

// half a byte an answer: 0 open, 1 declined, 2 to 14 the numbers 0 to 12, 15 written out behind
const [open, declined, first, writtenOut] = [0, 1, 2, 15];
const highestShort = 12;

/** The answers as bytes: their number (2 bytes), half a byte each, then those that are texts, other numbers or several options as JSON behind their length. Throws an
 *  AnonymityError (`too-long`) for a text of 64 KiB. */
export function answerBytes(answers: readonly PackedAnswer[]): Bytes {
  const marks = answers.map(markOf);
  const halves = Uint8Array.from({ length: Math.ceil(marks.length / 2) }, (_, i) => ((marks[2 * i] ?? 0) << 4) | (marks[2 * i + 1] ?? 0));
  const long = answers.filter((_, i) => marks[i] === writtenOut).map((answer) => behindItsLength(JSON.stringify(answer)));
  return concat(pairOf(answers.length), halves, ...long);
}

/** The answers again. Throws an AnonymityError (`mistyped`) for bytes that answerBytes does not write. */
export function readAnswers(reader: ByteReader): PackedAnswer[] {
  const count = reader.pair();
  const halves = reader.take(Math.ceil(count / 2));
  const marks = Array.from({ length: count }, (_, i) => ((halves[i >> 1] ?? 0) >> (i % 2 === 0 ? 4 : 0)) & 15);
  return marks.map((mark) => {
    if (mark === open) return undefined;
    if (mark === declined) return null;
    return mark === writtenOut ? parsed(reader.take(reader.pair())) : mark - first;
  });
}

function markOf(answer: PackedAnswer): number {
  if (answer === undefined) return open;
  if (answer === null) return declined;
  const short = typeof answer === 'number' && Number.isInteger(answer) && answer >= 0 && answer <= highestShort;
  return short ? answer + first : writtenOut;
}

function behindItsLength(json: string): Bytes {
  const bytes = utf8(json);
  if (bytes.length > 0xffff) throw new AnonymityError('too-long', 'One of your comments is too long for a code.');
  return concat(pairOf(bytes.length), bytes);
}

function parsed(bytes: Uint8Array): number | string | readonly string[] {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof value === 'string' || typeof value === 'number') return value;
    if (Array.isArray(value) && value.every((one): one is string => typeof one === 'string')) return value;
  } catch {
    // TypeError for bytes that are not UTF-8, SyntaxError for text that is not JSON: only trying tells
  }
  throw unreadableTransfer();
}
