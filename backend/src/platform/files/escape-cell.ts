/** What a spreadsheet would run as a formula: text that begins so, unless it is a plain number. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^[+-]?\d+([.,]\d+)?$/;

/**
 * A cell for export that no spreadsheet runs as a formula: text beginning with `= + - @` (also in full width), a tab or the end of a line gets an apostrophe
 * in front (OWASP, "CSV Injection"). Plain numbers stay numbers. Imports keep such text as it is; the danger is in opening an export.
 */
export function escapeCell(value: string): string {
  return FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
}

/** What a cell said before `escapeCell` wrote it, for a file of ours that comes back. */
export function unescapedCell(value: string): string {
  return value.startsWith("'") && escapeCell(value.slice(1)) === value ? value.slice(1) : value;
}
