import { escapeCell } from './escape-cell.js';

/** A cell of a table; null is empty. */
export type Cell = string | number | null;

/** A table of a page, as it is written into a file: the names of the columns, then the rows. */
export type Table = readonly [readonly string[], ...(readonly Cell[])[]];

/** Without it a spreadsheet reads the letters of names wrong; the files that pages make begin with it too. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A table as a file for a spreadsheet (RFC 4180): numbers stay numbers, text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvOf(table: Table): string {
  return `${BYTE_ORDER_MARK}${table.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`;
}

function written(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell) : `"${escapeCell(cell).replaceAll('"', '""')}"`;
}
