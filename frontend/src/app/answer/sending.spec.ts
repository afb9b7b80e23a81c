/** @jest-environment ./src/app/answer/testing/sealing-browser.mjs */
import { boardOf, canonicalJson, envelopeHash } from '@throughline/anonymity';
import { generateReceiptKey, signShredding } from '@throughline/anonymity/server';
import { cycle } from './testing/in-memory-house';
import { answerAll, beginAnew, button, device, digit, house, load, press, see, text } from './testing/on-the-page';

beforeEach(beginAnew);

describe('sending, and what comes after it', () => {
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
});
