import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { CommentPage, ResultComment } from '@throughline/contract';
import type pg from 'pg';
import { commentedCycle } from '../../platform/testing/commented-cycle.js';
import { Commenter, filledUp } from '../../platform/testing/commenter.js';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { DeliverRepliesJob } from './deliver-replies.job.js';

const DAY = 86_400_000;

describe('a conversation about a comment', () => {
  let house: House;
  let root: pg.Client;
  let hr: Client;
  let leader: Client;
  let other: Client;
  let organisationId: string;
  let cycleId: string;
  let questionId: string;
  let replyKey: string;
  let words: string;
  let codes: ReadonlyMap<string, string>;

  beforeAll(async () => {
    house = await House.open();
    root = await house.connectAs(house.settings.values.DATABASE_URL);
    hr = await house.organisation('Alpha', 'ada@alpha.example');
    ({ organisationId, cycleId, questionId, replyKey, leader, other, codes } = await commentedCycle(house, hr));
  }, 240_000);
  afterAll(async () => {
    await root?.end();
    await house?.close();
  });

  const comments = async (as: Client = hr): Promise<ResultComment[]> =>
    ((await expectStatus(as('GET', `/api/cycles/${cycleId}/comments`), 200)).json() as CommentPage).items;
  const commentOf = async (text: string): Promise<ResultComment> => (await comments()).find((comment) => comment.text === text)!;
  const answer = async (as: Client, text: string, words: string) =>
    as('POST', `/api/cycles/${cycleId}/comments/${(await commentOf(text)).id}/answers`, { text: words });
  const author = (text: string): Promise<Commenter> => Commenter.open(cycleId, questionId, codes.get(text)!, house.stranger);
  const night = async (): Promise<void> => {
    house.clock.jumpTo(new Date(house.clock.now().getTime() + DAY));
    await house.app.get(DeliverRepliesJob).handle();
    // sessions are over by then
    hr = await house.signIn('ada@alpha.example');
  };
  const waiting = async () => (await root.query(`SELECT * FROM box.reply_in`)).rows;
  const code = (reply: { json(): { code: string } }): string => reply.json().code;

  it('can be had about the comments whose authors asked for it, and shows no mailbox to anybody', async () => {
    const all = await comments();
    expect(all.map(({ text, conversation }) => [text, conversation]).sort()).toEqual([
      ['No answer please', undefined],
      ['Too cold', { closed: false, messages: [] }],
      ['Too loud', { closed: false, messages: [] }],
      ['Too slow', { closed: false, messages: [] }],
    ]);
    const ids = (await root.query(`SELECT id FROM pub.mailbox`)).rows.map(({ id }) => id as string);
    expect(ids).toHaveLength(3);
    const seen = JSON.stringify(all);
    for (const id of ids) expect(seen).not.toContain(id);
  });

  it('begins when HR or a leader answers, with name and role, and the author reads it on another device with her code only', async () => {
    await expectStatus(answer(hr, 'Too loud', 'What is loud,\nand when?'), 204);
    await expectStatus(answer(leader, 'Too loud', 'I hear it too.'), 204);
    const read = await (await author('Too loud')).read();
    const on = house.clock.today();
    expect(read).toEqual([
      { turn: 1, on, from: 'organisation', byName: 'Admin of Alpha', byRole: 'hr', text: 'What is loud,\nand when?' },
      { turn: 2, on, from: 'organisation', byName: 'north-12', byRole: 'leader', text: 'I hear it too.' },
    ]);
    expect(await (await author('Too cold')).read()).toEqual([]);
    expect((await commentOf('Too loud')).conversation?.messages.map(({ text }) => text)).toEqual(['What is loud,\nand when?', 'I hear it too.']);
  });

  it('is not for leaders elsewhere, other organisations, employees, or comments whose author wants no answer', async () => {
    expect(code(await expectStatus(answer(other, 'Too loud', 'Hm.'), 404))).toBe('not-found');
    const neighbour = await house.organisation('Beta');
    expect(code(await expectStatus(answer(neighbour, 'Too loud', 'Hm.'), 404))).toBe('not-found');
    await expectStatus(answer(await house.signIn('north-1@alpha.example'), 'Too loud', 'Hm.'), 403);
    expect(code(await expectStatus(answer(hr, 'No answer please', 'Hm.'), 409))).toBe('no-answer-wanted');
    expect(code(await expectStatus(answer(hr, 'Too loud', ' \n'), 400))).toBe('blank');
    await expectStatus(answer(hr, 'Too loud', 'x'.repeat(1001)), 400);
    // the longest answer in letters that take most bytes still reaches her
    await expectStatus(answer(hr, 'Too slow', '"ह'.repeat(500)), 204);
    expect((await (await author('Too slow')).read())[0]?.text).toHaveLength(1000);
  });

  it('is read by the leader of the team alone: not by leaders elsewhere, other organisations, or who led it before', async () => {
    const all = await comments();
    const ofNorth = all.filter(({ text }) => text !== undefined && ['Too loud', 'Too cold', 'Too slow', 'No answer please'].includes(text));
    expect(await comments(leader)).toEqual(ofNorth);
    expect((await comments(leader)).find(({ text }) => text === 'Too loud')?.conversation?.messages).toHaveLength(2);
    expect(await comments(other)).toEqual([]);
    await expectStatus((await house.organisation('Delta'))('GET', `/api/cycles/${cycleId}/results`), 404);
    const north = (await hr('GET', '/api/teams')).json().items.find(({ name }: { name: string }) => name === 'North');
    const leaderId = (await hr('GET', '/api/employees?search=north-11')).json().items[0].id;
    await expectStatus(hr('PATCH', `/api/teams/${north.id}`, { leaderId }), 200);
    await expectStatus(answer(leader, 'Too cold', 'Hm.'), 403);
    await expectStatus(leader('GET', `/api/cycles/${cycleId}/results`), 403);
    await expectStatus(hr('PATCH', `/api/teams/${north.id}`, { leaderId: north.leader.id }), 200);
    expect(await comments(leader)).toEqual(ofNorth);
  });

  it('is handed out whole to everybody alike, compressed, not twice, and never to whom a cookie names', async () => {
    const address = `/b/${cycleId}/messages`;
    const first = await expectStatus(house.stranger('GET', address), 200);
    const second = await expectStatus(house.stranger('GET', address.toUpperCase().replace('/B/', '/b/').replace('MESSAGES', 'messages')), 200);
    expect(second.body).toBe(first.body);
    expect(first.headers).toMatchObject({ 'cache-control': 'no-cache', etag: second.headers.etag });
    expect(first.headers['set-cookie'] ?? first.headers['x-request-id']).toBeUndefined();
    const packed = await expectStatus(house.stranger('GET', address, undefined, { 'accept-encoding': 'gzip' }), 200);
    expect(gunzipSync(packed.rawPayload).toString()).toBe(first.body);
    expect((await expectStatus(house.stranger('GET', address, undefined, { 'if-none-match': String(first.headers.etag) }), 304)).body).toBe('');
    expect(code(await expectStatus(house.stranger('GET', address, undefined, { cookie: 'a=b' }), 400))).toBe('not-anonymous');
    expect(code(await expectStatus(house.stranger('PUT', address, {}, { authorization: 'Bearer x' }), 400))).toBe('not-anonymous');
    for (const { sealed } of first.json().messages) expect([1105, 4177]).toContain(Buffer.from(sealed, 'base64url').length);
  });

  it('takes replies of one size, says the same to genuine, forged and unknown ones, and keeps only the genuine, with the day', async () => {
    const loud = await author('Too loud');
    const genuine = await loud.signed(replyKey, 'reply', 1, 'The press, on Mondays.');
    const cold = await author('Too cold');
    const stranger = await Commenter.open(cycleId, questionId, await Commenter.code(cycleId, randomBytes(32).toString('base64url')), house.stranger);
    const answers = [
      await loud.send({ ...genuine, signature: randomBytes(64).toString('base64url') }),
      await loud.send({ ...genuine, counter: 2 }),
      await loud.send({ ...genuine, mailbox: cold.mailbox.address.id }),
      await stranger.send(await stranger.signed(replyKey, 'reply', 1, 'Let me in.')),
      await loud.send({ ...genuine, mailbox: '-'.repeat(22) }),
    ];
    expect(await waiting()).toEqual([]);
    answers.push(await loud.send(genuine), await loud.send(genuine));
    for (const reply of answers) {
      expect(reply.statusCode).toBe(204);
      expect(reply.headers).toEqual({ ...answers[0]!.headers, date: reply.headers.date });
    }
    const rows = await waiting();
    expect(rows).toHaveLength(1);
    expect(Object.keys(rows[0]).sort()).toEqual(['counter', 'cycle_id', 'day', 'kind', 'mailbox_id', 'organisation_id', 'sealed', 'signature']);
    const put = (body: object) => house.stranger('PUT', `/b/${cycleId}/messages`, body);
    expect(code(await expectStatus(put(genuine), 400))).toBe('wrong-size');
    expect(code(await expectStatus(put(filledUp({ ...genuine, sealed: 'A'.repeat(1500) })), 400))).toBe('wrong-size');
    expect(code(await expectStatus(put(filledUp({ ...genuine, name: 'Ann' })), 400))).toBe('invalid-body');
    await expectStatus(house.stranger('PUT', `/b/${randomUuid()}/messages`, filledUp(genuine)), 404);
  });

  it('lets one reply a day wait, the last one, which nobody sees before the night', async () => {
    const loud = await author('Too loud');
    await loud.send(await loud.signed(replyKey, 'reply', 1, 'The press in hall 2.'));
    expect(await waiting()).toHaveLength(1);
    await house.app.get(DeliverRepliesJob).handle();
    expect((await commentOf('Too loud')).conversation?.messages).toHaveLength(2);
    expect(await waiting()).toHaveLength(1);
    await night();
    expect(await waiting()).toEqual([]);
    const on = house.clock.today();
    expect((await commentOf('Too loud')).conversation?.messages.at(-1)).toEqual({ from: 'author', on, text: 'The press in hall 2.' });
    expect((await loud.read()).at(-1)).toEqual({ turn: 3, on, from: 'author', kind: 'reply', counter: 1, text: 'The press in hall 2.' });
  });

  it('delivers no counter twice, and nothing that was put into the table past the door', async () => {
    const loud = await author('Too loud');
    await loud.send(await loud.signed(replyKey, 'reply', 1, 'Replayed.'));
    await root.query(`INSERT INTO box.reply_in SELECT organisation_id, cycle_id, id, $1::date, 'close', 99, NULL, $2 FROM pub.mailbox`, [
      house.clock.today(),
      randomBytes(64),
    ]);
    await night();
    expect(await waiting()).toEqual([]);
    expect((await comments()).map(({ conversation }) => conversation?.closed ?? false)).toEqual([false, false, false, false]);
    expect((await loud.read()).map(({ text }) => text)).not.toContain('Replayed.');
  });

  it('delivers all of a day in one transaction under one day, and what waits leaves no trace of when it came', async () => {
    const [loud, cold] = [await author('Too loud'), await author('Too cold')];
    await cold.send(await cold.signed(replyKey, 'reply', 1, 'Are you there?'));
    await loud.send(await loud.signed(replyKey, 'reply', 2, 'And hall 3.'));
    await night();
    const { rows } = await root.query(
      `SELECT DISTINCT xmin::text, day::text FROM pub.thread WHERE direction = 'from-author' AND body IN ('Are you there?', 'And hall 3.')`,
    );
    expect(rows).toEqual([{ xmin: expect.any(String), day: house.clock.today() }]);
    const partition = `box.reply_in_${cycleId.replaceAll('-', '')}`;
    // rewritten: not even a dead row is left in the file
    expect((await root.query(`SELECT pg_relation_size('${partition}')::int AS bytes`)).rows).toEqual([{ bytes: 0 }]);
  });

  it('says to everybody that there are answers in a cycle, in the same words', async () => {
    const [mine, theirs] = [
      await hr('GET', '/api/answered-cycles'),
      await house.signIn('north-2@alpha.example').then((as) => as('GET', '/api/answered-cycles')),
    ];
    expect(mine.json()).toEqual({ items: [{ id: cycleId, name: 'Autumn' }] });
    expect(theirs.body).toBe(mine.body);
    expect((await (await house.organisation('Gamma'))('GET', '/api/answered-cycles')).json()).toEqual({ items: [] });
  });

  it('is found by the two words before the claim code, which everybody who answered has, while the survey is closed too', async () => {
    const { manifestWords, manifestSha256 } = (await hr('GET', `/api/cycles/${cycleId}`)).json();
    words = manifestWords.slice(0, 2).join('-');
    const found = await expectStatus(house.stranger('GET', `/api/answering-ballots/${words.toUpperCase()}`), 200);
    expect(found.json()).toEqual({ cycle: cycleId, manifestSha256 });
    await expectStatus(house.stranger('GET', `/api/open-ballots/${words}`), 404);
    for (const unknown of ['lusab-babad', manifestWords[0]]) await expectStatus(house.stranger('GET', `/api/answering-ballots/${unknown}`), 404);
  });

  it('is noted for the audit without saying which comment it was about, and by the day', async () => {
    const { lines } = (await expectStatus(hr('GET', '/api/audit-lines'), 200)).json();
    const noted = lines.filter(({ kind }: { kind: string }) => kind === 'comment-answered');
    expect(noted).toHaveLength(3);
    for (const line of noted) expect(line).toMatchObject({ subject: cycleId, at: null });
    expect(JSON.stringify(noted)).not.toContain((await commentOf('Too loud')).id);
  });

  it('ends when its author says so, on the day after, and nothing more reaches her', async () => {
    const loud = await author('Too loud');
    await loud.send(await loud.signed(replyKey, 'reply', 3, 'Thank you.'));
    await loud.send(await loud.signed(replyKey, 'close', 4));
    await night();
    const { conversation } = await commentOf('Too loud');
    expect(conversation).toMatchObject({ closed: true });
    expect(conversation?.messages.at(-1)?.text).toBe('Thank you.');
    expect((await loud.read()).at(-1)).toMatchObject({ kind: 'close', counter: 4 });
    expect(code(await expectStatus(answer(hr, 'Too loud', 'One more thing.'), 409))).toBe('conversation-closed');
  });

  it('is gone with its comment when the author takes that down', async () => {
    const [loud, cold] = [await author('Too loud'), await author('Too cold')];
    await loud.send(await loud.signed(replyKey, 'withdraw', 5));
    await cold.send(await cold.signed(replyKey, 'withdraw', 2));
    await night();
    expect((await comments()).map(({ text }) => text).sort()).toEqual(['No answer please', 'Too slow']);
    expect(await loud.read()).toEqual([]);
    const { rows } = await root.query(`SELECT count(*)::int AS n FROM pub.mailbox UNION ALL SELECT count(*)::int FROM pub.thread`);
    expect(rows).toEqual([{ n: 1 }, { n: 1 }]);
  });

  it('lets neither the organisation write in the name of an author, nor the public side read words in plain', async () => {
    const [app, ballot] = await Promise.all(
      (['app', 'ballot'] as const).map(async (role) => house.connectAs((await import('../../platform/database/roles.js')).roleUrl(house.settings, role))),
    );
    try {
      await app!.query(`SET app.organisation_id = '${organisationId}'`);
      await expect(
        app!.query(
          `INSERT INTO pub.thread SELECT organisation_id, gen_random_uuid(), cycle_id, mailbox_id, 9, 'from-author', day, NULL, NULL, 'I agree.', body_ct FROM pub.thread`,
        ),
      ).rejects.toThrow('row-level security');
      await expect(app!.query(`DELETE FROM pub.thread`)).rejects.toThrow('permission denied');
      await expect(app!.query(`SELECT 1 FROM box.reply_in`)).rejects.toThrow('permission denied');
      await expect(ballot!.query(`SELECT body FROM pub.thread`)).rejects.toThrow('permission denied');
      await expect(ballot!.query(`SELECT by_name FROM pub.thread`)).rejects.toThrow('permission denied');
    } finally {
      await Promise.all([app!.end(), ballot!.end()]);
    }
  });

  it('is over 180 days after the cycle closed: messages, mailboxes, what waits and the key are deleted, the comments stay', async () => {
    const slow = await author('Too slow');
    const keyFile = path.join(house.settings.keyFolders[0], organisationId, `${cycleId}.reply.key`);
    house.clock.jumpTo(new Date(house.clock.now().getTime() + 150 * DAY));
    await house.app.get(DeliverRepliesJob).handle();
    expect(existsSync(keyFile)).toBe(true);
    house.clock.jumpTo(new Date(house.clock.now().getTime() + 31 * DAY));
    await slow.send(await slow.signed(replyKey, 'reply', 1, 'Too late.'));
    await house.app.get(DeliverRepliesJob).handle();
    expect(existsSync(keyFile)).toBe(false);
    expect(await waiting()).toEqual([]);
    expect((await house.stranger('GET', `/b/${cycleId}/messages`)).json()).toEqual({ messages: [] });
    expect((await slow.send(await slow.signed(replyKey, 'reply', 2, 'Still here?'))).statusCode).toBe(204);
    const { rows } = await root.query(`SELECT body, mailbox_id FROM pub.comment ORDER BY body`);
    expect(rows).toEqual([
      { body: 'No answer please', mailbox_id: null },
      { body: 'Too slow', mailbox_id: null },
    ]);
    await house.app.get(DeliverRepliesJob).handle();
    await expectStatus(house.stranger('GET', `/api/answering-ballots/${words}`), 404);
  });
});

const randomUuid = (): string => crypto.randomUUID();
