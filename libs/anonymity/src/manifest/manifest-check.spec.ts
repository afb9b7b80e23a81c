import { toBase64url } from '../bytes/base64url.js';
import { integerBytes, integerOf } from '../bytes/big-integer.js';
import { randomBytes } from '../bytes/bytes.js';
import { canonicalHash } from '../bytes/canonical-json.js';
import { generateTallyKeys } from '../envelope/envelope.js';
import { provePermutation } from '../server/blind-rsa-server.js';
import { generateIssuingKey, type IssuingKey } from '../server/issuing-key.js';
import { generateReceiptKey } from '../server/receipt-signer.js';
import { newCohortSecret } from './cohort-secret.js';
import { checkManifest, type ManifestFault } from './manifest-check.js';
import { checkCohortSecret, checkQuestions, manifestHash, sizeClasses, tallyKem, type Manifest } from './manifest.js';

let key: IssuingKey;
let honest: Manifest;
const secrets: string[] = [];

beforeAll(async () => {
  key = await generateIssuingKey();
  const cohorts = [];
  for (const [id, name, members] of [
    ['north', 'North', 7],
    ['south', 'South', 5],
  ] as const) {
    const { secret, proof } = await newCohortSecret();
    secrets.push(secret);
    cohorts.push({ id, name, members, reissue_cap: 1, proof });
  }
  honest = {
    v: 1,
    organisation: 'a3',
    cycle: 'c1',
    opens_on: '2026-03-02',
    closes_on: '2026-03-20',
    questions_sha256: await canonicalHash([{ id: 'q1', text: 'I know what is expected of me.' }]),
    k: 5,
    k_comments: 10,
    lattice_policy: { families: ['team'], facets: [] },
    rsa: { n: key.n, e: 65537, roots: await provePermutation(key) },
    tally: { kem: tallyKem, key: (await generateTallyKeys()).publicKey, trustees: [], threshold: 0 },
    receipt_key: generateReceiptKey().publicKey,
    reply_key: (await generateTallyKeys()).publicKey,
    reply_days: 180,
    sizes: [...sizeClasses],
    invited: 12,
    cards: 5,
    cohorts,
    shred_after_days: 14,
    prev_manifest_sha256: null,
  };
});

/** Judged with the hash of the manifest itself, so that only the change under test can be the reason. */
const council = ['Works council', 'Data protection officer', 'Notary'].map((name) => ({ name, share_sha256: toBase64url(new Uint8Array(32)) }));

async function faultOf(change: (m: Manifest) => object): Promise<ManifestFault | 'accepted'> {
  const received: unknown = JSON.parse(JSON.stringify({ ...honest, ...change(honest) }));
  const verdict = await checkManifest(received, await canonicalHash(received));
  if (verdict.ok) return 'accepted';
  expect(verdict.sentence).toMatch(/^[A-Z].*\.$/);
  return verdict.fault;
}

