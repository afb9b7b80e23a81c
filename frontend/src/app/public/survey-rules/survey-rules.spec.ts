/** @jest-environment ./src/app/answer/testing/sealing-browser.mjs */
import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, provideRouter } from '@angular/router';
import { canonicalJson, hashWords, manifestHash, newCohortSecret, toBase64url, type Manifest } from '@throughline/anonymity';
import { cycle, InMemoryHouse, questions } from '../../answer/testing/in-memory-house';
import { READ_PUBLIC, type ReadPublic } from './public-documents';
import { SurveyRules } from './survey-rules';
import { speakIn } from '../../words/testing/speak-in';

let house: InMemoryHouse;

beforeEach(async () => {
  house = await InMemoryHouse.open();
});

const reading =
  (change: (path: string, text: string) => string | undefined = (_path, text) => text): ReadPublic =>
  async (path) => {
    const reply = await house.network(path, { method: 'GET' });
    const text = reply.ok ? change(path, await reply.text()) : undefined;
    return text === undefined ? undefined : { text };
  };

async function visit(read = reading(), fragment = '', of = cycle) {
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: ActivatedRoute, useValue: { snapshot: { fragment } } }, { provide: READ_PUBLIC, useValue: read }],
  });
  const fixture = TestBed.createComponent(SurveyRules, { bindings: [inputBinding('cycle', () => of)] });
  const element = fixture.nativeElement as HTMLElement;
  const until = async (right: () => boolean) => {
    for (let tries = 0; !right() && tries < 400; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      fixture.detectChanges();
    }
  };
  await until(() => element.querySelector('[data-state], .box') !== null);
  const text = () => (element.textContent ?? '').replace(/\s+/g, ' ');
  const withState = (state: string) =>
    [...element.querySelectorAll(`.checks [data-state='${state}']`)].map((one) => (one.textContent ?? '').replace(/\s+/g, ' '));
  const tell = async (words: string) => {
    const control = element.querySelector('input')!;
    control.value = words;
    control.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    return element.querySelector('.verdict')!.textContent!.trim();
  };
  return { element, text, withState, tell };
}

