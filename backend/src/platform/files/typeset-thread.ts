import { mkdtempSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { ThreadOrder, ThreadReport } from '../threads/thread-pool.js';

/** A document to be made: its template, what that is filled with as JSON, and the seconds since 1970 that become its date. With `width` a picture of its first page, so many pixels wide. */
export interface TypesetTask {
  readonly template: string;
  readonly data: string;
  readonly madeAt: number;
  readonly width?: number;
}

/** Folders with fonts. Those after the first five are as large as all the rest together, and an installation may leave them out: then a name in that script shows its numbers, unless the machine has a font. */
const FONTS = [
  '@expo-google-fonts/inter/400Regular',
  '@expo-google-fonts/inter/700Bold',
  '@expo-google-fonts/noto-sans-arabic/400Regular',
  '@expo-google-fonts/noto-sans-arabic/700Bold',
  '@expo-google-fonts/noto-emoji/400Regular',
  '@embedpdf/fonts-hebrew/fonts',
  '@embedpdf/fonts-jp/fonts',
  '@embedpdf/fonts-kr/fonts',
  '@embedpdf/fonts-sc/fonts',
] as const;
/** Times that characters no font has are put into words; each time the compiler names those that are left. */
const MOST_TRIES = 4;
const UNKNOWN = /the text `\\?"(.+?)\\?"` could not be displayed/gu;

const find = createRequire(import.meta.url);
let compiler: NodeCompiler | undefined;

function made({ template, data, madeAt, width }: TypesetTask): Uint8Array {
  const typst = (compiler ??= makeCompiler());
  let filled = data;
  for (let tries = 1; ; tries++) {
    try {
      const document = { mainFileContent: template, inputs: { data: filled } };
      // of a picture too: a character that no font has would be drawn as a box, and only here anybody says which
      const pdf = typst.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: madeAt });
      return width === undefined ? pdf : picture(typst.plainSvg(document), width);
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

/** The letters are outlines by now, so that no font is needed. Asked for when it is needed: it is a program of the machine's own kind, which most threads never use. */
function picture(svg: string, width: number): Uint8Array {
  const { Resvg } = find('@resvg/resvg-js') as { Resvg: new (svg: string, options: object) => { render(): { asPng(): Uint8Array } } };
  return new Uint8Array(new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }).render().asPng());
}

function makeCompiler(): NodeCompiler {
  const places = FONTS.map((folder) => folder.split('/')).map(([scope, name, inner]) => [`${scope}/${name}`, inner!] as const);
  const fontPaths = places.flatMap(([name, inner]) => {
    const folder = (find.resolve.paths(name) ?? []).map((place) => path.join(place, name, inner)).find((one) => existsSync(one));
    return folder ? [folder] : [];
  });
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

// Runs as a thread of its own (see typeset.ts), so it imports nothing of the house but types.
parentPort?.on('message', ({ id, task }: ThreadOrder<TypesetTask>) => {
  const report = (one: ThreadReport<Uint8Array>): void => parentPort!.postMessage(one);
  try {
    report({ id, result: made(task) });
  } catch (error) {
    // what the compiler says when it fails quotes the document, and is left behind here
    report({ id, error: { name: error instanceof Error ? error.name : 'Error', message: 'The document could not be made.' } });
  }
});