describe('a device judging a manifest', () => {
  it('accepts an honest one, whatever the order of its fields', async () => {
    const hash = await manifestHash(honest);
    const reordered: unknown = JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(honest).reverse())));
    expect(await checkManifest(reordered, hash)).toMatchObject({ ok: true, hash });
    expect(await faultOf(() => ({ tally: { ...honest.tally, trustees: council, threshold: 2 }, later_field: { any: 1 } }))).toBe('accepted');
  });

  it('refuses trustees of whom too few or too many are needed, who are named twice, or without the hash of their part', async () => {
    const tally = (trustees: readonly unknown[], threshold: number) => faultOf(() => ({ tally: { ...honest.tally, trustees, threshold } }));
    for (const threshold of [0, 4]) expect(await tally(council, threshold)).toBe('wrong-trustees');
    expect(await tally([], 1)).toBe('wrong-trustees');
    expect(await tally([council[0], council[0]], 2)).toBe('wrong-trustees');
    expect(await tally([{ name: 'Works council', share_sha256: 'short' }], 1)).toBe('wrong-shape');
  });

  it('T2 refuses one whose hash is not that of the invitation', async () => {
    const verdict = await checkManifest({ ...honest, closes_on: '2026-03-21' }, await manifestHash(honest));
    expect(verdict).toMatchObject({ ok: false, fault: 'wrong-hash', sentence: expect.stringContaining('rules of your own') });
  });

  it('T2 refuses the exponent 3', async () => {
    expect(await faultOf((m) => ({ rsa: { ...m.rsa, e: 3 } }))).toBe('wrong-exponent');
  });

  it('T2 refuses a key whose proof lacks a root, has a wrong, a swapped or a mis-sized one', async () => {
    const wrong = toBase64url(integerBytes(integerOf(Buffer.from(honest.rsa.roots[3] ?? '', 'base64url')) ^ 1n, 384));
    for (const roots of [
      honest.rsa.roots.slice(1),
      [],
      honest.rsa.roots.with(3, wrong),
      honest.rsa.roots.toReversed(),
      honest.rsa.roots.with(7, 'AA'),
      [...honest.rsa.roots, honest.rsa.roots[0]],
    ])
      expect(await faultOf((m) => ({ rsa: { ...m.rsa, roots } }))).toBe('unproven-key');
  });

  it('T2 refuses a key with the proof of another key', async () => {
    const other = await provePermutation(await generateIssuingKey());
    expect(await faultOf((m) => ({ rsa: { ...m.rsa, roots: other } }))).toBe('unproven-key');
  });

  it('T2 refuses a modulus that is short, even or oversized', async () => {
    const n = integerOf(Buffer.from(key.n, 'base64url'));
    for (const [value, length] of [
      [n >> 1n, 384],
      [n - 1n, 384],
      [n << 1032n, 513],
    ] as const)
      expect(['weak-key', 'wrong-shape']).toContain(await faultOf((m) => ({ rsa: { ...m.rsa, n: toBase64url(integerBytes(value, length)) } })));
    expect(await faultOf((m) => ({ rsa: { ...m.rsa, n: toBase64url(integerBytes(n >> 1024n, 256)) } }))).toBe('weak-key');
  });

  it('refuses more ballots handed out a second time than a fiftieth of a group, or one', async () => {
    expect(await faultOf((m) => ({ cohorts: [{ ...m.cohorts[0]!, reissue_cap: 2 }, m.cohorts[1]] }))).toBe('many-reissues');
    const large = (reissue_cap: number) => faultOf((m) => ({ invited: 154, cohorts: [{ ...m.cohorts[0]!, members: 149, reissue_cap }, m.cohorts[1]] }));
    expect(await large(3)).toBe('many-reissues');
    expect(await large(2)).toBe('accepted');
  });

  it('T2 refuses a cohort with fewer members than k, and a k below 5', async () => {
    expect(
      await faultOf((m) => ({
        invited: 11,
        cohorts: [
          { ...m.cohorts[0], members: 7 },
          { ...m.cohorts[1], members: 4 },
        ],
      })),
    ).toBe('small-cohort');
    expect(await faultOf(() => ({ k: 2 }))).toBe('low-threshold');
    expect(await faultOf(() => ({ k_comments: 4 }))).toBe('low-threshold');
  });

  it('T2 refuses a demographic with a value that fewer than k of the people asked share', async () => {
    const site = (members: number) => ({
      lattice_policy: {
        families: ['team', 'site'],
        facets: [
          {
            id: 'site',
            label: 'Site',
            values: [
              { id: 'Leeds', label: 'Leeds', members: 7 },
              { id: 'Hull', label: 'Hull', members },
            ],
          },
          { id: 'site*shift', label: 'Both', of: ['site', 'shift'] as const, values: [] },
        ],
      },
    });
    expect(await checkManifest({ ...honest, ...site(4) }, undefined)).toMatchObject({
      ok: false,
      fault: 'small-claim',
      sentence: expect.stringContaining('Site: Hull'),
    });
    expect(await checkManifest({ ...honest, ...site(5) }, undefined)).toMatchObject({ ok: true });
    const crossing = { ...site(5).lattice_policy.facets[1], of: ['site'] };
    expect(await checkManifest({ ...honest, lattice_policy: { families: [], facets: [crossing] } }, undefined)).toMatchObject({
      ok: false,
      fault: 'wrong-shape',
    });
  });

  it('refuses cohorts that do not add up, are listed twice, share a secret or are none', async () => {
    expect(await faultOf(() => ({ invited: 40 }))).toBe('wrong-sum');
    expect(await faultOf(() => ({ invited: 0, cohorts: [] }))).toBe('wrong-sum');
    expect(await faultOf(() => ({ cards: 13 }))).toBe('wrong-sum');
    expect(await faultOf((m) => ({ invited: 14, cohorts: [m.cohorts[0], m.cohorts[0]] }))).toBe('repeated-cohort');
    expect(await faultOf((m) => ({ cohorts: [m.cohorts[0], { ...m.cohorts[1], proof: m.cohorts[0]?.proof }] }))).toBe('repeated-cohort');
  });

  it('refuses other envelope sizes, a tally key or reply key off the curve, and dates the wrong way round', async () => {
    expect(await faultOf(() => ({ sizes: [64, 4096, 65472] }))).toBe('wrong-sizes');
    expect(await faultOf((m) => ({ tally: { ...m.tally, key: toBase64url(randomBytes(65).fill(4, 0, 1)) } }))).toBe('wrong-tally-key');
    expect(await faultOf((m) => ({ tally: { ...m.tally, kem: 'none' } }))).toBe('wrong-tally-key');
    expect(await faultOf(() => ({ reply_key: toBase64url(randomBytes(65).fill(4, 0, 1)) }))).toBe('wrong-reply-key');
    expect(await faultOf(() => ({ closes_on: '2026-03-01' }))).toBe('wrong-dates');
  });

  it.each<[string, (m: Manifest) => object]>([
    ['another version', () => ({ v: 2 })],
    ['a cohort id with a separator', (m) => ({ cohorts: [{ ...m.cohorts[0], id: 'a|b' }] })],
    ['a date that does not exist', () => ({ opens_on: '2026-02-30' })],
    ['a fraction', () => ({ k: 5.5 })],
    ['a receipt key of 31 bytes', () => ({ receipt_key: toBase64url(randomBytes(31)) })],
    ['a padded hash', (m) => ({ questions_sha256: `${m.questions_sha256}=` })],
    ['members in words', (m) => ({ cohorts: [{ ...m.cohorts[0], members: 'seven' }] })],
    ['no key', () => ({ rsa: null })],
    ['no day on which the box is destroyed', () => ({ shred_after_days: undefined })],
  ])('refuses %s, naming the field', async (_, change) => {
    const received = { ...honest, ...change(honest) };
    expect(await checkManifest(received, undefined)).toMatchObject({ ok: false, fault: 'wrong-shape', sentence: expect.stringMatching(/must be/) });
  });

  it.each([null, 7, 'text', [], {}])('refuses %p, which is no manifest at all', async (received) => {
    expect(await checkManifest(received, undefined)).toMatchObject({ ok: false, fault: 'wrong-shape' });
  });
});

describe('a cohort secret', () => {
  it('T2 is refused unless the manifest lists its hash for that cohort', async () => {
    const [north = '', south = ''] = secrets;
    expect(await checkCohortSecret(honest, 'north', north)).toBe(true);
    expect(await checkCohortSecret(honest, 'north', south)).toBe(false);
    expect(await checkCohortSecret(honest, 'north', (await newCohortSecret()).secret)).toBe(false);
    expect(await checkCohortSecret(honest, 'east', north)).toBe(false);
    await expect(checkCohortSecret(honest, 'north', 'AAAA')).rejects.toThrow('The cohort secret must be 32 bytes in base64url without padding, not 3 bytes.');
  });
});

describe('the questions', () => {
  it('must be those of the manifest, to the letter', async () => {
    expect(await checkQuestions(honest, [{ text: 'I know what is expected of me.', id: 'q1' }])).toBe(true);
    expect(await checkQuestions(honest, [{ text: 'I know what is expected of you.', id: 'q1' }])).toBe(false);
  });
});
