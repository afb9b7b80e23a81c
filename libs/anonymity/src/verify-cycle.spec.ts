import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { boardOf, type Board } from './box/board.js';
import { canonicalHash, canonicalJson } from './bytes/canonical-json.js';
import { randomBytes } from './bytes/bytes.js';
import { toBase64url } from './bytes/base64url.js';
import { generateTallyKeys } from './envelope/envelope.js';
import { newCohortSecret } from './manifest/cohort-secret.js';
import { hashWords } from './manifest/hash-words.js';
import { checkManifest } from './manifest/manifest-check.js';
import { manifestHash, sizeClasses, tallyKem, type Manifest } from './manifest/manifest.js';
import { generateIssuingKey, provePermutation } from './server.js';
import { generateReceiptKey, signReceipt, signShredding } from './server/receipt-signer.js';

const script = path.resolve(import.meta.dirname, '../../../tools/verify-cycle.mjs');
const folder = mkdtempSync(path.join(os.tmpdir(), 'throughline-verify-'));
const questions = [{ id: 'q1', text: 'I am proud to work here.', type: 'scale5' }];
const receiptKey = generateReceiptKey();
const random = () => toBase64url(randomBytes(32));

/** Everything public about one survey; a test serves it with one thing changed. */
interface Public {
  manifest: string;
  questions: unknown;
  log: string[];
  board?: Board | undefined;
}

let server: Server;
let address: string;
let honest: Manifest;
let before: { prev_manifest_sha256: null; cycle: string };
let served: Public;
let envelopes: string[];

beforeAll(async () => {
  const issuing = await generateIssuingKey();
  before = { prev_manifest_sha256: null, cycle: 'c0' };
  const cohorts = await Promise.all(
    [7, 5].map(async (members, i) => ({ id: `t${i}`, name: `Team ${i}`, members, reissue_cap: 1, proof: (await newCohortSecret()).proof })),
  );
  honest = {
    v: 1,
    organisation: 'o1',
    cycle: 'c1',
    opens_on: '2026-03-02',
    closes_on: '2026-03-20',
    questions_sha256: await canonicalHash(questions),
    k: 5,
    k_comments: 10,
    lattice_policy: { families: ['team', 'site'], facets: [{ id: 'site', label: 'Site', values: [{ id: 'leeds', label: 'Leeds', members: 6 }] }] },
    rsa: { n: issuing.n, e: 65537, roots: await provePermutation(issuing) },
    tally: { kem: tallyKem, key: (await generateTallyKeys()).publicKey, trustees: [], threshold: 0 },
    receipt_key: receiptKey.publicKey,
    reply_key: (await generateTallyKeys()).publicKey,
    reply_days: 180,
    sizes: [...sizeClasses],
    invited: 12,
    cards: 5,
    cohorts,
    shred_after_days: 14,
    prev_manifest_sha256: await canonicalHash(before),
  };
  expect(await checkManifest(honest, undefined)).toMatchObject({ ok: true });
  envelopes = Array.from({ length: 5 }, random);
  server = createServer((request, reply) => {
    const url = new URL(request.url!, 'http://localhost');
    const from = Number(url.searchParams.get('after') ?? 0);
    const body = {
      '/api/cycles/c1/manifest': served.manifest,
      '/api/cycles/c1/ballot-paper': JSON.stringify({ questions: served.questions }),
      '/api/cycles/c1/board': served.board && JSON.stringify(served.board),
      // two lines a part, as a long log is served
      '/.well-known/ballots/o1.jsonl': served.log
        .slice(from, from + 2)
        .map((line) => `${line}\n`)
        .join(''),
    }[url.pathname];
    if (served.log.length > from + 2) reply.setHeader('link', `</.well-known/ballots/o1.jsonl?after=${from + 2}>; rel="next"`);
    reply.writeHead(body ? 200 : 404).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = (server.address() as { port: number }).port;
  address = `http://127.0.0.1:${port}`;
}, 60_000);
afterAll(() => {
  server?.close();
  rmSync(folder, { recursive: true });
});

const asServed = (manifest: Manifest): Public => ({ manifest: canonicalJson(manifest), questions, log: [canonicalJson(before), canonicalJson(manifest)] });

/** Runs the script as anybody would: a process of its own, told an address and a survey. */
async function verify(shown: Public, ...options: string[]): Promise<{ code: number | null; said: string }> {
  served = shown;
  const child = spawn(process.execPath, [script, address, 'c1', ...options]);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += String(data)));
  return { code: await new Promise((resolve) => child.on('close', resolve)), said };
}

const failures = (said: string): string[] => [...said.matchAll(/✗ (.*)/g)].map(([, sentence]) => sentence!);

