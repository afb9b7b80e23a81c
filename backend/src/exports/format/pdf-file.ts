import type { ReadReport } from '../report/report.rules.js';
import { typesetPdf } from '../../platform/files/typeset.js';
import { pdfData } from './pdf-data.rules.js';
import { PDF_TEMPLATE } from './pdf-template.js';

/** A tagged document (PDF/UA-1), made beside the main thread. `madeAt` becomes its date. Characters that no font at hand has stand there as their number, as [U+6F22]. Throws Refusal `too-busy`, `took-too-long`. */
export function pdfFile(report: ReadReport, madeAt: Date): Promise<Buffer> {
  return typesetPdf(PDF_TEMPLATE, pdfData(report), madeAt);
}
