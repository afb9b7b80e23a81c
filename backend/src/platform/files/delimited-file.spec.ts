import { LIMITS, type Refusal } from '@throughline/domain';
import { type DelimitedFile, type DelimitedRow, openDelimitedFile } from './delimited-file.js';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const utf16 = (text: string, bigEndian = false): Uint8Array => {
  const buffer = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? buffer.swap16() : buffer;
};

async function allRows(file: DelimitedFile): Promise<DelimitedRow[]> {
  const rows: DelimitedRow[] = [];
  for await (const row of file.rows()) rows.push(row);
  return rows;
}

/** The refusal that opening the file, or reading its rows, ends in. */
async function refusalOf(given: Uint8Array): Promise<Refusal> {
  try {
    await allRows(await openDelimitedFile(given));
  } catch (error) {
    // the refusal is what the test is about
    return error as Refusal;
  }
  throw new Error('The file was accepted.');
}

describe('openDelimitedFile', () => {
  it('reads the same rows from UTF-8 with and without mark, UTF-16 of both orders and windows-1252', async () => {
    const text = 'name,team\nZoë Müller,Café\n';
    const files: [Uint8Array, string][] = [
      [bytes(text), 'UTF-8'],
      [bytes(`\ufeff${text}`), 'UTF-8'],
      [utf16(text), 'UTF-16LE'],
      [utf16(text, true), 'UTF-16BE'],
      [Buffer.from(text, 'latin1'), 'windows-1252'],
    ];
    for (const [given, encoding] of files) {
      const file = await openDelimitedFile(given);
      expect({ encoding: file.encoding, columns: file.columns, rows: await allRows(file) }).toEqual({
        encoding,
        columns: ['name', 'team'],
        rows: [{ line: 2, values: ['Zoë Müller', 'Café'] }],
      });
    }
  });

  it.each([
    [',', 'a,b,c\n1,2,3\n'],
    [';', 'a;b;c\n1,5;2,5;3,5\n'],
    ['\t', 'a\tb\n"1,2,3,4"\t2\n'],
    ['|', 'a|b\nx, y|z\n'],
    [';', 'sep=;\na,b;c\n1;2\n'],
    [',', 'one column only\nvalue\n'],
  ])('finds the delimiter %j', async (delimiter, text) => {
    expect((await openDelimitedFile(bytes(text))).delimiter).toBe(delimiter);
  });

  it('names the line a row begins on, across quoted line breaks of every kind, empty lines and a sep line', async () => {
    const file = await openDelimitedFile(bytes('sep=,\r\na,b\r\n1,"x\r\ny\nz"\r\n\r\n,\r\n3,4\r5,6'));
    expect(await allRows(file)).toEqual([
      { line: 3, values: ['1', 'x\ny\nz'] },
      { line: 8, values: ['3', '4'] },
      { line: 9, values: ['5', '6'] },
    ]);
  });

  it('can be read twice', async () => {
    const file = await openDelimitedFile(bytes('a\n1\n2\n'));
    expect(await allRows(file)).toEqual(await allRows(file));
  });

  it('keeps formulas, markup and quotation marks inside values as plain text', async () => {
    const hostile = [
      `=HYPERLINK("http://evil.example")`,
      '+1+cmd|/c calc',
      '@SUM(A1)',
      '<script>alert(1)</script>',
      `'; DROP TABLE org.employee; --`,
      '5" pipe',
      '\u202egnp.exe',
    ];
    const file = await openDelimitedFile(
      bytes(`v\tw\n${hostile.map((value) => `${value.startsWith('=') ? `"${value.replaceAll('"', '""')}"` : value}\tx`).join('\n')}\n`),
    );
    expect((await allRows(file)).map((row) => row.values[0])).toEqual(hostile);
  });

  it('names rows with a wrong number of fields, forgiving the empty cells that spreadsheets append', async () => {
    const file = await openDelimitedFile(bytes('a,b,,\n1,2,,\n1\n1,2,3\n'));
    expect(file.columns).toEqual(['a', 'b']);
    expect((await allRows(file)).map((row) => [row.line, row.bad?.problem])).toEqual([
      [2, undefined],
      [3, 'The row has 1 field, but the header names 2 columns.'],
      [4, 'The row has 3 fields, but the header names 2 columns.'],
    ]);
  });

  it('names values that are too long or contain control characters', async () => {
    const file = await openDelimitedFile(
      bytes(`a,b\n1,${'x'.repeat(LIMITS.importCellBytes + 1)}\n1,bell\u0007\n1,${'é'.repeat(LIMITS.importCellBytes / 2)}\n`),
    );
    expect((await allRows(file)).map((row) => row.bad?.problem.slice(0, 30))).toEqual([
      'The value has 10,241 bytes; a ',
      'The value contains a control c',
      undefined,
    ]);
  });

  it.each<[string, string, string, Uint8Array]>([
    ['nothing', 'empty-file', 'The file is empty', bytes('')],
    ['only line breaks', 'empty-file', 'The file is empty', bytes('\ufeff\r\n\r\n')],
    ['only separators', 'empty-file', 'no line of column names', bytes(',,,\n,,\n')],
    ['a spreadsheet', 'not-a-text-file', 'Save the sheet as CSV', Buffer.from([0x50, 0x4b, 3, 4, 20, 0])],
    ['an old spreadsheet', 'not-a-text-file', 'XLS', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['a NUL on line 3', 'not-a-text-file', 'Line 3 contains a NUL', bytes('a,b\n1,2\n3,\0\n')],
    ['UTF-16 cut in the middle of a character', 'not-a-text-file', 'UTF-16LE but is damaged', utf16('a,b\n1,2').subarray(0, 11)],
    ['a column without name', 'unnamed-column', 'Column 2 has no name in the header on line 1', bytes('a,,c\n1,2,3\n')],
    ['two columns of one name', 'doubled-column', 'Columns 1 and 3 of the header on line 2 have the same name, "Name"', bytes('\nname,b,Name\n1,2,3\n')],
    ['a column name without end', 'long-column-name', 'has 300 characters', bytes(`${'x'.repeat(300)},b\n1,2\n`)],
    [
      'more columns than may be',
      'too-many-columns',
      'names 201 columns; a file may have 200',
      bytes(`${Array.from({ length: 201 }, (_, i) => `c${i}`).join(',')}\n1\n`),
    ],
    ['a header of a megabyte', 'row-too-long', 'Line 1 has more than 1.0 MB', bytes(`${Array.from({ length: 200_000 }, (_, i) => i).join(',')}\n1\n`)],
    ['a quote that never closes', 'quote-not-closed', 'row that begins on line 4 and never closes', bytes('a,b\n1,2\n\n3,"four\n5,6\n')],
    ['a quote that swallows the file', 'quote-not-closed', 'row that begins on line 3 and never closes', bytes(`a,b\n1,2\n"3,4\n${'5,6\n'.repeat(400_000)}`)],
    ['a quote in the header that never closes', 'quote-not-closed', 'begins on line 1', bytes('a,"b\n1,2\n')],
  ])('refuses %s', async (_, code, sentence, given) => {
    const refusal = await refusalOf(given);
    expect(refusal).toMatchObject({ name: 'Refusal', code });
    expect(refusal.message).toContain(sentence);
  });

  it('refuses a file that is too large before reading it', async () => {
    expect(await refusalOf(Buffer.alloc(LIMITS.importBytes + 1))).toMatchObject({ kind: 'too-large', code: 'file-too-large' });
  });

  it('refuses more rows than may be, naming the first that is too many', async () => {
    const refusal = await refusalOf(bytes(`a\n${'1\n'.repeat(LIMITS.importRows + 1)}`));
    expect(refusal).toMatchObject({ kind: 'too-large', code: 'too-many-rows' });
    expect(refusal.message).toContain('line 200002');
  });
});
