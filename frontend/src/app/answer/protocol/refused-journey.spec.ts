/** @jest-environment ./src/app/answer/testing/sealing-browser.mjs */
import { readAddress, type Address } from '../address';
import type { Device } from '../device/device';
import { MemoryDevice } from '../device/memory-device';
import { cycle, InMemoryHouse, invitationOf } from '../testing/in-memory-house';
import { castBallot } from './casting';
import { collectBallot } from './collecting';
import { openLink, type Opened } from './opening';

let house: InMemoryHouse;
let device: Device;

beforeEach(async () => {
  house = await InMemoryHouse.open();
  device = new MemoryDevice();
});

const open = async (who = 'ada'): Promise<Opened> => openLink(house.network, device, readAddress(await house.link(invitationOf(who))) as Address);
const collect = (opened: Opened) => collectBallot(house.network, device, opened.slot, opened.survey);
const cast = (opened: Opened) => castBallot(house.network, device, opened.slot, opened.survey, { answers: { 'q-pride': 4 }, declined: [] });

describe('a server that says no', () => {
  it.each([
    ['a forged link', 'forged', 'unknown-invitation', 403],
    ['a ballot collected on another device', 'taken', 'ballot-collected', 409],
  ])('to %s is passed on in its own words', async (_, who, code, status) => {
    house.issued.set(invitationOf('taken'), 'another blinded value');
    const opened = await open(who);
    await expect(collect(opened)).rejects.toMatchObject({ kind: 'refused', code, status, title: 'Refused' });
  });

  it('because the survey closed meanwhile counts nothing and keeps nothing under way', async () => {
    const opened = await open();
    await collect(opened);
    house.state = 'closed';
    await expect(cast(opened)).rejects.toMatchObject({ kind: 'refused', status: 410 });
    expect(await device.read(opened.slot)).not.toHaveProperty('outgoing');
  });

  it('to somebody who is not signed in says so', async () => {
    const opened = await openLink(house.network, device, { cycle });
    await expect(collect(opened)).rejects.toMatchObject({ status: 401 });
    house.signedIn = true;
    expect(await collect(opened)).toHaveProperty('ballot');
  });

  it('without saying why gets a sentence of ours', async () => {
    house.onReply = () => new Response('nope', { status: 418 });
    await expect(open()).rejects.toMatchObject({ kind: 'refused', message: 'The server answered 418 without saying why.' });
  });
});

describe('a link', () => {
  it('that is cut off stops before anything is asked', async () => {
    const whole = await house.link(invitationOf('ada'));
    for (const cut of [whole.slice(0, -5), whole.replace('c=', 'd='), whole.replace('t=', 't=<')]) {
      await expect(openLink(house.network, device, readAddress(cut)!)).rejects.toMatchObject({ code: 'damaged-link' });
    }
    expect(house.sent).toEqual([]);
  });

  it('to a survey that is long over says so and keeps nothing', async () => {
    house = await InMemoryHouse.open('2026-03-20');
    await expect(open()).rejects.toMatchObject({ status: 410, code: 'cycle-closed' });
    expect(await device.all()).toEqual([]);
  });
});
