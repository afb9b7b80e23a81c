import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Refusal } from '@throughline/domain';
import { checkedRow, type DelimitedFile, type DelimitedRow } from './delimited-file.js';
import { openSentTable } from './sent-table.js';

/** Whether a column may not be kept, by its name, some of its values, and the names beside it. */
export type StaysOutside = (column: string, values: readonly string[], beside: readonly string[]) => boolean;

/** A table as it is kept without some of its columns: of each row its line, and its values or, where it had too many or too few, what is wrong with it. */
interface KeptTable extends Pick<DelimitedFile, 'encoding' | 'delimiter' | 'columns'> {
  readonly sheet?: string;
  readonly notTakenIn: readonly string[];
  readonly rows: readonly (readonly [line: number, values: readonly string[] | null, problem?: string])[];
}

/** So many values of a column are looked at. */
const LOOKED_AT = 200;
/** No text begins so, and no upload is read as a kept table: only what was kept here. */
const MARK = Buffer.from([0, ...Buffer.from('kept table')]);
const [packed, unpacked] = [promisify(gzip), promisify(gunzip)];

/**
 * The bytes of an upload as they may be kept: the very same where all columns may be, else its tables without the others, of a workbook those of all sheets that have one. Lines stay those of what was sent. Throws what `openSentTable`
 * throws.
 */
export async function keepable(bytes: Uint8Array, staysOutside: StaysOutside): Promise<Uint8Array> {
  const first = await openSentTable(bytes);
  const tables = [first];
  for (const sheet of first.sheets ?? []) if (sheet !== first.sheet) tables.push(...(await otherSheet(bytes, sheet)));
  const outside: string[][] = [];
  for (const table of tables) outside.push(await columnsOutside(table, staysOutside));
  if (outside.every((columns) => columns.length === 0)) return bytes;
  const kept: KeptTable[] = [];
  for (const [i, table] of tables.entries()) kept.push(await without(table, outside[i]!));
  return Buffer.concat([MARK, await packed(JSON.stringify(kept))]);
}

/** Opens what is sent, and says what of it is kept (`keepable`; all of it where nothing stays outside). What is sent in the shape of a kept table is none. Throws what `openSentTable` throws. */
export async function openSent(
  bytes: Uint8Array,
  staysOutside: StaysOutside | undefined,
  sheet?: string,
): Promise<{ readonly kept: Uint8Array; readonly file: DelimitedFile }> {
  const kept = staysOutside ? await keepable(bytes, staysOutside) : bytes;
  return { kept, file: await (kept === bytes ? openSentTable(bytes, sheet) : openKept(kept, sheet)) };
}

/** Opens what was kept: a table without some columns, or the file as it was sent. `sheet`: the one that somebody chose. Throws what `openSentTable` throws. */
export async function openKept(bytes: Uint8Array, sheet?: string): Promise<DelimitedFile> {
  if (!MARK.equals(bytes.subarray(0, MARK.length))) return openSentTable(bytes, sheet);
  const tables = JSON.parse((await unpacked(bytes.subarray(MARK.length))).toString('utf8')) as KeptTable[];
  const table = sheet === undefined ? tables[0] : tables.find((one) => one.sheet === sheet);
  if (!table) throw new Refusal('invalid', 'no-such-sheet', `No table was kept of a sheet "${sheet!.slice(0, 80)}".`);
  const { rows, ...rest } = table;
  return {
    ...rest,
    ...(table.sheet !== undefined && { sheets: tables.map((one) => one.sheet!) }),
    rows: async function* () {
      for (const [line, values, problem] of rows) yield values ? checkedRow(line, [...values], table.columns) : misshapen(line, problem!);
    },
  };
}

/** None where the sheet has no table: it is kept neither. */
async function otherSheet(bytes: Uint8Array, sheet: string): Promise<DelimitedFile[]> {
  try {
    return [await openSentTable(bytes, sheet)];
  } catch (error) {
    // Refusal: whether a sheet has column names, only opening it tells
    if (error instanceof Refusal) return [];
    throw error;
  }
}

async function columnsOutside(file: DelimitedFile, staysOutside: StaysOutside): Promise<string[]> {
  const values: string[][] = file.columns.map(() => []);
  let looked = 0;
  for await (const row of file.rows()) {
    values.forEach((of, i) => of.push(row.values[i] ?? ''));
    if (++looked === LOOKED_AT) break;
  }
  return file.columns.filter((column, i) => staysOutside(column, values[i]!, file.columns));
}

async function without(file: DelimitedFile, notTakenIn: readonly string[]): Promise<KeptTable> {
  const { encoding, delimiter, sheet } = file;
  const places = file.columns.flatMap((column, i) => (notTakenIn.includes(column) ? [] : [i]));
  const rows: [number, string[] | null, string?][] = [];
  // in a row with more or fewer fields nobody knows which is which
  for await (const { line, values, bad, badCells } of file.rows())
    rows.push(bad && !badCells ? [line, null, bad.problem] : [line, places.map((i) => values[i]!)]);
  return { encoding, delimiter, ...(sheet !== undefined && { sheet }), notTakenIn, columns: places.map((i) => file.columns[i]!), rows };
}

function misshapen(line: number, problem: string): DelimitedRow {
  return { line, values: [], bad: { column: null, value: null, problem } };
}
