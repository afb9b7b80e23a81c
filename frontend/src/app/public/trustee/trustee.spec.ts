/** @jest-environment ./src/app/answer/testing/sealing-browser.mjs */
import { jest } from '@jest/globals';
import { Location } from '@angular/common';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { ActivatedRoute, provideRouter } from '@angular/router';
import { manifestHash, sealEnvelope, toBase64url } from '@throughline/anonymity';
import { makeTrusteeKey } from '@throughline/anonymity/trustee';
import type { BallotCast, TrusteeBox, TrusteeKeyMade, TrusteeTask } from '@throughline/contract';
import { readAddress, type Address } from '../../answer/address';
import { MemoryDevice } from '../../answer/device/memory-device';
import { castBallot } from '../../answer/protocol/casting';
import { collectBallot } from '../../answer/protocol/collecting';
import { openLink } from '../../answer/protocol/opening';
import { cycle, InMemoryHouse, invitationOf } from '../../answer/testing/in-memory-house';
import { speakIn } from '../../words/testing/speak-in';
import { Trustee } from './trustee';

// a passphrase costs 600,000 rounds of a hash each time, on purpose
jest.setTimeout(60_000);

const NAMES = ['Works council', 'Data protection', 'Notary'];
const PASSPHRASES = ['amber kettle ladder moss', 'violin harbour seven nine', 'cobalt meadow paper fox'];
const SECRET = 's'.repeat(43);
const LINK = `o=6f9f2c1e-0000-4000-8000-0000000000ff&c=${cycle}&t=${SECRET}`;
const TASK: TrusteeTask = {
  state: 'draft',
  organisationName: 'Alpha',
  organisationId: '6f9f2c1e-0000-4000-8000-0000000000ff',
  cycleId: cycle,
  cycleName: 'Autumn 2026',
  closesOn: '2026-11-24',
  trustees: NAMES,
  me: 0,
  needed: 2,
};

/** What the server answers by route; a number refuses with that status, and a function may look at what was sent. */
let server: Record<string, unknown>;
let sent: { route: string; init: RequestInit }[];
let page: ComponentFixture<Trustee>;

beforeEach(() => {
  server = {};
  sent = [];
  globalThis.fetch = (async (address: string, init: RequestInit) => {
    const route = `${init.method} ${address.replace(`/api/cycles/${cycle}/`, '').replace(/\?.*/, '')}`;
    sent.push({ route, init });
    const said = server[route];
    if (said === undefined) throw new TypeError('Failed to fetch');
    if (said instanceof Array) return new Response(JSON.stringify(said[1]), { status: said[0] as number });
    return said === 204 ? new Response(null, { status: 204 }) : new Response(JSON.stringify(said));
  }) as typeof fetch;
});

function visit(fragment: string | null, task?: Partial<TrusteeTask>): void {
  if (task) server['GET trustee-task'] = { ...TASK, ...task };
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: ActivatedRoute, useValue: { snapshot: { fragment } } }] });
  page = TestBed.createComponent(Trustee);
}

const element = () => page.nativeElement as HTMLElement;
const text = () => element().textContent.replace(/\s+/g, ' ');

