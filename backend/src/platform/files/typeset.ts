import path from 'node:path';
import { madeBeside } from './beside.js';
import type { TypesetTask } from './typeset-thread.js';

// the same ending as this file: tests run the source
const made = madeBeside<TypesetTask>(new URL(`./typeset-thread${path.extname(import.meta.url)}`, import.meta.url), 768, 'The document could not be made.');

/**
 * A tagged document (PDF/UA-1), made beside the main thread from a template in the language of typst and the data it reads. `madeAt` becomes its date. Characters that no font at hand has stand there as their number, as [U+6F22]. Throws
 * Refusal `too-busy`, `took-too-long`.
 */
export function typesetPdf(template: string, data: object, madeAt: Date): Promise<Buffer> {
  return made({ template, data: JSON.stringify(data), madeAt: Math.floor(madeAt.getTime() / 1000) });
}

/** The first page as a picture (PNG) so many pixels wide, made in the same way. */
export function typesetPicture(template: string, data: object, width: number): Promise<Buffer> {
  return made({ template, data: JSON.stringify(data), madeAt: 0, width });
}
