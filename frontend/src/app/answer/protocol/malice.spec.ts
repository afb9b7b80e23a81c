/** @jest-environment ./src/app/answer/testing/sealing-browser.mjs */
import { canonicalJson, manifestHash, newCohortSecret, toBase64url, type Manifest } from '@throughline/anonymity';
import { blindRsaIssuer, generateIssuingKey, generateReceiptKey, signReceipt } from '@throughline/anonymity/server';
import { readAddress, type Address } from '../address';
import type { Draft } from '../device/ballot-record';
import { MemoryDevice } from '../device/memory-device';
import { cycle, InMemoryHouse, invitationOf, questions } from '../testing/in-memory-house';
import { castBallot } from './casting';
import { collectBallot } from './collecting';
import { openKept, openLink, type Opened } from './opening';

const draft: Draft = { answers: { 'q-pride': 4 }, declined: [] };

let house: InMemoryHouse;
let device: MemoryDevice;

beforeEach(async () => {
  house = await InMemoryHouse.open();
  device = new MemoryDevice();
});

const open = async (): Promise<Opened> => openLink(house.network, device, readAddress(await house.link(invitationOf('ada'))) as Address);
const onlyRead = () => house.sent.every(({ init }) => init.method === 'GET' && init.body === undefined);

describe('rules that would give her away', () => {
  const changed: [string, string, (m: Manifest) => Manifest][] = [
    ['an exponent of 3', 'wrong-exponent', (m) => ({ ...m, rsa: { ...m.rsa, e: 3 } })],
    ['a root missing from the proof of the key', 'unproven-key', (m) => ({ ...m, rsa: { ...m.rsa, roots: m.rsa.roots.slice(1) } })],
    ['a wrong root', 'unproven-key', (m) => ({ ...m, rsa: { ...m.rsa, roots: [m.rsa.roots[1]!, ...m.rsa.roots.slice(1)] } })],
    ['a short key', 'weak-key', (m) => ({ ...m, rsa: { ...m.rsa, n: toBase64url(new Uint8Array(256).fill(255)) } })],
    ['a group smaller than k', 'small-cohort', (m) => ({ ...m, invited: 11, cohorts: [m.cohorts[0]!, { ...m.cohorts[1]!, members: 4 }] })],
    ['a threshold below 5', 'low-threshold', (m) => ({ ...m, k: 2 })],
    ['a tally key that is none', 'wrong-tally-key', (m) => ({ ...m, tally: { ...m.tally, key: toBase64url(new Uint8Array(65).fill(4)) } })],
    ['rules of another survey', 'other-cycle', (m) => ({ ...m, cycle: '6f9f2c1e-0000-4000-8000-000000000002' })],
  ];

  it.each(changed)('%s: refused as %s, and nothing was sent', async (_, code, change) => {
    house.manifest = change(house.manifest);
    await expect(open()).rejects.toMatchObject({ kind: 'unsafe', code, title: 'Please do not answer this survey' });
    expect(onlyRead()).toBe(true);
    expect(await device.all()).toEqual([]);
  });

  it('others than those of the invitation are refused', async () => {
    const address = readAddress(await house.link(invitationOf('ada'))) as Address;
    house.manifest = { ...house.manifest, opens_on: '2026-03-03' };
    await expect(openLink(house.network, device, address)).rejects.toMatchObject({ kind: 'unsafe', code: 'wrong-hash' });
    expect(onlyRead()).toBe(true);
  });

  it('that change between two visits are refused, with and without a new link', async () => {
    const { slot } = await open();
    house.manifest = { ...house.manifest, opens_on: '2026-03-03' };
    await expect(openKept(house.network, device, slot)).rejects.toMatchObject({ kind: 'unsafe', code: 'wrong-hash' });
    await expect(open()).rejects.toMatchObject({ kind: 'unsafe', code: 'changed-rules' });
  });

  it('with questions of her own are refused', async () => {
    house.paper = { ...house.paper, questions: [...questions.slice(0, 3), { ...questions[3]!, text: 'What should change, Ada?' }] };
    await expect(open()).rejects.toMatchObject({ kind: 'unsafe', code: 'wrong-questions' });
  });

  it('cut short by an earlier last day are refused, a later one is taken', async () => {
    house.paper = { ...house.paper, closesOn: '2098-01-01' };
    await expect(open()).rejects.toMatchObject({ kind: 'unsafe', code: 'wrong-closing' });
    house.paper = { ...house.paper, closesOn: '2099-04-01' };
    expect((await open()).record.closesOn).toBe('2099-04-01');
  });
});

