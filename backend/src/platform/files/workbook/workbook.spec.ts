import { randomBytes } from 'node:crypto';
import v8 from 'node:v8';
import vm from 'node:vm';
import writeXlsxFile from 'write-excel-file/node';
import { zipped } from '../../testing/zipped.js';
import { builtInKind, cellText, codeKind } from './cell-format.rules.js';
import { openWorkbook } from './workbook.js';

const MAIN = `<?xml version="1.0"?><x:workbook xmlns:x="m" xmlns:r="r"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="First" sheetId="1" r:id="rId1"/><x:sheet name="Second" sheetId="2" r:id="rId2"/></x:sheets></x:workbook>`;
const relation = (id: string, target: string): string => `<Relationship Id="${id}" Type="http://x/worksheet" Target="${target}"/>`;
const RELATIONS = `<Relationships>${relation('rId1', 'worksheets/sheet1.xml')}${relation('rId2', '/xl/worksheets/sheet2.xml')}</Relationships>`;
const STYLES = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="46"/></cellXfs></styleSheet>`;
const WORDS = `<sst><si><t>CSAT</t></si><si><r><t>two </t></r><r><t>parts</t></r><rPh><t>spoken</t></rPh></si></sst>`;

v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc') as () => void;

/** A workbook written by hand, with these cells in the first sheet. */
function book(rows: string, parts: Record<string, string | Buffer> = {}): Buffer {
  return zipped({
    'xl/workbook.xml': MAIN,
    'xl/_rels/workbook.xml.rels': RELATIONS,
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': WORDS,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet><sheetData><row><c t="inlineStr"><is><t>other</t></is></c></row></sheetData></worksheet>`,
    ...parts,
  });
}

async function rowsOf(bytes: Buffer, sheet?: string): Promise<[number, ...string[]][]> {
  const rows: [number, ...string[]][] = [];
  for await (const { line, values } of (await openWorkbook(bytes)).rows(sheet)) rows.push([line, ...values]);
  return rows;
}

describe('a workbook', () => {
  it('is read as another program wrote it: texts, numbers, days and moments', async () => {
    const cell = { type: Date, format: 'yyyy-mm-dd hh:mm' } as const;
    const written = writeXlsxFile([
      [{ value: 'Ticket' }, { value: 'Created' }, { value: 'CSAT' }, { value: 'Again' }],
      [{ value: '007' }, { value: new Date('2023-08-06T19:20:00Z'), ...cell }, { value: 4.5 }, { value: true }],
    ] as never) as unknown as { toBuffer(): Promise<Buffer> };
    const bytes = await written.toBuffer();
    expect((await openWorkbook(bytes)).sheets).toHaveLength(1);
    expect(await rowsOf(bytes)).toEqual([
      [1, 'Ticket', 'Created', 'CSAT', 'Again'],
      [2, '007', '2023-08-06 19:20:00', '4.5', 'TRUE'],
    ]);
  });

  it('keeps the numbers of its rows, gaps between cells, and what formulas were computed to', async () => {
    const rows = `<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c></row><row r="7"><c r="B7"><f>1+1</f><v>2</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1</f><v>so</v></c></row><row r="9"/>`;
    expect(await rowsOf(book(rows))).toEqual([
      [3, 'CSAT', '', 'two parts'],
      [7, '', '2', '#N/A', 'so'],
    ]);
  });

  it('reads days counted from 1904 and durations by their format, and the sheet that is asked for', async () => {
    const rows = `<row><c s="1"><v>43682.80555555555</v></c><c s="2"><v>1.0864583333</v></c><c s="0"><v>4.4000000000000004</v></c></row>`;
    expect(await rowsOf(book(rows))).toEqual([[1, '2023-08-06 19:20:00', '26:04:30', '4.4']]);
    expect(await rowsOf(book(''), 'Second')).toEqual([[1, 'other']]);
    await expect(rowsOf(book(''), 'Third')).rejects.toThrow('no sheet "Third"; it has "First", "Second"');
  });

  it('makes no thousands of cells of one at the far end', async () => {
    const [row] = await rowsOf(book(`<row><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>`));
    expect(row).toEqual([1, '1']);
  });
});

