/** @jest-environment ./src/app/answer/testing/sealing-browser.mjs */
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { fromBase64url, hashWords, manifestHash, toBase64url } from '@throughline/anonymity';
import { checkReply, openMessage, sealMessage } from '@throughline/anonymity/mailbox';
import type { SealedMessage } from '@throughline/contract';
import { LIMITS } from '@throughline/domain';
import { Answer } from './answer';
import { MemoryDevice } from './device/memory-device';
import { DEVICE, NETWORK } from './surroundings';
import { cycle, InMemoryHouse, invitationOf } from './testing/in-memory-house';
import { SPOKEN_ENGLISH } from './testing/on-the-page';

let house: InMemoryHouse;
let page: ComponentFixture<Answer>;

beforeEach(async () => {
  house = await InMemoryHouse.open();
});

/** Opens the page on a device that has never seen it. */
function load(fragment: string): void {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [SPOKEN_ENGLISH, { provide: NETWORK, useValue: house.network }, { provide: DEVICE, useValue: () => Promise.resolve(new MemoryDevice()) }],
  });
  history.replaceState(null, '', `/i${fragment}`);
  page = TestBed.createComponent(Answer);
  page.detectChanges();
}

const element = () => page.nativeElement as HTMLElement;
const text = () => element().textContent.replace(/\s+/g, ' ');
const button = (name: RegExp) => [...element().querySelectorAll('button')].find((one) => name.test(one.textContent));

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

