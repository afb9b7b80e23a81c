import { escapeCell } from '../../platform/files/escape-cell.js';
import type { Cell, Table } from './tables.rules.js';

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
