import { LIMITS, Refusal } from '@throughline/domain';
import { builtInKind, type CellKind, codeKind } from './cell-format.rules.js';
import { type Cells, rowsOfSheet, type SheetRow } from './sheet-rows.js';
import { hearXml } from './xml-pieces.js';
import { unpacksTooFar, ZipEntries } from './zip-entries.js';

/** Bytes that parts of a workbook may unpack to: what is held whole, and what streams by. */
const MOST = { parts: 8 * 1024 * 1024, words: 64 * 1024 * 1024, sheet: 1024 * 1024 * 1024 } as const;
/** Words that cells share; each is held. */
const MOST_WORDS = 500_000;

/** A workbook (XLSX) of which a sheet is read, row by row. */
export interface Workbook {
  /** The names of its sheets, in their order. */
  readonly sheets: readonly string[];
  /** The rows of a sheet, of the first when none is named; rows without any cell are left out, and `line` says where each stands. Throws Refusal `no-such-sheet`, and those of damaged files. */
  rows(sheet?: string): AsyncGenerator<SheetRow>;
}

/**
 * Opens a workbook as spreadsheet programs write it (ECMA-376). It is held packed; sheets are unpacked and read piece by piece, so that one that unpacks to a gigabyte costs no more memory than a
 * small one; `sheetBytes` says how far. Formulas count as what they were computed to last. Throws Refusal `not-a-workbook`, `damaged-file`, `encrypted-file`, `file-too-large`, `xml-with-doctype`.
 */
export async function openWorkbook(bytes: Buffer, sheetBytes: number = MOST.sheet): Promise<Workbook> {
  const zip = await ZipEntries.open(bytes);
  const main = zip.find(/(?:^|\/)workbook\.xml$/);
  if (main === undefined)
    throw new Refusal('unsupported', 'not-a-workbook', 'This is an archive, but no workbook (XLSX). Save the sheet as XLSX or CSV (UTF-8) and send that file.');
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const book = await mainPart(zip, main);
  const targets = await targetsOf(zip, `${folder}_rels/workbook.xml.rels`, folder);
  const sheets = book.sheets.filter(({ relation }) => targets.has(relation));
  if (sheets.length === 0)
    throw new Refusal('invalid', 'not-a-workbook', 'The workbook has no sheet with cells. Save the sheet as CSV (UTF-8) and send that file.');
  // what cells refer to, which sheets share; read with the first row that is asked for
  let cells: Promise<Cells> | undefined;
  const readCells = async (): Promise<Cells> => ({
    kinds: await kindsOf(zip, `${folder}styles.xml`),
    words: await wordsOf(zip, `${folder}sharedstrings.xml`),
    from1904: book.from1904,
  });
  return {
    sheets: sheets.map(({ name }) => name),
    async *rows(named) {
      const sheet = named === undefined ? sheets[0] : sheets.find(({ name }) => name === named);
      if (!sheet)
        throw new Refusal(
          'invalid',
          'no-such-sheet',
          `The workbook has no sheet "${named!.slice(0, 80)}"; it has ${sheets
            .map(({ name }) => `"${name}"`)
            .join(', ')
            .slice(0, 400)}.`,
        );
      cells ??= readCells();
      yield* rowsOfSheet(zip.read(targets.get(sheet.relation)!, sheetBytes), await cells);
    },
  };
}

async function mainPart(zip: ZipEntries, name: string): Promise<{ sheets: { name: string; relation: string }[]; from1904: boolean }> {
  const sheets: { name: string; relation: string }[] = [];
  let from1904 = false;
  await hearXml(zip.read(name, MOST.parts), {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') from1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      const relation = Object.keys(attributes).find((key) => key.endsWith(':id'));
      if (tag === 'sheet' && relation && sheets.length < LIMITS.importColumns) sheets.push({ name: attributes.name ?? '', relation: attributes[relation]! });
    },
  });
  return { sheets, from1904 };
}

/** The files that relations lead to; only sheets with cells, not charts or macros. */
async function targetsOf(zip: ZipEntries, name: string, folder: string): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await hearXml(zip.read(name, MOST.parts), {
    open: (tag, { Id, Target, Type, TargetMode }) => {
      if (tag !== 'Relationship' || !Id || !Target || !Type?.endsWith('/worksheet') || TargetMode === 'External') return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `${folder}${Target}`);
    },
  });
  return targets;
}

/** What numbers stand for, by the style of their cell. */
async function kindsOf(zip: ZipEntries, name: string): Promise<CellKind[]> {
  const codes = new Map<number, CellKind>();
  const kinds: CellKind[] = [];
  let ofCells = false;
  await hearXml(zip.read(name, MOST.parts), {
    open: (tag, attributes) => {
      const format = Number(attributes.numFmtId ?? 0);
      if (tag === 'cellXfs') ofCells = true;
      else if (tag === 'numFmt') codes.set(format, codeKind(attributes.formatCode ?? ''));
      else if (tag === 'xf' && ofCells) kinds.push(codes.get(format) ?? builtInKind(format));
    },
    close: (tag) => {
      if (tag === 'cellXfs') ofCells = false;
    },
  });
  return kinds;
}

/** The texts that cells share; how a text is spoken in Japanese is left out. */
async function wordsOf(zip: ZipEntries, name: string): Promise<string[]> {
  const words: string[] = [];
  let word = '';
  let [heard, spoken] = [false, false];
  await hearXml(zip.read(name, MOST.words), {
    open: (tag) => {
      if (tag === 'si') word = '';
      else if (tag === 'rPh') spoken = true;
      else if (tag === 't') heard = !spoken;
    },
    text: (text) => {
      if (heard) word += text;
    },
    close: (tag) => {
      if (tag === 't') heard = false;
      else if (tag === 'rPh') spoken = false;
      else if (tag === 'si') {
        words.push(word);
        if (words.length > MOST_WORDS) throw unpacksTooFar();
      }
    },
  });
  return words;
}
