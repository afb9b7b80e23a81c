import { directionOf } from '@throughline/domain';
import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/node';
import type { ColumnKind, DisclosedCell } from '../../platform/files/disclosed-table.js';
import type { ReadReport, ReportColumn } from '../report/report.rules.js';
import { sheetName, sheetText } from './sheet-text.rules.js';

const FORMATS: Readonly<Partial<Record<ColumnKind, string>>> = { decimal: '0.0', whole: '0', percent: '0' };
const WIDTHS: Readonly<Record<ColumnKind, number>> = { text: 26, 'long-text': 60, decimal: 12, whole: 10, percent: 14, day: 12 };

/** A workbook: one sheet a table with a frozen heading, and a sheet of notes. Numbers are numbers; text is text, never a formula. */
export function xlsxFile(report: ReadReport): Promise<Buffer> {
  const rightToLeft = directionOf(report.language) === 'rtl';
  const sheets = report.tables.map((table): Sheet<Buffer> => ({
    sheet: sheetName(table.title),
    rightToLeft,
    stickyRowsCount: 1,
    columns: table.columns.map(({ kind }) => ({ width: WIDTHS[kind] })),
    data: [table.columns.map(heading), ...table.rows.map((row) => row.map((cell, i) => cellOf(cell, table.columns[i]!.kind)))],
  }));
  return writeXlsxFile([...sheets, { ...notes(report), rightToLeft }]).toBuffer();
}

const heading = ({ label }: ReportColumn): Cell => ({ value: sheetText(label), type: String, fontWeight: 'bold', wrap: true, backgroundColor: '#ECEAF6' });

function cellOf(cell: DisclosedCell, kind: ColumnKind): Cell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number, format: FORMATS[kind] ?? '0.0' };
  return { value: sheetText(cell), type: String, ...(kind === 'long-text' ? { wrap: true, alignVertical: 'top' as const } : {}) };
}

function notes({ title, words, facts, notes: sentences, rows, checksum }: ReadReport): Sheet<Buffer> {
  const lines: (readonly [string, string | number])[] = [...facts, [words.facts.rows, rows], [words.facts.checksum, checksum]];
  const text = (value: string | number, bold = false): Cell =>
    typeof value === 'number'
      ? { value, type: Number, format: '0', align: 'left' }
      : { value: sheetText(value), type: String, wrap: true, alignVertical: 'top', ...(bold ? { fontWeight: 'bold' as const } : {}) };
  return {
    sheet: sheetName(words.titles.notes),
    columns: [{ width: 44 }, { width: 90 }],
    data: [
      [text(title, true)],
      ...lines.map(([label, value]) => [text(label), text(value)]),
      ...[...sentences, words.checksumNote].map((sentence) => [null, text(sentence)]),
    ],
  };
}
