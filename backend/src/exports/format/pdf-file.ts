import type { ReadReport } from '../report/report.rules.js';
import { madeBeside } from './beside.js';
import { pdfData } from './pdf-data.rules.js';
import { PDF_TEMPLATE } from './pdf-template.js';
import type { PdfTask } from './pdf-thread.js';

const made = madeBeside<PdfTask>('pdf-thread', 512, 'The document could not be made.');

/** A tagged document (PDF/UA-1), made beside the main thread. `madeAt` becomes its date. Characters that no font at hand has stand there as their number, as [U+6F22]. Throws Refusal `too-busy`, `took-too-long`. */
export function pdfFile(report: ReadReport, madeAt: Date): Promise<Buffer> {
  return made({ template: PDF_TEMPLATE, data: JSON.stringify(pdfData(report)), madeAt: Math.floor(madeAt.getTime() / 1000) });
}
