import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const tools = path.resolve(import.meta.dirname, '../../../../tools/link');
const { runLink } = (await import(pathToFileURL(path.join(tools, 'run.mjs')).href)) as {
  runLink: (argv: string[], at: { from: string; engine: () => Promise<unknown> }) => Promise<{ status: number; out: string; error: string }>;
};
const engine = () => import('../index.js');

const STAFF = [3.1, 3.4, 3.9, 4.2, 2.8, 3.6, 3.3, 4, 3.7, 2.9, 3.5, 4.4];
const CUSTOMER = [71, 68, 80, 84, 66, 75, 79, 77, 70, 69, 72, 88];
type Content = string | Buffer;
type Cell = string | number;

/** Twelve teams in one period, with one thing changed. */
const teams = (change: (row: Cell[], i: number) => Cell[] = (row) => row, header = 'team,engagement,csat', mark = ','): string =>
  [header, ...STAFF.map((staff, i) => change([`T${i + 1}`, staff, CUSTOMER[i]!], i).join(mark))].join('\n') + '\n';
/** The same in several periods; staff figures move so that there is something to read. */
const panel = (periods: readonly string[]): string =>
  [
    'team,period,engagement,csat',
    ...periods.flatMap((period, p) =>
      STAFF.map((staff, i) => `T${i + 1},${period},${(staff + (((i + p) % 3) - 1) / 10).toFixed(2)},${CUSTOMER[i]! + ((i * p) % 4)}`),
    ),
  ].join('\n');
