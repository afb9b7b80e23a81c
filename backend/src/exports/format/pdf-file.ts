import path from 'node:path';
import { Refusal } from '@throughline/domain';
import { ThreadPool } from '../../platform/threads/thread-pool.js';
import { silenced } from '../file/silenced.js';
import type { ReadReport } from '../report/report.rules.js';
import { pdfData } from './pdf-data.rules.js';
import { PDF_TEMPLATE } from './pdf-template.js';
import type { PdfTask } from './pdf-thread.js';

/** The longest document that may be asked for takes some ten seconds. */
const LONGEST_MS = 120_000;

// one thread for all: a document takes a second, and the compiler with its letters takes memory. The same ending as this file: tests run the source
const thread = new ThreadPool<PdfTask, Uint8Array>(new URL(`./pdf-thread${path.extname(import.meta.url)}`, import.meta.url), {
  threads: 1,
  memoryMb: 512,
  waiting: 40,
});

/** A tagged document (PDF/UA-1), made beside the main thread. `madeAt` becomes its date. Characters that no font at hand has stand there as their number, as [U+6F22]. Throws Refusal `too-busy`, `took-too-long`. */
export async function pdfFile(report: ReadReport, madeAt: Date): Promise<Buffer> {
  const task = { template: PDF_TEMPLATE, data: JSON.stringify(pdfData(report)), madeAt: Math.floor(madeAt.getTime() / 1000) };
  try {
    return Buffer.from(await thread.run(task, { longestMs: LONGEST_MS }));
  } catch (error) {
    // a refusal is for whoever asked; of anything else nothing is kept but that it went wrong
    throw error instanceof Refusal ? error : silenced(error, 'The document could not be made.');
  }
}