function write(label: RegExp, words: string): void {
  const field = [...element().querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input')].find((one) =>
    label.test(one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? ''),
  );
  if (!field) throw new Error(`There is no field ${label}. The page says: ${text()}`);
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Answers with a comment, with or without the wish for an answer; ends on the receipt. */
async function comment(wish: boolean): Promise<void> {
  load(await house.link(invitationOf('ada')));
  await see(/Who sees what/);
  await press(/^\s*Start/);
  for (const words of [/proud to work/, /recommend us/]) {
    await see(words);
    element().querySelectorAll<HTMLInputElement>('input[type=radio]')[4]!.click();
    await press(/Next/);
  }
  await see(/Which shift/);
  await press(/Next/);
  await see(/What should change/);
  write(/What should change/, 'The press is too loud.');
  const wished = [...element().querySelectorAll('label')].find((label) => /I would like an answer/.test(label.textContent))!;
  if (wish) wished.querySelector('input')!.click();
  await press(/Review/);
  await see(/This is all that leaves your device/);
}

const code = () => element().querySelector('.claim')?.textContent.trim() ?? '';

describe('answers to comments', () => {
  /** Writes to the mailbox in the box as the organisation does. */
  const answered = async (turn: number, words: string): Promise<void> => {
    const { id, enc_pub } = (await house.opened())[0]!.comments[0]!.mailbox!;
    const message: SealedMessage = { turn, on: '2026-03-23', from: 'organisation', byName: 'Hana Sato', byRole: 'hr', text: words };
    const sealed = await sealMessage(enc_pub, { cycle, mailbox: id, direction: 'to-author' }, JSON.stringify(message));
    house.messages.push({ mailbox: id, sealed: toBase64url(sealed) });
  };

  it('are possible only where she asks for one: else no mailbox travels, and there is no code', async () => {
    await comment(false);
    expect(text()).not.toContain('mailbox');
    await press(/^\s*Send/);
    await see(/Your answers are in/);
    expect((await house.opened())[0]!.comments).toEqual([{ q: 'q-words', text: 'The press is too loud.' }]);
    expect(code()).toBe('');
  });

  it('are found with the code on another device, read and written back to, without a word about who she is', async () => {
    await comment(true);
    expect(text()).toContain('With a sealed mailbox');
    await press(/^\s*Send/);
    await see(/Your code for answers/);
    const [, words, claim] = /^([a-z]{5} [a-z]{5}) (.*)$/.exec(code()) as unknown as [string, string, string];
    expect(words.split(' ')).toEqual(hashWords(await manifestHash(house.manifest)).slice(0, 2));
    expect(claim.replace(/\W/g, '')).toHaveLength(28);
    await answered(2, 'And on which days?');
    await answered(1, 'When is it loud?');
    house.messages.push({ mailbox: 'A'.repeat(22), sealed: toBase64url(new Uint8Array(1105)) });
    const before = house.sent.length;

    load(`#claim=${claim.toLowerCase().replaceAll(/\W/g, '-')}&c=${cycle}`);
    await see(/When is it loud/);
    expect(location.hash).toBe('');
    expect(text()).toMatch(/Hana Sato \(HR\), Monday 23 March\s*When is it loud\?.*And on which days\?/);
    write(/Write back/, 'On Mondays.');
    await press(/Send the reply/);
    await see(/delivered tonight/);
    const sent = house.sent.slice(before);
    expect(sent.map(({ path, init }) => `${init.method} ${path.replace(cycle, ':id')}`)).toEqual([
      'GET /api/cycles/:id/manifest',
      'GET /api/cycles/:id/ballot-paper',
      'GET /b/:id/messages',
      'PUT /b/:id/messages',
    ]);
    for (const { init } of sent) expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
    expect(new TextEncoder().encode(sent.at(-1)!.init.body as string)).toHaveLength(LIMITS.replyBytes);
    const { padding: _filling, ...reply } = house.replies[0]!;
    const { id, sig_pub } = (await house.opened())[0]!.comments[0]!.mailbox!;
    expect(await checkReply(sig_pub, cycle, reply as Parameters<typeof checkReply>[2], 0)).toBe('genuine');
    const place = { cycle, mailbox: id, direction: 'from-author' } as const;
    expect(await openMessage(house.tallyKey, place, fromBase64url(reply.sealed!)!)).toBe('On Mondays.');
  });

  it('can be ended, and the comment taken down, in requests of the same size', async () => {
    await comment(true);
    await press(/^\s*Send/);
    await see(/Your code for answers/);
    await answered(1, 'When is it loud?');
    await press(/Look for answers/);
    await see(/When is it loud/);
    await press(/End the conversation/);
    await press(/Yes, end it/);
    await see(/ends tonight/);
    await press(/Take my comment down/);
    await press(/Yes, take it down/);
    await see(/taken down tonight/);
    expect(house.replies.map(({ kind, counter }) => [kind, counter])).toEqual([
      ['close', 2],
      ['withdraw', 3],
    ]);
    expect(
      new Set(house.sent.filter(({ path, init }) => init.method === 'PUT' && path.endsWith('/messages')).map(({ init }) => String(init.body).length)),
    ).toEqual(new Set([LIMITS.replyBytes]));
    await press(/Back to the receipt/);
    await see(/Your answers are in/);
  });

  it('need the right code: a mistyped one is told at once, and another’s finds nothing', async () => {
    load('#claim');
    await see(/Your code/);
    write(/Your code/, '0000-0000-0000-0000-0000-0000-0001');
    await press(/Look for answers/);
    await see(/at least one sign differs/);
    expect(house.sent).toEqual([]);
    const words = hashWords(await manifestHash(house.manifest))
      .slice(0, 2)
      .join('-');
    write(/Your code/, `${words} 0000-0000-0000-0000-0000-0000-0000`);
    await press(/Look for answers/);
    await see(/No answer has come/);
    expect(button(/Send the reply/)).toBeUndefined();
  });

  it('are found by what stands on the receipt alone, however it is typed: the two words name the survey, and only they reach the server', async () => {
    await comment(true);
    await press(/^\s*Send/);
    await see(/Your code for answers/);
    const written = code();
    await answered(1, 'When is it loud?');
    for (const typed of [written, ` ${written.toUpperCase().replaceAll('-', ' ')}`, written.replaceAll(' ', '-')]) {
      load('#claim');
      await see(/Your code/);
      const before = house.sent.length;
      write(/Your code/, typed);
      await press(/Look for answers/);
      await see(/When is it loud/);
      const asked = house.sent.slice(before).map(({ path, init }) => `${path} ${String(init.body ?? '')}`);
      expect(asked[0]).toBe(`/api/answering-ballots/${written.slice(0, 11).replace(' ', '-')} `);
      expect(asked.join()).not.toContain(written.slice(12, 16));
    }
  });

  it('need the words too where nothing says which survey it is, and words that are those of its rules', async () => {
    load('#claim');
    await see(/Your code/);
    write(/Your code/, '0000-0000-0000-0000-0000-0000-0000');
    await press(/Look for answers/);
    await see(/type the two words that stand before your code as well/);
    expect(house.sent).toEqual([]);
    write(/Your code/, 'lusab babad 0000-0000-0000-0000-0000-0000-0000');
    await press(/Look for answers/);
    await see(/No open survey begins with these two words/);
    house.onReply = (sent, reply) =>
      sent.path.startsWith('/api/answering-ballots/') ? new Response(JSON.stringify({ cycle, manifestSha256: 'A'.repeat(43) })) : reply;
    await press(/Look for answers/);
    await see(/do not begin with the words you typed/);
  });
});