const at = (i: number, column: number, text: Cell) => (row: Cell[], at: number) => (at === i ? row.map((cell, c) => (c === column ? text : cell)) : row);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'throughline-link-'));
  mkdirSync(path.join(folder, 'folder.csv'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function link(content: Content | Record<string, Content>, ...more: string[]) {
  const files = typeof content === 'string' || Buffer.isBuffer(content) ? { 'panel.csv': content } : content;
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(folder, name), bytes);
  const named = more.includes('--panel') || more.includes('--engagement') ? more : ['--panel', Object.keys(files)[0]!, ...more];
  const said = await runLink(named, { from: folder, engine });
  // whatever is wrong with a file, nobody reads this
  expect(`${said.out}${said.error}`).not.toMatch(/\bNaN\b|undefined|\[object|^\s+at |mistake of the program/mu);
  return said;
}

describe('npm run link refuses, with 2 and a sentence that names the place,', () => {
  it.each<[string, Content, string[], string]>([
    ['an empty file', '', [], 'panel.csv is empty; its first line must name the columns.'],
    ['a file of empty lines', '\n\n  \n', [], 'panel.csv is empty; its first line must name the columns.'],
    ['a header without rows', 'team,engagement,csat\n', [], 'panel.csv has a header but no rows.'],
    ['a word in a figure', teams(at(1, 1, 'good')), [], 'panel.csv, line 3, column "engagement": "good" is not a number; write a number such as 4.2'],
    [
      'several words in figures',
      teams((row) => [row[0]!, 'good', row[2]!]),
      [],
      '"good" is not a number; write a number such as 4.2, or leave the cell empty where there is none. 11 more cells',
    ],
    ['1e308', teams(at(0, 2, '1e308')), [], 'panel.csv, line 2, column "csat": "1e308" is too large to be a figure.'],
    [
      'three hundred digits',
      teams(at(0, 2, '9'.repeat(320))),
      [],
      'line 2, column "csat": "9999999999999999999999999999999999999999…" is too large to be a figure.',
    ],
    ['two hundred digits', teams(at(0, 2, `1${'0'.repeat(200)}`)), [], 'panel.csv, line 2, column "csat": 1e+200 is too large to be a figure.'],
    ['infinity', teams(at(0, 2, '-Infinity')), [], '"-Infinity" is too large to be a figure.'],
    ['a formula in a figure', teams(at(2, 2, '=B2*2')), [], 'line 4, column "csat": "=B2*2" is a formula, not a figure; save the sheet with its values'],
    ['a formula in a team', teams(at(2, 0, '=HYPERLINK(A1)')), [], 'line 4, column "team": "=HYPERLINK(A1)" is a formula, not a team'],
    [
      'one per cent sign',
      teams(at(4, 2, '66 %')),
      [],
      'panel.csv, line 2, column "csat": this figure has no per cent sign, but "66 %" in another row has one.',
    ],
    [
      'points and decimal commas in one column',
      teams(at(4, 1, '2,8'), undefined, ';').replaceAll('team,engagement,csat', 'team;engagement;csat'),
      [],
      'line 2, column "engagement": this figure has a decimal point, but "2,8" in another row a decimal comma.',
    ],
    [
      'a comma that could be either',
      teams((row, i) => [row[0]!, `${i + 1},250`, row[2]!], 'team;engagement;csat', ';'),
      [],
      'line 2, column "engagement": "1,250" could be 1250 or 1.250.',
    ],
    [
      'commas of both meanings',
      teams((row, i) => [row[0]!, i ? '1,234.5' : '3,5', row[2]!], 'team;engagement;csat', ';'),
      [],
      '"3,5" has a comma before the decimals, but "1,234.5" in another row has one between thousands.',
    ],
    [
      'a negative count',
      teams((row, i) => [...row, i === 3 ? -2 : 9], 'team,engagement,csat,n_resp'),
      [],
      'line 5, column "n_resp": -2 is not a count; it must be 0 or more, or empty.',
    ],
    [
      'a team twice with different figures',
      teams(at(1, 0, 'T1')),
      [],
      'panel.csv: lines 2 and 3 are both team "T1", with different figures; each team may have one row a period. Is there a period column to name with --period?',
    ],
    [
      'a team twice in a period',
      `${panel(['2024Q1', '2024Q2'])}\nT1,Q2 2024,1,1`,
      [],
      'lines 14 and 26 are both team "T1" in period "2024-Q2", with different figures; each team may have one row a period.',
    ],
    ['a row without team', teams(at(3, 0, '')), [], 'panel.csv, line 5, column "team": the team is empty; every row with figures needs one.'],
    ['a row without period', panel(['2024', '']), [], 'line 14, column "period": the period is empty; every row with figures needs one.'],
    [
      'a row with a cell too many',
      teams(at(2, 2, '80,5')),
      [],
      'panel.csv, line 4: 4 cells where the header has 3. A comma inside a text needs quotes around the text.',
    ],
    ['a row with a cell too few', 'team,engagement,csat\nA,1\n', [], 'panel.csv, line 2: 2 cells where the header has 3.'],
    [
      'a quotation mark that never closes',
      'team,engagement,csat\nA,1,2\n"B,1,2\nC,1,2\n',
      [],
      'panel.csv, line 3: a quotation mark is opened and never closed.',
    ],
    ['text behind a closing mark', 'team,engagement,csat\n"A"x,1,2\n', [], 'panel.csv, line 2: text follows a closing quotation mark.'],
    [
      'no column for the customers',
      'team,engagement\nA,3\n',
      [],
      "panel.csv: no column looks like the customer side's; name it with --customer. Its columns are: team, engagement.",
    ],
    [
      'no column for the team',
      'a,b,c\nA,3,4\n',
      [],
      'panel.csv: no column looks like a team; name it with --unit, or say --unit line when every line is a team of its own. Its columns are: a, b, c.',
    ],
    ['a column that is not there', teams(), ['--staff', 'mood'], 'panel.csv has no column "mood" (--staff). Its columns are: team, engagement, csat.'],
    ['a control that is not there', teams(), ['--controls', 'size'], 'No file has a column "size" (--controls). panel.csv has: team, engagement, csat.'],
    [
      'a column that is there twice',
      teams(undefined, 'team,engagement,engagement'),
      ['--staff', 'engagement'],
      'panel.csv has two columns named "engagement" (2 and 3); each needs a name of its own.',
    ],
    ['a day that does not exist', panel(['2024-02-30', '2024-03-30']), [], 'line 2, column "period": "2024-02-30" is not a day of the calendar.'],
    ['a month that does not exist', panel(['2024-01', '2024-13']), [], 'line 14, column "period": "2024-13" is not a month; months run from 01 to 12.'],
    ['a week that does not exist', panel(['2024-W52', '2024-W53']), [], '"2024-W53" is not a week; 2024 has 52.'],
    [
      'dates that could be read in two ways',
      panel(['01/02/2024', '02/05/2024', '03/06/2024']),
      [],
      'line 2, column "period": "01/02/2024" could be day, month, year or month, day, year',
    ],
    [
      'dates in both orders',
      panel(['01/31/2024', '31/03/2024']),
      [],
      'line 2, column "period": in "01/31/2024" the month stands first, but in "31/03/2024" in another row the day does.',
    ],
    [
      'quarters among months',
      panel(['2024-01', '2024Q2']),
      [],
      'line 14, column "period": "2024Q2" is a quarter, but "2024-01" (panel.csv, line 2, column "period") is a month.',
    ],
    ['a name among times', panel(['2024-01', 'before']), [], '"before" is no time, but "2024-01"'],
    ['a lag without periods', teams(), ['--lag', '1'], '--lag 1 needs periods, and panel.csv has no period column'],
    [
      'a lag over names',
      panel(['Spring', 'Autumn']),
      ['--lag', '1'],
      '--lag 1 needs periods in a known order; The order of the periods cannot be told from names such as "Spring"',
    ],
    ['NUL characters', teams(at(5, 0, 'T\0')), [], 'panel.csv, line 7: a NUL character; this is not a text file, or it is damaged.'],
    [
      'a spreadsheet',
      Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(200, 7)]),
      [],
      'panel.csv is a spreadsheet or an archive (XLSX, ODS, ZIP), not a text file.',
    ],
    ['a PDF', '%PDF-1.7 and so on\n', [], 'panel.csv is a PDF document'],
    [
      'text of two encodings',
      Buffer.concat([Buffer.from('team,engagement,csat\nMünchen,1,2\n'), Buffer.from('Köln,1,2\n', 'latin1')]),
      [],
      'panel.csv, line 3: this line is not UTF-8 text, while lines before it are.',
    ],
    ['bytes of no encoding', Buffer.from('team,engagement,csat\nA\x81,1,2\n', 'latin1'), [], 'panel.csv, line 2: neither UTF-8 nor Windows-1252 text.'],
    [
      'half a character of UTF-16',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('team,engagement,csat\nA,1,2', 'utf16le').subarray(0, -1)]),
      [],
      'panel.csv is UTF-16 (little endian) text but damaged',
    ],
    [
      'gzip that is cut short',
      gzipSync(Buffer.from(panel(['2023', '2024', '2025']))).subarray(0, 200),
      [],
      'panel.csv is cut short: the gzip archive ends before its content does.',
    ],
    ['damaged gzip', gzipSync(Buffer.from(teams())).map((byte, i) => (i === 40 ? byte ^ 255 : byte)) as Buffer, [], 'panel.csv looks like gzip but is damaged'],
    ['an archive of nothing', gzipSync(Buffer.alloc(0)), [], 'panel.csv unpacks to nothing'],
    ['a million columns', `${Array.from({ length: 1_000_000 }, (_, i) => `c${i}`).join(',')}\n`, [], 'panel.csv, line 1 has more than 16,384 columns.'],
    ['a file that is one endless line', 'x'.repeat(9 * 1024 * 1024), [], 'panel.csv, line 1: this row is longer than 4 MB.'],
  ])('%s', async (_, content, more, sentence) => {
    const { status, out, error } = await link(content, ...more);
    expect([status, out]).toEqual([2, '']);
    expect(error).toContain(sentence);
  });

  it.each([
    ['a file that is not there', ['--panel', 'missing.csv'], 'missing.csv is not there (looked for '],
    ['a folder', ['--panel', 'folder.csv'], 'folder.csv is a folder, not a file'],
    ['an option that it does not know', ['--pannel', 'x.csv'], "Unknown option '--pannel'. With --help the options are listed."],
    ['no file', ['--unit', 'team'], 'Name the file: --panel FILE, or --engagement FILE and --outcomes FILE.'],
    ['one file of two', ['--engagement', 'x.csv'], '--outcomes FILE is missing: both sides are needed.'],
    ['one file and two', ['--panel', 'x.csv', '--outcomes', 'y.csv'], 'Name either --panel'],
    ['half a lag', ['--panel', 'x.csv', '--lag', '0.5'], '--lag is "0.5"; it must be a whole number of periods, 0 or more.'],
    ['a word for a seed', ['--panel', 'x.csv', '--seed', 'lucky'], '--seed is "lucky"; it must be a whole number from 0 to 4294967295.'],
    ['an empty option', ['--panel', 'x.csv', '--staff', ''], '--staff is empty; name what is meant, or leave the option out.'],
  ])('%s on the command line', async (_, argv, sentence) => {
    const { status, out, error } = await runLink(argv, { from: folder, engine });
    expect([status, out]).toEqual([2, '']);
    expect(error).toContain(sentence);
  });

  it.each([
    [
      'a period column in one file only',
      'team,period,engagement\nA,2024,3\n',
      'team,csat\nA,70\n',
      'o.csv has no period column, but the other file has "period"',
    ],
    [
      'years in one file and months in the other',
      'team,period,engagement\nA,2024,3\n',
      'team,month,csat\nA,2024-01,70\n',
      'o.csv, line 2, column "month": "2024-01" is a month, but "2024" (e.csv, line 2, column "period") is a year.',
    ],
  ])('%s', async (_, engagement, outcomes, sentence) => {
    const { status, error } = await link({ 'e.csv': engagement, 'o.csv': outcomes }, '--engagement', 'e.csv', '--outcomes', 'o.csv');
    expect(status).toBe(2);
    expect(error).toContain(sentence);
  });
});

