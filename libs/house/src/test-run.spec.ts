import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

const tools = path.resolve(import.meta.dirname, '../../../tools');

describe('what runs the tests', () => {
  it('lets computing code run as fast as in the product', () => {
    const { abs } = Math;
    let sum = 0;
    const took = (work: () => void): number => {
      const from = performance.now();
      for (let i = 0; i < 300_000; i++) work();
      return performance.now() - from;
    };
    const best = (work: () => void): number => Math.min(...Array.from({ length: 7 }, () => took(work)));
    // behind the Proxy of jest's own environment every look at Math costs fifty times as much as the call itself
    expect(best(() => (sum += Math.abs(-1)))).toBeLessThan(10 * best(() => (sum += abs(-1))));
    expect(sum).toBeGreaterThan(0);
  });

  it('keeps what a test file has loaded for the next one, and loads the test file itself anew', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'throughline-run-'));
    const seen = path.join(folder, 'seen');
    const file = `import { appendFileSync } from 'node:fs';
      import { loaded } from './counted.js';
      globalThis.files = (globalThis.files ?? 0) + 1;
      it('looks', () => appendFileSync(${JSON.stringify(seen)}, loaded() + ' module, ' + globalThis.files + ' file\\n'));`;
    const files = {
      'package.json': '{ "type": "module" }',
      'counted.js': 'globalThis.modules = (globalThis.modules ?? 0) + 1; export const loaded = () => globalThis.modules;',
      'a.spec.ts': file,
      'b.spec.ts': file,
      'jest.config.json': JSON.stringify({
        testEnvironment: path.join(tools, 'lasting-node.mjs'),
        runtime: path.join(tools, 'lasting-modules.mjs'),
        testMatch: ['**/*.spec.ts'],
        extensionsToTreatAsEsm: ['.ts'],
        transform: {},
      }),
    };
    try {
      for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
      const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
      const run = spawnSync(process.execPath, ['--experimental-vm-modules', jest, '-i'], { cwd: folder, encoding: 'utf8' });
      if (run.status !== 0) throw new Error(run.stderr);
      expect(readFileSync(seen, 'utf8')).toBe('1 module, 1 file\n1 module, 2 file\n');
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});
