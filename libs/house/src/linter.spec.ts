import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

/** What must be complained of (or not), in the editor already: path, text, the rule that speaks up. */
const rows: [path: string, text: string, rule: string | undefined][] = [
  ['libs/domain/src/made-up.ts', `import 'node:fs';\n`, 'no-restricted-imports'],
  ['libs/domain/src/made-up.ts', `import '@nestjs/common';\n`, 'no-restricted-imports'],
  ['libs/domain/src/made-up.ts', `export const x = 1 as any;\n`, '@typescript-eslint/no-explicit-any'],
  ['libs/domain/src/made-up.ts', `export const x = 1;\n`, undefined],
  ['backend/src/made-up.ts', `import '@angular/core';\n`, 'no-restricted-imports'],
  ['backend/src/made-up.ts', `import '../../libs/domain/src/index.js';\n`, 'no-restricted-imports'],
  ['backend/src/made-up.ts', `import '@throughline/domain';\n`, undefined],
  ['frontend/src/app/made-up.ts', `import '@nestjs/common';\n`, 'no-restricted-imports'],
  ['frontend/src/app/made-up.ts', `import '@throughline/linkage';\n`, 'no-restricted-imports'],
  ['frontend/src/app/made-up.ts', `import '@throughline/anonymity';\n`, undefined],
  ['e2e/journeys/made-up.e2e.ts', `import '@throughline/contract';\n`, 'no-restricted-imports'],
  ['e2e/journeys/made-up.e2e.ts', `import '../support/house.js';\n`, undefined],
];

// one process for all: the linter takes longer to load than to lint
const program = `
import { ESLint } from 'eslint';
const eslint = new ESLint({ cwd: ${JSON.stringify(root)} });
const found = [];
for (const [filePath, text] of ${JSON.stringify(rows)}) found.push((await eslint.lintText(text, { filePath }))[0].messages.map((m) => m.ruleId ?? m.message));
console.log(JSON.stringify(found));`;

describe('the linter', () => {
  let found: string[][] = [];
  beforeAll(() => {
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], { cwd: root, encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`eslint could not run: ${run.stderr}`);
    found = JSON.parse(run.stdout) as string[][];
  }, 60_000);

  it.each(rows.map(([file, text, rule], i) => [file, text.trim(), rule ?? 'nothing', i] as const))('says of %s with %s: %s', (_file, _text, rule, i) => {
    expect(found[i]).toEqual(rule === 'nothing' ? [] : [rule]);
  });
});
