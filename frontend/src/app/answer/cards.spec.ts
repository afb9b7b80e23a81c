/** @jest-environment ./src/app/answer/testing/sealing-browser.mjs */
import { jest } from '@jest/globals';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { hashWords, manifestHash } from '@throughline/anonymity';
import { cardSecret } from '@throughline/anonymity/card';
import { Answer } from './answer';
import { MemoryDevice } from './device/memory-device';
import { COUNTDOWN, IDLE } from './screens/idle-watch';
import { DEVICE, NETWORK } from './surroundings';
import { cycle, InMemoryHouse, invitationOf } from './testing/in-memory-house';

const CODE = 'ABCDE-FGHJK-MNPQR-STVWX';
let house: InMemoryHouse;
let device: MemoryDevice;
let page: ComponentFixture<Answer>;

beforeEach(async () => {
  house = await InMemoryHouse.open();
  device = new MemoryDevice();
  history.replaceState(null, '', '/i');
});
afterEach(() => jest.useRealTimers());

function load(fragment: string): void {
  page?.destroy();
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      { provide: NETWORK, useValue: house.network },
      { provide: DEVICE, useValue: () => Promise.resolve(device) },
    ],
  });
  history.replaceState(null, '', `/i${fragment}`);
  page = TestBed.createComponent(Answer);
  page.detectChanges();
}

const element = () => page.nativeElement as HTMLElement;
const text = () => element().textContent.replace(/\s+/g, ' ');
const button = (name: RegExp) => [...element().querySelectorAll<HTMLButtonElement>('button')].find((one) => name.test(one.textContent));

async function see(words: RegExp): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    page.detectChanges();
    if (words.test(text())) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${words} did not come. The page says: ${text()}`);
}

async function press(name: RegExp): Promise<void> {
  const found = button(name);
  if (!found) throw new Error(`There is no button ${name}. The page says: ${text()}`);
  found.click();
  await Promise.resolve();
  page.detectChanges();
}

async function typeCode(code: string): Promise<void> {
  const input = element().querySelector<HTMLInputElement>('input#card-code')!;
  input.value = code;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await press(/Open the survey/);
}

const digit = (key: string) =>
  element()
    .querySelector('legend')!
    .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

async function begin(): Promise<void> {
  await see(/Who sees what/);
  await press(/^\s*Start/);
  await see(/I am proud to work here/);
  digit('4');
}

async function finish(): Promise<void> {
  await press(/Next/);
  await see(/Would you recommend us/);
  digit('7');
  for (const next of [/Which shift/, /What should change/, /This is all that leaves your device/]) {
    await press(/Next|Review/);
    await see(next);
  }
  await press(/^\s*Send/);
  await see(/Your answers are in/);
}

describe('the code of a card', () => {
  it('opens the survey however it is typed, and stands for the ballot of its hash', async () => {
    load(`#code=${cycle}&m=${await manifestHash(house.manifest)}`);
    await see(/Type in the code of your card/);
    await typeCode(' abcde fghjk-mnpqr stvwx ');
    await begin();
    expect([...house.issued.keys()]).toEqual([await cardSecret(CODE)]);
    expect(house.sent.map(({ path, init }) => `${path} ${String(init.body ?? '')}`).join('\n')).not.toMatch(/ABCDE|abcde/);
  });

  it('can be typed in by somebody without a camera, who finds the survey by two words that must be those of its rules', async () => {
    const hash = await manifestHash(house.manifest);
    const words = hashWords(hash).slice(0, 2).join('-');
    load(`#${words.toUpperCase()}`);
    await see(/Type in the code of your card/);
    await typeCode(CODE);
    await begin();
    expect(house.issued.size).toBe(1);

    load('#lusab-babad');
    await see(/No open survey begins with these two words/);
    house.onReply = (sent, reply) =>
      sent.path.startsWith('/api/open-ballots/') ? new Response(JSON.stringify({ cycle, manifestSha256: 'A'.repeat(43) })) : reply;
    load(`#${words}`);
    await see(/do not begin with the words you typed/);
  });

  it('is read from the QR code of the card, and taken out of the address', async () => {
    load(`#c=${cycle}&m=${await manifestHash(house.manifest)}&k=${CODE}`);
    await begin();
    expect(location.hash).toBe('');
    expect([...house.issued.keys()]).toEqual([await cardSecret(CODE)]);
  });

  it('that cannot be one is said at the field, and nothing is sent', async () => {
    load(`#code=${cycle}`);
    await see(/Type in the code/);
    await typeCode('ABCDE');
    await see(/this one has 5\. Please check what you typed/);
    expect(house.sent).toEqual([]);
  });
});