describe('a file that means no good', () => {
  it('is refused when it is no workbook, cut off, or no zip at all', async () => {
    await expect(openWorkbook(zipped({ 'a.txt': 'hello' }))).rejects.toMatchObject({ code: 'not-a-workbook' });
    await expect(openWorkbook(book('').subarray(0, 400))).rejects.toMatchObject({ code: 'damaged-file' });
    await expect(rowsOf(book('<row><c><v>1</v></row>'))).rejects.toMatchObject({ code: 'damaged-file' });
    await expect(openWorkbook(zipped({ '../xl/workbook.xml': MAIN }))).rejects.toMatchObject({ code: 'damaged-file' });
  });

  it('is refused when it has a document type', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>`;
    await expect(rowsOf(book('', { 'xl/worksheets/sheet1.xml': bomb }))).rejects.toMatchObject({ code: 'xml-with-doctype' });
  });

  it('is refused when a part unpacks to more than it may, or to more than it says', async () => {
    const words = Buffer.concat([Buffer.from('<sst><si><t>'), Buffer.alloc(65 * 1024 * 1024, 'a'), Buffer.from('</t></si></sst>')]);
    await expect(rowsOf(book('<row><c><v>1</v></c></row>', { 'xl/sharedStrings.xml': words }))).rejects.toMatchObject({ code: 'file-too-large' });
    const { 'xl/workbook.xml': main, ...others } = { 'xl/workbook.xml': MAIN, 'xl/_rels/workbook.xml.rels': RELATIONS };
    await expect(openWorkbook(zipped({ 'xl/workbook.xml': main, ...others }, 10))).rejects.toMatchObject({ code: 'damaged-file' });
  });

  it('is refused when one value has no end', async () => {
    const endless = Buffer.concat([
      Buffer.from('<worksheet><sheetData><row><c><v>'),
      Buffer.alloc(13 * 1024 * 1024, '1'),
      Buffer.from('</v></c></row></sheetData></worksheet>'),
    ]);
    await expect(rowsOf(book('', { 'xl/worksheets/sheet1.xml': endless }))).rejects.toMatchObject({ code: 'file-too-large' });
  });

  it('holds no sheet whole: fifty megabytes stream by', async () => {
    const row = `<row>${'<c><v>1234567</v></c>'.repeat(40)}</row>`;
    const sheet = Buffer.concat([Buffer.from('<worksheet><sheetData>'), Buffer.from(row.repeat(60_000)), Buffer.from('</sheetData></worksheet>')]);
    const bytes = book('', { 'xl/worksheets/sheet1.xml': sheet });
    sheet.fill(0);
    // what is held, not what waits to be collected
    const held = (): number => (collect(), process.memoryUsage().heapUsed);
    const before = held();
    let [count, most] = [0, 0];
    for await (const { line } of (await openWorkbook(bytes)).rows()) {
      count = line;
      if (line % 10_000 === 0) most = Math.max(most, held() - before);
    }
    expect(count).toBe(60_000);
    expect(most).toBeLessThan(50 * 1024 * 1024);
  }, 60_000);

  it('is not guessed to be anything by noise', async () => {
    await expect(openWorkbook(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), randomBytes(500)]))).rejects.toMatchObject({ code: 'damaged-file' });
  });
});

describe('formats of cells', () => {
  it.each([
    ['General', 'number'],
    ['0.00', 'number'],
    ['#,##0 "days"', 'number'],
    ['0%', 'percent'],
    ['dd/mm/yyyy', 'day'],
    ['[$-409]mmm\\-yy', 'day'],
    ['[h]:mm:ss', 'duration'],
    ['hh:mm', 'duration'],
    ['[Red]0;[Blue]d', 'number'],
  ])('%s stands for a %s', (code, kind) => expect(codeKind(code)).toBe(kind));

  it('know the built-in ones, and write what a person sees', () => {
    expect([14, 22, 46, 9, 0].map(builtInKind)).toEqual(['day', 'day', 'duration', 'percent', 'number']);
    expect(cellText(45_144, 'day', false)).toBe('2023-08-06');
    expect(cellText(59, 'day', false)).toBe('1900-02-28');
    expect(cellText(0.855, 'percent', false)).toBe('85.5%');
    expect(cellText(-0.5, 'duration', false)).toBe('-12:00:00');
  });
});