describe('npm run link answers "not enough data", with 0, for', () => {
  const code = async (content: Content, ...more: string[]) => {
    const { status, out, error } = await link(content, '--json', ...more);
    expect([status, error]).toEqual([0, '']);
    const { verdict } = JSON.parse(out) as { verdict: { code: string; grade: number; sentence: string } };
    expect([verdict.grade, verdict.code]).toEqual([1, 'not-enough-data']);
    return verdict.sentence;
  };
  it('one team', async () => expect(await code('team,engagement,csat\nA,3,70\n')).toContain('you have 1'));
  it('no team with both figures', async () => expect(await code('team,engagement,csat\nA,3,\nB,,70\n')).toContain('you have none'));
  it('nine teams', async () => expect(await code(teams().split('\n').slice(0, 10).join('\n'))).toContain('10 at least; you have 9'));
  it('staff figures that are all the same', async () => expect(await code(teams((row) => [row[0]!, 4, row[2]!]))).toContain('same staff figure'));
  it('customer figures that are all the same', async () => expect(await code(teams((row) => [row[0]!, row[1]!, 80]))).toContain('same customer figure'));
  it('figures of one row only, as large as figures may be', async () => expect(await code('team,engagement,csat\nA,1e100,-1e100\n')).toContain('you have 1'));
});

describe('npm run link answers, and gives no figure that is none, for', () => {
  it.each<[string, string]>([
    ['teams in one period', panel(['2024'])],
    ['two periods', panel(['2024', '2025'])],
    ['periods with a gap', panel(['2024-01', '2024-02', '2024-05', '2024-06'])],
    ['periods whose order is not known', panel(['Spring', 'Summer', 'Autumn', 'Winter'])],
    ['figures as large as figures may be', teams((row, i) => [row[0]!, i % 2 ? '1e100' : '-1e99', row[2]!])],
    ['figures as small as figures may be', teams((row, i) => [row[0]!, `${i}e-300`, row[2]!])],
    ['one team far from all others', teams(at(0, 1, '1e30'))],
    ['an empty column of bases', teams((row) => [...row, ''], 'team,engagement,csat,n_resp')],
  ])('%s', async (_, content) => {
    const { status, out } = await link(content, '--json');
    expect(status).toBe(0);
    expect((JSON.parse(out) as { verdict: { sentence: string } }).verdict.sentence).toMatch(/^[A-Z].*\.$/u);
    expect((await link(content)).status).toBe(0);
  });
});
