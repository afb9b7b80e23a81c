/** @jest-environment ./src/app/answer/testing/sealing-browser.mjs */
import { manifestHash } from '@throughline/anonymity';
import { Answering } from './answering';
import { Carrying } from './carrying';
import { cycle, invitationOf } from './testing/in-memory-house';
import {
  begin,
  beginWithCards,
  button,
  carried,
  CODE,
  device,
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

    onAnotherDevice(hash);
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
    onAnotherDevice(fragment);
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
