import { createHash } from 'node:crypto';
import { toBase64url } from '../bytes/base64url.js';
import { randomBytes } from '../bytes/bytes.js';
import { canonicalJson } from '../bytes/canonical-json.js';
import { importTallyKey, openEnvelope, sealEnvelope } from '../envelope/envelope.js';
import { lockWithPassphrase, unlockWithPassphrase } from './passphrase.js';
import { lockedHash, makeTrusteeKey, openTrusteeKey, tallySeed } from './trustee-key.js';

const names = ['Works council', 'Data protection officer', 'Notary'];
const passphrases = ['amber kettle ladder moss', 'violin harbour seven nine', 'grüne Wiese am Fluß'];

// every opening costs 600,000 rounds of a hash, on purpose
const slow = 30_000;

describe('a passphrase', () => {
  it(
    'opens what it locked, however its letters are put together',
    async () => {
      const bytes = randomBytes(40);
      const locked = JSON.parse(JSON.stringify(await lockWithPassphrase(bytes, 'grüne Wiese am Fluß')));
      expect(await unlockWithPassphrase(locked, 'gru\u0308ne Wiese am Fluß')).toEqual(bytes);
      await expect(unlockWithPassphrase(locked, 'grune Wiese am Fluß')).rejects.toMatchObject({
        code: 'wrong-passphrase',
        message: 'The passphrase does not open this file. Check upper and lower case, spaces and the keyboard language.',
      });
    },
    slow,
  );

  it(
    'is asked for at least twelve characters that are not all the same',
    async () => {
      await expect(lockWithPassphrase(randomBytes(1), 'elevensigns')).rejects.toMatchObject({
        code: 'weak-passphrase',
        message: expect.stringContaining('at least 12'),
      });
      await expect(lockWithPassphrase(randomBytes(1), '🙂🙂🙂🙂🙂🙂')).rejects.toThrow('at least 12');
      await expect(lockWithPassphrase(randomBytes(1), 'aaaaaaaaaaaaaaaa')).rejects.toThrow('again and again');
    },
    slow,
  );

  it(
    'opens what the first version locked, and what Node locks by the same recipe',
    async () => {
      const locked = {
        v: 1,
        kdf: 'PBKDF2-SHA-256',
        iterations: 600000,
        salt: 'AAECAwQFBgcICQoLDA0ODw',
        cipher: 'AES-256-GCM',
        nonce: 'AAECAwQFBgcICQoL',
        sealed: 'iNz4j3NUC9fY6PmyNWkeVsCraD9TlLU',
      };
      expect(new TextDecoder().decode(await unlockWithPassphrase(locked, 'amber kettle ladder moss'))).toBe('a share');
    },
    slow,
  );

  it(
    'cannot open a file that was changed or is none',
    async () => {
      const locked = await lockWithPassphrase(randomBytes(8), 'amber kettle ladder moss');
      const unlock = (change: object) => unlockWithPassphrase({ ...locked, ...change }, 'amber kettle ladder moss');
      await expect(unlock({ sealed: toBase64url(randomBytes(24)) })).rejects.toMatchObject({ code: 'wrong-passphrase' });
      await expect(unlock({ iterations: 600_001 })).rejects.toMatchObject({ code: 'wrong-passphrase' });
      // a file that asks for no work, or for work without end
      await expect(unlock({ iterations: 1000 })).rejects.toMatchObject({ code: 'malformed', message: expect.stringContaining('not 1000') });
      await expect(unlock({ iterations: 1e12 })).rejects.toMatchObject({ code: 'malformed' });
      await expect(unlock({ v: 2 })).rejects.toMatchObject({ code: 'malformed' });
      await expect(unlock({ salt: 'AAAA' })).rejects.toThrow('The salt of the locked file must be 16 bytes');
      for (const none of [null, 'text', {}, [], { ...locked, sealed: 7 }])
        await expect(unlockWithPassphrase(none, 'amber kettle ladder moss')).rejects.toMatchObject({ code: 'malformed' });
    },
    slow,
  );
});

