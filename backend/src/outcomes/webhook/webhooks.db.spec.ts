import { expectStatus } from '../../platform/testing/house.js';
import { EventHouse } from '../testing/event-house.js';
import { connect, counted, type Helpdesk, signatureOf } from '../testing/helpdesks.js';
import { HookDesk } from '../testing/hook-desk.js';

const DEFINITIONS = ['csat-top-box', 'contacts', 'resolution-time', 'reopen-rate'];

describe('what helpdesks send', () => {
  let at: EventHouse;
  let url: string;
  let zendesk: Helpdesk;
  let freshdesk: Helpdesk;
  let intercom: Helpdesk;
  let generic: Helpdesk;
  let hook: HookDesk['hook'];
  let deliveries: HookDesk['deliveries'];
  let told: HookDesk['told'];
  let hoursAgo: HookDesk['hoursAgo'];
  let ticket: HookDesk['ticket'];
  beforeAll(async () => {
    at = await EventHouse.open(DEFINITIONS, { WEBHOOKS_PER_SECOND: '40' });
    ({ hook, deliveries, told, hoursAgo, ticket } = new HookDesk(at));
    await at.house.app.listen(0, '127.0.0.1');
    url = await at.house.app.getUrl();
    [zendesk, freshdesk, intercom, generic] = [
      await connect(at, url, 'zendesk'),
      await connect(at, url, 'freshdesk'),
      await connect(at, url, 'intercom'),
      await connect(at, url, 'generic'),
    ];
  });
  afterAll(() => at?.close());

  const conversation = (id: string, hoursBefore: number, item: object = {}, created = hoursAgo(hoursBefore)) => ({
    type: 'notification_event',
    topic: 'conversation.admin.closed',
    id: `notif_${id}_${hoursBefore}`,
    created_at: Date.parse(created) / 1000,
    data: {
      item: {
        type: 'conversation',
        id,
        created_at: Date.parse(hoursAgo(10)) / 1000,
        updated_at: Date.parse(hoursAgo(hoursBefore)) / 1000,
        state: 'open',
        source: { type: 'email', body: 'My house is at 12 Privet Lane', author: { email: 'jane@privet.example' } },
        ...item,
      },
    },
  });

  it('is taken from each of them, and counted', async () => {
    expect(await zendesk.send(ticket('1', 'solved', 2))).toMatchObject({ status: 202, body: { taken: 'new' } });
    expect(await freshdesk.send(ticket('1', 'rated', 2, { rating: 'Extremely happy' }))).toMatchObject({ status: 202 });
    expect(await intercom.send(conversation('1', 2, { conversation_rating: { rating: 4 } }))).toMatchObject({ status: 200, body: { taken: 'new' } });
    const event = { event_id: 'e-1', metric: 'csat-top-box', happened_on: hoursAgo(24).slice(0, 10), value: 3, team: 'North' };
    expect(await generic.send({ events: [event, { ...event, event_id: 'e-2', value: 5 }] })).toMatchObject({ status: 202 });
    await counted(at.house, at);
    expect(await told(zendesk, '1')).toMatchObject({ contacts: 1, 'reopen-rate': 0, 'resolution-time': expect.closeTo(8, 1) as number });
    expect(await told(freshdesk, '1')).toEqual({ contacts: 1, 'csat-top-box': 5 });
    expect(await told(intercom, '1')).toEqual({ contacts: 1, 'csat-top-box': 4 });
    expect([await told(generic, 'e-1'), await told(generic, 'e-2')]).toEqual([{ 'csat-top-box': 3 }, { 'csat-top-box': 5 }]);
    const cells = await at.database.query(`SELECT 1 FROM org.outcome_cell WHERE organisation_id = $1 AND team_id = $2`, [at.ours, at.teams.North]);
    expect(cells.rowCount).toBeGreaterThan(0);
  });

  it('is put down without anything about the customer', async () => {
    const { rows } = await at.database.query<{ place: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS place FROM information_schema.tables WHERE table_schema IN ('org', 'pub', 'box', 'platform', 'jobs') AND table_type = 'BASE TABLE'`,
    );
    // so long that no key or secret holds one of them by chance
    const holding = async (word: string): Promise<string[]> => {
      const found: string[] = [];
      for (const { place } of rows)
        if ((await at.database.query(`SELECT 1 FROM ${place} AS t WHERE t::text ILIKE '%' || $1 || '%' LIMIT 1`, [word])).rowCount) found.push(place);
      return found;
    };
    expect(rows.length).toBeGreaterThan(50);
    expect(await holding('Ann Agent')).toContain('org.outcome_delivery');
    // wherever a helpdesk puts an address, in whatever writing: as the key, the number, the rating, the word for what happened; but whom it calls its agent
    const address = 'doralinde@customer.example';
    const event = { metric: 'csat-top-box', happened_on: hoursAgo(24).slice(0, 10), value: 3 };
    await zendesk.send(ticket(address, 'solved', 2, { id: address, rating: address, category: `Order of ${address}`, tags: ['a', address] }));
    await zendesk.send(ticket('11', address, 2, { type: address, status: address, channel: address }));
    await freshdesk.send(ticket('11', 'rated', 2, { rating: 'doralinde%40customer.example', created_at: address }));
    await intercom.send({ ...conversation(address, 2, { tags: { tags: [{ name: address }] } }), id: address, topic: `conversation.${address}` });
    await generic.send({ ...event, event_id: address, category: `${'x'.repeat(110)} ${address}` }, { id: address });
    await generic.send({
      events: [
        { ...event, event_id: 'e-3', metric: address },
        { ...event, event_id: 'e-4', team: 'doralinde＠customer.example' },
      ],
    });
    await generic.send({ ...event, event_id: 'e-5', agent: 'zoe@agents.example' });
    await counted(at.house, at);
    for (const word of ['Jane Customer', '12 Privet Lane', 'jane@privet', 'doralinde', 'customer.example'])
      expect([word, await holding(word)]).toEqual([word, []]);
    expect(await holding('zoe@agents.example')).toEqual(['org.helpdesk_agent', 'org.outcome_delivery']);
    const failed = [...(await deliveries(zendesk, '?state=failed')), ...(await deliveries(generic, '?state=failed'))].map(
      ({ reason }: { reason: string }) => reason,
    );
    expect(failed).toEqual([
      expect.stringContaining('"event" is "…@…"'),
      expect.stringContaining('"ticket_id" was a mail address, which is not kept; it is to be the number of the ticket'),
      expect.stringContaining('Event 1 of 2: "metric" is "…@…"'),
      expect.stringContaining('"event_id" was a mail address, which is not kept; it is to be what your system calls the event by'),
    ]);
    await at.database.query(`DELETE FROM org.outcome_delivery WHERE organisation_id = $1 AND state = 'failed'`, [at.ours]);
  });

  it('is told apart by its bytes when a trigger has an id of its own, which is the same in all that comes of a ticket', async () => {
    const own = { id: 'ticket-20', type: 'question' };
    expect(await zendesk.send(ticket('20', 'created', 4, own))).toMatchObject({ body: { taken: 'new' } });
    expect(await zendesk.send(ticket('20', 'solved', 3, own))).toMatchObject({ body: { taken: 'new' } });
    expect(await zendesk.send(ticket('20', 'rated', 2, { ...own, rating: 'good' }))).toMatchObject({ body: { taken: 'new' } });
    await counted(at.house, at);
    expect(await told(zendesk, '20')).toMatchObject({ contacts: 1, 'reopen-rate': 0, 'csat-top-box': 5 });
  });

  it('holds the newest by the time of the helpdesk, in whatever order it comes, and once however often', async () => {
    const [first, second] = [ticket('2', 'rated', 3, { rating: 'bad' }), ticket('2', 'rated', 1, { rating: 'good' })];
    expect(await zendesk.send(second)).toMatchObject({ body: { taken: 'new' } });
    await counted(at.house, at);
    expect(await zendesk.send(first)).toMatchObject({ body: { taken: 'new' } });
    expect(await zendesk.send(second)).toMatchObject({ status: 202, body: { taken: 'repeated' } });
    await counted(at.house, at);
    expect((await told(zendesk, '2'))['csat-top-box']).toBe(5);
    await freshdesk.send(ticket('3', 'reopened', 1));
    await counted(at.house, at);
    await freshdesk.send(ticket('3', 'solved', 3));
    await counted(at.house, at);
    expect((await told(freshdesk, '3'))['reopen-rate']).toBe(1);
    const twins = await Promise.all(Array.from({ length: 10 }, () => intercom.send(conversation('4', 1))));
    expect(twins.map(({ body }) => body.taken).sort()).toEqual(['new', ...Array.from({ length: 9 }, () => 'repeated')]);
  });

  it('is turned away when it is forged, stale, unreadable or too large, and only counted', async () => {
    const before = (await deliveries(zendesk)).length;
    const body = ticket('9', 'solved', 1);
    expect(await zendesk.send(body, { secret: 'somebody-elses-secret' })).toMatchObject({ status: 401, body: { code: 'delivery-forged' } });
    expect(await zendesk.send(body, { at: new Date(Date.now() - 6 * 60_000) })).toMatchObject({ status: 401, body: { code: 'delivery-stale' } });
    const signed = signatureOf('zendesk', JSON.stringify(body), zendesk.secret, new Date(), 'x');
    expect(await zendesk.send({ ...body, ticket_id: '10' }, { headers: signed })).toMatchObject({ status: 401, body: { code: 'delivery-forged' } });
    expect(await zendesk.send('[1]')).toMatchObject({ status: 400, body: { code: 'delivery-unreadable' } });
    expect(await zendesk.send({ ...body, comment: 'x'.repeat(300_000) })).toMatchObject({ status: 413, body: { code: 'delivery-too-large' } });
    expect(await intercom.send(conversation('9', 1, {}, hoursAgo(24 * 31)))).toMatchObject({ status: 401, body: { code: 'delivery-stale' } });
    expect(await generic.send({ event_id: 'x' }, { at: new Date(Date.now() - 3_600_000) })).toMatchObject({ status: 401 });
    expect(await freshdesk.send(body, { secret: 'guess' })).toMatchObject({ status: 401 });
    expect((await deliveries(zendesk)).length).toBe(before);
    // they are counted together, about once a second
    for (let tries = 0; tries < 300 && (await hook(zendesk)).days[0].refused < 5; tries++) await new Promise((resolve) => setTimeout(resolve, 100));
    const { days, refusals } = await hook(zendesk);
    expect(refusals.map(({ reason, deliveries: n }: { reason: string; deliveries: number }) => [reason, n])).toEqual([
      ['forged', 2],
      ['stale', 1],
      ['too-large', 1],
      ['unreadable', 1],
    ]);
    expect(days[0]).toMatchObject({ refused: 5, failed: 0 });
    expect(days[0].counted).toBeGreaterThan(2);
  });

  it('finds no one at an address that is none of ours', async () => {
    const post = (path: string, method = 'POST') => fetch(`${url}/api/hooks/${path}`, { method, ...(method === 'POST' ? { body: '{}' } : {}) });
    const own = new URL(zendesk.address).pathname.split('/').at(-1)!;
    for (const path of ['x', own.slice(0, -1), `${own.slice(0, 20)}AAAA${own.slice(24)}`]) expect((await post(path)).status).toBe(404);
    expect((await post(own, 'HEAD')).status).toBe(200);
  });

  it('is asked to come later when there is a storm, and nothing that was taken is lost', async () => {
    const storm = await connect(at, url, 'generic', 'storm');
    const event = { metric: 'csat-top-box', happened_on: hoursAgo(24).slice(0, 10), value: 3 };
    const begun = Date.now();
    const answers = await Promise.all(Array.from({ length: 200 }, (_, i) => storm.send({ ...event, event_id: `s-${i}` })));
    const seconds = (Date.now() - begun) / 1000;
    const taken = answers.filter(({ status }) => status === 202).length;
    expect(taken).toBeGreaterThanOrEqual(80);
    expect(answers.filter(({ status, retryAfter }) => status === 429 && retryAfter === '1').length).toBe(200 - taken);
    // two seconds' worth at once, and then as many as the seconds bring: fewer than were sent, on a machine that sends them within three
    expect(taken).toBeLessThanOrEqual(Math.ceil(40 * (seconds + 2)) + 1);
    // another source is not in the storm
    expect((await generic.send({ ...event, event_id: 'calm' })).status).toBe(202);
    await counted(at.house, at);
    const { rowCount } = await at.database.query(`SELECT 1 FROM org.outcome_event WHERE organisation_id = $1 AND source_id = $2`, [at.ours, storm.id]);
    expect(rowCount).toBe(taken);
  });

  it('gives the same events when all is counted anew', async () => {
    const all = async () =>
      (await at.database.query(`SELECT * FROM org.outcome_event WHERE organisation_id = $1 ORDER BY source_id, event_key, metric_id`, [at.ours])).rows;
    const before = await all();
    for (const desk of [zendesk, freshdesk, intercom, generic])
      await expectStatus(at.manager('POST', `/api/outcome-hooks/${desk.id}/replays`, { states: ['counted', 'empty'] }), 201);
    await counted(at.house, at);
    expect(await all()).toEqual(before);
    expect(before.length).toBeGreaterThan(15);
  });

  it('is signed with a new secret, and for some hours still with the one before', async () => {
    const old = generic.secret;
    const made = (await expectStatus(at.manager('POST', `/api/outcome-hooks/${generic.id}/secrets`, { overlapHours: 1 }), 201)).json();
    expect(made.secret).toMatch(/^whsec_/);
    const body = { event_id: 'r-1', metric: 'csat-top-box', happened_on: hoursAgo(24).slice(0, 10), value: 3 };
    for (const secret of [old, made.secret]) expect((await generic.send(body, { secret })).status).toBe(202);
    at.house.clock.jumpTo(new Date(Date.now() + 61 * 60_000));
    expect((await generic.send(body, { secret: old })).status).toBe(401);
    expect((await generic.send(body, { secret: made.secret })).status).toBe(202);
    at.house.clock.jumpTo(new Date());
    const ended = (await expectStatus(at.manager('POST', `/api/outcome-hooks/${generic.id}/secrets`, { overlapHours: 0 }), 201)).json();
    expect((await generic.send(body, { secret: made.secret })).status).toBe(401);
    generic.secret = ended.secret;
    await expectStatus(at.manager('POST', `/api/outcome-hooks/${generic.id}/secrets`, { secret: 'x'.repeat(20) }), 400);
    await expectStatus(at.manager('POST', `/api/outcome-hooks/${zendesk.id}/secrets`, {}), 400);
    const { rows } = await at.database.query<{ kept: string }>(`SELECT h::text AS kept FROM org.outcome_hook h WHERE source_id = $1`, [generic.id]);
    expect(rows[0]!.kept).not.toContain(Buffer.from(ended.secret).toString('hex'));
    expect((await hook(generic)).secret).toBeUndefined();
  });

  it('is no business of a neighbour, nor of somebody who is no service manager', async () => {
    const neighbour = await at.house.organisation('Beta');
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['PATCH', '', { paused: true }],
      ['POST', '/secrets', {}],
      ['GET', '/deliveries', undefined],
      ['POST', '/replays', { states: ['counted'] }],
    ] as const)
      await expectStatus(neighbour(method, `/api/outcome-hooks/${zendesk.id}${path}`, body), 404);
    await expectStatus(neighbour('POST', '/api/outcome-hooks', { sourceId: zendesk.id }), 404);
    expect((await neighbour('GET', '/api/outcome-hooks')).json()).toEqual({ items: [] });
    await expectStatus(at.house.stranger('GET', '/api/outcome-hooks'), 401);
    expect((await hook(zendesk)).paused).toBe(false);
  });

  it('ends where a source is retired', async () => {
    await expectStatus(at.manager('PATCH', `/api/outcome-sources/${intercom.id}`, { retired: true }), 200);
    await new Promise((resolve) => setTimeout(resolve, 3_100));
    expect(await intercom.send(conversation('7', 1))).toMatchObject({ status: 410 });
  });
});
