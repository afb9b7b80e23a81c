/** @jest-environment ./src/app/answer/testing/sealing-browser.mjs */
import { jest } from '@jest/globals';
import { hashWords, manifestHash } from '@throughline/anonymity';
import { cardSecret } from '@throughline/anonymity/card';
import { COUNTDOWN, IDLE } from './screens/idle-watch';
import { cycle } from './testing/in-memory-house';
import {
  begin,
  beginWithCards,
  button,
  carried,
  CODE,
  device,
  digit,
  element,
  finish,
  house,
  load,
  onAnotherDevice,
  page,
  press,
  see,
  text,
  toReview,
  typeCode,
  withDemographics,
} from './testing/with-a-card';

beforeEach(beginWithCards);
afterEach(() => jest.useRealTimers());

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
