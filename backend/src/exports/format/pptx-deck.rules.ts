import { directionOf } from '@throughline/domain';
import { chartsOf, type ReportChart } from '../report/chart.rules.js';
import { reasonsOf } from '../report/reasons.rules.js';
import type { ReadReport } from '../report/report.rules.js';
import type { Deck, Slide } from './office-thread.js';
import { xmlText } from './sheet-text.rules.js';
import { inSlides, shortened, slidesOf, type SlideTable } from './slide-pages.rules.js';

/** The slides of a report: what it is, then one a chart with its values in the notes, or the tables where there is no chart, then why something is not shown, and what was left out. */
export function deckOf(report: ReadReport): Deck {
  const { words, title, language } = report;
  const charts = chartsOf(report);
  const tables = charts.length > 0 ? [] : slidesOf(report);
  const reasons = inSlides(report.tables.flatMap(reasonsOf).map(({ team, sentence }) => xmlText(`${team}: ${sentence}`)));
  const leftOut = [
    ...(charts.length > 0 ? [words.slidesCharts] : tables.flatMap(({ table, pages }) => partOf(report, table.title, pages.flat().length, table.rows.length))),
    ...partOf(report, words.hidden, reasons.pages.flat().length, reasons.all),
  ];
  return {
    title: xmlText(title),
    language,
    rightToLeft: directionOf(language) === 'rtl',
    slides: [
      beginning(report, leftOut),
      ...charts.map((chart) => chartSlide(chart, report)),
      ...tables.flatMap(tableSlides),
      ...reasons.pages.map((lines) => ({ title: xmlText(words.hidden), texts: [{ text: lines.join('\n\n'), y: 1.2, h: 5.9, size: 12 }] })),
      ...(leftOut.some((line) => line !== words.slidesCharts)
        ? [{ title: xmlText(words.slidesLeftOut), texts: [{ text: leftOut.join('\n'), y: 1.2, h: 5.2, size: 16 }] }]
        : []),
    ],
  };
}

function beginning({ title, facts, notes, rows, checksum, words }: ReadReport, leftOut: readonly string[]): Slide {
  const lines = [...facts, [words.facts.rows, rows] as const, [words.facts.checksum, checksum] as const].map(([label, value]) => `${label}: ${value}`);
  return { title: xmlText(title), texts: [{ text: xmlText([...lines, ...leftOut, '', ...notes].join('\n')), y: 1.4, h: 5.6, size: 13 }] };
}

function chartSlide(chart: ReportChart, { words }: ReadReport): Slide {
  // bars stand from the bottom up
  const inOrder = <T>(list: readonly T[]): T[] => (chart.kind === 'bar' ? list.toReversed() : [...list]);
  const labels = inOrder(chart.categories.map(xmlText));
  return {
    title: xmlText(chart.title),
    texts: [{ text: xmlText(chart.sentence), y: 1.1, h: 0.5, size: 13 }],
    chart: {
      kind: chart.kind,
      alt: xmlText(`${chart.title}. ${chart.sentence}. ${chart.lines.join('; ')}`),
      data: chart.series.map(({ name, values }) => ({ name: xmlText(name), labels, values: inOrder(values) })),
    },
    notes: xmlText([words.chartNotes, ...chart.lines].join('\n')),
  };
}

/** What a presentation says of something that it has no room for. */
function partOf({ words }: ReadReport, title: string, shown: number, all: number): string[] {
  if (shown === all) return [];
  return [
    words.slidesPart
      .replace('%t', () => title)
      .replace('%n', String(shown))
      .replace('%m', String(all)),
  ];
}

function tableSlides({ table, columns, pages }: SlideTable): Slide[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  let before = 0;
  return pages.map((texts): Slide => {
    // which rows of how many, in figures alone, as 13–24 / 1500
    const said = table.rows.length === 0 ? '0' : `${before + 1}–${before + texts.length} / ${table.rows.length}`;
    before += texts.length;
    // what a slide has no room for
    const long = texts.flat().filter((text) => shortened(text) !== text);
    return {
      title: xmlText(`${table.title} (${said})`),
      table: {
        head: columns.map(({ label }) => xmlText(label)),
        widths: columns.map(({ share }) => (12 * share) / all),
        rows: texts.map((row) => row.map(shortened)),
      },
      ...(long.length > 0 ? { notes: long.join('\n\n') } : {}),
    };
  });
}
