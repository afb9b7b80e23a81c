import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { type Delimiter, type FileEncoding, LIMITS, Refusal } from '@throughline/domain';
import { declaredDelimiter, sniffDelimiter } from './delimiter.rules.js';
import { headerOf } from './header.rules.js';
import { decodeText } from './text-encoding.rules.js';

/** One row: the line of the file it begins on (the header is line 1) and a value for each column, trimmed. */
export interface DelimitedRow {
  line: number;
  values: readonly string[];
  /** Set when the row cannot be used: a wrong number of fields, a value that is too long or contains control characters. */
  bad?: { column: string | null; value: string | null; problem: string };
  /** Of a row that has as many fields as columns: every value that cannot be used. */
  badCells?: readonly { column: string; value: string; problem: string }[];
}

/**
 * A file of rows and columns that was sent by somebody. Every value is text and stays text, whatever it looks like.
 * `rows()` starts from the first row each time; it lets other requests in between and throws a Refusal with a line number when the
 * file as such cannot be read (a quote never closed, too many rows). Lines without any value are left out.
 */
export interface DelimitedFile {
  /** Null for a workbook, as is the delimiter. */
  encoding: FileEncoding | null;
  delimiter: Delimiter | null;
  /** Of a workbook, the sheet that is read. */
  sheet?: string;
  /** Of a workbook, the names of all its sheets. */
  sheets?: readonly string[];
  /** Columns that were sent and are not kept. */
  notTakenIn?: readonly string[];
  columns: readonly string[];
  rows(): AsyncGenerator<DelimitedRow>;
}

interface Written {
  line: number;
  values: string[];
}

const CHUNK = 64 * 1024;
const LONGEST_ROW = 1024 * 1024;

/**
 * Opens the bytes of an upload. Throws Refusal `file-too-large`, `empty-file`, `not-a-text-file`, `too-many-columns`, `unnamed-column`,
 * `doubled-column`, `quote-not-closed`, `row-too-long`.
 */
export async function openDelimitedFile(bytes: Uint8Array): Promise<DelimitedFile> {
  mustBeShort(bytes.byteLength);
  const { encoding, text } = decodeText(bytes);
  const delimiter = sniffDelimiter(text);
  const skipped = declaredDelimiter(text) ? 1 : 0;
  for await (const first of records(text, delimiter, skipped)) {
    const columns = headerOf(first.values, first.line);
    return { encoding, delimiter, columns, rows: () => rowsOf(text, delimiter, skipped, columns) };
  }
  throw new Refusal('invalid', 'empty-file', 'The file has no line of column names. Send a file with a line of column names and a line for each row.');
}

async function* rowsOf(text: string, delimiter: Delimiter, skipped: number, columns: readonly string[]): AsyncGenerator<DelimitedRow> {
  let seen = -1;
  for await (const { line, values } of records(text, delimiter, skipped)) {
    if (++seen === 0) continue;
    if (seen > LIMITS.importRows) throw tooManyRows(line);
    yield checkedRow(line, values, columns);
  }
}

/** Throws Refusal `file-too-large` for more bytes than a file may have. */
export function mustBeShort(bytes: number): void {
  if (bytes > LIMITS.importBytes)
    throw new Refusal('too-large', 'file-too-large', `The file has ${megabytes(bytes)}; a file may have ${megabytes(LIMITS.importBytes)}. Send it in parts.`);
}

/** What a file with more rows than may be is refused with; `line` is the first too many. */
export function tooManyRows(line: number): Refusal {
  return new Refusal(
    'too-large',
    'too-many-rows',
    `The file has more than ${LIMITS.importRows.toLocaleString('en')} rows; line ${line} is the first too many. Send it in parts.`,
  );
}

async function* records(text: string, delimiter: Delimiter, skipped: number): AsyncGenerator<Written> {
  // noted while parsing: when the parser fails, rows it has finished may not have been handed out yet
  const begins: number[] = [];
  let ended = skipped;
  const parser = Readable.from(chunks(text)).pipe(
    parse({
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      record_delimiter: '\n',
      max_record_size: LONGEST_ROW,
      from_line: skipped + 1,
      on_record: (record, { lines }) => {
        ended = lines;
        begins.push(lines - lineBreaks(record));
        return record;
      },
    }),
  );
  let count = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      const row = { line: begins[count++]!, values: record.map((value) => value.trim()) };
      if (row.values.some((value) => value !== '')) yield row;
    }
  } catch (error) {
    // the parser reports a broken file only by throwing, from inside its stream
    throw error instanceof CsvError ? broken(error, text, ended) : error;
  }
}

function* chunks(text: string): Generator<Buffer> {
  const bytes = Buffer.from(text, 'utf8');
  for (let from = 0; from < bytes.length; from += CHUNK) yield bytes.subarray(from, from + CHUNK);
}

function lineBreaks(record: readonly string[]): number {
  let breaks = 0;
  for (const value of record) if (value.includes('\n')) breaks += value.split('\n').length - 1;
  return breaks;
}

function broken(error: CsvError, text: string, ended: number): Refusal {
  const lines = text.split('\n');
  let line = ended + 1;
  while (line < lines.length && lines[line - 1] === '') line++;
  if (error.code === 'CSV_MAX_RECORD_SIZE' && (lines[line - 1]?.length ?? 0) >= LONGEST_ROW / 4) {
    return new Refusal(
      'too-large',
      'row-too-long',
      `Line ${line} has more than ${megabytes(LONGEST_ROW)}. Check that this is a table with a line for each row.`,
    );
  }
  if (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE') {
    return new Refusal(
      'invalid',
      'quote-not-closed',
      `A quotation mark opens in the row that begins on line ${line} and never closes. Close it, or write a quotation mark inside a quoted value twice ("").`,
    );
  }
  return new Refusal(
    'invalid',
    'unreadable-row',
    `The row that begins on line ${line} cannot be read as columns. Save the sheet as CSV again and send that file.`,
  );
}

// written as codes because a pattern with control characters in it is easily misread: all C0 characters but tab and line feed, and DEL
const isControl = (code: number): boolean => (code < 32 && code !== 9 && code !== 10) || code === 127;

/** A row of these columns, with what is wrong with it as a row. */
export function checkedRow(line: number, values: string[], columns: readonly string[]): DelimitedRow {
  let count = values.length;
  while (count > columns.length && values[count - 1] === '') count--; // spreadsheets pad rows with empty cells
  if (count !== columns.length) {
    return {
      line,
      values,
      bad: { column: null, value: null, problem: `The row has ${count} ${count === 1 ? 'field' : 'fields'}, but the header names ${columns.length} columns.` },
    };
  }
  const kept = values.length === count ? values : values.slice(0, count);
  const badCells = kept.flatMap((value, i) => {
    const problem = wrongIn(value);
    return problem ? [{ column: columns[i]!, value: value.slice(0, 80), problem }] : [];
  });
  return badCells.length === 0 ? { line, values: kept } : { line, values: kept, bad: badCells[0]!, badCells };
}

function wrongIn(value: string): string | undefined {
  if (value.length * 3 > LIMITS.importCellBytes && Buffer.byteLength(value) > LIMITS.importCellBytes) {
    return `The value has ${Buffer.byteLength(value).toLocaleString('en')} bytes; a value may have ${LIMITS.importCellBytes.toLocaleString('en')}.`;
  }
  for (let i = 0; i < value.length; i++)
    if (isControl(value.charCodeAt(i))) return 'The value contains a control character that cannot be shown. Write it with letters, digits and signs only.';
  return undefined;
}

/** So many bytes, for a sentence. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