describe('the script by which anybody checks a survey', () => {
  it('finds an honest one in order before the count, and prints the hash and the words that the product prints', async () => {
    const { code, said } = await verify(asServed(honest));
    const hash = await manifestHash(honest);
    expect(failures(said)).toEqual([]);
    expect(said).toMatch(/All \d+ checks hold/);
    expect(said).toContain(hash);
    expect(said).toContain(Buffer.from(hash, 'base64url').toString('hex'));
    expect(said).toContain(hashWords(hash).join(' '));
    expect(code).toBe(0);
  });

  it('takes the hash and the first words that somebody was told, and no others', async () => {
    const hash = await manifestHash(honest);
    const words = hashWords(hash);
    expect((await verify(asServed(honest), '--hash', hash, '--words', words.slice(0, 3).join(' '))).code).toBe(0);
    for (const other of [random(), `-${random().slice(1)}`])
      expect(failures((await verify(asServed(honest), '--hash', other)).said)).toEqual(['The hash is the one you were told.']);
    expect(failures((await verify(asServed(honest), '--words', [...words].reverse().join(' '))).said)).toEqual(['The words are the 8 that you were told.']);
  });

  it.each<[string, (m: Manifest) => Partial<Manifest>, RegExp]>([
    ['figures about fewer than five', () => ({ k: 4 }), /fewer than 5 people/],
    ['comments of fewer than ten', () => ({ k_comments: 9 }), /group of fewer than 10/],
    [
      'a group below k',
      (m) => ({
        cohorts: [
          { ...m.cohorts[0]!, members: 8 },
          { ...m.cohorts[1]!, members: 4 },
        ],
      }),
      /at least 5; the smallest is Team 1 with 4/,
    ],
    ['a person more than the groups hold', () => ({ invited: 13 }), /groups together/],
    [
      'a group that may be given many ballots again',
      (m) => ({ cohorts: [{ ...m.cohorts[0]!, reissue_cap: 2 }, m.cohorts[1]!] }),
      /more than one ballot in fifty/,
    ],
    ['a group listed twice', (m) => ({ cohorts: [m.cohorts[0]!, m.cohorts[0]!], invited: 14 }), /listed twice/],
    [
      'a demographic that fewer than k share',
      () => ({ lattice_policy: { families: ['team', 'site'], facets: [{ id: 'site', label: 'Site', values: [{ id: 'x', label: 'X', members: 4 }] }] } }),
      /shared by at least 5/,
    ],
    ['a key without its proof', (m) => ({ rsa: { ...m.rsa, roots: [m.rsa.roots[1]!, m.rsa.roots[0]!, ...m.rsa.roots.slice(2)] } }), /proven to hide/],
    ['another exponent', (m) => ({ rsa: { ...m.rsa, e: 3 } }), /proven to hide/],
    ['a sealing key off the curve', (m) => ({ tally: { ...m.tally, key: toBase64url(new Uint8Array(65).fill(4)) } }), /sealed to is one of P-256/],
    ['a reply key off the curve', () => ({ reply_key: toBase64url(new Uint8Array(65).fill(4)) }), /replies to comments/],
    ['other questions than were fixed', () => ({ questions_sha256: random() }), /fixed when the survey opened/],
    ['an end before the beginning', () => ({ closes_on: '2026-03-01' }), /closes no earlier/],
  ])('finds %s', async (_, change, sentence) => {
    const { code, said } = await verify(asServed({ ...honest, ...change(honest) }));
    expect(failures(said)).toEqual([expect.stringMatching(sentence)]);
    expect(code).toBe(1);
  });

  it('finds rules that stand in no public log, a log that was cut, and rules in another spelling', async () => {
    const shown = asServed(honest);
    const other = canonicalJson({ ...honest, cycle: 'c2' });
    expect(failures((await verify({ ...shown, log: [shown.log[0]!, other] })).said)).toEqual([expect.stringMatching(/stand in it, once/)]);
    expect(failures((await verify({ ...shown, log: [shown.log[1]!] })).said)).toEqual([expect.stringMatching(/names the one before/)]);
    expect(failures((await verify({ ...shown, manifest: JSON.stringify(honest, undefined, 1) })).said)).toEqual([expect.stringMatching(/canonical spelling/)]);
    expect(failures((await verify({ ...shown, log: [] })).said)).toHaveLength(2);
  });

  it('keeps a copy of the log, and finds it changed the next time, leaving the copy as it was', async () => {
    const log = path.join(folder, 'log.jsonl');
    const shown = asServed(honest);
    expect((await verify({ ...shown, log: shown.log }, '--log', log)).code).toBe(0);
    const next = canonicalJson({ cycle: 'c2', prev_manifest_sha256: await manifestHash(honest) });
    expect((await verify({ ...shown, log: [...shown.log, next] }, '--log', log)).code).toBe(0);
    expect(readFileSync(log, 'utf8').trim().split('\n')).toHaveLength(3);
    const { said } = await verify(shown, '--log', log);
    expect(failures(said)).toEqual(['Your copy of 3 lines still stands at its beginning.']);
    expect(readFileSync(log, 'utf8').trim().split('\n')).toHaveLength(3);
  });

  it('recomputes the board, and finds a false sum, a ballot listed twice, too many ballots and several rules', async () => {
    const board = await boardOf(envelopes, undefined, { not_counted: [{ hash: random(), reason: 'unreadable' }], manifest_hashes: 1 });
    const shown = { ...asServed(honest), board };
    const good = await verify(shown);
    expect(good.said).toContain('1 in the box could not be counted: unreadable');
    expect(good.code).toBe(0);
    const found = async (change: Partial<Board>) => failures((await verify({ ...shown, board: { ...board, ...change } })).said);
    expect(await found({ root: random() })).toEqual([expect.stringMatching(/sum over the 5/)]);
    expect(await found({ leaf_hashes: board.leaf_hashes.slice(1), count: 4 })).toEqual([expect.stringMatching(/sum over the 4/)]);
    expect(await found({ not_counted: [{ hash: board.leaf_hashes[0]!, reason: 'unreadable' }] })).toEqual(['No ballot is listed twice.']);
    expect(await found({ manifest_hashes: 2 })).toEqual([expect.stringMatching(/same rules/)]);
    const stuffed = await boardOf(Array.from({ length: 15 }, random));
    const tooMany = async (more: object) => failures((await verify({ ...shown, board: { ...stuffed, ...more } })).said);
    expect(await tooMany({ reissued: 2 })).toEqual([expect.stringMatching(/no more ballots than people invited/)]);
    expect(await tooMany({ reissued: 3 })).toEqual([expect.stringMatching(/3 ballots were handed out a second time.*the rules allow 2/)]);
  });

  it('checks a receipt as the survey saved it', async () => {
    const board = await boardOf(envelopes);
    const file = path.join(folder, 'survey-receipt.txt');
    const save = (envelope_hash: string, signer = receiptKey) => {
      const { spend_tag, signature } = signReceipt(signer, { cycle: 'c1', spend_tag: random(), envelope_hash });
      writeFileSync(file, `Cycle:          c1\nBallot:         ${spend_tag}\nEnvelope:       ${envelope_hash}\nSignature:      ${signature}\n`);
    };
    const found = async () => failures((await verify({ ...asServed(honest), board }, '--receipt', file)).said);
    save(envelopes[2]!);
    expect(await found()).toEqual([]);
    save(random());
    expect(await found()).toEqual(['The ballot is among those that were counted.']);
    save(envelopes[2]!, generateReceiptKey());
    expect(await found()).toEqual([expect.stringMatching(/genuine/)]);
  });

  it('checks that the box was destroyed with the board that was final, by the key of the rules', async () => {
    const board = await boardOf(envelopes);
    const shown = { ...asServed(honest), board };
    const line = async (key = receiptKey, board_root = board.root) => {
      const said = { shredded: 'c1', on: '2026-04-03', ballots: 5, board_root };
      return canonicalJson({ v: 1, ...said, signature: signShredding(key, said), prev_sha256: await manifestHash(honest) });
    };
    const found = async (last: string) => verify({ ...shown, log: [...shown.log, last] });
    expect((await found(await line())).said).toContain('✓ Sealed ballots and keys were destroyed on 2026-04-03');
    expect(failures((await found(await line(generateReceiptKey()))).said)).toEqual([expect.stringMatching(/were destroyed/)]);
    expect(failures((await found(await line(receiptKey, random()))).said)).toEqual(['The board is the one that was final then.']);
  });

  it('says in a sentence what it cannot check: no such survey, no server, no address, rules without their parts', async () => {
    expect(await verify({ ...asServed(honest), manifest: '' })).toMatchObject({ code: 2, said: expect.stringMatching(/There is no survey c1/) });
    expect(await verify({ ...asServed(honest), manifest: '<html>' })).toMatchObject({ code: 2, said: expect.stringMatching(/is no JSON/) });
    expect(await verify({ ...asServed(honest), manifest: '{"cohorts":7}' })).toMatchObject({ code: 1, said: expect.stringMatching(/lack a part/) });
    expect(await verify({ ...asServed(honest), manifest: 'null' })).toMatchObject({ code: 1, said: expect.stringMatching(/lack a part/) });
    expect(await verify(asServed(honest), '--receipt', path.join(folder, 'none.txt'))).toMatchObject({ code: 2, said: expect.stringMatching(/ENOENT/) });
    expect(await verify(asServed(honest), '--colour')).toMatchObject({ code: 2, said: expect.stringMatching(/--colour/) });
    expect(await verify(asServed(honest), 'more')).toMatchObject({ code: 2, said: expect.stringMatching(/ADDRESS/) });
  });

  it('lets no name write over what it says', async () => {
    const cohorts = honest.cohorts.map((cohort, i) => (i === 1 ? { ...cohort, name: '\u001b[2JTeam' } : cohort));
    expect((await verify(asServed({ ...honest, cohorts }))).said).toContain('?[2JTeam');
  });
});