describe('the page of a survey’s rules', () => {
  it('says what was promised, in words and numbers, and that every check holds', async () => {
    const { text, withState } = await visit();
    expect(withState('fails')).toEqual([]);
    expect(withState('unseen')).toEqual([]);
    expect(withState('holds').length).toBeGreaterThan(9);
    expect(text()).toContain('The rules of “Spring survey”');
    expect(text()).toMatch(/fewer than 5 people/);
    expect(text()).toMatch(/at least 10 people answered/);
    expect(text()).toMatch(/12 people in 2 groups/);
    expect(text()).toMatch(/North ?7 people/);
    expect(text()).toMatch(/From 2 March 2026 to 20 March 2099/);
    expect(text()).toMatch(/14 days after the count/);
    expect(text()).toMatch(/180 days after the close/);
    for (const question of questions) expect(text()).toContain(question.text);
  });

  it.each([
    [
      'German',
      'de',
      'Die Regeln von „Spring survey“',
      '12 Personen in 2 Gruppen',
      'Vom 2. März 2026 bis zum 20. März 2099',
      'Diese Regeln stehen in diesem Protokoll.',
    ],
    ['Arabic', 'ar', 'قواعد «Spring survey»', '12 شخصًا، وعدد المجموعات: 2', 'من 2 مارس 2026 إلى 20 مارس 2099', 'هذه القواعد موجودة في ذلك السجل.'],
  ] as const)('says the same in %s', async (_, language, heading, asked, when, check) => {
    await speakIn(language);
    const { text, withState } = await visit();
    await speakIn('en');
    expect(withState('holds').length).toBeGreaterThan(9);
    for (const said of [heading, asked, when, check]) expect(text()).toContain(said);
  });

  it('shows the fingerprint as words, as base64url and as sha256sum prints it', async () => {
    const hash = await manifestHash(house.manifest);
    const { text } = await visit();
    expect(text()).toContain(hashWords(hash).join(' '));
    expect(text()).toContain(hash);
    expect(text()).toContain(Buffer.from(hash, 'base64url').toString('hex'));
  });

  it('compares the words that somebody was told, few and all, in any spelling', async () => {
    const words = hashWords(await manifestHash(house.manifest));
    const { tell } = await visit();
    expect(await tell(words.join(' '))).toContain('The same 8 words');
    expect(await tell(` ${words.slice(0, 4).join('-').toUpperCase()} `)).toContain('The same 4 words');
    expect(await tell(words[0]!)).toContain('The same so far');
    expect(await tell(words.with(2, 'babab').join(' '))).toContain('not the words of this survey');
    expect(await tell([...words, 'lusab'].join(' '))).toContain('not the words of this survey');
    expect(await tell('')).toBe('');
  });

  it('compares the hash that the link named', async () => {
    const right = await visit(reading(), `m=${await manifestHash(house.manifest)}`);
    expect(right.withState('holds')).toContainEqual(expect.stringContaining('the ones that your link names'));
    TestBed.resetTestingModule();
    const wrong = await visit(reading(), `m=${'A'.repeat(43)}`);
    expect(wrong.withState('fails')).toEqual([expect.stringContaining('the ones that your link names')]);
    expect(wrong.text()).toContain('Do not answer this survey');
  });

  it.each<[string, (m: Manifest) => Partial<Manifest>, RegExp]>([
    ['a wrong root in the proof of the key', (m) => ({ rsa: { ...m.rsa, roots: [m.rsa.roots[1]!, ...m.rsa.roots.slice(1)] } }), /proven to hide/],
    ['a sealing key off the curve', (m) => ({ tally: { ...m.tally, key: toBase64url(new Uint8Array(65).fill(4)) } }), /sealed to one key/],
    ['a reply key off the curve', () => ({ reply_key: toBase64url(new Uint8Array(65).fill(4)) }), /replies to comments/],
    [
      'a group with many ballots for lost devices',
      (m) => ({ cohorts: m.cohorts.map((cohort) => ({ ...cohort, reissue_cap: 2 })) }),
      /one ballot in fifty again/,
    ],
    ['figures about two', () => ({ k: 2 }), /fewer than 5 people/],
    ['a group of four', (m) => ({ cohorts: [m.cohorts[0]!, { ...m.cohorts[1]!, members: 4 }] }), /No group that stands on a ballot/],
    ['a group listed twice', (m) => ({ cohorts: [m.cohorts[0]!, m.cohorts[0]!], invited: 14 }), /listed twice/],
    ['a person too many', () => ({ invited: 13 }), /groups together/],
    ['an end before the beginning', () => ({ closes_on: '2026-03-01' }), /closes no earlier/],
  ])('puts a cross at %s, says why, and does not pretend to have looked further', async (_, change, sentence) => {
    house.manifest = { ...house.manifest, ...change(house.manifest) };
    const { withState, text } = await visit();
    expect(withState('fails')).toEqual([expect.stringMatching(sentence)]);
    expect(withState('unseen').every((one) => one.startsWith('Not looked at'))).toBe(true);
    expect(text()).toContain('One check does not hold');
  });

  it('puts a cross at other questions, a log without these rules, a cut log, and another spelling', async () => {
    house.paper = { ...house.paper, questions: questions.slice(1) };
    expect((await visit()).withState('fails')).toEqual([expect.stringContaining('questions are the ones that were fixed')]);
    house.paper = { ...house.paper, questions };
    TestBed.resetTestingModule();
    house.published = `${canonicalJson({ ...house.manifest, opens_on: '2026-03-01' })}\n`;
    expect((await visit()).withState('fails')).toEqual([expect.stringContaining('stand in that log')]);
    TestBed.resetTestingModule();
    house.manifest = { ...house.manifest, prev_manifest_sha256: (await newCohortSecret()).proof };
    house.published = undefined;
    expect((await visit()).withState('fails')).toEqual([expect.stringContaining('back to the first')]);
    TestBed.resetTestingModule();
    house.manifest = { ...house.manifest, prev_manifest_sha256: null };
    const spelled = reading((path, text) => (path.endsWith('/manifest') ? JSON.stringify(JSON.parse(text), undefined, 1) : text));
    expect((await visit(spelled)).withState('fails')).toEqual([expect.stringContaining('one spelling')]);
  });

  it('checks the list of counted ballots once there is one', async () => {
    house.state = 'closed';
    expect((await visit()).text()).toContain('0 ballots were counted');
    TestBed.resetTestingModule();
    const padded = reading((path, text) => (path.endsWith('/board') ? text.replace('"count":0', '"count":1') : text));
    expect((await visit(padded)).withState('fails')).toEqual([expect.stringContaining('adds up')]);
    TestBed.resetTestingModule();
    const again = reading((path, text) => (path.endsWith('/board') ? text.replace(/"reissued":\d+/, '"reissued":9') : text));
    const { withState, text } = await visit(again);
    expect(withState('fails')).toEqual([expect.stringContaining('second time')]);
    expect(text()).toContain('At most 9 extra ballots: so many were handed out a second time');
  });

  it('names who holds the key: the platform, one trustee, or several of whom some are enough', async () => {
    expect((await visit()).text()).toContain('The platform, once, after the survey has closed');
    for (const [names, sentence] of [
      [['Works council'], 'Works council, in whose browser the key was made. The platform cannot open it.'],
      [['Ada', 'Ben', 'Cem'], 'Ada, Ben, Cem, any 2 of them together.'],
    ] as const) {
      TestBed.resetTestingModule();
      const trustees = names.map((name) => ({ name, share_sha256: toBase64url(new Uint8Array(32)) }));
      house.manifest = { ...house.manifest, tally: { ...house.manifest.tally, trustees, threshold: Math.min(2, names.length) } };
      const { text, withState } = await visit();
      expect(withState('fails')).toEqual([]);
      expect(text()).toContain(sentence);
    }
  });

  it('says how many hold printed cards and how many ballots may be handed out again for lost devices', async () => {
    house.manifest = { ...house.manifest, cards: 5, cohorts: house.manifest.cohorts.map((cohort) => ({ ...cohort, reissue_cap: 1 })) };
    const { text } = await visit();
    expect(text()).toContain('5 of them hold a printed card');
    expect(text()).toContain('at most 2 more may be handed out');
  });

  it('says since when the smallest groups are larger', async () => {
    house.paper = { ...house.paper, tightened: { k: 8, k_comments: 15, on: '2026-03-05' } };
    const { text } = await visit();
    expect(text()).toMatch(/fewer than 8 people/);
    expect(text()).toMatch(/Since 5 March 2026/);
  });

  it('says in a sentence that there is no such survey, or no connection', async () => {
    expect((await visit(reading(), '', 'nowhere')).text()).toContain('There is no survey at this address');
    TestBed.resetTestingModule();
    const lost: ReadPublic = () => Promise.reject(new Error('The server cannot be reached.'));
    expect((await visit(lost)).text()).toContain('The server cannot be reached.');
  });
});
