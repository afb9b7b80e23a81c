import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const config = path.join(root, '.dependency-cruiser.mjs');

/** Runs the house's boundaries over a folder; "rule: from → to" for every breach. */
function breaches(folder: string, ...below: string[]): string[] {
  const run = spawnSync(process.execPath, [program, '--config', config, '--output-type', 'json', ...below], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser could not run: ${run.stderr}${run.stdout}`);
  const { summary } = JSON.parse(run.stdout) as { summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] } };
  if (summary.totalCruised < 2) throw new Error('dependency-cruiser saw no files');
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

describe('who may know whom', () => {
  it('is kept by the whole tree', () => {
    expect(breaches(root, 'backend', 'libs', 'frontend/src', 'e2e')).toEqual([]);
  }, 60_000);

  describe('in a tree that breaks it', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'throughline-boundaries-'));
    let found: string[] = [];

    /** What each file imports, and the boundary that this crosses; none for what must pass. */
    const rows: [from: string, to: string, rule: string | undefined][] = [
      ['backend/src/platform/http/a.ts', 'backend/src/identity/role/role.reader.ts', 'platform-knows-no-feature'],
      ['backend/src/identity/role/a.ts', 'backend/src/directory/team/team.reader.ts', 'identity-looks-only-left'],
      ['backend/src/surveys/cycle/a.ts', 'backend/src/recognition/kudos/kudos.reader.ts', 'surveys-looks-only-left'],
      ['backend/src/linkage/panel/a.ts', 'backend/src/leadership/mirror/mirror.reader.ts', 'linkage-looks-only-left'],
      ['backend/src/linkage/panel/b.ts', 'backend/src/surveys/ballot/ballot.reader.ts', 'linkage-sees-no-answer'],
      ['backend/src/leadership/mirror/a.ts', 'backend/src/surveys/results/results.service.ts', 'neighbours-through-their-reader'],
      ['backend/src/leadership/mirror/b.ts', 'backend/src/surveys/results/results.reader.ts', undefined],
      ['backend/src/surveys/cycle/b.ts', 'backend/src/surveys/results/results.service.ts', undefined],
      ['backend/src/surveys/cycle/c.ts', 'backend/src/platform/clock.ts', undefined],
      ['libs/domain/src/a.ts', 'libs/statistics/src/mean.ts', 'domain-stands-alone'],
      ['libs/statistics/src/a.ts', 'libs/domain/src/role.ts', 'statistics-stands-alone'],
      ['libs/anonymity/src/a.ts', 'libs/domain/src/role.ts', 'anonymity-stands-alone'],
      ['libs/contract/src/a.ts', 'libs/statistics/src/mean.ts', 'contract-knows-domain'],
      ['libs/linkage/src/a.ts', 'libs/domain/src/role.ts', 'linkage-knows-statistics'],
      ['libs/linkage/src/b.ts', 'libs/statistics/src/mean.ts', undefined],
      ['libs/publication/src/a.ts', 'libs/contract/src/ballot.ts', 'publication-counts-only'],
      ['libs/judging/src/a.ts', 'libs/domain/src/role.ts', 'judging-knows-nothing-of-ours'],
      ['libs/publication/src/b.ts', 'libs/anonymity/src/disclosure/lift.ts', undefined],
      ['backend/src/surveys/d.ts', 'frontend/src/app/session/session.ts', 'backend-knows-no-frontend'],
      ['frontend/src/app/hr/a.ts', 'backend/src/platform/clock.ts', 'frontend-knows-no-backend'],
      ['frontend/src/app/hr/b.ts', 'libs/linkage/src/b.ts', 'frontend-knows-no-backend'],
      ['frontend/src/app/answer/a.ts', 'frontend/src/app/session/session.ts', 'answer-pages-stay-small'],
      ['e2e/journeys/a.ts', 'backend/src/platform/clock.ts', 'e2e-through-http-only'],
      ['backend/src/surveys/e.ts', 'backend/src/demo/demo.service.ts', 'nobody-knows-the-demo'],
      ['libs/domain/src/one.ts', 'libs/domain/src/two.ts', 'no-circles'],
    ];

    beforeAll(() => {
      const importing = new Set(rows.map(([from]) => from));
      const write = (file: string, text: string) => {
        mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
        writeFileSync(path.join(folder, file), text);
      };
      for (const [from, to] of rows) {
        const steps = path.relative(path.dirname(from), to).replace(/\.ts$/, '.js');
        write(from, `import { x } from '${steps.startsWith('.') ? steps : `./${steps}`}';\nexport const y = x;\nexport { x };\n`);
        if (!importing.has(to)) write(to, 'export const x = 1;\n');
      }
      write('libs/domain/src/two.ts', "import { x } from './one.js';\nexport { x };\n");
      write('tsconfig.base.json', '{ "compilerOptions": { "module": "nodenext", "moduleResolution": "nodenext" } }');
      write('package.json', '{ "type": "module" }');
      symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
      found = breaches(folder, 'backend', 'libs', 'frontend', 'e2e');
    }, 60_000);
    afterAll(() => rmSync(folder, { recursive: true }));

    it.each(rows.filter(([, , rule]) => rule))('sees that %s imports %s', (from, to, rule) => {
      expect(found).toContain(`${rule}: ${from} → ${to}`);
    });

    it.each(rows.filter(([, , rule]) => !rule))('lets %s import %s', (from, to) => {
      expect(found.filter((breach) => breach.endsWith(`${from} → ${to}`))).toEqual([]);
    });
  });
});
