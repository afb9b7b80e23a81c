import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { ThreadOrder, ThreadReport } from '../../platform/threads/thread-pool.js';

/** A document to be made: its template, what that is filled with as JSON, and the seconds since 1970 that become its date. */
export interface PdfTask {
  readonly template: string;
  readonly data: string;
  readonly madeAt: number;
}

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

function pdf({ template, data, madeAt }: PdfTask): Uint8Array {
  const typst = (compiler ??= makeCompiler());
  let filled = data;
  for (let tries = 1; ; tries++) {
    try {
      return typst.pdf({ mainFileContent: template, inputs: { data: filled } }, { pdfStandard: 'ua-1', creationTimestamp: madeAt });
    } catch (error) {
      // a character that no font has, which the standard forbids to be left blank; which ones only the compiler knows
      const unknown = new Set([...String((error as Error).message).matchAll(UNKNOWN)].flatMap(([, text]) => [...unescaped(text!)]));
      if (unknown.size === 0 || tries === MOST_TRIES) throw error;
      filled = JSON.stringify(JSON.parse(filled), (_, value: unknown) => (typeof value === 'string' ? inNumbers(value, unknown) : value));
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

// Runs as a thread of its own (see pdf-file.ts), so it imports nothing of the house but types.
parentPort?.on('message', ({ id, task }: ThreadOrder<PdfTask>) => {
  const report = (one: ThreadReport<Uint8Array>): void => parentPort!.postMessage(one);
  try {
    report({ id, result: pdf(task) });
  } catch (error) {
    // what the compiler says when it fails quotes the document, and is left behind here
    report({ id, error: { name: error instanceof Error ? error.name : 'Error', message: 'The document could not be made.' } });
  }
});
