import { parentPort } from 'node:worker_threads';
import PptxModule from 'pptxgenjs';
import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/node';
import type { ThreadOrder, ThreadReport } from '../../platform/threads/thread-pool.js';

/** A workbook or a presentation to be written, with all its words and numbers as they will stand there. */
export type OfficeTask = { readonly workbook: Workbook } | { readonly deck: Deck };

/** One sheet a table, and a sheet of notes. */
export interface Workbook {
  readonly rightToLeft: boolean;
  readonly sheets: readonly {
    readonly name: string;
    readonly columns: readonly { readonly label: string; readonly width: number; readonly format: string | null; readonly wrap: boolean }[];
    readonly rows: readonly (readonly (string | number | null)[])[];
  }[];
  readonly notes: { readonly name: string; readonly title: string; readonly lines: readonly (readonly [string | null, string | number])[] };
}

/** Slides in their order. Every one has a title, which is what a screen reader and an outline call it. */
export interface Deck {
  readonly title: string;
  readonly language: string;
  readonly rightToLeft: boolean;
  readonly slides: readonly Slide[];
}

/** What stands on a slide besides its title. Places and lengths in inches, letters in points. */
export interface Slide {
  readonly title: string;
  readonly texts?: readonly { readonly text: string; readonly y: number; readonly h: number; readonly size: number }[];
  readonly chart?: {
    readonly kind: 'bar' | 'line';
    readonly alt: string;
    readonly data: readonly { readonly name: string; readonly labels: readonly string[]; readonly values: readonly (number | null)[] }[];
  };
  readonly table?: { readonly head: readonly string[]; readonly widths: readonly number[]; readonly rows: readonly (readonly string[])[] };
  readonly notes?: string;
}

// the package's types say that its class is the default of what is imported; it is what is imported
type Pptx = InstanceType<typeof PptxModule.default>;
const Presentation = PptxModule as unknown as new () => Pptx;

const INK = '1F1B2E';
const TONES = ['6D4BD0', '0E8A84', 'B3541E', '3A5FB0', '8A2F6B', '4D6B1F'];
const [LEFT, WIDE] = [0.6, 12];

async function presentation({ title, language, rightToLeft, slides }: Deck): Promise<Uint8Array> {
  const deck = new Presentation();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = title;
  deck.author = 'Throughline';
  deck.company = 'Throughline';
  deck.rtlMode = rightToLeft;
  const style = { lang: language, rtlMode: rightToLeft, align: rightToLeft ? ('right' as const) : ('left' as const), color: INK };
  // a title that is only large text is none to a screen reader
  const place = { x: LEFT, y: 0.3, w: WIDE, h: 0.8 };
  deck.defineSlideMaster({ title: 'PAGE', objects: [{ placeholder: { options: { name: 'title', type: 'title', ...place }, text: '' } }] });
  for (const one of slides) {
    const slide = deck.addSlide({ masterName: 'PAGE' });
    slide.addText(one.title, { ...style, ...place, placeholder: 'title', fontSize: 24, bold: true, fit: 'shrink', valign: 'middle' });
    for (const { text, y, h, size } of one.texts ?? []) slide.addText(text, { ...style, x: LEFT, y, w: WIDE, h, fontSize: size, valign: 'top' });
    if (one.chart) addChart(slide, one.chart, language);
    if (one.table) {
      const { head, rows, widths } = one.table;
      slide.addTable(
        [
          head.map((text) => ({ text, options: { ...style, bold: true, fill: { color: 'ECEAF6' } } })),
          ...rows.map((row) => row.map((text) => ({ text, options: style }))),
        ],
        { x: LEFT, y: 1.2, w: WIDE, colW: [...widths], fontSize: 10, border: { type: 'solid', color: 'C9C6D6', pt: 0.5 } },
      );
    }
    if (one.notes !== undefined) slide.addNotes(one.notes);
  }
  return (await deck.write({ outputType: 'uint8array', compression: true })) as Uint8Array;
}

function addChart(slide: ReturnType<Pptx['addSlide']>, { kind, alt, data }: NonNullable<Slide['chart']>, lang: string): void {
  const common = {
    x: LEFT,
    y: 1.7,
    w: WIDE,
    h: 5.4,
    altText: alt,
    valAxisMinVal: 0,
    valAxisMaxVal: 100,
    catAxisLabelColor: INK,
    valAxisLabelColor: INK,
    lang,
  };
  const series = data.map(({ name, labels, values }) => ({ name, labels: [...labels], values: [...values] as number[] }));
  if (kind === 'bar')
    slide.addChart('bar', series, {
      ...common,
      barDir: 'bar',
      chartColors: [TONES[0]!],
      showValue: true,
      dataLabelFormatCode: '0.0',
      dataLabelColor: INK,
    });
  else slide.addChart('line', series, { ...common, chartColors: TONES, showLegend: true, legendPos: 'b', lineDataSymbolSize: 7 });
}

async function workbook({ rightToLeft, sheets, notes }: Workbook): Promise<Uint8Array> {
  const tables = sheets.map(({ name, columns, rows }): Sheet<Buffer> => ({
    sheet: name,
    rightToLeft,
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      columns.map(({ label }): Cell => ({ value: label, type: String, fontWeight: 'bold', wrap: true, backgroundColor: '#ECEAF6' })),
      ...rows.map((row) => row.map((cell, i) => cellOf(cell, columns[i]!))),
    ],
  }));
  const text = (value: string | number | null, bold = false): Cell => {
    if (value === null) return null;
    if (typeof value === 'number') return { value, type: Number, format: '0', align: 'left' };
    return { value, type: String, wrap: true, alignVertical: 'top', ...(bold ? { fontWeight: 'bold' as const } : {}) };
  };
  const about: Sheet<Buffer> = {
    sheet: notes.name,
    rightToLeft,
    columns: [{ width: 44 }, { width: 90 }],
    data: [[text(notes.title, true)], ...notes.lines.map((line) => line.map((one) => text(one)))],
  };
  return writeXlsxFile([...tables, about]).toBuffer();
}

function cellOf(value: string | number | null, { format, wrap }: Workbook['sheets'][number]['columns'][number]): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number, format: format ?? '0.0' };
  return { value, type: String, ...(wrap ? { wrap: true, alignVertical: 'top' as const } : {}) };
}

// Runs as a thread of its own (see beside.ts), so it imports nothing of the house but types.
parentPort?.on('message', ({ id, task }: ThreadOrder<OfficeTask>) => {
  const report = (one: ThreadReport<Uint8Array>): void => parentPort!.postMessage(one);
  void ('deck' in task ? presentation(task.deck) : workbook(task.workbook)).then(
    (result) => report({ id, result }),
    // a library may quote in its message what it could not write; that is left behind here
    (error: unknown) => report({ id, error: { name: error instanceof Error ? error.name : 'Error', message: 'The file could not be written.' } }),
  );
});
