import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

interface Figures {
  readonly name: string;
  readonly values: Float64Array;
}
interface Side {
  readonly kept: Int32Array;
  readonly unit: Int32Array;
  readonly units: readonly string[];
  readonly period: Int32Array;
  readonly names: readonly string[];
  readonly figures: ReadonlyMap<string, readonly Figures[]>;
}
interface Read {
  readonly encoding: string;
  readonly delimiter: string;
  readonly shape: string;
  readonly columns: Record<string, string | null>;
  readonly guessed: readonly string[];
}
interface Input {
  readonly staff: Side;
  readonly customer: Side;
  readonly periods: { readonly kind: string; readonly listed: readonly string[] | null };
  readonly notes: readonly { readonly code: string; readonly sentence: string }[];
  readonly read: readonly [Read, Read];
}
const tool = async (file: string): Promise<unknown> => import(pathToFileURL(path.resolve(import.meta.dirname, '../../../../tools/link', file)).href);
const { readInput } = (await tool('read-input.mjs')) as { readInput: (wanted: unknown, from: string) => Promise<Input> };
const { readArguments } = (await tool('arguments.mjs')) as { readArguments: (argv: readonly string[]) => unknown };
const { readTable } = (await tool('reading/read-table.mjs')) as {
  readTable: (
    file: string,
    how: { from: string; choose: (table: { header: string[] }) => { texts: number[]; figures: number[] } },
  ) => Promise<{ header: string[]; rows: number; texts: Map<number, { at: (row: number) => string }>; lineOf: (row: number) => number }>;
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'throughline-link-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(files: Record<string, string | Buffer>, ...more: string[]): Promise<Input> {
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  const names = Object.keys(files);
  const sides = names.length === 1 ? ['--panel', names[0]!] : ['--engagement', names[0]!, '--outcomes', names[1]!];
  return readInput(readArguments([...sides, ...more]), folder);
}
/** Every cell that counts, as "team period = figure". */
function cells(side: Side, option: string, i = 0): string[] {
  const { values } = side.figures.get(option)![i]!;
  return [...side.kept].map((cell) => `${side.units[side.unit[cell]!]} ${side.names[side.period[cell]!]} = ${values[cell]}`);
}
const sentences = ({ notes }: Input): string => notes.map(({ sentence }) => sentence).join('\n');
const twoPeriods = (a: string, b: string): string => `team,period,engagement,csat\nA,"${a}",3,70\nA,"${b}",4,80\n`;

