import { existsSync, readFileSync } from 'node:fs';

/** All files reachable from an entry by import or export, and what they import that is not ours. */
function closure(entry: string, read: (file: URL) => string): { files: Set<string>; foreign: Set<string> } {
  const files = new Set<string>();
  const foreign = new Set<string>();
  const open = [new URL(entry, import.meta.url)];
  for (let file = open.pop(); file; file = open.pop()) {
    if (files.has(file.href)) continue;
    files.add(file.href);
    for (const [, from = ''] of read(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
      if (from.startsWith('.')) open.push(new URL(from.replace(/\.js$/, '.ts'), file));
      else foreign.add(from);
    }
  }
  return { files, foreign };
}

const onDisk = (file: URL): string => readFileSync(file, 'utf8');

describe('the browser end', () => {
  it('reaches no Node module and no package but the one for envelopes', () => {
    const { files, foreign } = closure('./index.ts', onDisk);
    expect([...foreign]).toEqual(['@hpke/core']);
    expect(files.size).toBeGreaterThan(20);
    for (const file of files) expect(existsSync(new URL(file))).toBe(true);
    expect([...files].filter((file) => file.includes('/server'))).toEqual([]);
    for (const file of files) expect(onDisk(new URL(file))).not.toMatch(/\bBuffer\.|\bprocess\./);
  });

  it('has entries of their own for what few pages need, and each reaches only its package', () => {
    const reached = (entry: string) => [...closure(entry, onDisk).foreign].sort();
    expect(reached('./trustee.ts')).toEqual(['@hpke/core', 'shamir-secret-sharing']);
    expect(reached('./mailbox.ts')).toEqual(['@hpke/core']);
    expect(reached('./transfer.ts')).toEqual([]);
    expect(reached('./card.ts')).toEqual([]);
    const always = [...closure('./index.ts', onDisk).files];
    expect(always.filter((file) => /\/(trustee|mailbox|transfer|card)[./]/.test(file))).toEqual([]);
    for (const entry of ['./trustee.ts', './mailbox.ts', './transfer.ts', './card.ts'])
      for (const file of closure(entry, onDisk).files) expect(onDisk(new URL(file))).not.toMatch(/\bBuffer\.|\bprocess\./);
  });

  it('would be caught reaching one: the server end is', () => {
    expect([...closure('./server.ts', onDisk).foreign]).toContain('node:crypto');
  });
});
