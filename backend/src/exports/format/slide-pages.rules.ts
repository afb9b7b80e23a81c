import { directionOf, type Language } from '@throughline/domain';
import type { DisclosedRow } from '../../platform/files/disclosed-table.js';
import { inFigures } from '../report/chart.rules.js';
import type { ReadReport, ReportColumn } from '../report/report.rules.js';
import { xmlText } from './sheet-text.rules.js';

/** A table as slides show it: its columns with their share of the width, and the rows of each slide as text. */
export interface SlideTable {
  readonly table: ReadReport['tables'][number];
  readonly columns: readonly (ReportColumn & { readonly share: number })[];
  readonly pages: readonly (readonly (readonly string[])[])[];
}

const LEFT_OUT = new Set(['path', 'kind', 'note']);
const ROWS_PER_SLIDE = 12;
/** Lines of text that stand below one another on a slide, and what a row takes beyond its text. */
const LINES_PER_SLIDE = 30;
const AROUND = 0.5;
/** Characters side by side over the whole width. */
const CHARACTERS = 150;
const MOST_CHARACTERS = 400;
/** Of sentences in larger letters. */
const SENTENCE_LINES = 26;
const SENTENCE_CHARACTERS = 130;
const MOST_SENTENCE_SLIDES = 10;
/** Nobody looks at more; a table is for other formats. */
const MOST_SLIDES = 60;

/** The tables of a report cut into slides, each with as many rows as it has room for, together as many slides as one looks at. What is left over is in no page: the tables come first that stand first. */
export function slidesOf({ tables, language }: Pick<ReadReport, 'tables' | 'language'>): SlideTable[] {
  let slides = MOST_SLIDES;
  return tables.map((table) => {
    const kept = table.columns.flatMap((column, i) => (LEFT_OUT.has(column.key) ? [] : [{ column, i }]));
    const columns = kept.map(({ column }) => ({ ...column, share: column.kind === 'long-text' ? 4 : column.kind === 'text' ? 2 : 1 }));
    const all = columns.reduce((sum, { share }) => sum + share, 0);
    const widths = columns.map(({ share }) => Math.max(1, Math.floor((CHARACTERS * share) / all)));
    const pages: string[][][] = [[]];
    let lines = 0;
    for (const row of table.rows) {
      const texts = kept.map(({ column, i }) => cellText(row[i] ?? null, column.kind, language));
      const taken = Math.max(...texts.map((text, i) => linesOf(shortened(text), widths[i]!))) + AROUND;
      if (pages.at(-1)!.length > 0 && (pages.at(-1)!.length === ROWS_PER_SLIDE || lines + taken > LINES_PER_SLIDE)) {
        if (pages.length >= slides) break;
        pages.push([]);
        lines = 0;
      }
      pages.at(-1)!.push(texts);
      lines += taken;
    }
    slides = Math.max(1, slides - pages.length);
    return { table, columns, pages };
  });
}

/** A text as a cell of a slide shows it: at most 400 characters. */
export function shortened(text: string): string {
  return text.length <= MOST_CHARACTERS ? text : `${[...text].slice(0, MOST_CHARACTERS).join('')} […]`;
}

/** Sentences cut into slides, each with as many as it has room for, on at most ten slides. `all`: how many there are. */
export function inSlides(sentences: readonly string[]): { pages: string[][]; all: number } {
  const pages: string[][] = [];
  let lines = Infinity;
  for (const sentence of sentences) {
    // and an empty line between two of them
    const taken = linesOf(sentence, SENTENCE_CHARACTERS) + 1;
    if (lines + taken > SENTENCE_LINES) {
      if (pages.length === MOST_SENTENCE_SLIDES) break;
      pages.push([]);
      lines = 0;
    }
    pages.at(-1)!.push(sentence);
    lines += taken;
  }
  return { pages, all: sentences.length };
}

const linesOf = (text: string, width: number): number => text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);

function cellText(cell: DisclosedRow[number], kind: string, language: string): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? inFigures(cell, language, kind === 'decimal' ? 1 : 0) : figuresInOrder(xmlText(cell), language);
}

/** Figures alone among words that run from right to left keep their order: a ≤ would be drawn as its mirror image, and say the opposite. */
function figuresInOrder(text: string, language: string): string {
  return directionOf(language as Language) === 'rtl' && text !== '' && !/\p{L}/u.test(text) ? `\u200E${text}\u200E` : text;
}
