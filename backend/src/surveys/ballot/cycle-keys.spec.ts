import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { exportIssuingKey, exportReceiptKey, generateIssuingKey, generateReceiptKey } from '@throughline/anonymity/server';
import { pino } from 'pino';
import { Settings } from '../../platform/settings.js';
import { CycleKeys, type KeptKeys } from './cycle-keys.js';

const ORGANISATION = '6f9f2c1e-0000-4000-8000-0000000000ff';
const CYCLE = '6f9f2c1e-0000-4000-8000-000000000001';
const OTHER = '6f9f2c1e-0000-4000-8000-000000000002';

describe('the keys of a cycle', () => {
  let folder: string;
  let settings: Settings;
  let keys: CycleKeys;
  let kept: KeptKeys;
  let logged: string[];

  beforeAll(async () => {
    const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
    const casting = {
      issuing: base64url(exportIssuingKey(await generateIssuingKey())),
      receipt: base64url(exportReceiptKey(generateReceiptKey())),
      cohortSecrets: { north: 'a secret' },
    };
    kept = { casting, tally: { tally: 'opens the box', seed: 'a seed' }, reply: { reply: 'opens replies' } };
  });
  beforeEach(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'throughline-keys-'));
    settings = Settings.read({ DATABASE_URL: 'postgres://u@localhost/x', DATA_DIR: folder, SECRET_KEY: 'ab'.repeat(32) });
    logged = [];
    keys = new CycleKeys(settings, pino({ level: 'debug' }, { write: (line) => logged.push(line) }));
    await keys.keep(ORGANISATION, CYCLE, kept);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const file = (copy: 0 | 1, kind: 'casting' | 'tally' | 'reply', cycle = CYCLE): string =>
    path.join(settings.keyFolders[copy], ORGANISATION, `${cycle}.${kind}.key`);
  const all = (cycle = CYCLE): string[] => [file(0, 'casting', cycle), file(0, 'tally', cycle), file(1, 'casting', cycle), file(1, 'tally', cycle)];

  it('are read as they were kept, in two copies that hold nothing in plain text', async () => {
    expect(await keys.forTally(ORGANISATION, CYCLE)).toEqual(kept.tally);
    expect((await keys.casting(ORGANISATION, CYCLE)).cohortSecrets.get('north')).toBe('a secret');
    for (const copy of all()) expect(readFileSync(copy, 'latin1')).not.toMatch(/opens the box|a secret/);
  });

  it('open replies after those of the ballots are destroyed, and until their own are', async () => {
    await keys.destroy(ORGANISATION, CYCLE);
    for (const copy of all()) expect(existsSync(copy)).toBe(false);
    expect(await keys.forReplies(ORGANISATION, CYCLE)).toEqual(kept.reply);
    await keys.destroyReply(ORGANISATION, CYCLE);
    for (const copy of [0, 1] as const) expect(existsSync(file(copy, 'reply'))).toBe(false);
    await expect(keys.forReplies(ORGANISATION, CYCLE)).rejects.toMatchObject({ code: 'keys-missing' });
  });

  it('let casting go on without the file that opens the box, and never touch it', async () => {
    for (const copy of [0, 1] as const) rmSync(file(copy, 'tally'));
    expect((await keys.forCasting(ORGANISATION, CYCLE)).cohortSecrets.size).toBe(1);
    await expect(keys.forTally(ORGANISATION, CYCLE)).rejects.toMatchObject({ code: 'keys-missing' });
  });

  it.each([
    ['cut short', (damaged: string) => truncateSync(damaged, 40)],
    ['cut to nothing', (damaged: string) => truncateSync(damaged, 0)],
    [
      'changed in one byte',
      (damaged: string) =>
        writeFileSync(
          damaged,
          readFileSync(damaged).map((byte, i) => (i === 20 ? byte ^ 1 : byte)),
        ),
    ],
    ['of another cycle', (damaged: string) => writeFileSync(damaged, 'x'.repeat(200))],
  ])('survive a copy that is %s: the other is read, the damage named and repaired', async (_, damage) => {
    damage(file(0, 'tally'));
    expect(await keys.forTally(ORGANISATION, CYCLE)).toEqual(kept.tally);
    expect(logged.join()).toContain(`${CYCLE}.tally.key`);
    expect(readFileSync(file(0, 'tally'))).toEqual(readFileSync(file(1, 'tally')));
    logged.length = 0;
    expect(await keys.forTally(ORGANISATION, CYCLE)).toEqual(kept.tally);
    expect(logged).toEqual([]);
  });

  it('are missing, in so many words, when both copies are damaged', async () => {
    for (const copy of [0, 1] as const) truncateSync(file(copy, 'tally'), 30);
    await expect(keys.forTally(ORGANISATION, CYCLE)).rejects.toMatchObject({ kind: 'unavailable', code: 'keys-missing' });
  });

  it('are not made again from one copy where the other is gone: it may be on its way to be destroyed', async () => {
    rmSync(file(0, 'tally'));
    expect(await keys.forTally(ORGANISATION, CYCLE)).toEqual(kept.tally);
    expect(existsSync(file(0, 'tally'))).toBe(false);
    expect(logged.join()).toContain('missing');
  });

  it('are gone from both folders and from memory once destroyed, and those of another cycle stay', async () => {
    await keys.keep(ORGANISATION, OTHER, kept);
    await keys.forCasting(ORGANISATION, CYCLE);
    await keys.destroy(ORGANISATION, CYCLE);
    expect(all().filter((copy) => existsSync(copy))).toEqual([]);
    expect(settings.keyFolders.flatMap((one) => readdirSync(path.join(one, ORGANISATION))).filter((name) => name.includes(CYCLE))).toEqual(
      Array(2).fill(`${CYCLE}.reply.key`),
    );
    await expect(keys.forCasting(ORGANISATION, CYCLE)).rejects.toMatchObject({ code: 'keys-missing' });
    expect(await keys.forTally(ORGANISATION, OTHER)).toEqual(kept.tally);
    await keys.destroy(ORGANISATION, CYCLE);
  });

  it('are read anew once forgotten, as at the closing of the cycle', async () => {
    const before = await keys.forCasting(ORGANISATION, CYCLE);
    expect(await keys.forCasting(ORGANISATION, CYCLE)).toBe(before);
    keys.forget(CYCLE);
    expect(await keys.forCasting(ORGANISATION, CYCLE)).not.toBe(before);
  });
});