describe('the reader of npm run link understands', () => {
  const wide = 'team,period,engagement,csat\nNord,2024,3.5,70\nSüd,2024,4.25,80\n';
  const expected = ['Nord 2024 = 3.5', 'Süd 2024 = 4.25'];

  it.each<[string, string | Buffer, string, string]>([
    ['UTF-8', wide, 'UTF-8', 'comma'],
    ['UTF-8 with a byte order mark', `\ufeff${wide}`, 'UTF-8 with byte order mark', 'comma'],
    ['UTF-16 of Windows', Buffer.from(`\ufeff${wide}`, 'utf16le'), 'UTF-16 (little endian)', 'comma'],
    ['UTF-16 without a mark', Buffer.from(wide, 'utf16le'), 'UTF-16 (little endian)', 'comma'],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${wide}`, 'utf16le').swap16(), 'UTF-16 (big endian)', 'comma'],
    ['Windows-1252', Buffer.from(wide, 'latin1'), 'Windows-1252', 'comma'],
    ['gzip, whatever its name', gzipSync(wide), 'UTF-8', 'comma'],
    ['semicolons', wide.replaceAll(',', ';'), 'UTF-8', 'semicolon'],
    ['tabs', wide.replaceAll(',', '\t'), 'UTF-8', 'tab'],
    ['bars', wide.replaceAll(',', '|'), 'UTF-8', 'bar'],
    ['the first line of Excel', `sep=;\r\n${wide.replaceAll(',', ';').replaceAll('\n', '\r\n')}`, 'UTF-8', 'semicolon'],
    ['ends of line of Windows', wide.replaceAll('\n', '\r\n'), 'UTF-8', 'comma'],
    ['ends of line of old machines', wide.replaceAll('\n', '\r'), 'UTF-8', 'comma'],
    ['a last line without an end, and empty ones', `\n${wide.replace('Süd', '\n\n , ,\nSüd').trimEnd()}`.replace(' , ,\n', ',,,\n'), 'UTF-8', 'comma'],
    ['quotes and spaces around cells', wide.replaceAll('Nord', ' "Nord" ').replace('3.5', ' 3.5 '), 'UTF-8', 'comma'],
  ])('%s', async (_, content, encoding, delimiter) => {
    const input = await read({ 'panel.csv': content });
    expect(cells(input.staff, 'staff')).toEqual(expected);
    expect(input.read[0]).toMatchObject({ encoding, delimiter });
  });

  it('decimal commas, where the column leaves no doubt, and says so', async () => {
    const input = await read({ 'p.csv': 'team;engagement;csat\nA;3,5;1.234,5\nB;4;2.345,25\n' });
    expect(cells(input.staff, 'staff')).toEqual(['A  = 3.5', 'B  = 4']);
    expect(cells(input.customer, 'customer')).toEqual(['A  = 1234.5', 'B  = 2345.25']);
    expect(sentences(input)).toContain('p.csv, column "engagement": the comma is read as the decimal mark in one cell ("3,5" as 3.5).');
  });
  it('commas between thousands, where points or counts show them', async () => {
    const input = await read({ 'p.csv': 'team,engagement,csat,n_resp\nA,3.5,"1,234.5","1,200"\nB,4,"2,345",90\n' });
    expect(cells(input.customer, 'customer')).toEqual(['A  = 1234.5', 'B  = 2345']);
    expect(cells(input.staff, 'staff-base')).toEqual(['A  = 1200', 'B  = 90']);
    expect(sentences(input)).toContain('p.csv, column "n_resp": the comma is read as the mark of thousands in one cell ("1,200" as 1200).');
  });
  it('per cent signs in every cell of a column, true minus signs, spaces and apostrophes between thousands', async () => {
    const input = await read({ 'p.csv': 'team;engagement;csat\nA;−3;84 %\nB;1\u202f234;91,5%\nC;1’234.5;NA\n' });
    expect(cells(input.staff, 'staff')).toEqual(['A  = -3', 'B  = 1234', 'C  = 1234.5']);
    expect(cells(input.customer, 'customer')).toEqual(['A  = 84', 'B  = 91.5', 'C  = NaN']);
    expect(sentences(input)).toContain('p.csv, column "csat": the per cent sign is taken off in 2 cells ("84 %" is read as 84).');
  });
  it('what people write for "no figure", withheld figures and errors of a spreadsheet', async () => {
    const texts = ['', 'NA', 'n/a', 'null', '-', '–', '..', 'nan', '*', '<5', '#DIV/0!'];
    const input = await read({
      'p.csv': `team,engagement,csat,n_resp\n${texts.map((text, i) => `T${i},${text},${i},"${text === '<5' ? '<5' : 9}"`).join('\n')}\n`,
    });
    expect(cells(input.staff, 'staff').every((cell) => cell.endsWith('= NaN'))).toBe(true);
    expect(cells(input.staff, 'staff-base')[9]).toBe('T9  = 0');
    expect(sentences(input)).toContain('2 cells marked as withheld ("*") read as no figure.');
    expect(sentences(input)).toContain('one cell with an error of the spreadsheet (#DIV/0! in line 12) read as no figure.');
    expect(sentences(input)).toContain('one cell such as "<5" read as too few.');
  });
  it('figures with all their digits', async () => {
    const texts = ['0.1', '3.94666666666667', '123456789012345678', '0.30000000000000004', '-.5', '+5.', '1e-7', '6.02E23', '000.25'];
    const input = await read({ 'p.csv': `team,engagement,csat\n${texts.map((text, i) => `T${i},${text},1`).join('\n')}\n` });
    expect([...input.staff.figures.get('staff')![0]!.values]).toEqual(texts.map(Number));
  });

  it.each([
    ['2024-01-31', '2024-02-29', 'month', ['2024-01', '2024-02']],
    ['31.01.2024', '29.02.2024', 'month', ['2024-01', '2024-02']],
    ['01/31/2024', '02/29/2024', 'month', ['2024-01', '2024-02']],
    ['31/01/2024', '29/02/2024', 'month', ['2024-01', '2024-02']],
    ['2024-01-31T00:00:00Z', '2024-02-29 00:00', 'month', ['2024-01', '2024-02']],
    ['Jan 2024', 'February 2024', 'month', ['2024-01', '2024-02']],
    ['März 2024', 'août 2024', 'month', ['2024-03', '2024-08']],
    ['2024-01', '02/2024', 'month', ['2024-01', '2024-02']],
    ['202401', '202402', 'month', ['2024-01', '2024-02']],
    ['2024Q1', 'Q2 2024', 'quarter', ['2024-Q1', '2024-Q2']],
    ['31 March 2024', 'Jun 30, 2024', 'quarter', ['2024-Q1', '2024-Q2']],
    ['2024-W05', 'KW 6 2024', 'week', ['2024-W05', '2024-W06']],
    ['2024-01-05', '2024-01-12', 'week', ['2024-W01', '2024-W02']],
    ['2024-01-05', '2024-01-06', 'day', ['2024-01-05', '2024-01-06']],
    ['2024-H1', 'H2 2024', 'half', ['2024-H1', '2024-H2']],
    ['2023/24', '2024/25', 'year', ['2023/24', '2024/25']],
    ['2023.0', '2024', 'year', ['2023', '2024']],
    ['31.12.2022', '31.12.2023', 'year', ['2022', '2023']],
    ['1', '2', 'number', ['1', '2']],
    ['Wave 1', 'wave 2', 'number', ['1', '2']],
    ['Spring', 'Autumn', 'name', ['Spring', 'Autumn']],
  ])('the periods "%s" and "%s"', async (a, b, kind, names) => {
    const { staff, periods } = await read({ 'p.csv': twoPeriods(a, b) });
    expect(periods.kind).toBe(kind);
    expect([...staff.names]).toEqual(names);
  });
  it('gaps: every period from the first to the last is counted, also over the end of a year of 53 weeks', async () => {
    expect((await read({ 'p.csv': twoPeriods('2023Q4', '2024Q3') })).periods.listed).toEqual(['2023-Q4', '2024-Q1', '2024-Q2', '2024-Q3']);
    expect((await read({ 'p.csv': twoPeriods('2020-W52', '2021-W01') })).periods.listed).toEqual(['2020-W52', '2020-W53', '2021-W01']);
  });
  it('one date with a day after the twelfth for the order of all, and says which stands first', async () => {
    const input = await read({ 'p.csv': `${twoPeriods('01/02/2024', '05/03/2024')}A,30/04/2024,3,70\n` });
    expect([...input.staff.names]).toEqual(['2024-02', '2024-03', '2024-04']);
    expect(sentences(input)).toContain('p.csv: Dates are read with the day first ("30/04/2024").');
  });

  it('a wide file with a column for each figure and quarter', async () => {
    const input = await read({ 'p.csv': 'team,engagement_2024Q1,engagement_2024Q2,csat_2024Q1,csat_2024Q2,n_resp\nA,3,4,70,80,9\nB,2,,60,65,8\n' });
    expect(cells(input.staff, 'staff')).toEqual(['A 2024-Q1 = 3', 'A 2024-Q2 = 4', 'B 2024-Q1 = 2', 'B 2024-Q2 = NaN']);
    expect(cells(input.customer, 'customer')).toEqual(['A 2024-Q1 = 70', 'A 2024-Q2 = 80', 'B 2024-Q1 = 60', 'B 2024-Q2 = 65']);
    expect(cells(input.staff, 'staff-base')).toEqual(['A 2024-Q1 = 9', 'A 2024-Q2 = 9', 'B 2024-Q1 = 8', 'B 2024-Q2 = 8']);
  });
  it('two wide files whose columns are the periods', async () => {
    const input = await read({ 'e.csv': 'Team;Jan 2024;Feb 2024\nA;3;4\n', 'complaints.csv': 'branch,2024-02,2024-01\nA,12,10\n' });
    expect(cells(input.staff, 'staff')).toEqual(['A 2024-01 = 3', 'A 2024-02 = 4']);
    expect(cells(input.customer, 'customer')).toEqual(['A 2024-02 = 12', 'A 2024-01 = 10']);
    expect(input.customer.figures.get('customer')![0]!.name).toBe('complaints');
  });
  it('a long file, whose measures are named or guessed', async () => {
    const long = 'team,year,measure,value,n\nA,2024,Engagement,3,9\nA,2024,CSAT,70,40\nB,2024,CSAT,60,30\nB,2024,Engagement,2,8\nA,2024,Role clarity,5,9\n';
    const input = await read({ 'p.csv': long }, '--drivers', 'Role clarity', '--staff-base', 'n');
    expect(cells(input.staff, 'staff')).toEqual(['A 2024 = 3', 'B 2024 = 2']);
    expect(cells(input.customer, 'customer')).toEqual(['A 2024 = 70', 'B 2024 = 60']);
    expect(cells(input.staff, 'staff-base')).toEqual(['A 2024 = 9', 'B 2024 = 8']);
    expect(cells(input.staff, 'drivers')).toEqual(['A 2024 = 5', 'B 2024 = NaN']);
    const named = await read({ 'p.csv': long }, '--staff', 'role clarity', '--customer', 'CSAT');
    expect(cells(named.staff, 'staff')).toEqual(['A 2024 = 5', 'B 2024 = NaN']);
    await expect(read({ 'p.csv': long }, '--staff', 'Mood')).rejects.toThrow(
      'p.csv has no measure "Mood" (--staff). Column "measure" holds: Engagement, CSAT, Role clarity.',
    );
  });
  it('a team and a period of several columns', async () => {
    const input = await read(
      { 'p.csv': 'region,branch,year,quarter,engagement,csat\nNorth,1,2024,1,3,70\nNorth,1,2024,2,4,80\n' },
      '--unit',
      'region,branch',
      '--period',
      'year,quarter',
    );
    expect(cells(input.staff, 'staff')).toEqual(['North / 1 2024-Q1 = 3', 'North / 1 2024-Q2 = 4']);
  });
  it('two files that call team and period differently', async () => {
    const files = { 'e.csv': 'Abteilung,Welle,engagement\nA,1,3\n', 'o.csv': 'Filiale,Runde,csat\nA,1,70\n' };
    const input = await read(files, '--unit', 'Abteilung=Filiale', '--period', 'Welle=Runde');
    expect([cells(input.staff, 'staff'), cells(input.customer, 'customer')]).toEqual([['A 1 = 3'], ['A 1 = 70']]);
    await expect(read(files, '--unit', 'Abteilung')).rejects.toThrow('o.csv has no column "Abteilung" (--unit). Its columns are: Filiale, Runde, csat.');
  });
  it('lines without names, as teams of their own', async () => {
    const input = await read({ 'p.csv': 'rating,complaints\n43,51\n63,64\n' }, '--unit', 'line', '--staff', 'complaints', '--customer', 'rating');
    expect(cells(input.staff, 'staff')).toEqual(['line 2  = 51', 'line 3  = 64']);
  });
  it('rows that hold a side each, and copies, as one row each, and says so', async () => {
    const input = await read({ 'p.csv': 'team,engagement,csat\nA,3,\nA,,70\nB,4,80\nB,4,80\n,,\n' });
    expect(cells(input.staff, 'staff')).toEqual(['A  = 3', 'B  = 4']);
    expect(cells(input.customer, 'customer')).toEqual(['A  = 70', 'B  = 80']);
    expect(sentences(input)).toContain('p.csv: 2 rows repeat a team and period without contradicting the row before (lines 2 and 3 are the first)');
  });
  it('teams whose zeros a spreadsheet was made to keep', async () => {
    const { staff } = await read({ 'p.csv': 'team,engagement,csat\n="007",3,70\n"=""008""",4,80\n' });
    expect(staff.units).toEqual(['007', '008']);
  });
});

describe('the reader of npm run link guesses columns', () => {
  it('and says which it guessed', async () => {
    const { read: sides } = await read({ 'p.csv': 'Trust Code,Year,Engagement,CSAT,n_tickets\nA,2024,3,70,20\n' }, '--staff', 'engagement');
    expect(sides[0].columns).toMatchObject({ unit: 'Trust Code', period: 'Year', staff: 'Engagement' });
    expect(sides[1].columns).toMatchObject({ customer: 'CSAT', 'customer-base': 'n_tickets' });
    expect([...sides[0].guessed]).toEqual(['Trust Code', 'Year']);
    expect([...sides[1].guessed]).toEqual(['Trust Code', 'Year', 'CSAT', 'n_tickets']);
  });
  it('by what is left in a file of one figure', async () => {
    const { read: sides } = await read({ 'e.csv': 'team,period,mood\nA,2024,3\n', 'o.csv': 'team,period,stars,ratings\nA,2024,3,50\n' });
    expect([sides[0].columns['staff'], sides[1].columns['customer']]).toEqual(['mood', 'stars']);
  });
  it('but takes a name with a comma for what it is', async () => {
    const { read: sides } = await read({ 'p.csv': 'team,"mood, in short",a,b,csat\nA,3,1,2,70\n' }, '--staff', 'mood, in short', '--drivers', 'a,b');
    expect(sides[0].columns).toMatchObject({ staff: 'mood, in short', drivers: 'a, b' });
  });
});

describe('the scanner of npm run link', () => {
  it('cuts any table into the cells that csv-parse finds, wherever the pieces of the file end', async () => {
    const cell = fc.stringMatching(/^[a-zä€😀 ",;\n.0-9]{0,6}$/u);
    // csv-parse and we both leave out rows of nothing, and take spaces off; a first cell that is not empty keeps both from guessing
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 30 }));
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), async (rows, windows) => {
        const quoted = rows.map((row, i) =>
          [`k${i}`, ...row].map((text) => (/[",;\n]/u.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text)),
        );
        const end = windows ? '\r\n' : '\n';
        const text = [rows[0]!.map((_, i) => `c${i}`).join(','), ...quoted.map((row) => row.join(','))].join(end).replace(/^/u, 'key,');
        writeFileSync(path.join(folder, 'any.csv'), text);
        const found = await readTable('any.csv', { from: folder, choose: ({ header }) => ({ texts: header.map((_, i) => i), figures: [] }) });
        const wanted = parse(text, { trim: true, skip_empty_lines: true }) as string[][];
        expect(found.header).toEqual(wanted[0]);
        const columns = [...found.texts.values()];
        expect(Array.from({ length: found.rows }, (_, row) => columns.map((column) => column.at(row)))).toEqual(
          wanted.slice(1).map((row) => row.map((one) => one.trim())),
        );
      }),
      { numRuns: 200 },
    );
  });
  it('names the line of a row behind cells that hold line breaks and pieces that end anywhere', async () => {
    const filler = Array.from({ length: 40_000 }, (_, i) => `T${i},"a\nb €",1`).join('\n');
    writeFileSync(path.join(folder, 'long.csv'), `team,note,engagement\n${filler}\nlast,x,1\n`);
    const found = await readTable('long.csv', { from: folder, choose: () => ({ texts: [0, 1], figures: [2] }) });
    expect([found.rows, found.lineOf(0), found.lineOf(40_000)]).toEqual([40_001, 2, 80_002]);
    expect([found.texts.get(0)!.at(39_999), found.texts.get(1)!.at(39_999)]).toEqual(['T39999', 'a\nb €']);
  });
});
