import { canonicalHash } from '../bytes/canonical-json.js';
import { checkChain } from './chain.js';

const lines: string[] = [];
const hashes: string[] = [];

beforeAll(async () => {
  for (const cycle of ['c1', 'c2', 'c3', 'c4']) {
    const manifest = { cycle, prev_manifest_sha256: hashes.at(-1) ?? null };
    lines.push(JSON.stringify(manifest));
    hashes.push(await canonicalHash(manifest));
  }
});

const verdict = (list: readonly string[], hash: string) => checkChain(list.map((line) => `${line}\n`).join(''), hash);

describe('the public list of manifests', () => {
  it('lists each of them, from any line on', async () => {
    for (const hash of hashes) expect(await verdict(lines, hash)).toBe('listed');
    expect(await verdict(lines.slice(2), hashes[2]!)).toBe('listed');
  });

  it('does not list one that was made for somebody alone, nor one that was left out', async () => {
    expect(await verdict(lines, await canonicalHash({ cycle: 'c2', prev_manifest_sha256: hashes[0], k: 5 }))).toBe('missing');
    expect(await verdict(lines.slice(2), hashes[0]!)).toBe('missing');
    expect(await verdict([], hashes[0]!)).toBe('missing');
  });

  it('holds lines that are no manifests, and is broken when one of them is taken out or put elsewhere', async () => {
    const shredded = { v: 1, shredded: 'c1', on: '2026-04-03', prev_sha256: hashes[1] };
    const next = { cycle: 'c3', prev_manifest_sha256: await canonicalHash(shredded) };
    const log = [lines[0]!, lines[1]!, JSON.stringify(shredded), JSON.stringify(next)];
    expect(await verdict(log, await canonicalHash(next))).toBe('listed');
    expect(await verdict(log.toSpliced(2, 1), hashes[0]!)).toBe('broken');
    expect(await verdict([log[0]!, log[2]!, log[1]!, log[3]!], hashes[0]!)).toBe('broken');
  });

  it('is broken when a line is changed, left out, swapped, put in or no manifest at all', async () => {
    const changed = lines.with(1, JSON.stringify({ cycle: 'c2', prev_manifest_sha256: hashes[0], k: 5 }));
    const [a = '', b = '', c = '', d = ''] = lines;
    for (const list of [changed, [a, c, d], [a, c, b, d], [a, b, b, c, d], [a, 'not JSON', b], [a, '{"half":"\\ud800"}'], [a, 'null']])
      expect(await verdict(list, hashes[0]!)).toBe('broken');
  });
});
