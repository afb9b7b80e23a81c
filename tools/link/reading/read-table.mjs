import { InputError } from '../input-error.mjs';
import { DELIMITER_NAMES, findDelimiter } from './delimiter.mjs';
import { asUtf8, from1252, NotUtf8 } from './encoding.mjs';
import { FigureColumn } from './figure-column.mjs';
import { bytesOf, findFile } from './open-file.mjs';
import { RecordScanner } from './scan-records.mjs';
import { TextColumn } from './text-column.mjs';

const MOST_ROWS = 5_000_000;
const START = 64 * 1024;

/**
 * Reads a table, keeping only the columns that are asked for, each as one array.
 * @param choose called once with { file, header }, the header's names; returns { texts, figures }: the places of the columns to keep
 * @returns { file, encoding, delimiter, header, rows, lineOf(row), texts: Map(place → TextColumn), figures: Map(place → FigureColumn), notes, chosen }
 * @throws InputError naming file and line
 */
export async function readTable(file, { from, choose }) {
  const full = findFile(file, from);
  const told = { encoding: '' };
  try {
    return await readPieces(file, asUtf8(file, bytesOf(file, full), told), told, choose, []);
  } catch (error) {
    // only reading it tells that a file is not UTF-8
    if (!(error instanceof NotUtf8)) throw error;
    told.encoding = 'Windows-1252';
    const note = `${file} is not UTF-8 (line ${error.line} shows it), so it was read as Windows-1252. If letters such as ä or é look wrong, save it as "CSV UTF-8".`;
    return readPieces(file, from1252(file, bytesOf(file, full)), told, choose, [{ code: 'read-as-windows-1252', sentence: note }]);
  }
}

async function readPieces(file, pieces, told, choose, notes) {
  let start = Buffer.alloc(0);
  let table = null;
  for await (const piece of pieces) {
    if (table) table.scanner.write(piece);
    else {
      start = start.length ? Buffer.concat([start, piece]) : piece;
      if (start.length >= START) table = begin(file, start, false, choose);
    }
  }
  table ??= begin(file, start, true, choose);
  table.scanner.end();
  if (!table.header) throw new InputError(`${file} is empty; its first line must name the columns.`);
  if (table.rows === 0) throw new InputError(`${file} has a header but no rows.`);
  const { header, rows, lines, texts, figures, chosen } = table;
  return {
    file,
    encoding: told.encoding,
    delimiter: DELIMITER_NAMES[table.delimiter],
    header,
    rows,
    lineOf: (row) => lines[row],
    texts,
    figures,
    notes,
    chosen,
  };
}

function begin(file, start, whole, choose) {
  const { delimiter, skip } = findDelimiter(start, whole);
  const table = { delimiter, header: null, rows: 0, lines: new Int32Array(1024), texts: new Map(), figures: new Map(), chosen: null, scanner: null };
  const scanner = new RecordScanner(file, delimiter, () => record(file, table, columns, choose), skip ? 2 : 1);
  const columns = [];
  table.scanner = scanner;
  scanner.write(start.subarray(skip));
  return table;
}

function record(file, table, columns, choose) {
  const { scanner } = table;
  if (blank(scanner)) return;
  if (!table.header) {
    table.header = headerOf(scanner);
    table.chosen = choose({ file, header: table.header });
    for (const i of table.chosen.texts) table.texts.set(i, new TextColumn(i, table.header[i]));
    for (const i of table.chosen.figures) table.figures.set(i, new FigureColumn(i, table.header[i]));
    columns.push(...table.texts.values(), ...table.figures.values());
    return;
  }
  if (scanner.fields !== table.header.length) checkFields(file, table);
  if (table.rows === table.lines.length) {
    if (table.rows >= MOST_ROWS) throw new InputError(`${file} has more than ${MOST_ROWS.toLocaleString('en')} rows; team figures are far fewer.`);
    const longer = new Int32Array(table.rows * 2);
    longer.set(table.lines);
    table.lines = longer;
  }
  table.lines[table.rows++] = scanner.line;
  for (const column of columns) column.add(scanner);
}

/** Empty lines, and the rows of empty cells with which spreadsheets end. */
function blank({ fields, starts, ends }) {
  for (let i = 0; i < fields; i++) if (starts[i] !== ends[i]) return false;
  return true;
}

function headerOf(scanner) {
  const names = Array.from({ length: scanner.fields }, (_, i) => scanner.text(i).replaceAll(/\s+/gu, ' '));
  while (names.at(-1) === '') names.pop();
  return names;
}

function checkFields(file, { header, scanner, delimiter }) {
  let count = scanner.fields;
  while (count > header.length && scanner.starts[count - 1] === scanner.ends[count - 1]) count--;
  if (count === header.length) return;
  throw new InputError(
    `${file}, line ${scanner.line}: ${count} ${count === 1 ? 'cell' : 'cells'} where the header has ${header.length}. A ${DELIMITER_NAMES[delimiter]} inside a text needs quotes around the text.`,
  );
}
