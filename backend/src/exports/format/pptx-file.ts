import { directionOf } from '@throughline/domain';
import PptxModule from 'pptxgenjs';
import { chartsOf, type ReportChart } from '../report/chart.rules.js';
import type { ReadReport } from '../report/report.rules.js';
import { xmlText } from './sheet-text.rules.js';
import { shortened, slidesOf, type SlideTable } from './slide-pages.rules.js';

// the package's types say that its class is the default of what is imported; it is what is imported
type Pptx = InstanceType<typeof PptxModule.default>;
const Deck = PptxModule as unknown as new () => Pptx;

const INK = '1F1B2E';
const TONES = ['6D4BD0', '0E8A84', 'B3541E', '3A5FB0', '8A2F6B', '4D6B1F'];

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
  const charts = chartsOf(report);
  const tables = charts.length > 0 ? [] : slidesOf(report);
  const leftOut = charts.length > 0 ? [report.words.slidesCharts] : tables.flatMap((table) => leftOutOf(table, report));
  titleSlide(deck, report, leftOut, style);
  for (const chart of charts) chartSlide(deck, chart, report, style);
  for (const table of tables) tableSlides(deck, table, style);
  if (tables.length > 0 && leftOut.length > 0) wordsSlide(deck, report.words.slidesLeftOut, leftOut, style);
  return (await deck.write({ outputType: 'nodebuffer', compression: true })) as Buffer;
}

interface Style {
  lang: string;
  rtlMode: boolean;
  align: 'left' | 'right';
  color: string;
}

function titleSlide(deck: Pptx, { title, facts, notes, rows, checksum, words }: ReadReport, leftOut: readonly string[], style: Style): void {
  const slide = deck.addSlide();
  slide.addText(xmlText(title), { ...style, x: 0.6, y: 0.5, w: 12, h: 1.1, fontSize: 30, bold: true });
  const lines = [...facts, [words.facts.rows, rows] as const, [words.facts.checksum, checksum] as const].map(([label, value]) => `${label}: ${value}`);
  slide.addText(xmlText([...lines, ...leftOut, '', ...notes].join('\n')), { ...style, x: 0.6, y: 1.7, w: 12, h: 5.2, fontSize: 13, valign: 'top' });
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

function wordsSlide(deck: Pptx, title: string, lines: readonly string[], style: Style): void {
  const slide = deck.addSlide();
  slide.addText(xmlText(title), { ...style, x: 0.6, y: 0.3, w: 12, h: 0.8, fontSize: 24, bold: true });
  slide.addText(xmlText(lines.join('\n')), { ...style, x: 0.6, y: 1.2, w: 12, h: 5.2, fontSize: 16, valign: 'top' });
}

/** What a presentation says of a table that it has no room for. */
function leftOutOf({ table, pages }: SlideTable, { words }: ReadReport): string[] {
  const shown = pages.reduce((sum, { length }) => sum + length, 0);
  const [all, some] = [table.rows.length, shown].map(String) as [string, string];
  return shown === table.rows.length
    ? []
    : [
        words.slidesPart
          .replace('%t', () => table.title)
          .replace('%n', some)
          .replace('%m', all),
      ];
}

function tableSlides(deck: Pptx, { table, columns, pages }: SlideTable, style: Style): void {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  let before = 0;
  for (const texts of pages) {
    const slide = deck.addSlide();
    // which rows of how many, in figures alone, as 13–24 / 1500
    const said = table.rows.length === 0 ? '0' : `${before + 1}–${before + texts.length} / ${table.rows.length}`;
    before += texts.length;
    slide.addText(xmlText(`${table.title} (${said})`), { ...style, x: 0.6, y: 0.3, w: 12, h: 0.8, fontSize: 24, bold: true });
    slide.addTable(
      [
        columns.map(({ label }) => ({ text: xmlText(label), options: { ...style, bold: true, fill: { color: 'ECEAF6' } } })),
        ...texts.map((row) => row.map((text) => ({ text: shortened(text), options: style }))),
      ],
      { x: 0.6, y: 1.2, w: 12, colW: columns.map(({ share }) => (12 * share) / all), fontSize: 10, border: { type: 'solid', color: 'C9C6D6', pt: 0.5 } },
    );
    // what a slide has no room for
    const long = texts.flat().filter((text) => shortened(text) !== text);
    if (long.length > 0) slide.addNotes(long.join('\n\n'));
  }
}