async function see(words: RegExp): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    page.detectChanges();
    if (words.test(text())) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${words} did not come. The page says: ${text()}`);
}

async function press(name: string): Promise<void> {
  const found = [...element().querySelectorAll('button')].find((one) => one.textContent.includes(name));
  if (!found) throw new Error(`There is no button ${name}. The page says: ${text()}`);
  // what the press before began has come to its end
  await new Promise((resolve) => setTimeout(resolve, 20));
  page.detectChanges();
  found.click();
  await Promise.resolve();
  page.detectChanges();
}

function type(label: string, words: string): void {
  const field = [...element().querySelectorAll('input')].find((one) => one.labels?.[0]?.textContent.includes(label));
  if (!field) throw new Error(`There is no field ${label}. The page says: ${text()}`);
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('blur'));
  page.detectChanges();
}

async function choose(passphrase: string, again = passphrase): Promise<void> {
  type('Passphrase', passphrase);
  type('The same once more', again);
  await press(text().includes('Make the key') ? 'Make the key' : 'Done, next trustee');
}

describe('The page of trustees', () => {
  afterEach(() => speakIn('en'));

  it('speaks German, refuses a weak passphrase in German, and marks what the server says as English', async () => {
    await speakIn('de');
    visit(LINK, {});
    await see(/Die Antworten auf „Autumn 2026“ werden mit einem Schlüssel versiegelt.*Je zwei der drei Treuhandpersonen/);
    type('Passphrase', 'kurz');
    await press('Fertig, die nächste Treuhandperson');
    await see(/Die Passphrase muss mindestens 12 Zeichen haben/);
    TestBed.resetTestingModule();
    server['GET trustee-task'] = [403, { code: 'unknown-trustee-link', detail: 'This link is not known.' }];
    visit(LINK);
    await see(/This link is not known.*Noch einmal versuchen/);
    expect(element().querySelector('[lang=en]')!.textContent).toBe('This link is not known.');
  });

  it('says of a link that is not whole what to do, and asks the server nothing', async () => {
    visit('c=1&t=cut');
    await see(/This link is not whole. Open it again from your mail/);
    expect(sent).toEqual([]);
  });

  it('takes the secret out of the address, sends it without a cookie, and can be tried again when the server is away', async () => {
    visit(LINK);
    await see(/The server cannot be reached/);
    expect(TestBed.inject(Location).path()).toBe('/trustee');
    expect(sent[0]!.init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
    expect(sent[0]!.init.headers).toEqual({ 'x-trustee-link': `${TASK.organisationId}.${SECRET}` });
    server['GET trustee-task'] = { ...TASK, state: 'open' };
    await press('Try again');
    await see(/The key is made and the survey is open/);
  });

  it('says what is waited for while the box is shuffled, and looks again', async () => {
    visit(LINK, { state: 'shuffling' });
    await see(/its box is being shuffled/);
    server['GET trustee-task'] = [403, { code: 'unknown-trustee-link', detail: 'This link is not known.' }];
    await press('Look again');
    await see(/This link is not known/);
  });

  it('says after the count what happened and when', async () => {
    visit(LINK, { state: 'counted', counted: { publishedOn: '2026-11-25', ballots: 41, notCounted: 1, destroyedOn: null } });
    await see(
      /You and the other trustees counted 41 ballots, and the results were published on 25 November 2026. 1 more was in the box and could not be counted/,
    );
    expect(text()).toContain('If you still have your file, please delete it');
    server['GET trustee-task'] = {
      ...TASK,
      state: 'counted',
      trustees: ['Notary'],
      counted: { publishedOn: null, ballots: 1, notCounted: 0, destroyedOn: null },
    };
    TestBed.resetTestingModule();
    visit(LINK);
    await see(/You counted 1 ballot. The results are being published/);
    TestBed.resetTestingModule();
    visit(LINK, { state: 'counted', counted: { publishedOn: '2026-11-25', ballots: 41, notCounted: 0, destroyedOn: '2026-12-09' } });
    await see(/The sealed ballots were destroyed on 9 December 2026; no key can open them again/);
  });
});

describe('Making the key', () => {
  it('takes a passphrase of each trustee, one after the other, hands in nothing that opens it, and gives each her file', async () => {
    visit(LINK, {});
    await see(/Only Works council should see the keyboard now/);
    await choose('too short');
    await see(/at least 12 characters/);
    await choose(PASSPHRASES[0]!, 'something else entirely');
    await see(/The two are not the same/);
    server['PUT trustee-key'] = 204;
    for (const [i, name] of NAMES.entries()) {
      await see(new RegExp(`Only ${name}`));
      await choose(PASSPHRASES[i]!);
    }
    await see(/The key is made, and it was tried once/);
    const bodies = sent.map(({ init }) => String(init.body ?? '')).join();
    for (const passphrase of PASSPHRASES) expect(bodies).not.toContain(passphrase);
    const { publicKey, parts } = JSON.parse(String(sent.at(-1)!.init.body)) as TrusteeKeyMade;
    expect(parts.map(({ name }) => name)).toEqual(NAMES);
    expect((Buffer.from(publicKey, 'base64url').at(-1) ?? 1) % 2).toBe(0);
    const files = [...element().querySelectorAll<HTMLAnchorElement>('a[download]')];
    expect(files.map((file) => file.download)).toEqual(['works-council', 'data-protection', 'notary'].map((name) => `key-part-autumn-2026-${name}.json`));
    expect(decodeURIComponent(files[2]!.href)).toContain('"kind": "throughline-trustee-part"');
  });

  it('begins again when two chose the same, and forgets what was typed', async () => {
    visit(LINK, { publicKey: 'EARLIER' });
    await see(/If you make another, it takes its place/);
    for (const i of [0, 1, 0]) await choose(PASSPHRASES[i]!);
    await see(/No two trustees may have the same passphrase.*begin again with the first passphrase/);
    await see(/Only Works council/);
    expect([...element().querySelectorAll('input')].map(({ value }) => value)).toEqual(['', '']);
    expect(sent.map(({ route }) => route)).toEqual(['GET trustee-task']);
  });
});

describe('Counting', () => {
  let house: InMemoryHouse;
  let proof: string;

  /** Six people of North answer under a key that the trustees hold; then the box is closed. */
  beforeAll(async () => {
    house = await InMemoryHouse.open();
    const { publicKey, locked } = await makeTrusteeKey({ names: NAMES, passphrases: PASSPHRASES, threshold: 2 });
    const trustees = locked.map(({ name, sha256 }) => ({ name, share_sha256: sha256 }));
    house.manifest = { ...house.manifest, tally: { ...house.manifest.tally, key: publicKey, trustees, threshold: 2 } };
    for (let person = 0; person < 6; person++) {
      const device = new MemoryDevice();
      const { slot, survey } = await openLink(house.network, device, readAddress(await house.link(invitationOf(`p${person}`))) as Address);
      await collectBallot(house.network, device, slot, survey);
      await castBallot(house.network, device, slot, survey, { answers: { 'q-pride': 1 + (person % 5), 'q-recommend': 8 }, declined: [] });
    }
    parts = locked.map(({ name, sha256, locked: part }) => ({ name, sha256, locked: JSON.stringify(part) }));
  });
  let parts: TrusteeTask['parts'];

  beforeEach(async () => {
    const { manifest } = house;
    const byTag = house.sent
      .filter(({ init }) => init.method === 'PUT')
      .map(({ path, init }) => [Buffer.from(path.split('/').at(-1)!, 'base64url'), init.body] as const);
    const casts = byTag.sort(([a], [b]) => Buffer.compare(a, b)).map(([, body]) => JSON.parse(String(body)) as BallotCast);
    proof = toBase64url(crypto.getRandomValues(new Uint8Array(32)));
    const place = { cycle, cohort: 'challenge', tag: toBase64url(new Uint8Array(32)) };
    const envelope = toBase64url(await sealEnvelope(manifest.tally.key, place, { manifest_hash: proof, answers: {}, claims: {}, comments: [] }));
    const [north, south] = manifest.cohorts;
    const box: TrusteeBox = {
      challenge: { envelope, seal: 'seal' },
      k: 5,
      kComments: 10,
      lattice: [
        { id: manifest.organisation, name: 'All', parentId: null },
        { id: north!.id, name: 'North', parentId: manifest.organisation },
        { id: south!.id, name: 'South', parentId: manifest.organisation },
      ],
      cohorts: [
        { id: north!.id, boxed: 6, issued: 7 },
        { id: south!.id, boxed: 0, issued: 0 },
      ],
    };
    const ballots = casts.map(({ input, signature, cohort, envelope: sealed }) => ({ input, signature, cohort, envelope: sealed }));
    server = { 'GET manifest': manifest, 'GET ballot-paper': house.paper, 'GET trustee-box': box, 'GET sealed-ballots': { ballots, next: null } };
    visit(`${LINK}&m=${await manifestHash(manifest)}`, { state: 'waiting', publicKey: manifest.tally.key, parts: parts! });
  });

  const open = async (...of: [trustee: number, passphrase: string][]) => {
    for (const [trustee, passphrase] of of) type(`Passphrase of ${NAMES[trustee]}`, passphrase);
    await press('Open and count');
  };

  it('needs two of the three, and says whose passphrase was wrong, before a ballot is fetched', async () => {
    await see(/Two of you type their passphrases/);
    await open([1, PASSPHRASES[1]!]);
    await see(/Two of the three trustees must type their passphrases; one alone can open nothing/);
    await open([2, 'cobalt meadow paper wolf']);
    await see(/Notary: The passphrase does not open this file/);
    expect(sent.map(({ route }) => route)).not.toContain('GET sealed-ballots');
  });

  it('shows what was found, hands in tables and a proof but no key and no answer, and says that it is done', async () => {
    await see(/wait to be opened/);
    await open([0, PASSPHRASES[0]!], [2, PASSPHRASES[2]!]);
    await see(/What was found in the box/);
    expect(text()).toMatch(/Ballots handed out ?7 ?Sealed ballots in the box ?6 ?Counted ?6/);
    expect(sent.map(({ init }) => init.method)).not.toContain('POST');
    server['POST trustee-count'] = 204;
    await press('Hand in and publish');
    await see(/The count is handed in/);
    const body = JSON.parse(String(sent.at(-1)!.init.body)) as { proof: string; seal: string; result: string };
    expect(body).toMatchObject({ proof, seal: 'seal' });
    expect(JSON.parse(body.result)).toMatchObject({ board: { count: 6, not_counted: [], manifest_hashes: 1 } });
    for (const passphrase of PASSPHRASES) expect(sent.map(({ init }) => String(init.body ?? '')).join()).not.toContain(passphrase);
  });

  it('is done as well when the other trustees were first, and stops at a box that is not whole', async () => {
    const page = server['GET sealed-ballots'] as { ballots: object[] };
    server['GET sealed-ballots'] = { ...page, ballots: page.ballots.slice(1) };
    await see(/wait to be opened/);
    await open([0, PASSPHRASES[0]!], [1, PASSPHRASES[1]!]);
    await see(/did not hand out all ballots that it says lie in the box/);
    server['GET sealed-ballots'] = page;
    await open([0, PASSPHRASES[0]!], [1, PASSPHRASES[1]!]);
    await see(/What was found in the box/);
    server['POST trustee-count'] = [409, { code: 'counted-already', detail: 'Counted a moment ago.' }];
    await press('Hand in and publish');
    await see(/The count is handed in/);
  });

  it('refuses rules that are not those of the link', async () => {
    server['GET manifest'] = { ...house.manifest, closes_on: '2099-03-21' };
    await see(/wait to be opened/);
    await open([0, PASSPHRASES[0]!], [1, PASSPHRASES[1]!]);
    await see(/so you may have been given rules of your own/);
    expect(sent.map(({ route }) => route)).not.toContain('GET sealed-ballots');
  });
});
