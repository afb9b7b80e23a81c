import { createGunzip } from 'node:zlib';
import { Readable } from 'node:stream';
import { type FileEncoding, LIMITS, Refusal } from '@throughline/domain';
import { declaredDelimiter, sniffDelimiter } from '../../platform/files/delimiter.rules.js';
import { sheetWithTable } from '../../platform/files/workbook/sheet-with-table.js';
import { openWorkbook } from '../../platform/files/workbook/workbook.js';
import { giveBack } from '../../platform/give-back.js';
import { empty, type FilePiece, type FileTask } from './event-file-piece.js';
import { FileReading } from './file-reading.js';
import { RowCutter } from './row-cutter.js';
import { encodingOf, TextStream } from './text-stream.js';

/** A workbook is held packed while a sheet of it is read. */
const WORKBOOK_BYTES = 64 * 1024 * 1024;
const SIGNATURES: readonly (readonly [number[], string])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'This is an older spreadsheet (XLS), not a text file.'],
  [[0x25, 0x50, 0x44, 0x46], 'This is a PDF document, not a text file.'],
];
/** Characters that no text has, but for those between its words and lines. */
const UNSHOWN = /(?!\s)\p{Cc}/gu;

/** Reads a file of events, packed or not, from its bytes, and gives back the memory of those it has read. Throws Refusals with sentences for a file that is no table, and NotUtf8 (see FileTask.encoding). */
export async function* readEventFile(task: FileTask, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<FilePiece> {
  const meter = { read: 0 };
  const plain = unpacked(metered(chunks, meter));
  let reading: TextReading | undefined;
  let encoding: FileEncoding | undefined;
  let text: TextStream | undefined;
  let head = '';
  for await (const bytes of plain) {
    if (!text && isZip(bytes)) return yield* readWorkbook(task, bytes, plain, meter);
    encoding ??= task.encoding ?? encodingOf(first(bytes));
    text ??= new TextStream(encoding);
    head += text.text(bytes);
    giveBack(bytes);
    // the first rows tell how the columns are separated
    if (!reading && head.length < 64 * 1024) continue;
    reading ??= new TextReading(task, encoding, written(head));
    reading.push(head);
    head = '';
    yield* reading.pieces(meter.read, false);
  }
  if (!text) throw empty();
  head += text.text();
  if (!reading && head.trim() === '') throw empty();
  reading ??= new TextReading(task, encoding!, written(head));
  reading.push(head);
  reading.end();
  yield* reading.pieces(meter.read, true);
  yield { summary: reading.summary() };
}

function first(bytes: Uint8Array): Uint8Array {
  const known = SIGNATURES.find(([signature]) => signature.every((byte, i) => bytes[i] === byte));
  if (known) throw new Refusal('unsupported', 'not-a-text-file', `${known[1]} Save the sheet as CSV (UTF-8) and send that file.`);
  return bytes;
}

/** The beginning of a file, when it is text: of pictures and programs, every tenth sign or so can be shown nowhere; a table that is damaged has a few. */
function written(head: string): string {
  const unshown = head.match(UNSHOWN)?.length ?? 0;
  if (unshown * 50 > head.length)
    throw new Refusal(
      'unsupported',
      'not-a-text-file',
      'This is not a table: most of it is no text, as in a picture or a program. Save the sheet as CSV (UTF-8) and send that file.',
    );
  return head;
}

async function* metered(chunks: AsyncIterable<Uint8Array>, meter: { read: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    meter.read += chunk.length;
    yield chunk;
  }
}

/** The bytes of the file itself. One that is packed is unpacked as it is read, and no further than a file may be long. */
async function* unpacked(chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { value, done } = await chunks.next();
  if (done === true) return;
  if (value[0] !== 0x1f || value[1] !== 0x8b) {
    yield value;
    yield* chunks;
    return;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield value as Uint8Array;
    yield* chunks;
  }
  let bytes = 0;
  try {
    for await (const part of Readable.from(all(), { objectMode: false }).pipe(createGunzip({ chunkSize: 128 * 1024 })) as AsyncIterable<Uint8Array>) {
      bytes += part.length;
      if (bytes > LIMITS.eventImportUnpackedBytes)
        throw new Refusal(
          'too-large',
          'file-too-large',
          `Unpacked, the file has more than ${LIMITS.eventImportUnpackedBytes / 1024 ** 3} GB. Send it in parts.`,
        );
      yield part;
    }
  } catch (error) {
    // what the unpacking says of a file that ends too early or is damaged
    if (!String((error as { code?: unknown }).code).startsWith('Z_')) throw error;
    const short = (error as { code?: string }).code === 'Z_BUF_ERROR';
    throw new Refusal(
      'invalid',
      'damaged-gzip',
      `The packed file ${short ? 'ends too early: a part of it is missing' : 'is damaged'}. Pack it again and send it once more; nothing was read from it.`,
    );
  }
}

/** A file of text: its rows are cut out of it as it comes. */
class TextReading {
  private readonly reading: FileReading;
  private readonly cutter: RowCutter;

  constructor(task: FileTask, encoding: FileEncoding, head: string) {
    const ended = head.replace(/\r\n?/g, '\n');
    const delimiter = sniffDelimiter(ended);
    const declared = declaredDelimiter(ended) !== undefined;
    const reading = new FileReading(task, { encoding, delimiter, sheets: [] });
    let seen = 0;
    this.reading = reading;
    this.cutter = new RowCutter(delimiter, {
      row: (values, line) => {
        if (declared && seen++ === 0) return;
        reading.row(values, line);
      },
      tooLong: (line, at, value) => reading.tooLong({ line, at, value }),
    });
  }

  push(text: string): void {
    this.cutter.push(text);
  }

  end(): void {
    const open = this.cutter.end();
    if (open !== undefined)
      throw new Refusal(
        'invalid',
        'quote-not-closed',
        `A quotation mark opens in the row that begins on line ${open} and never closes. Close it, or write a quotation mark inside a quoted value twice ("").`,
      );
    this.reading.end();
  }

  pieces(read: number, all: boolean): Generator<FilePiece> {
    return this.reading.pieces(read, all);
  }

  summary(): ReturnType<FileReading['summary']> {
    return this.reading.summary();
  }
}

/** Whether bytes begin as an archive does, which a workbook is. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** A sheet of a workbook. Rows that end early, because nothing more stands in them, are as long as the header. */
async function* readWorkbook(task: FileTask, first: Uint8Array, rest: AsyncGenerator<Uint8Array>, meter: { read: number }): AsyncGenerator<FilePiece> {
  const pieces = [first];
  let bytes = first.length;
  for await (const piece of rest) {
    bytes += piece.length;
    if (bytes > WORKBOOK_BYTES)
      throw new Refusal(
        'too-large',
        'file-too-large',
        `A workbook may have ${WORKBOOK_BYTES / 1024 ** 2} MB. Save the sheet as CSV (UTF-8), pack it with gzip, and send that file.`,
      );
    pieces.push(piece);
  }
  const workbook = await openWorkbook(Buffer.concat(pieces));
  const sheet = task.sheet ?? (await sheetWithTable(workbook));
  const reading = new FileReading(task, { encoding: null, delimiter: null, sheets: workbook.sheets, sheet });
  let width = 0;
  for await (const { line, values, numeric } of workbook.rows(sheet)) {
    width ||= values.length;
    reading.row([...values, ...Array.from({ length: Math.max(0, width - values.length) }, () => '')], line, numeric);
    yield* reading.pieces(meter.read, false);
  }
  reading.end();
  yield* reading.pieces(meter.read, true);
  yield { summary: reading.summary() };
}
