import type { CsvSeparator, Language } from '@throughline/domain';
import { stringify } from 'csv-stringify/sync';
import type { DisclosedRow } from '../../platform/files/disclosed-table.js';
import { escapeCell } from '../../platform/files/escape-cell.js';

/** How a CSV file is written. */
export interface CsvStyle {
  readonly separator: ',' | ';' | '\t';
  /** Between a number and its decimals. */
  readonly decimal: '.' | ',';
  readonly byteOrderMark: boolean;
}

const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t' } as const;
/** Where a number's decimals stand behind a comma, so that spreadsheets expect semicolons between cells. */
const WITH_DECIMAL_COMMA: readonly Language[] = ['de', 'fr', 'es'];

/** The style that spreadsheets in the language read without asking, or the one asked for. With commas between cells decimals stand behind a point. */
export function csvStyle(language: Language, separator: CsvSeparator | undefined, byteOrderMark = true): CsvStyle {
  const commas = WITH_DECIMAL_COMMA.includes(language);
  const chosen = SEPARATORS[separator ?? (commas ? 'semicolon' : 'comma')];
  return { separator: chosen, decimal: commas && chosen !== ',' ? ',' : '.', byteOrderMark };
}

/** Rows of a CSV file (RFC 4180). Text that a spreadsheet would run gets an apostrophe in front; numbers stay numbers. */
export function csvLines(rows: readonly DisclosedRow[], { separator, decimal }: CsvStyle): string {
  const cells = rows.map((row) =>
    row.map((cell) => {
      if (typeof cell === 'number') return decimal === ',' ? String(cell).replace('.', ',') : String(cell);
      return cell === null ? '' : escapeCell(cell);
    }),
  );
  return stringify(cells, { delimiter: separator, record_delimiter: '\r\n' });
}

/** Rows as the text that the checksum of the other formats is of: one form for all languages, cells as they are, line feeds after each row. */
export function plainLines(rows: readonly DisclosedRow[]): string {
  return stringify(
    rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
    { delimiter: ',', record_delimiter: '\n' },
  );
}

/** The last row of a CSV file: how many rows there are above, headings not counted, and the SHA-256 of every byte above it. As many cells as the others have. */
export function csvTrailer(rows: number, sha256: string, columns: number, style: CsvStyle): string {
  return csvLines([[`# rows ${rows} sha256 ${sha256}`, ...new Array<string>(columns - 1).fill('')]], style);
}
