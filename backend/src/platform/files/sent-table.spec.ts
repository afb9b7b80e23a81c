import { gzipSync } from 'node:zlib';
import { LIMITS, Refusal } from '@throughline/domain';
import { workbookOf } from '../testing/workbook.js';
import { zipped } from '../testing/zipped.js';
import type { DelimitedRow } from './delimited-file.js';
import { openSentTable } from './sent-table.js';

async function rowsOf(bytes: Uint8Array): Promise<DelimitedRow[]> {
  const rows: DelimitedRow[] = [];
  for await (const row of (await openSentTable(bytes)).rows()) rows.push(row);
  return rows;
}

/** A workbook written by hand, with these sheets. */
const sheets = (rows: Readonly<Record<string, string>>): Buffer => {
  const names = Object.keys(rows);
  const relations = names.map((_, i) => `<Relationship Id="rId${i}" Type="http://x/worksheet" Target="worksheets/sheet${i}.xml"/>`);
  return zipped({
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${names.map((name, i) => `<sheet name="${name}" r:id="rId${i}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    ...Object.fromEntries(names.map((name, i) => [`xl/worksheets/sheet${i}.xml`, `<worksheet><sheetData>${rows[name]}</sheetData></worksheet>`])),
  });
};
const book = (rows: string): Buffer => sheets({ People: rows });
const cell = (text: string): string => `<c t="str"><v>${text}</v></c>`;

describe('a table that was sent', () => {
  it('is the same as text, packed, and as a workbook, whose days are days', async () => {
    const text = Buffer.from('employee,team,from,until\nE1,North,2026-01-31,\nE2,7,2025-12-01,2026-02-28\n');
    const workbook = await workbookOf(
      [
        ['employee', 'team', 'from', 'until'],
        ['E1', 'North', new Date('2026-01-31'), null],
        ['E2', 7, new Date('2025-12-01'), new Date('2026-02-28')],
      ],
      'People',
    );
    const rows = await rowsOf(text);
    expect(rows).toEqual([
      { line: 2, values: ['E1', 'North', '2026-01-31', ''] },
      { line: 3, values: ['E2', '7', '2025-12-01', '2026-02-28'] },
    ]);
    for (const same of [gzipSync(text), workbook, gzipSync(workbook)]) expect(await rowsOf(same)).toEqual(rows);
    expect(await openSentTable(workbook)).toMatchObject({ encoding: null, delimiter: null, sheet: 'People', columns: ['employee', 'team', 'from', 'until'] });
    expect(await openSentTable(gzipSync(text))).toMatchObject({ encoding: 'UTF-8', delimiter: ',' });
  });

  it('keeps the numbers of rows of a sheet, and says what is wrong with a row as of text', async () => {
    const rows = await rowsOf(
      book(
        `<row r="2">${cell('a')}${cell('b')}</row><row r="5">${cell('1')}</row><row r="7">${cell('1')}${cell('2')}${cell('3')}</row><row r="8">${cell('x'.repeat(LIMITS.importCellBytes + 1))}</row>`,
      ),
    );
    expect(rows.map(({ line, bad }) => [line, bad?.column, bad?.problem])).toEqual([
      [5, undefined, undefined],
      [7, null, 'The row has 3 fields, but the header names 2 columns.'],
      [8, 'a', expect.stringContaining('a value may have 10,240')],
    ]);
  });

  it('of several sheets is the first that has a table, or the one that is chosen', async () => {
    const row = (...texts: string[]): string => `<row>${texts.map(cell).join('')}</row>`;
    const workbook = sheets({
      Cover: row('Our people') + row('as of May'),
      People: row('employee', 'team') + row('E1', 'North'),
      Old: row('a', 'b') + row('1', '2'),
    });
    expect(await openSentTable(workbook)).toMatchObject({ sheet: 'People', sheets: ['Cover', 'People', 'Old'], columns: ['employee', 'team'] });
    expect(await rowsOf(workbook)).toEqual([{ line: 2, values: ['E1', 'North'] }]);
    expect(await openSentTable(workbook, 'Old')).toMatchObject({ sheet: 'Old', columns: ['a', 'b'] });
    await expect(openSentTable(workbook, 'New')).rejects.toMatchObject({ code: 'no-such-sheet' });
    await expect(openSentTable(sheets({ One: '', Two: '' }))).rejects.toMatchObject({ code: 'empty-file', message: expect.stringContaining('All sheets') });
    await expect(openSentTable(sheets({ One: '', Two: row('a', 'b') }), 'One')).rejects.toMatchObject({
      code: 'empty-file',
      message: expect.stringContaining('"One" is empty'),
    });
  });

  it.each([
    ['a workbook that is cut off', 'damaged-file', 'damaged or cut off', () => book(`<row>${cell('a')}</row>`).subarray(0, 300)],
    ['a workbook whose only sheet is empty', 'empty-file', 'The sheet "People" is empty', () => book('')],
    ['an archive that is no workbook', 'not-a-workbook', 'no workbook (XLSX)', () => zipped({ 'a.txt': 'hello' })],
    ['a sheet with two columns of one name', 'doubled-column', 'header on line 3', () => book(`<row r="3">${cell('a')}${cell('A')}</row>`)],
    ['a sheet of more rows than may be', 'too-many-rows', 'line 200002', () => book(`<row>${cell('a')}</row>`.repeat(LIMITS.importRows + 2))],
    ['a sheet that unpacks without end', 'file-too-large', 'unpacks to more than is read', () => book(' '.repeat(257 * 1024 * 1024))],
    ['packed text that is cut off', 'damaged-gzip', 'ends too early', () => gzipSync('a,b\n1,2\n').subarray(0, 20)],
    [
      'packed text that unpacks without end',
      'file-too-large',
      'Unpacked, the file has more than 20.0 MB',
      () => gzipSync(Buffer.alloc(LIMITS.importBytes + 1, 'a')),
    ],
    ['a file that is too large', 'file-too-large', 'a file may have 20.0 MB', () => Buffer.alloc(LIMITS.importBytes + 1)],
  ])(
    'refuses %s',
    async (_, code, sentence, bytes) => {
      const refused = rowsOf(bytes());
      await expect(refused).rejects.toBeInstanceOf(Refusal);
      await expect(refused).rejects.toMatchObject({ code, message: expect.stringContaining(sentence) });
    },
    30_000,
  );
});
