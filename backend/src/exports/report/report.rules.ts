import type { ExportFormat, ExportSubject, Language } from '@throughline/domain';
import type { ColumnKind, DisclosedRow, DisclosedTable, DisclosedTables } from '../../platform/files/disclosed-table.js';
import { EXPORT_WORDS, type ExportWords } from './words.js';

/** A column with its heading in the language of the file. */
export interface ReportColumn {
  readonly key: string;
  readonly label: string;
  readonly kind: ColumnKind;
}

/** A table of a file, without its rows. */
export interface ReportTable {
  readonly key: string;
  readonly title: string;
  readonly columns: readonly ReportColumn[];
}

/** What stands in a file besides its rows. */
export interface ReportHead {
  readonly subject: ExportSubject;
  readonly language: Language;
  readonly words: ExportWords;
  readonly title: string;
  /** Label and value, in the order in which they are shown. */
  readonly facts: readonly (readonly [label: string, value: string | number])[];
  /** Sentences on how to read it; why nothing is shown comes first. */
  readonly notes: readonly string[];
}

/** A report with all its rows, for the formats that are made in memory. */
export interface ReadReport extends ReportHead {
  readonly tables: readonly (ReportTable & { readonly rows: readonly DisclosedRow[] })[];
  readonly rows: number;
  /** SHA-256 of the tables as text lines, in hexadecimal digits. */
  readonly checksum: string;
}

/** Title, facts and notes of a file. `madeOn`: the day as 2026-03-31. */
export function reportHead(subject: ExportSubject, { source }: DisclosedTables, language: Language, madeOn: string): ReportHead {
  const words = EXPORT_WORDS[language];
  const { facts } = words;
  const { cycle, team, withheld } = source;
  const title = [words.titles[subject], cycle?.name, team?.name].filter((part) => part !== undefined).join(' · ');
  return {
    subject,
    language,
    words,
    title,
    facts: [
      ...(cycle ? [[facts.cycle, cycle.name] as const] : []),
      ...(subject === 'cycles' || subject === 'questionnaire' ? [] : [team ? ([facts.team, team.name] as const) : ([facts.teams, facts.everything] as const)]),
      ...(cycle?.closedOn ? [[facts.closedOn, cycle.closedOn] as const] : []),
      ...(cycle ? [[facts.smallest, cycle.k] as const, [facts.smallestComments, cycle.kComments] as const] : []),
      ...(cycle?.manifestSha256 ? [[facts.manifest, cycle.manifestSha256] as const] : []),
      [facts.madeOn, madeOn],
    ],
    notes: [...(withheld === null ? [] : [withheld]), ...words.method],
  };
}

/** The table with its headings in the language. */
export function reportTable(table: Pick<DisclosedTable, 'key' | 'columns'>, words: ExportWords): ReportTable {
  const titles: Readonly<Record<string, string>> = words.titles;
  return {
    key: table.key,
    title: titles[table.key] ?? table.key,
    columns: table.columns.map(({ key, label, kind }) => ({ key, kind, label: label ?? words.columns[key] ?? key })),
  };
}

/** Columns whose cells may be one of a few words. */
const WORDED = new Set(['kind', 'favourable', 'answer', 'share', 'asked']);

/** The rows with those cells in the language of the file that are one of a few words. */
export function inWords(table: Pick<ReportTable, 'columns'>, rows: readonly DisclosedRow[], words: ExportWords): DisclosedRow[] {
  const worded = new Set(table.columns.flatMap(({ key }, i) => (WORDED.has(key) ? [i] : [])));
  if (worded.size === 0) return [...rows];
  return rows.map((row) => row.map((cell, i) => (worded.has(i) && typeof cell === 'string' ? (words.cells[cell] ?? cell) : cell)));
}

/** Which of the tables a file of the format has: CSV has one, the most detailed; the others have all. */
export function tablesFor<Table>(format: ExportFormat, tables: readonly Table[]): readonly Table[] {
  return format === 'csv' ? tables.slice(-1) : tables;
}

/** A name for the file that every system takes: words of the title, the day, the format. */
export function fileNameOf(title: string, madeOn: string, format: ExportFormat): string {
  const stem = title
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  return `${[...stem].slice(0, 80).join('')}-${madeOn}.${format}`;
}
