import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { silenced } from '../file/silenced.js';
import type { ReadReport } from '../report/report.rules.js';
import { pdfData } from './pdf-data.rules.js';
import { PDF_TEMPLATE } from './pdf-template.js';

const FONTS = [
  ['inter', '400Regular'],
  ['inter', '700Bold'],
  ['noto-sans-arabic', '400Regular'],
  ['noto-sans-arabic', '700Bold'],
  ['noto-emoji', '400Regular'],
] as const;
/** Times that characters no font has are put into words; each time the compiler names those that are left. */
const MOST_TRIES = 4;
const UNKNOWN = /the text `\\?"(.+?)\\?"` could not be displayed/gu;

let compiler: NodeCompiler | undefined;

/** A tagged document (PDF/UA-1). `madeAt` becomes its date. Characters that no font at hand has stand there as their number, as [U+6F22]. What the compiler says when it fails quotes the report, and is left behind. */
export function pdfFile(report: ReadReport, madeAt: Date): Buffer {
  const typst = (compiler ??= makeCompiler());
  let data = JSON.stringify(pdfData(report));
  for (let tries = 1; ; tries++) {
    try {
      return typst.pdf({ mainFileContent: PDF_TEMPLATE, inputs: { data } }, { pdfStandard: 'ua-1', creationTimestamp: Math.floor(madeAt.getTime() / 1000) });
    } catch (error) {
      // a character that no font has, which the standard forbids to be left blank; which ones only the compiler knows
      const unknown = new Set([...String((error as Error).message).matchAll(UNKNOWN)].flatMap(([, text]) => [...unescaped(text!)]));
      if (unknown.size === 0 || tries === MOST_TRIES) throw silenced(error, 'The document could not be made.');
      data = JSON.stringify(JSON.parse(data), (_, value: unknown) => (typeof value === 'string' ? inNumbers(value, unknown) : value));
    } finally {
      typst.evictCache(3);
    }
  }
}

function makeCompiler(): NodeCompiler {
  const find = createRequire(import.meta.url);
  const fontPaths = FONTS.map(([family, weight]) => path.join(path.dirname(find.resolve(`@expo-google-fonts/${family}/package.json`)), weight));
  // an empty folder: a document can read nothing
  return NodeCompiler.create({ workspace: mkdtempSync(path.join(os.tmpdir(), 'throughline-typst-')), fontArgs: [{ fontPaths }] });
}

function inNumbers(text: string, unknown: ReadonlySet<string>): string {
  return [...text].map((one) => (unknown.has(one) ? `[U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]` : one)).join('');
}

/** The message quotes text as Rust does. */
function unescaped(text: string): string {
  return text.replaceAll(/\\+u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
}
