import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const program = path.resolve(import.meta.dirname, '../../../../tools/link.mjs');
const STAFF = [3.1, 3.4, 3.9, 4.2, 2.8, 3.6, 3.3, 4.0, 3.7, 2.9, 3.5, 4.4];
const CUSTOMER = [71, 68, 80, 84, 66, 75, 79, 77, 70, 69, 72, 88];

describe('npm run link', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'throughline-link-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const file = (name: string, lines: readonly string[]): string => {
    const at = path.join(folder, name);
    writeFileSync(at, `${lines.join('\n')}\n`);
    return at;
  };
  const run = (...wanted: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...wanted], { encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  const engagement = () => file('engagement.csv', ['team,period,engagement', ...STAFF.map((value, i) => `T${i},2024-Q1,${value}`), 'T99,2024-Q1,4']);
  const outcomes = () => file('outcomes.csv', ['Team;Period;CSAT', ...CUSTOMER.map((value, i) => `T${i};2024-Q1;${value}`)]);

  it('joins two files and says what it finds, first in a sentence', () => {
    const { status, stdout, stderr } = run('--engagement', engagement(), '--outcomes', outcomes());
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Teams with higher engagement tend to have higher CSAT (0.84, likely 0.51–0.95). This does not say which comes first.');
  }, 120_000);

  it('prints every figure as JSON, with the files and columns it used and the team it left out', () => {
    const { status, stdout } = run('--engagement', engagement(), '--outcomes', outcomes(), '--json');
    expect(status).toBe(0);
    const found = JSON.parse(stdout);
    expect(found).toMatchObject({
      verdict: { grade: 3, code: 'linked-across', direction: 'better' },
      teams: 12,
      periods: ['2024-Q1'],
      leftOut: [{ team: 'T99', reason: 'no-customer-figure' }],
      read: [
        { side: 'staff', rows: 13, columns: { unit: 'team', period: 'period', staff: 'engagement' } },
        { side: 'customer', rows: 12, columns: { customer: 'CSAT' } },
      ],
    });
    expect(found.across.pearson.r).toBeCloseTo(0.8369457063422557, 12);
    expect(found.across.spearman.r).toBeCloseTo(0.7902097902097902, 12);
  }, 120_000);

  it('counts "not enough data" as an answer', () => {
    const few = file('few.csv', ['team,engagement,csat', 'A,3,70', 'B,4,80']);
    const { status, stdout } = run('--panel', few, '--json');
    expect([status, JSON.parse(stdout).verdict.sentence]).toEqual([0, 'Not enough teams to tell (10 at least; you have 2).']);
  }, 120_000);

  it.each([
    ['a word where a figure should be', ['team,engagement,csat', 'A,3,70', 'B,good,80'], 'line 3, column "engagement": "good" is not a number;'],
    ['no column for the customers', ['team,engagement', 'A,3'], "no column looks like the customer side's; name it with --customer."],
    ['a team twice', ['team,engagement,csat', 'A,3,70', 'A,4,80'], 'lines 2 and 3 are both team "A"'],
    ['nothing', [], 'is empty; its first line must name the columns.'],
  ])(
    'ends with 2 and a sentence that names the file when it holds %s',
    (_, lines, sentence) => {
      const wrong = file('wrong.csv', lines);
      const { status, stdout, stderr } = run('--panel', wrong);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain('wrong.csv');
      expect(stderr).toContain(sentence);
      expect(stderr).not.toContain('    at ');
    },
    120_000,
  );

  it('means a file from where the person stands, though npm stands elsewhere, and unpacks gzip', () => {
    writeFileSync(
      path.join(folder, 'packed.csv.gz'),
      gzipSync(`team,engagement,csat\n${STAFF.map((value, i) => `T${i},${value},${CUSTOMER[i]}`).join('\n')}\n`),
    );
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, '--panel', 'packed.csv.gz', '--json'], {
      encoding: 'utf8',
      env: { ...process.env, npm_lifecycle_event: 'link', INIT_CWD: folder },
    });
    expect([status, stderr, JSON.parse(stdout).teams]).toEqual([0, '', 12]);
  }, 120_000);

  it('lets whoever reads the answer stop after its first line', () => {
    const wide = file('wide.csv', ['team,engagement,csat', ...Array.from({ length: 30_000 }, (_, i) => `T${i},${i % 7},`)]);
    const read = spawnSync('sh', ['-c', '"$0" "$1" --panel "$2" --json | head -1', process.execPath, program, wide], { encoding: 'utf8' });
    expect([read.status, read.stdout, read.stderr]).toEqual([0, '{\n', '']);
  }, 120_000);

  it('ends with 2 for a file that is not there, and for an option that it does not know', () => {
    const missing = run('--panel', path.join(folder, 'missing.csv'));
    expect([missing.status, missing.stdout]).toEqual([2, '']);
    expect(missing.stderr).toContain('missing.csv');
    expect(run('--pannel', 'x.csv')).toMatchObject({ status: 2, stderr: expect.stringContaining('With --help the options are listed.') });
  }, 120_000);
});