describe('a ballot that would give her away', () => {
  const tamper = (change: (reply: Record<string, string>) => Record<string, string | undefined>) => {
    house.onReply = async ({ init }, reply) =>
      init.method === 'POST' ? new Response(JSON.stringify(change((await reply.json()) as Record<string, string>))) : reply;
  };

  it('with a group secret of her own is refused', async () => {
    const { secret } = await newCohortSecret();
    tamper((reply) => ({ ...reply, cohortSecret: secret }));
    const opened = await open();
    await expect(collectBallot(house.network, device, opened.slot, opened.survey)).rejects.toMatchObject({ kind: 'unsafe', code: 'foreign-cohort' });
    expect(await device.read(opened.slot)).not.toHaveProperty('ballot');
  });

  it('of an unlisted group, under another key or of the wrong form is refused', async () => {
    const other = blindRsaIssuer(await generateIssuingKey());
    const opened = await open();
    for (const change of [
      (reply: Record<string, string>) => ({ ...reply, cohort: 'mine' }),
      (reply: Record<string, string>) => ({ ...reply, blindSignature: other.issue(toBase64url(new Uint8Array(384).fill(1))) }),
      (reply: Record<string, string>) => ({ ...reply, cohortSecret: 'short' }),
      () => ({}),
    ]) {
      tamper(change);
      await expect(collectBallot(house.network, device, opened.slot, opened.survey)).rejects.toMatchObject({ kind: 'unsafe' });
    }
  });
});

describe('the public list of the rules', () => {
  const refused = async (code: string) => {
    const opened = await open();
    await expect(collectBallot(house.network, device, opened.slot, opened.survey)).rejects.toMatchObject({ kind: 'unsafe', code });
    expect(onlyRead()).toBe(true);
    expect(await device.read(opened.slot)).not.toHaveProperty('ballot');
  };

  it('in which her rules do not stand stops her before she asks for a ballot', async () => {
    house.published = `${canonicalJson({ ...house.manifest, opens_on: '2026-03-03' })}\n`;
    await refused('unpublished-rules');
  });

  it('that the organisation does not have stops her', async () => {
    house.published = '';
    await refused('unpublished-rules');
  });

  it('in which a line was changed afterwards stops her', async () => {
    const first = { ...house.manifest, cycle: '6f9f2c1e-0000-4000-8000-000000000002' };
    house.manifest = { ...house.manifest, prev_manifest_sha256: await manifestHash(first) };
    house.published = [{ ...first, opens_on: '2026-03-03' }, house.manifest].map((line) => `${canonicalJson(line)}\n`).join('');
    await refused('broken-list');
    house.published = [first, house.manifest].map((line) => `${canonicalJson(line)}\n`).join('');
    const opened = await open();
    expect(await collectBallot(house.network, device, opened.slot, opened.survey)).toHaveProperty('ballot');
  });

  it('is read without a cookie, by an address that names nobody', async () => {
    const opened = await open();
    await collectBallot(house.network, device, opened.slot, opened.survey);
    const read = house.sent.filter(({ path }) => path.startsWith('/.well-known/'));
    expect(read.map(({ path, init }) => [path, init.credentials, init.referrerPolicy])).toEqual([
      [`/.well-known/ballots/${house.manifest.organisation}.jsonl?around=${cycle}`, 'omit', 'no-referrer'],
    ]);
  });
});

