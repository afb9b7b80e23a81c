import path from 'node:path';
import type { ReadReport } from '../report/report.rules.js';
import { madeBeside } from '../../platform/files/beside.js';
import type { OfficeTask } from './office-thread.js';
import { deckOf } from './pptx-deck.rules.js';
import { workbookOf } from './xlsx-workbook.rules.js';

const made = madeBeside<OfficeTask>(
  // the same ending as this file: tests run the source
  new URL(`./office-thread${path.extname(import.meta.url)}`, import.meta.url),
  1024,
  'The file could not be written.',
);

/** A workbook: one sheet a table with a frozen heading, and a sheet of notes. Numbers are numbers; text is text, never a formula. Made beside the main thread. Throws Refusal `too-busy`, `took-too-long`. */
export function xlsxFile(report: ReadReport): Promise<Buffer> {
  return made({ workbook: workbookOf(report) });
}

/** A presentation: a title, then one slide a chart, native and editable, with its values, bases and intervals in the notes; without charts, the tables. Made beside the main thread. Throws Refusal `too-busy`, `took-too-long`. */
export function pptxFile(report: ReadReport): Promise<Buffer> {
  return made({ deck: deckOf(report) });
}
