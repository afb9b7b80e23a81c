/** @jest-environment ./src/app/answer/testing/sealing-browser.mjs */
import { checkReceipt } from '@throughline/anonymity';
import { readAddress, type Address } from '../address';
import type { Draft } from '../device/ballot-record';
import type { Device } from '../device/device';
import { MemoryDevice } from '../device/memory-device';
import { cycle, InMemoryHouse, invitationOf, type Sent } from '../testing/in-memory-house';
import { findOnBoard, withdrawBallot } from './after-casting';
import { castBallot } from './casting';
import { collectBallot } from './collecting';
import { openLink, type Opened } from './opening';
import { stopReminders } from './reminders';
import type { Stop } from './stop';

const draft: Draft = { answers: { 'q-pride': 4, 'q-recommend': 9, 'q-shift': 'late', 'q-words': '  Fewer meetings. ' }, declined: [] };

let house: InMemoryHouse;
let device: Device;

beforeEach(async () => {
  house = await InMemoryHouse.open();
  device = new MemoryDevice();
});

const open = async (who = 'ada'): Promise<Opened> => openLink(house.network, device, readAddress(await house.link(invitationOf(who))) as Address);
const collect = (opened: Opened) => collectBallot(house.network, device, opened.slot, opened.survey);
const cast = (opened: Opened, answers = draft) => castBallot(house.network, device, opened.slot, opened.survey, answers);
const requests = (method: string): Sent[] => house.sent.filter(({ init }) => init.method === method);

async function answered(): Promise<Opened> {
  const opened = await open();
  await collect(opened);
  await cast(opened);
  return opened;
}

describe('the way of a ballot', () => {
  it('ends with the answers in the box, a genuine receipt, and no answer on the device', async () => {
    const opened = await answered();
    expect(await house.opened()).toEqual([
      {
        manifest_hash: opened.survey.manifestHash,
        answers: { 'q-pride': 4, 'q-recommend': 9, 'q-shift': 'late' },
        claims: {},
        comments: [{ q: 'q-words', text: 'Fewer meetings.' }],
      },
    ]);
    const record = await device.read(opened.slot);
    expect(await checkReceipt(house.manifest.receipt_key, record!.receipt!)).toBe('genuine');
    expect(record).toMatchObject({ draft: { answers: {}, declined: [] } });
    expect(record).not.toHaveProperty('outgoing');
  });

  it('asks the server for nothing that names her until she starts', async () => {
    await open();
    expect(house.sent.map(({ path, init }) => `${init.method} ${path}`)).toEqual([
      `GET /api/cycles/${cycle}/manifest`,
      `GET /api/cycles/${cycle}/ballot-paper`,
    ]);
    expect(JSON.stringify(house.sent)).not.toContain(invitationOf('ada'));
  });

  it('leaves no trace of the invitation on the device once the ballot is collected', async () => {
    const opened = await open();
    await collect(opened);
    expect(JSON.stringify(await device.all())).not.toContain(invitationOf('ada'));
  });

  it('keeps people apart who share a browser', async () => {
    await answered();
    const other = await open('grace');
    expect(other.record).not.toHaveProperty('receipt');
    await collect(other);
    await cast(other, { answers: { 'q-pride': 1 }, declined: [] });
    expect(house.box.size).toBe(2);
  });

  it('keeps people apart who came from their home page, and tells nobody who they are', async () => {
    house.signedIn = true;
    const [ada, grace] = await Promise.all(['ada-id', 'grace-id'].map((person) => openLink(house.network, device, { cycle, person })));
    await collect(ada!);
    expect(await device.read(grace!.slot)).not.toHaveProperty('ballot');
    expect(JSON.stringify([house.sent, await device.all()])).not.toMatch(/ada-id|grace-id/);
  });

  it('takes what she changed in the place of what she sent', async () => {
    const opened = await answered();
    const first = (await device.read(opened.slot))!.receipt!;
    const { receipt } = await cast(opened, { answers: { 'q-pride': 2 }, declined: ['q-recommend'] });
    expect(receipt!.spend_tag).toBe(first.spend_tag);
    expect((await house.opened()).map(({ answers, comments }) => ({ answers, comments }))).toEqual([{ answers: { 'q-pride': 2 }, comments: [] }]);
  });

  it('can be taken back and gone again', async () => {
    const opened = await answered();
    expect(await withdrawBallot(house.network, device, opened.slot)).toMatchObject({ withdrawn: true });
    expect(await house.opened()).toEqual([]);
    await cast(opened);
    expect(await house.opened()).toHaveLength(1);
    expect(house.box.size).toBe(1);
  });

  it('stops reminders without collecting anything', async () => {
    const opened = await open();
    await stopReminders(house.network, cycle, opened.record.invitation!);
    expect([house.unreminded, house.issued.size]).toEqual([[invitationOf('ada')], 0]);
  });
});

describe('the board of the closed box', () => {
  it('shows that her ballot was counted', async () => {
    const opened = await answered();
    house.state = 'closed';
    const { envelope_hash } = (await device.read(opened.slot))!.receipt!;
    expect(await findOnBoard(house.network, cycle, envelope_hash)).toEqual({ verdict: 'counted', counted: 1 });
  });

  it('shows that it was left out, and a sum that does not add up', async () => {
    const opened = await answered();
    const { envelope_hash } = (await device.read(opened.slot))!.receipt!;
    house.state = 'closed';
    house.box.clear();
    expect(await findOnBoard(house.network, cycle, envelope_hash)).toEqual({ verdict: 'missing', counted: 0 });
    house.onReply = async (_sent, reply) => new Response(JSON.stringify({ ...((await reply.json()) as object), leaf_hashes: [envelope_hash], count: 1 }));
    expect(await findOnBoard(house.network, cycle, envelope_hash)).toMatchObject({ verdict: 'false-board' });
  });

  it('shows that it lies in the box but could not be counted', async () => {
    const opened = await answered();
    const { envelope_hash } = (await device.read(opened.slot))!.receipt!;
    house.state = 'closed';
    house.countsNothing = true;
    expect(await findOnBoard(house.network, cycle, envelope_hash)).toEqual({ verdict: 'not-counted', counted: 0 });
  });

  it('is not there before the closing, which is said in the words of the server', async () => {
    await expect(findOnBoard(house.network, cycle, 'x')).rejects.toMatchObject({ kind: 'refused', code: 'no-board-yet' });
  });
});

