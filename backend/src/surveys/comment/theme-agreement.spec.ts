import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../../..');
const given = path.resolve(root, '../shared/data/nhs-fft-comments-labelled/comments.csv.gz');
const there = existsSync(given);
if (!there) console.log(`The sorted comments of patients are not beside this clone (${path.relative(process.cwd(), given)}); the made ones stand in.`);

const tool = path.join(root, 'tools/comment-themes/agreement.mjs');
const measured = (file: string): string => execFileSync(process.execPath, [tool, file], { encoding: 'utf8' });
const average = (said: string): number[] =>
  /macro average of (\d+) themes over (\d+) comments \| F1 ([\d.]+) \| kappa (-?[\d.]+)/.exec(said)?.slice(1).map(Number) ?? [];

describe('how well themes that are found by words agree with people', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'themes-'));
  let made = 0;
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (themeOf: (i: number) => string): string => {
    const at = path.join(folder, `${++made}.csv`);
    const rows = Array.from({ length: 480 }, (_, i) => `${i % 4 < 2 ? 'The soup was cold' : 'Parking was far away'},${themeOf(i)}`);
    writeFileSync(at, ['comment,themes', ...rows].join('\n'));
    return at;
  };

  it('is all of it where people went by the words, and none where they did not', () => {
    expect(average(measured(file((i) => (i % 4 < 2 ? 'Food' : 'Parking'))))).toEqual([2, 240, 1, 1]);
    const [themes, , , kappa] = average(measured(file((i) => (i % 8 < 4 ? 'Food' : 'Parking'))));
    expect([themes, Math.abs(kappa!) < 0.1]).toEqual([2, true]);
  });

  it('says what is wrong with a file that cannot be used', () => {
    const refused = (...files: string[]): [number | null, string] => {
      const { status, stderr } = spawnSync(process.execPath, [tool, ...files], { encoding: 'utf8' });
      return [status, stderr];
    };
    const other = path.join(folder, 'other.csv');
    writeFileSync(other, 'text,themes\nfine,Food\n');
    expect(refused()).toEqual([2, expect.stringContaining('Say which file.')]);
    expect(refused(path.join(folder, 'none.csv'))).toEqual([2, expect.stringContaining('There is no file')]);
    expect(refused(other)).toEqual([2, expect.stringContaining('The file has no column "comment".')]);
    writeFileSync(other, 'comment,themes\nfine,Food\n');
    expect(refused(other)).toEqual([2, expect.stringContaining('No theme of the file has 100 comments')]);
  });

  it('is run by the command that the documentation names, whatever Node somebody has', () => {
    expect(readFileSync(path.join(root, 'docs/leaders.md'), 'utf8')).toContain('`node tools/comment-themes.mjs FILE`');
    const command = readFileSync(path.join(root, 'tools/comment-themes.mjs'), 'utf8');
    const [first, second] = command.split('\n').filter((line) => line !== '' && !line.startsWith('//'));
    expect([first, second]).toEqual(["import { bootstrap } from './bootstrap.mjs';", expect.stringMatching(/^await bootstrap\(\);/)]);
    expect(command).toContain("import('./comment-themes/agreement.mjs')");
  });

  (there ? it : it.skip)('is, of comments that patients wrote and people sorted, what the documentation says', () => {
    const said = measured(given);
    const [themes, comments, f1, kappa] = average(said);
    expect([themes, comments]).toEqual([19, 2933]);
    const stated = readFileSync(path.join(root, 'docs/leaders.md'), 'utf8');
    expect(stated).toContain(`macro F1 ${f1} and Cohen's kappa ${kappa}`);
    expect(stated).toContain('Food and drink fits best (F1 0.84)');
    expect(said).toContain('Food & drink provision & facilities | 125 | 3 | 0.84');
  });
});
