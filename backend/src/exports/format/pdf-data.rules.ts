import { directionOf } from '@throughline/domain';
import type { DisclosedCell } from '../../platform/files/disclosed-table.js';
import { chartsOf, inFigures, type ReportChart } from '../report/chart.rules.js';
import type { ReadReport, ReportColumn } from '../report/report.rules.js';
import { reasonsOf } from '../report/reasons.rules.js';
import { xmlText } from './sheet-text.rules.js';

/** Columns that a page has no room for: where the team stands, what kind of measure it is, and the reasons, which follow below the table. */
const LEFT_OUT = new Set(['path', 'kind', 'note']);
const SHARES: Readonly<Partial<Record<ReportColumn['kind'], number>>> = { text: 2, 'long-text': 5 };

/** Letters of a cell above which its row may go on on the next page. */
const LONG = 600;

/**
 * Text with places at which a line may end, in what is no word of a language and would stand beyond the edge of the page: addresses, keys, letters without end. Words are divided at their syllables by the template. Arabic is left as it
 * is: its letters are joined.
 */
export function breakable(text: string): string {
  return text.replaceAll(/[^\s\p{Script=Arabic}\u200B]{30,}/gu, (word) =>
    /^\p{L}{1,60}$/u.test(word) ? word : word.replaceAll(/.{10}(?=.)(?!\p{M})/gu, '$&\u200B'),
  );
}

/** What the template of the document is filled with: words and numbers as they will stand there. */
export function pdfData(report: ReadReport): object {
  const { words, language, facts, rows, checksum } = report;
  const charts = chartsOf(report);
  const tables = report.tables.map((table) => {
    const kept = table.columns.flatMap((column, i) => (LEFT_OUT.has(column.key) ? [] : [{ column, i }]));
    return {
      title: table.title,
      columns: kept.map(({ column: { key, label, kind } }) => ({
        label: xmlText(label),
        share: key === 'size-band' ? 1 : (SHARES[kind] ?? 0),
        number: kind !== 'text' && kind !== 'long-text',
      })),
      rows: table.rows.map((row) => {
        const cells = kept.map(({ column, i }) => ({
          text: cellText(row[i]!, column, language),
          shade: column.key.startsWith('driver ') ? shadeOf(row[i]!) : null,
        }));
        // a row stays on one page unless it could be longer than a page
        const long = cells.some(({ text }) => text.length > LONG);
        return cells.map((cell) => ({ ...cell, long }));
      }),
      reasons: reasonsOf(table).map(({ team, sentence }) => ({ team: breakable(xmlText(team)), sentence: breakable(xmlText(sentence)) })),
    };
  });
  return {
    title: xmlText(report.title),
    language,
    direction: directionOf(language),
    wide: tables.some(({ columns }) => columns.length > 5),
    facts: facts.map(([label, value]) => [label, breakable(xmlText(String(value)))]),
    notes: report.notes.map(xmlText),
    charts: charts.map(chartData),
    tables,
    hidden: words.hidden,
    rows: `${words.facts.rows}: ${rows}`,
    checksum: `${words.facts.checksum}: ${checksum}`,
    checksumNote: words.checksumNote,
  };
}

function chartData({ kind, title, sentence, categories, series, said, lines }: ReportChart): object {
  const [first] = series;
  return {
    kind,
    title: xmlText(title),
    sentence: xmlText(sentence),
    alt: xmlText(`${title}. ${sentence}. ${lines.join('; ')}`),
    categories: categories.map(xmlText),
    series: series.map(({ name, values }) => ({ name: xmlText(name), values })),
    bars: kind === 'bar' ? categories.map((label, i) => ({ label: breakable(xmlText(label)), value: first!.values[i] ?? 0, text: said[i]! })) : [],
  };
}

const shadeOf = (cell: DisclosedCell): number | null => (typeof cell === 'number' ? Math.min(100, Math.max(0, cell)) : null);

function cellText(cell: DisclosedCell, { kind, key }: ReportColumn, language: string): string {
  if (cell === null) return key.startsWith('driver ') ? '–' : '';
  if (typeof cell === 'number') return inFigures(cell, language, kind === 'whole' || kind === 'percent' ? 0 : 1);
  return breakable(xmlText(cell));
}