describe('a tally key in the hands of three trustees', () => {
  const made = makeTrusteeKey({ names, passphrases, threshold: 2 });
  const open = async (...places: number[]) => {
    const { publicKey, locked } = await made;
    return openTrusteeKey(
      publicKey,
      places.map((place) => locked[place]?.locked),
      places.map((place) => passphrases[place] ?? ''),
    );
  };

  it(
    'opens the ballots when any two of them come together',
    async () => {
      const { publicKey } = await made;
      const place = { cycle: 'c1', cohort: 'north', tag: toBase64url(randomBytes(32)) };
      const ballot = { manifest_hash: 'h', answers: { q1: 4 }, claims: {}, comments: [] };
      const envelope = await sealEnvelope(publicKey, place, ballot);
      const keys = await Promise.all([open(0, 1), open(2, 0), open(1, 2), open(0, 1, 2)]);
      expect(new Set(keys).size).toBe(1);
      expect(await openEnvelope(await importTallyKey(keys[0] ?? ''), place, envelope)).toEqual(ballot);
    },
    slow,
  );

  it(
    'does not open for one of them alone, nor with a wrong passphrase, and says whose part it was',
    async () => {
      const { publicKey, locked } = await made;
      await expect(open(1)).rejects.toMatchObject({ code: 'mixed-shares', message: '2 different shares are needed; 1 more is missing.' });
      const parts = [locked[0]?.locked, locked[1]?.locked];
      await expect(openTrusteeKey(publicKey, parts, [passphrases[0] ?? '', 'violin harbour seven ten'])).rejects.toMatchObject({
        code: 'wrong-passphrase',
        message: expect.stringMatching(/^Part 2: The passphrase does not open this file/),
      });
      await expect(openTrusteeKey(publicKey, parts, passphrases.slice(0, 1))).rejects.toThrow('Every part needs its passphrase.');
    },
    slow,
  );

  it(
    'does not open for parts of another key, even when they fit together',
    async () => {
      const { publicKey, locked } = await made;
      const other = await makeTrusteeKey({ names, passphrases, threshold: 2 });
      const theirs = other.locked.map((part) => part.locked);
      await expect(openTrusteeKey(publicKey, theirs.slice(0, 2), passphrases.slice(0, 2))).rejects.toMatchObject({ code: 'unsafe-key' });
      await expect(openTrusteeKey(publicKey, [locked[0]?.locked, theirs[1]], passphrases.slice(0, 2))).rejects.toMatchObject({ code: 'mixed-shares' });
    },
    slow,
  );

  it(
    'shows no part in the clear, and names each by a hash that anybody can repeat',
    async () => {
      const { publicKey, locked } = await made;
      const key = await open(0, 1);
      expect(JSON.stringify({ publicKey, locked })).not.toContain(key);
      expect(locked.map(({ name }) => name)).toEqual(names);
      for (const part of locked) expect(part.sha256).toBe(createHash('sha256').update(canonicalJson(part.locked)).digest('base64url'));
    },
    slow,
  );

  it(
    'has a public point with an even y, on which all browsers agree',
    async () => {
      const keys = await Promise.all(Array.from({ length: 8 }, () => makeTrusteeKey({ names: ['A'], passphrases: [passphrases[0] ?? ''], threshold: 1 })));
      for (const { publicKey } of keys) expect((Buffer.from(publicKey, 'base64url').at(-1) ?? 1) & 1).toBe(0);
    },
    slow,
  );

  it(
    'may be held by one trustee alone',
    async () => {
      const { publicKey, locked } = await makeTrusteeKey({ names: [' Ann '], passphrases: [passphrases[0] ?? ''], threshold: 1 });
      expect(locked[0]?.name).toBe('Ann');
      expect(await openTrusteeKey(publicKey, [locked[0]?.locked], [passphrases[0] ?? ''])).toHaveLength(43);
    },
    slow,
  );

  it(
    'is not made by a plan that does not add up',
    async () => {
      const plan = { names, passphrases, threshold: 2 };
      await expect(makeTrusteeKey({ ...plan, passphrases: passphrases.slice(1) })).rejects.toThrow('Every trustee needs a passphrase of her own.');
      await expect(makeTrusteeKey({ ...plan, names: ['A', 'B', ' '] })).rejects.toThrow('needs a name');
      await expect(makeTrusteeKey({ ...plan, names: ['A', 'B', 'A '] })).rejects.toThrow('no two may have the same');
      await expect(makeTrusteeKey({ ...plan, passphrases: [passphrases[0] ?? '', passphrases[0] ?? '', passphrases[2] ?? ''] })).rejects.toThrow(
        'No two trustees may have the same passphrase',
      );
      await expect(makeTrusteeKey({ ...plan, threshold: 4 })).rejects.toThrow('Of 3 shares, 1 to 3 can be needed to join them.');
      await expect(makeTrusteeKey({ ...plan, passphrases: [...passphrases.slice(0, 2), 'short'] })).rejects.toMatchObject({ code: 'weak-passphrase' });
    },
    slow,
  );
});

describe('what trustees show of a key', () => {
  it('names a part by a hash that no order of its fields changes, and that a changed byte does', async () => {
    const part = { v: 1, salt: 'AA', sealed: 'BB' };
    expect(await lockedHash(part)).toBe(createHash('sha256').update('{"salt":"AA","sealed":"BB","v":1}').digest('base64url'));
    expect(await lockedHash({ sealed: 'BB', v: 1, salt: 'AA' })).toBe(await lockedHash(part));
    expect(await lockedHash({ ...part, sealed: 'BC' })).not.toBe(await lockedHash(part));
  });

  it('draws the chance of a count from the key and the cycle alone: again the same, elsewhere another', async () => {
    const [key, other] = [toBase64url(randomBytes(32)), toBase64url(randomBytes(32))];
    const seed = await tallySeed(key, 'autumn');
    expect(seed).toHaveLength(16);
    expect(await tallySeed(key, 'autumn')).toEqual(seed);
    expect(await tallySeed(key, 'spring')).not.toEqual(seed);
    expect(await tallySeed(other, 'autumn')).not.toEqual(seed);
  });
});