describe('a connection that is lost', () => {
  const steps = [`GET /api/cycles/${cycle}/manifest`, `GET /api/cycles/${cycle}/ballot-paper`, `POST /api/cycles/${cycle}/ballot-token`, `PUT /b/${cycle}/`];

  /** Goes the whole way, each step again until it works, as a page does that is loaded again each time. */
  async function insist(): Promise<number> {
    for (let tries = 1; ; tries++) {
      try {
        await answered();
        return tries;
      } catch (error) {
        // what the house lost on purpose
        expect((error as Stop).kind).toBe('unreachable');
      }
    }
  }

  describe.each(steps)('at %s', (step) => {
    it.each(['on the way there', 'on the way back', 'in the middle of the reply', 'behind a proxy that answers 502'])(
      '%s costs nothing: one ballot, the same bytes',
      async (where) => {
        let lost = 0;
        const hit = ({ path, init }: Sent) => `${init.method} ${path}`.startsWith(step) && lost++ < 2;
        if (where === 'on the way there')
          house.onRequest = (sent) => {
            if (hit(sent)) throw new TypeError('Failed to fetch');
          };
        else
          house.onReply = (sent, reply) => {
            if (!hit(sent)) return reply;
            if (where === 'on the way back') throw new TypeError('Failed to fetch');
            if (where !== 'in the middle of the reply') return new Response('<h1>Bad gateway</h1>', { status: 502 });
            return new Response(new ReadableStream({ start: (stream) => stream.error(new TypeError('network error')) }));
          };

        expect(await insist()).toBe(3);
        expect([house.issued.size, house.box.size, (await house.opened()).length]).toEqual([1, 1, 1]);
        for (const method of ['POST', 'PUT']) expect(new Set(requests(method).map(({ init }) => init.body)).size).toBe(1);
      },
    );
  });

  it('before the first byte left keeps the request on the device all the same', async () => {
    const opened = await open();
    house.onRequest = async () => {
      expect(await device.read(opened.slot)).toMatchObject({
        request: { blinded: expect.any(String), inv: expect.any(String) },
        editSecret: expect.any(String),
      });
      throw new TypeError('Failed to fetch');
    };
    await expect(collect(opened)).rejects.toMatchObject({ kind: 'unreachable' });
  });
});

describe('a survey that closes while the receipt is on its way', () => {
  const lose = () => {
    house.onReply = ({ init }, reply) => {
      if (init.method === 'PUT') throw new TypeError('Failed to fetch');
      return reply;
    };
  };
  const find = () => {
    house.onReply = (_sent, reply) => reply;
  };

  it('gives the receipt again to the same bytes', async () => {
    const opened = await open();
    await collect(opened);
    lose();
    await expect(cast(opened)).rejects.toMatchObject({ kind: 'unreachable' });
    house.state = 'closed';
    find();
    const record = await cast(opened);
    expect(await checkReceipt(house.manifest.receipt_key, record.receipt!)).toBe('genuine');
    expect(await findOnBoard(house.network, cycle, record.receipt!.envelope_hash)).toMatchObject({ verdict: 'counted' });
  });

  it('leaves the hash of the envelope on the device, and no answer, when the box no longer tells', async () => {
    const opened = await open();
    await collect(opened);
    lose();
    await expect(cast(opened)).rejects.toMatchObject({ kind: 'unreachable' });
    const { outgoing } = (await device.read(opened.slot))!;
    house.state = 'closed';
    find();
    const [tag, lying] = [...house.box][0]!;
    house.box.delete(tag);
    await expect(cast(opened)).rejects.toMatchObject({ status: 410 });
    const record = (await device.read(opened.slot))!;
    expect(record).toMatchObject({ unconfirmed: outgoing!.envelopeHash, draft: { answers: {}, declined: [] } });
    expect(record).not.toHaveProperty('outgoing');
    house.box.set(tag, lying);
    expect(await findOnBoard(house.network, cycle, record.unconfirmed!)).toEqual({ verdict: 'counted', counted: 1 });
  });

  it('is opened again after its last day to ask for what is under way, as long as nothing was answered', async () => {
    house = await InMemoryHouse.open('2026-03-20');
    house.paper = { ...house.paper, closesOn: '2099-03-20' };
    const opened = await open();
    await collect(opened);
    lose();
    await expect(cast(opened)).rejects.toMatchObject({ kind: 'unreachable' });
    house.state = 'closed';
    house.paper = { ...house.paper, closesOn: '2026-03-20' };
    expect((await open()).record).toHaveProperty('outgoing');
  });
});

describe('two tabs and double clicks', () => {
  it('collect one ballot', async () => {
    const [one, two] = [await open(), await open()];
    const records = await Promise.all([collect(one), collect(two), collect(one)]);
    expect(requests('POST')).toHaveLength(1);
    expect(new Set(records.map(({ ballot }) => ballot!.input)).size).toBe(1);
  });

  it('send one ballot', async () => {
    const [one, two] = [await open(), await open()];
    await collect(one);
    await Promise.all([cast(one), cast(two), cast(one)]);
    expect(house.box.size).toBe(1);
  });
});
