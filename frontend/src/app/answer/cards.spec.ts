/** @jest-environment ./src/app/answer/testing/sealing-browser.mjs */
import { jest } from '@jest/globals';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { hashWords, manifestHash } from '@throughline/anonymity';
import { cardSecret } from '@throughline/anonymity/card';
import { Answer } from './answer';
import { Answering } from './answering';
import { Carrying } from './carrying';
import { MemoryDevice } from './device/memory-device';
import { COUNTDOWN, IDLE } from './screens/idle-watch';
import { DEVICE, NETWORK } from './surroundings';
import { cycle, InMemoryHouse, invitationOf } from './testing/in-memory-house';
import { SPOKEN_ENGLISH } from './testing/on-the-page';

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
    providers: [SPOKEN_ENGLISH, { provide: NETWORK, useValue: house.network }, { provide: DEVICE, useValue: () => Promise.resolve(device) }],
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
    await see(/in one go: left alone, it forgets/);
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
    const fragment = await page.componentRef.injector.get(Carrying).movingFragment();
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

const facet = (id: string, label: string, value: string, members: number) => ({ id, label, values: [{ id: value.toLowerCase(), label: value, members }] });
const withDemographics = () => {
  house.manifest = {
    ...house.manifest,
    lattice_policy: { families: ['team', 'site', 'shift'], facets: [facet('site', 'Site', 'Leeds', 12), facet('shift', 'Shift', 'Night', 7)] },
  };
};
/** As finish, with a comment that is to be answered; ends before sending. */
async function toReview(comment: string): Promise<void> {
  await press(/Next/);
  await see(/Would you recommend us/);
  digit('7');
  for (const next of [/Which shift/, /What should change/]) {
    await press(/Next/);
    await see(next);
  }
  const area = element().querySelector('textarea')!;
  area.value = comment;
  area.dispatchEvent(new Event('input', { bubbles: true }));
  page.detectChanges();
  [...element().querySelectorAll('label')]
    .find((label) => /I would like an answer/.test(label.textContent))!
    .querySelector('input')!
    .click();
}
const carried = () => page.componentRef.injector.get(Carrying).movingFragment();
const onAnotherDevice = (fragment: string) => {
  device = new MemoryDevice();
  load(fragment);
};

describe('what goes with a ballot to another device', () => {
  it('is what is on record about her, without what she removed, and the wish that her comment be answered', async () => {
    withDemographics();
    house.profile = { site: 'leeds', shift: 'night' };
    load(await house.link(invitationOf('ada')));
    await begin();
    await toReview('The press is too loud.');
    await press(/Review/);
    await see(/Site: Leeds, shared by 12/);
    element().querySelector<HTMLInputElement>('input[role=switch]')!.click();
    await see(/Site: Leeds, shared by 12 of the people asked \(removed\)/);
    onAnotherDevice(await carried());
    await see(/1 of 4 done|of 4/);
    for (let step = 0; step < 4 && button(/Next|Review/); step++) await press(/Next|Review/);
    await see(/This is all that leaves your device/);
    expect(text()).toMatch(/Site: Leeds, shared by 12 of the people asked \(removed\)/);
    expect(text()).toContain('With a sealed mailbox');
    await press(/^\s*Send/);
    await see(/Your answers are in/);
    const [ballot] = await house.opened();
    expect(ballot).toMatchObject({ claims: { shift: 'night' }, comments: [{ text: 'The press is too loud.', mailbox: { id: expect.any(String) } }] });
    await see(/Your code for answers/);
  });

  it('of a card is what its holder says of herself', async () => {
    withDemographics();
    load(`#c=${cycle}&m=${await manifestHash(house.manifest)}&k=${CODE}`);
    await begin();
    page.componentRef.injector.get(Answering).state('shift', 'night');
    onAnotherDevice(await carried());
    await see(/recommend us/);
    await finish();
    expect((await house.opened()).map(({ claims }) => claims)).toEqual([{ shift: 'night' }]);
  });
});

describe('whoever holds a card', () => {
  const choose = async (label: string, value: string) => {
    const select = [...element().querySelectorAll('select')].find((one) => one.labels[0]?.textContent.includes(label))!;
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await see(/./);
  };

  it('is asked what she likes to say of herself, with how many share it, and sends only what she chose, whatever the server says about her', async () => {
    withDemographics();
    house.profile = { site: 'leeds', shift: 'night' };
    load(`#c=${cycle}&m=${await manifestHash(house.manifest)}&k=${CODE}`);
    await see(/a ballot of your group’s cards was collected, not by whom/);
    expect(text()).not.toContain('Do not remind me');
    await see(/Nobody knows who holds your card. Before you send, you may say of yourself, sealed with your answers: site and shift; or leave it open/);
    await begin();
    await press(/Next/);
    await see(/Would you recommend us/);
    digit('7');
    for (const next of [/Which shift/, /What should change/, /What you may say of yourself/]) {
      await press(/Next|Review/);
      await see(next);
    }
    expect(text()).not.toContain('shared by');
    expect([...element().querySelectorAll('.stated select option')].map((one) => one.textContent.trim())).toEqual([
      'I leave this open',
      'Leeds (12 people)',
      'I leave this open',
      'Night (7 people)',
    ]);
    await choose('Site', 'leeds');
    await choose('Shift', 'night');
    await choose('Site', '');
    await press(/^\s*Send/);
    await see(/Your answers are in/);
    expect((await house.opened()).map(({ claims }) => claims)).toEqual([{ shift: 'night' }]);
  });

  it('says nothing of herself when she leaves everything open', async () => {
    withDemographics();
    house.profile = { site: 'leeds' };
    load(`#c=${cycle}&m=${await manifestHash(house.manifest)}&k=${CODE}`);
    await begin();
    await finish();
    expect((await house.opened()).map(({ claims }) => claims)).toEqual([{}]);
  });

  it('has a receipt, can change her answers from her telephone, and finds herself counted; her code for answers is the same on both', async () => {
    load(`#kiosk=${cycle}&m=${await manifestHash(house.manifest)}`);
    await see(/Several people/);
    await typeCode(CODE);
    await begin();
    await toReview('The press is too loud.');
    await press(/Review/);
    await see(/With a sealed mailbox/);
    expect(text()).toContain('take them back, with your receipt from any device');
    await press(/^\s*Send/);
    await see(/Your code for answers/);
    const code = element().querySelector('.claim')!.textContent;
    // what is copied on a device that several share can be pasted by the next person
    expect(button(/Copy/)).toBeUndefined();
    expect(text()).toContain('take the receipt below along, which leads to it too');
    const receipt = element().querySelectorAll('.receipt .code')[0]!.textContent;
    onAnotherDevice(await carried());
    await see(/Your code for answers/);
    expect(element().querySelector('.claim')!.textContent).toBe(code);
    expect(element().querySelectorAll('.receipt .code')[0]!.textContent).toBe(receipt);
    await press(/Change my answers/);
    await see(/I am proud to work here/);
    digit('2');
    await finish();
    expect((await house.opened()).map(({ answers }) => answers['q-pride'])).toEqual([2]);
    expect(house.box.size).toBe(1);
    house.state = 'closed';
    await press(/Check that I am counted/);
    await see(/among the 1 that were counted/);
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
