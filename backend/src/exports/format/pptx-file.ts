import { directionOf } from '@throughline/domain';
import PptxModule from 'pptxgenjs';
import type { DisclosedRow } from '../../platform/files/disclosed-table.js';
import { chartsOf, inFigures, type ReportChart } from '../report/chart.rules.js';
import type { ReadReport, ReportTable } from '../report/report.rules.js';
import { xmlText } from './sheet-text.rules.js';

// the package's types say that its class is the default of what is imported; it is what is imported
type Pptx = InstanceType<typeof PptxModule.default>;
const Deck = PptxModule as unknown as new () => Pptx;

const INK = '1F1B2E';
const TONES = ['6D4BD0', '0E8A84', 'B3541E', '3A5FB0', '8A2F6B', '4D6B1F'];
const ROWS_PER_SLIDE = 12;
const MOST_CHARACTERS = 400;
const MOST_TABLE_SLIDES = 60;
const LEFT_OUT = new Set(['path', 'kind', 'note']);

/** A presentation: a title, then one slide a chart, native and editable, with its values, bases and intervals in the notes; without charts, the tables. */
export async function pptxFile(report: ReadReport): Promise<Buffer> {
  const deck = new Deck();
  const rightToLeft = directionOf(report.language) === 'rtl';
  deck.layout = 'LAYOUT_WIDE';
  deck.title = xmlText(report.title);
  deck.author = 'Throughline';
  deck.company = 'Throughline';
  deck.rtlMode = rightToLeft;
  const style = { lang: report.language, rtlMode: rightToLeft, align: rightToLeft ? ('right' as const) : ('left' as const), color: INK };
  titleSlide(deck, report, style);
  const charts = chartsOf(report);
  for (const chart of charts) chartSlide(deck, chart, report, style);
  if (charts.length === 0) for (const table of report.tables) tableSlides(deck, table, report, style);
  return (await deck.write({ outputType: 'nodebuffer', compression: true })) as Buffer;
}

interface Style {
  lang: string;
  rtlMode: boolean;
  align: 'left' | 'right';
  color: string;
}

function titleSlide(deck: Pptx, { title, facts, notes, rows, checksum, words }: ReadReport, style: Style): void {
  const slide = deck.addSlide();
  slide.addText(xmlText(title), { ...style, x: 0.6, y: 0.5, w: 12, h: 1.1, fontSize: 30, bold: true });
  const lines = [...facts, [words.facts.rows, rows] as const, [words.facts.checksum, checksum] as const].map(([label, value]) => `${label}: ${value}`);
  slide.addText(xmlText([...lines, '', ...notes].join('\n')), { ...style, x: 0.6, y: 1.7, w: 12, h: 5.2, fontSize: 13, valign: 'top' });
}

function chartSlide(deck: Pptx, chart: ReportChart, { words }: ReadReport, style: Style): void {
  const slide = deck.addSlide();
  slide.addText(xmlText(chart.title), { ...style, x: 0.6, y: 0.3, w: 12, h: 0.8, fontSize: 26, bold: true });
  slide.addText(xmlText(chart.sentence), { ...style, x: 0.6, y: 1.05, w: 12, h: 0.5, fontSize: 13 });
  // bars stand from the bottom up
  const inOrder = <T>(list: readonly T[]): T[] => (chart.kind === 'bar' ? list.toReversed() : [...list]);
  const labels = inOrder(chart.categories.map(xmlText));
  const data = chart.series.map(({ name, values }) => ({ name: xmlText(name), labels, values: inOrder(values) as number[] }));
  const common = {
    x: 0.6,
    y: 1.7,
    w: 12,
    h: 5.4,
    altText: xmlText(`${chart.title}. ${chart.sentence}. ${chart.lines.join('; ')}`),
    valAxisMinVal: 0,
    valAxisMaxVal: 100,
    catAxisLabelColor: INK,
    valAxisLabelColor: INK,
    lang: style.lang,
  };
  if (chart.kind === 'bar')
    slide.addChart('bar', data, {
      ...common,
      barDir: 'bar',
      chartColors: [TONES[0]!],
      showValue: true,
      dataLabelFormatCode: '0.0',
      dataLabelColor: INK,
    });
  else slide.addChart('line', data, { ...common, chartColors: TONES, showLegend: true, legendPos: 'b', lineDataSymbolSize: 7 });
  slide.addNotes(xmlText([words.chartNotes, ...chart.lines].join('\n')));
}

function tableSlides(deck: Pptx, table: ReportTable & { readonly rows: readonly DisclosedRow[] }, { language }: ReadReport, style: Style): void {
  const kept = table.columns.flatMap((column, i) => (LEFT_OUT.has(column.key) ? [] : [{ ...column, i }]));
  const shares = kept.map(({ kind }) => (kind === 'long-text' ? 4 : kind === 'text' ? 2 : 1));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const slides = Math.min(MOST_TABLE_SLIDES, Math.max(1, Math.ceil(table.rows.length / ROWS_PER_SLIDE)));
  for (let n = 0; n < slides; n++) {
    const rows = table.rows.slice(n * ROWS_PER_SLIDE, (n + 1) * ROWS_PER_SLIDE);
    const texts = rows.map((row) => kept.map(({ i, kind }) => cellText(row[i] ?? null, kind, language)));
    const slide = deck.addSlide();
    slide.addText(xmlText(`${table.title} (${rowsSaid(n, rows.length, table.rows.length)})`), {
      ...style,
      x: 0.6,
      y: 0.3,
      w: 12,
      h: 0.8,
      fontSize: 24,
      bold: true,
    });
    slide.addTable(
      [
        kept.map(({ label }) => ({ text: xmlText(label), options: { ...style, bold: true, fill: { color: 'ECEAF6' } } })),
        ...texts.map((row) => row.map((text) => ({ text: cut(text), options: style }))),
      ],
      { x: 0.6, y: 1.2, w: 12, colW: shares.map((share) => (12 * share) / all), fontSize: 10, border: { type: 'solid', color: 'C9C6D6', pt: 0.5 } },
    );
    // what a slide has no room for
    const long = texts.flat().filter((text) => cut(text) !== text);
    if (long.length > 0) slide.addNotes(long.join('\n\n'));
  }
}

/** Which rows of how many a slide has, in figures alone, as 13–24 / 1500: a table may have more rows than there are slides for. */
const rowsSaid = (slide: number, here: number, all: number): string =>
  all === 0 ? '0' : `${slide * ROWS_PER_SLIDE + 1}–${slide * ROWS_PER_SLIDE + here} / ${all}`;

const cut = (text: string): string => (text.length <= MOST_CHARACTERS ? text : `${[...text].slice(0, MOST_CHARACTERS).join('')} […]`);

function cellText(cell: DisclosedRow[number], kind: string, language: string): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? inFigures(cell, language, kind === 'decimal' ? 1 : 0) : xmlText(cell);
}