describe('a receipt', () => {
  it('signed with another key, or of another ballot, is not believed, and the sealed ballot is kept', async () => {
    const opened = await open();
    await collectBallot(house.network, device, opened.slot, opened.survey);
    const other = generateReceiptKey();
    const cast = () => castBallot(house.network, device, opened.slot, opened.survey, draft);
    for (const change of [
      (r: Record<string, string>) => signReceipt(other, r as never),
      (r: Record<string, string>) => signReceipt(house.receipt, { ...r, spend_tag: toBase64url(new Uint8Array(32)) } as never),
      (r: Record<string, string>) => signReceipt(house.receipt, { ...r, envelope_hash: toBase64url(new Uint8Array(32)) } as never),
      () => undefined,
    ]) {
      house.onReply = async (_sent, reply) => new Response(JSON.stringify(change((await reply.json()) as Record<string, string>)));
      await expect(cast()).rejects.toMatchObject({ kind: 'unsafe', code: 'forged-receipt' });
      expect(await device.read(opened.slot)).toHaveProperty('outgoing');
    }
    house.onReply = (_sent, reply) => reply;
    expect(await cast()).toHaveProperty('receipt');
    expect(house.box.size).toBe(1);
  });
});

describe('the wire', () => {
  it('carries no cookie, no referrer and no header but the content type; credentials only where the server knows her anyway', async () => {
    house.signedIn = true;
    for (const address of [readAddress(await house.link(invitationOf('ada'))) as Address, { cycle }]) {
      const opened = await openLink(house.network, device, address);
      await collectBallot(house.network, device, opened.slot, opened.survey);
      await castBallot(house.network, device, opened.slot, opened.survey, draft);
    }
    const withSession = house.sent.filter(({ init }) => init.credentials !== 'omit');
    expect(withSession.map(({ path, init }) => [path, init.credentials, Object.keys(JSON.parse(init.body as string) as object)])).toEqual([
      [`/api/cycles/${cycle}/ballot-token`, 'same-origin', ['blinded', 'invitation']],
      [`/api/cycles/${cycle}/ballot-token`, 'same-origin', ['blinded']],
    ]);
    for (const { path, init } of house.sent) {
      expect(init.referrerPolicy).toBe('no-referrer');
      expect(init.redirect).toBe('error');
      expect(init.headers).toEqual(init.method === 'GET' ? undefined : { 'content-type': 'application/json' });
      expect(init.cache).toBe(init.method === 'GET' ? undefined : 'no-store');
      expect(path).not.toContain(invitationOf('ada'));
    }
  });

  it('carries to the box the ballot and nothing else', async () => {
    const opened = await open();
    const { ballot } = await collectBallot(house.network, device, opened.slot, opened.survey);
    await castBallot(house.network, device, opened.slot, opened.survey, draft);
    const { path, init } = house.sent.at(-1)!;
    const body = JSON.parse(init.body as string) as Record<string, string>;
    expect(Object.keys(body).sort()).toEqual(['cohort', 'cohortSecret', 'editSecret', 'envelope', 'input', 'signature']);
    const { profile: _onRecord, ...token } = ballot!;
    expect(body).toMatchObject(token);
    expect(path).toMatch(new RegExp(`^/b/${cycle}/[\\w-]{43}$`));
    // what the office saw of it is not what the box sees
    expect([...house.issued.values()]).not.toContain(body['signature']);
  });

  it('carries envelopes of one length, however much is said', async () => {
    const opened = await open();
    await collectBallot(house.network, device, opened.slot, opened.survey);
    for (const text of ['', 'x', 'x'.repeat(3000)])
      await castBallot(house.network, device, opened.slot, opened.survey, { answers: { 'q-words': text }, declined: [] });
    const lengths = house.sent.filter(({ init }) => init.method === 'PUT').map(({ init }) => (init.body as string).length);
    expect(new Set(lengths).size).toBe(1);
  });

  it('knows her rules by the hash that everybody has', async () => {
    expect((await open()).survey.manifestHash).toBe(await manifestHash(house.manifest));
  });
});
