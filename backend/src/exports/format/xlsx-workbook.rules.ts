import { directionOf } from '@throughline/domain';
import type { ColumnKind } from '../../platform/files/disclosed-table.js';
import type { ReadReport } from '../report/report.rules.js';
import type { Workbook } from './office-thread.js';
import { sheetName, sheetText } from './sheet-text.rules.js';

const FORMATS: Readonly<Partial<Record<ColumnKind, string>>> = { decimal: '0.0', whole: '0', percent: '0' };
const WIDTHS: Readonly<Record<ColumnKind, number>> = { text: 26, 'long-text': 60, decimal: 12, whole: 10, percent: 14, day: 12 };

/** The sheets of a report: one a table, and one of notes with the checksum. Takes the rows as they are, which were made fit for a sheet as they were read (`sheetText`). */
export function workbookOf(report: ReadReport): Workbook {
  const { title, words, facts, notes, rows, checksum } = report;
  return {
    rightToLeft: directionOf(report.language) === 'rtl',
    sheets: report.tables.map((table) => ({
      name: sheetName(table.title),
      columns: table.columns.map(({ label, kind }) => ({
        label: sheetText(label),
        width: WIDTHS[kind],
        format: FORMATS[kind] ?? null,
        wrap: kind === 'long-text',
      })),
      rows: table.rows,
    })),
    notes: {
      name: sheetName(words.titles.notes),
      title: sheetText(title),
      lines: [
        ...[...facts, [words.facts.rows, rows] as const, [words.facts.checksum, checksum] as const].map(
          ([label, value]) => [sheetText(label), typeof value === 'number' ? value : sheetText(value)] as const,
        ),
        ...[...notes, words.checksumNote].map((sentence) => [null, sheetText(sentence)] as const),
      ],
    },
  };
}
