export type TableCell = string | number | null;

/** What a chart shows, as a table: the same numbers, nothing more and nothing less. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** RFC 4180 text with a byte order mark, so that a spreadsheet reads it as UTF-8. Text that a spreadsheet would run as a formula is quoted with an apostrophe. */
export function csvText(table: ChartTable): string {
  const lines = [table.columns, ...table.rows].map((cells) => cells.map(cellText).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** Hands the person a file made on this device. */
export function download(document: Document, fileName: string, content: string | Blob, type = 'text/csv'): void {
  const url = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}

function cellText(cell: TableCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  // marks that keep figures and names in order on an Arabic page are none of the data
  const bare = cell.replace(/[\u2066-\u2069]/g, '');
  const safe = /^[=+\-@\t\r]/.test(bare) ? `'${bare}` : bare;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
