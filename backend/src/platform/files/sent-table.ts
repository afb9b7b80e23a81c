import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { LIMITS, Refusal } from '@throughline/domain';
import { checkedRow, type DelimitedFile, type DelimitedRow, megabytes, mustBeShort, openDelimitedFile, tooManyRows } from './delimited-file.js';
import { headerOf } from './header.rules.js';
import { sheetWithTable } from './workbook/sheet-with-table.js';
import { openWorkbook, type Workbook } from './workbook/workbook.js';

/** A sheet of as many rows as may be, written as XML, has no more bytes than this. */
const SHEET_BYTES = 256 * 1024 * 1024;
const unpackedGzip = promisify(gunzip);

/**
 * Opens a table as somebody sent it: text with delimiters or a workbook (XLSX) of which one sheet is read, packed with gzip or not. `chosen`: the name of the sheet; without it, `sheetWithTable` chooses. Throws what `openDelimitedFile` and `openWorkbook` throw, and
 * Refusal `damaged-gzip`.
 */
export async function openSentTable(bytes: Uint8Array, chosen?: string): Promise<DelimitedFile> {
  mustBeShort(bytes.byteLength);
  const plain = startsWith(bytes, [0x1f, 0x8b]) ? await unpacked(bytes) : bytes;
  return startsWith(plain, [0x50, 0x4b, 3, 4]) ? openSheet(Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength), chosen) : openDelimitedFile(plain);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return await unpackedGzip(bytes, { maxOutputLength: LIMITS.importBytes });
  } catch (error) {
    // what the unpacking says of a file that is longer than it may be, ends too early or is damaged
    const { code } = error as { code?: string };
    if (code === 'ERR_BUFFER_TOO_LARGE')
      throw new Refusal('too-large', 'file-too-large', `Unpacked, the file has more than ${megabytes(LIMITS.importBytes)}. Send it in parts.`);
    if (!code?.startsWith('Z_')) throw error;
    const how = code === 'Z_BUF_ERROR' ? 'ends too early: a part of it is missing' : 'is damaged';
    throw new Refusal('invalid', 'damaged-gzip', `The packed file ${how}. Pack it again and send it once more; nothing was read from it.`);
  }
}

async function openSheet(bytes: Buffer, chosen?: string): Promise<DelimitedFile> {
  const workbook = await openWorkbook(bytes, SHEET_BYTES);
  const { sheets } = workbook;
  const sheet = chosen ?? (await sheetWithTable(workbook));
  for await (const first of workbook.rows(sheet)) {
    const columns = headerOf(first.values, first.line);
    return { encoding: null, delimiter: null, sheet, sheets, columns, rows: () => rowsOf(workbook, sheet, columns) };
  }
  throw new Refusal(
    'invalid',
    'empty-file',
    chosen === undefined && sheets.length > 1
      ? 'All sheets of the workbook are empty. Put the table with a line of column names into one of them.'
      : `The sheet "${sheet.slice(0, 80)}" is empty. Put the table with a line of column names there, or choose another sheet.`,
  );
}

async function* rowsOf(workbook: Workbook, sheet: string, columns: readonly string[]): AsyncGenerator<DelimitedRow> {
  let seen = -1;
  for await (const { line, values } of workbook.rows(sheet)) {
    if (++seen === 0) continue;
    if (seen > LIMITS.importRows) throw tooManyRows(line);
    // a sheet has no cells behind the last that is filled
    yield checkedRow(line, [...values, ...Array.from({ length: Math.max(0, columns.length - values.length) }, () => '')], columns);
  }
}
