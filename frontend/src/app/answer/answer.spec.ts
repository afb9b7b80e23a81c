/** @jest-environment ./src/app/answer/testing/sealing-browser.mjs */
import { readFileSync } from 'node:fs';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { boardOf, canonicalJson, envelopeHash, manifestHash } from '@throughline/anonymity';
import { generateReceiptKey, signShredding } from '@throughline/anonymity/server';
import { Answer } from './answer';
import { MemoryDevice } from './device/memory-device';
import { DEVICE, NETWORK } from './surroundings';
import { cycle, InMemoryHouse, invitationOf } from './testing/in-memory-house';

let house: InMemoryHouse;
let device: MemoryDevice;
let page: ComponentFixture<Answer>;

beforeEach(async () => {
  house = await InMemoryHouse.open();
  device = new MemoryDevice();
  history.replaceState(null, '', '/i');
});

async function load(fragment: string): Promise<void> {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      { provide: NETWORK, useValue: house.network },
      { provide: DEVICE, useValue: () => Promise.resolve(device) },
    ],
  });
  if (fragment) history.replaceState(null, '', `/i${fragment}`);
  page = TestBed.createComponent(Answer);
  page.detectChanges();
}

const text = () => (page.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ');
const all = <E extends Element = HTMLElement>(selector: string) => [...(page.nativeElement as HTMLElement).querySelectorAll<E>(selector)];
const button = (name: RegExp) => all<HTMLButtonElement>('button').find((one) => name.test(one.getAttribute('aria-label') ?? one.textContent));

/** Waits for words on the page, as a person does. */
async function see(words: RegExp): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    await page.whenStable();
    if (words.test(text())) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${words} did not come. The page says: ${text()}`);
}

async function press(name: RegExp): Promise<void> {
  const found = button(name);
  if (!found) throw new Error(`There is no button ${name}. The page says: ${text()}`);
  found.click();
  await page.whenStable();
}

function digit(key: string): void {
  all('legend')[0]!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}

/** From the first screen to the review: 4 of 5, 10 of 10, no shift, no words. */
async function answerAll(): Promise<void> {
  await load(await house.link(invitationOf('ada')));
  await see(/Who sees what/);
  await press(/^\s*Start/);
  await see(/I am proud to work here/);
  digit('4');
  await press(/Next/);
  await see(/Would you recommend us/);
  digit('1');
  digit('0');
  await press(/Next/);
  await see(/Which shift/);
  await press(/Next/);
  await see(/What should change/);
  await press(/Review/);
  await see(/This is all that leaves your device/);
}

describe("the respondent's pages", () => {
  it('say what is asked, who sees what, how it is anonymous, what is attached, until when and what happens next, and take the secret out of the address', async () => {
    await load(await house.link(invitationOf('ada')));
    await see(/Who sees what/);
    expect(all('dt').map((term) => term.textContent)).toEqual([
      'What is asked',
      'Who sees what',
      'How it is anonymous',
      'What is attached',
      'Until when',
      'What happens next',
    ]);
    expect(text()).toMatch(/4\s+questions about engagement, wellbeing and what you say in your own words; about 1\s+minute\./);
    expect(text()).toContain('at least 5 people');
    expect(text()).toContain('at least 10 answered');
    expect(text()).not.toContain('raised on');
    expect(text()).not.toContain('what is known about you');
    expect(text()).toContain('Friday 20 March');
    expect([location.pathname, location.hash]).toEqual(['/i', '']);
    expect(house.issued.size).toBe(0);
  });

  it('name the larger groups once they were raised, and what travels sealed with the answers', async () => {
    house.paper = { ...house.paper, tightened: { k: 8, k_comments: 16, on: '2026-03-06' } };
    const site = { id: 'site', label: 'Site', values: [{ id: 'leeds', label: 'Leeds', members: 6 }] };
    house.manifest = { ...house.manifest, lattice_policy: { families: ['team', 'site'], facets: [site] } };
    await load(await house.link(invitationOf('ada')));
    await see(/Who sees what/);
    expect(text()).toContain('at least 8 people');
    expect(text()).toContain('at least 16 answered');
    expect(text()).toContain('raised on Friday 6 March');
    expect(text()).toMatch(/Sealed with your answers travels what is known about you here: site\./);
  });

  it('lead to the public page of the rules, with their fingerprint behind the # sign, and to what could go wrong', async () => {
    await load(await house.link(invitationOf('ada')));
    await see(/Who sees what/);
    const links = all<HTMLAnchorElement>('main a').map((link) => [link.getAttribute('href'), link.target, link.rel]);
    expect(links).toEqual([
      [`/manifest/${cycle}#m=${await manifestHash(house.manifest)}`, '_blank', 'noopener'],
      ['/how-it-is-anonymous', '_blank', 'noopener'],
    ]);
  });

  it('begin with the words that the page itself brings, so that nothing jumps when the program comes', async () => {
    const page = new DOMParser().parseFromString(readFileSync('frontend/src/answer.html', 'utf8'), 'text/html');
    const words = (from: ParentNode) => [...from.querySelectorAll('.lead')].map((lead) => lead.textContent.replace(/\s+/g, ' ').trim());
    await load(await house.link(invitationOf('ada')));
    expect(words(document)).toEqual(words(page));
    await see(/Who sees what/);
    expect(words(document)).toEqual(words(page));
  });

  it('lead through the questions by keyboard and show everything that travels before it does', async () => {
    await answerAll();
    expect(text()).toMatch(/Your group: North, which 7 people share/);
    expect(all('.given').map((given) => given.textContent.trim())).toEqual(['4, Agree', '10, Extremely likely', 'Not answered', 'Not answered']);
    await press(/^\s*Send/);
    await see(/Your answers are in/);
    expect((await house.opened()).map(({ answers }) => answers)).toEqual([{ 'q-pride': 4, 'q-recommend': 10 }]);
  });

  it('list what is on record about her with how many share it, and send only what she leaves switched on', async () => {
    const facet = (id: string, label: string, value: string, members: number) => ({ id, label, values: [{ id: value, label: value, members }] });
    house.manifest = {
      ...house.manifest,
      lattice_policy: { families: ['team', 'site', 'shift'], facets: [facet('site', 'Site', 'Leeds', 12), facet('shift', 'Shift', 'night', 7)] },
    };
    house.profile = { site: 'Leeds', shift: 'night', salary: 'high' };
    await answerAll();
    expect(text()).toMatch(/Site: Leeds, shared by 12 of the people asked/);
    expect(text()).toMatch(/What you switch off never leaves this device/);
    const [site, ...others] = all<HTMLInputElement>('input[role=switch]');
    expect(others).toHaveLength(1);
    site!.click();
    await see(/Site: Leeds, shared by 12 of the people asked \(removed\)/);
    await press(/^\s*Send/);
    await see(/Your answers are in/);
    expect((await house.opened()).map(({ claims }) => claims)).toEqual([{ shift: 'night' }]);
    // a change keeps what she removed, also after the page was loaded again
    expect((await device.all())[0]![1].removed).toEqual(['site']);
    expect(house.sent.map(({ init }) => init.body).join()).not.toContain('Leeds');
  });

  it('ask for a choice where one is needed, and take "prefer not to say" for one', async () => {
    await load(await house.link(invitationOf('ada')));
    await see(/Who sees what/);
    await press(/^\s*Start/);
    await see(/I am proud/);
    await press(/Next/);
    await see(/Please pick an answer/);
    all<HTMLInputElement>('.decline input')[0]!.click();
    await press(/Next/);
    await see(/Would you recommend us/);
    expect((await device.all())[0]![1].draft).toEqual({ answers: {}, declined: ['q-pride'] });
  });

  it('go on where she left after the page was loaded again', async () => {
    await load(await house.link(invitationOf('ada')));
    await see(/Who sees what/);
    await press(/^\s*Start/);
    await see(/I am proud/);
    digit('2');
    await press(/Next/);
    await see(/Would you recommend us/);
    await load('');
    await see(/Would you recommend us/);
    await press(/Back/);
    await see(/I am proud/);
    expect(all<HTMLInputElement>('input').findIndex((input) => input.checked)).toBe(1);
  });

  it('send one ballot when Send is pressed twice', async () => {
    await answerAll();
    const send = button(/^\s*Send/)!;
    send.click();
    send.click();
    await see(/Your answers are in/);
    expect(house.sent.filter(({ init }) => init.method === 'PUT')).toHaveLength(1);
  });

  it('keep sealed answers while there is no connection and send the same bytes when there is one', async () => {
    await answerAll();
    house.onReply = () => {
      throw new TypeError('Failed to fetch');
    };
    await press(/^\s*Send/);
    await see(/will be sent when you are back/);
    house.onReply = (_sent, reply) => reply;
    dispatchEvent(new Event('online'));
    await see(/Your answers are in/);
    const bodies = house.sent.filter(({ init }) => init.method === 'PUT').map(({ init }) => init.body);
    expect([bodies.length, new Set(bodies).size, house.box.size]).toEqual([2, 1, 1]);
  });

  it('send sealed answers that were waiting when the page is opened again', async () => {
    await answerAll();
    house.onRequest = () => {
      throw new TypeError('Failed to fetch');
    };
    await press(/^\s*Send/);
    await see(/will be sent when you are back/);
    house.onRequest = () => undefined;
    await load('');
    await see(/Your answers are in/);
    expect(house.box.size).toBe(1);
  });

  it('send nothing by themselves once she went back to change an answer', async () => {
    await answerAll();
    house.onRequest = ({ init }) => {
      if (init.method === 'PUT') throw new TypeError('Failed to fetch');
    };
    await press(/^\s*Send/);
    await see(/will be sent when you are back/);
    await press(/Change the answer to: I am proud/);
    await see(/I am proud to work here/);
    house.onRequest = () => undefined;
    dispatchEvent(new Event('online'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(house.box.size).toBe(0);
    expect((await device.all())[0]![1]).not.toHaveProperty('outgoing');
  });

  it('let her change what she sent, and take it back', async () => {
    await answerAll();
    await press(/^\s*Send/);
    await see(/Your answers are in/);
    await press(/Change my answers/);
    await see(/I am proud to work here/);
    digit('1');
    for (const next of [/Next/, /Next/, /Next/, /Review/]) await press(next);
    await press(/Send the changed answers/);
    await see(/Your answers are in/);
    expect((await house.opened()).map(({ answers }) => answers)).toEqual([{ 'q-pride': 1, 'q-recommend': 10 }]);
    await press(/Take my answers back/);
    await press(/Yes, take them back/);
    await see(/Your answers are taken back/);
    expect(await house.opened()).toEqual([]);
  });

  it('say that a ballot was counted, and of one that is in the box but not countable that it was not', async () => {
    await answerAll();
    await press(/^\s*Send/);
    await see(/Your answers are in/);
    house.state = 'closed';
    await press(/Check that I am counted/);
    await see(/among the 1 that were counted/);
    house.countsNothing = true;
    await press(/Check that I am counted/);
    await see(/in the box but could not be counted/);
    expect(text()).not.toMatch(/that were counted\./);
  });

  it('say when the box was destroyed, by a line that the key of the receipt has signed, and warn of one that it has not', async () => {
    await answerAll();
    await press(/^\s*Send/);
    await see(/Your answers are in/);
    house.state = 'closed';
    await press(/Check that I am counted/);
    await see(/among the 1 that were counted/);
    expect(text()).not.toContain('destroyed');
    const { root } = await boardOf([await envelopeHash([...house.box.values()][0]!.envelope!)]);
    const said = { shredded: cycle, on: '2026-04-03', ballots: 1, board_root: root };
    const says = (line: object) => {
      house.published = `${canonicalJson(house.manifest)}\n${canonicalJson({ v: 1, prev_sha256: 'x', ...line })}\n`;
    };
    says({ ...said, signature: signShredding(house.receipt, said) });
    await press(/Check that I am counted/);
    await see(/On Friday 3 April the sealed ballots and every copy .* signed with the same key as your receipt/);
    says({ ...said, signature: null });
    await press(/Check that I am counted/);
    await see(/without a signature: the key to sign with was gone already/);
    for (const forged of [
      { ...said, signature: signShredding(generateReceiptKey(), said) },
      { ...said, ballots: 2, signature: signShredding(house.receipt, { ...said, ballots: 2 }) },
      { ...said, on: '2026-04-02', signature: signShredding(house.receipt, said) },
    ]) {
      says(forged);
      await press(/Check that I am counted/);
      await see(/that line is not genuine/);
    }
    // the line of another survey says nothing about this one
    says({ ...said, shredded: 'other', signature: null });
    await press(/Check that I am counted/);
    await see(/among the 1 that were counted/);
    expect(text()).not.toContain('destroyed');
  });

  it('keep what can be looked for on the board when the survey closes before the receipt comes', async () => {
    await answerAll();
    house.onReply = ({ init }, reply) => {
      if (init.method === 'PUT') throw new TypeError('Failed to fetch');
      return reply;
    };
    await press(/^\s*Send/);
    await see(/will be sent when you are back/);
    const [tag, lying] = [...house.box][0]!;
    house.box.delete(tag);
    house.state = 'closed';
    house.onReply = (_sent, reply) => reply;
    await load('');
    await see(/The survey closed before your receipt came/);
    expect(text()).not.toMatch(/Save as a file|Save the receipt|stays counted/);
    await press(/Check that I am counted/);
    await see(/did not arrive before the survey closed/);
    house.box.set(tag, lying);
    await press(/Check that I am counted/);
    await see(/among the 1 that were counted/);
    await load('');
    await see(/The survey closed before your receipt came/);
  });

  it('clear the device when she asks twice', async () => {
    await answerAll();
    await press(/^\s*Send/);
    await see(/Your answers are in/);
    await press(/Clear this device/);
    await press(/Yes, clear this device/);
    await see(/On this device there is nothing to go on with/);
    expect(await device.all()).toEqual([]);
  });

  it('refuse rules that are not those of the invitation, in plain words, with nothing sent', async () => {
    const link = await house.link(invitationOf('ada'));
    house.manifest = { ...house.manifest, k: 6 };
    await load(link);
    await see(/Please do not answer this survey/);
    expect(text()).toMatch(/Tell your works council or HR/);
    expect(button(/Start|Try again/)).toBeUndefined();
    expect(house.sent.every(({ init }) => init.method === 'GET')).toBe(true);
  });

  it('say what to do when the ballot was collected on another device', async () => {
    house.issued.set(invitationOf('ada'), 'another blinded value');
    await load(await house.link(invitationOf('ada')));
    await see(/Who sees what/);
    await press(/^\s*Start/);
    await see(/already collected.*kept on that device/);
  });

  it('explain themselves without a survey in the address', async () => {
    await load('');
    await see(/opens from the link in your invitation/);
    expect(house.sent).toEqual([]);
  });

  it('say why they need a secure connection, and ask nothing without one', async () => {
    Object.defineProperty(globalThis, 'isSecureContext', { value: false, configurable: true });
    try {
      await load(await house.link(invitationOf('ada')));
      await see(/needs a secure connection/);
      expect(house.sent).toEqual([]);
    } finally {
      Object.defineProperty(globalThis, 'isSecureContext', { value: true, configurable: true });
    }
  });
});