describe('a device that several share', () => {
  const kiosk = async () => load(`#kiosk=${cycle}&m=${await manifestHash(house.manifest)}`);

  it('keeps nothing, shows the receipt to take along, and forgets with one press', async () => {
    await kiosk();
    await see(/Several people use this device/);
    const before = history.length;
    await typeCode(CODE);
    await begin();
    await finish();
    await see(/Take your receipt along/);
    expect(await device.all()).toEqual([]);
    expect(history.length).toBe(before);
    expect(text()).not.toContain('in this browser');
    await press(/Done, forget me here/);
    await see(/Type in the code of your card/);
    expect(text()).not.toMatch(/Spring survey|Example Ltd/);
    history.back();
    await see(/Type in the code of your card/);
    expect(location.hash).toContain(`kiosk=${cycle}`);
  });

  it('asks after a minute without a touch, counts down, and forgets everything; only an answer to the question keeps it', async () => {
    jest.useFakeTimers({
      doNotFake: ['setTimeout', 'clearTimeout', 'queueMicrotask', 'nextTick', 'setImmediate', 'performance', 'requestAnimationFrame', 'Date'],
    });
    await kiosk();
    await see(/Several people use this device/);
    await typeCode(CODE);
    await begin();
    jest.advanceTimersByTime(IDLE * 1000);
    await see(/Are you still there\?/);
    await page.whenStable();
    expect(document.activeElement).toBe(button(/I am still here/));
    window.dispatchEvent(new Event('pointermove'));
    jest.advanceTimersByTime(5000);
    await see(new RegExp(`${COUNTDOWN - 5}`));
    await press(/I am still here/);
    expect(text()).not.toContain('Are you still there?');
    expect(text()).toContain('I am proud');
    jest.advanceTimersByTime((IDLE + COUNTDOWN) * 1000);
    await see(/Type in the code of your card/);
    expect(text()).not.toContain('I am proud');
    expect(await device.all()).toEqual([]);
  });

  it('forgets when the page is left, so that the back button shows nothing of the person before', async () => {
    await kiosk();
    await see(/Several people use this device/);
    await typeCode(CODE);
    await begin();
    window.dispatchEvent(new Event('pagehide'));
    await see(/Type in the code of your card/);
  });
});

describe('a begun ballot', () => {
  const linkShown = () => new URL(element().querySelector<HTMLTextAreaElement>('textarea.code')!.value);

  it('goes on on another device where it was, and the first one forgets it', async () => {
    load(await house.link(invitationOf('ada')));
    await begin();
    await press(/Go on on another device/);
    await see(/Show it to nobody/);
    const { hash } = linkShown();
    await press(/The other device has it/);
    await press(/Yes, forget it here/);
    await see(/there is nothing to go on with/);
    expect(await device.all()).toEqual([]);

    device = new MemoryDevice();
    load(hash);
    await see(/Would you recommend us/);
    expect(location.hash).toBe('');
    expect(house.issued.size).toBe(1);
  });

  it('that was sent from a shared device can be taken back from a telephone', async () => {
    load(`#kiosk=${cycle}&m=${await manifestHash(house.manifest)}`);
    await see(/Several people/);
    await typeCode(CODE);
    await begin();
    await finish();
    await see(/Take your receipt along/);
    const answering = page.componentRef.injector.get((await import('./carrying')).Carrying);
    const fragment = await answering.movingFragment();
    expect(fragment).toMatch(/^#x=[\w-]+&r=[\w-]{43}\.[\w-]{86}$/);
    device = new MemoryDevice();
    load(fragment);
    await see(/Your answers are in/);
    await press(/Take my answers back/);
    await press(/Yes, take them back/);
    await see(/Your answers are taken back/);
    expect(await house.opened()).toEqual([]);
  });

  it('is refused when the code is cut off or its receipt is forged', async () => {
    load('#x=abcdef');
    await see(/This code is cut off or was changed on the way/);
  });
});

describe('a lost device', () => {
  it('gets another ballot after a question, and says so to the server only then', async () => {
    house.issued.set(invitationOf('ada'), 'on the lost device');
    load(await house.link(invitationOf('ada')));
    await see(/Who sees what/);
    await press(/^\s*Start/);
    await see(/already collected/);
    await press(/That device is lost/);
    await see(/how many were handed out a second time is published/);
    expect(house.reissued).toEqual([]);
    await press(/Yes, give me another ballot/);
    await see(/I am proud to work here/);
    expect(house.reissued).toEqual([invitationOf('ada')]);
  });
});
