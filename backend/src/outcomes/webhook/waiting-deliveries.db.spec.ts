import { expectStatus } from '../../platform/testing/house.js';
import { EventHouse } from '../testing/event-house.js';
import { connect, counted, type Helpdesk } from '../testing/helpdesks.js';
import { HookDesk } from '../testing/hook-desk.js';
import { SweepDeliveriesJob } from './sweep-deliveries.job.js';
import { TidyDeliveriesJob } from './tidy-deliveries.job.js';

describe('what helpdesks sent and is not counted at once', () => {
  let at: EventHouse;
  let freshdesk: Helpdesk;
  let generic: Helpdesk;
  let hook: HookDesk['hook'];
  let deliveries: HookDesk['deliveries'];
  let told: HookDesk['told'];
  let hoursAgo: HookDesk['hoursAgo'];
  let ticket: HookDesk['ticket'];
  beforeAll(async () => {
    at = await EventHouse.open(['csat-top-box', 'contacts', 'resolution-time', 'reopen-rate'], { WEBHOOKS_PER_SECOND: '40' });
    ({ hook, deliveries, told, hoursAgo, ticket } = new HookDesk(at));
    await at.house.app.listen(0, '127.0.0.1');
    const url = await at.house.app.getUrl();
    [freshdesk, generic] = [await connect(at, url, 'freshdesk'), await connect(at, url, 'generic')];
  });
  afterAll(() => at?.close());

  it('says what could not be understood, without keeping the others, and is counted anew when that is mended', async () => {
    const event = { metric: 'joy-of-service', happened_on: hoursAgo(24).slice(0, 10), value: 3 };
    await generic.send({ ...event, event_id: 'j-1' });
    await generic.send({ ...event, metric: 'csat-top-box', event_id: 'j-2' });
    await counted(at.house, at);
    expect(await told(generic, 'j-2')).toEqual({ 'csat-top-box': 3 });
    const [failed] = await deliveries(generic, '?state=failed');
    expect(failed).toMatchObject({ state: 'failed', reason: expect.stringContaining('"metric" is "joy-of-service"') as string });
    expect((await hook(generic)).failed).toBe(1);
    const share = { name: 'Joy', kind: 'other', unit: '%', min: 0, max: 100, direction: 'higher-is-better', definition: '', formula: 'share', goodFrom: 2 };
    await expectStatus(at.manager('POST', '/api/metrics', { ...share, key: 'joy-of-service', figuresFrom: 'events', valueMin: 0, valueMax: 5 }), 201);
    const again = await expectStatus(at.manager('POST', `/api/outcome-hooks/${generic.id}/replays`, { states: ['failed'], keys: [failed.key] }), 201);
    expect(again.json()).toEqual({ deliveries: 1 });
    await counted(at.house, at);
    expect(await told(generic, 'j-1')).toEqual({ 'joy-of-service': 3 });
    expect((await hook(generic)).failed).toBe(0);
  });

  it('does not wait for one that cannot be written: it is found, tried again later, and given up with a reason', async () => {
    const event = { metric: 'csat-top-box', happened_on: hoursAgo(24).slice(0, 10), value: 3 };
    await at.database.query(`ALTER TABLE org.outcome_event ADD CONSTRAINT poison CHECK (event_key <> 'poison')`);
    for (const key of ['q-1', 'q-2', 'poison', 'q-3']) await generic.send({ ...event, event_id: key });
    await counted(at.house, at);
    for (const key of ['q-1', 'q-2', 'q-3']) expect(await told(generic, key)).toEqual({ 'csat-top-box': 3 });
    const [waiting] = await deliveries(generic, '?state=waiting');
    expect(waiting.reason).toContain('not be written');
    const sweep = async () => {
      await at.database.query(`UPDATE org.outcome_delivery SET not_before = now() - interval '1 hour' WHERE state = 'waiting'`);
      await at.house.app.get(SweepDeliveriesJob, { strict: false }).handle();
    };
    for (let tries = 0; tries < 4; tries++) await sweep();
    expect((await deliveries(generic, '?state=failed')).map((one: { key: string }) => one.key)).toEqual([waiting.key]);
    await at.database.query(`ALTER TABLE org.outcome_event DROP CONSTRAINT poison`);
    await expectStatus(at.manager('POST', `/api/outcome-hooks/${generic.id}/replays`, { states: ['failed'] }), 201);
    await counted(at.house, at);
    expect(await told(generic, 'poison')).toEqual({ 'csat-top-box': 3 });
  });

  it('is found by the sweep when the instance that took it was gone before it was counted', async () => {
    await at.database.query(
      `INSERT INTO org.outcome_delivery (organisation_id, source_id, delivery_key, came_at, kind, kept) VALUES ($1, $2, 'left', now(), 'csat', $3)`,
      [at.ours, generic.id, { event_id: 'left', metric: 'csat-top-box', happened_on: hoursAgo(24).slice(0, 10), value: 2 }],
    );
    await at.house.app.get(SweepDeliveriesJob, { strict: false }).handle();
    expect(await told(generic, 'left')).toEqual({ 'csat-top-box': 2 });
  });

  it('goes when its days are over, and waits for nobody before it is counted', async () => {
    const old = (state: string, days: number) =>
      at.database.query(
        `INSERT INTO org.outcome_delivery (organisation_id, source_id, delivery_key, came_at, kind, kept, state) VALUES ($1, $2, $3, now() - interval '1 day' * $4, '', '{}', $5)`,
        [at.ours, freshdesk.id, `old-${state}-${days}`, days, state],
      );
    await expectStatus(at.manager('PATCH', `/api/outcome-hooks/${freshdesk.id}`, { keepDays: 7, paused: true }), 200);
    for (const [state, days] of [
      ['counted', 6],
      ['counted', 8],
      ['failed', 8],
      ['waiting', 8],
    ] as const)
      await old(state, days);
    await at.house.app.get(TidyDeliveriesJob, { strict: false }).handle();
    const { rows } = await at.database.query<{ key: string }>(
      `SELECT delivery_key AS key FROM org.outcome_delivery WHERE delivery_key LIKE 'old-%' ORDER BY 1`,
    );
    expect(rows.map(({ key }) => key)).toEqual(['old-counted-6', 'old-waiting-8']);
    await at.database.query(`DELETE FROM org.outcome_delivery WHERE delivery_key LIKE 'old-%'`);
    await expectStatus(at.manager('PATCH', `/api/outcome-hooks/${freshdesk.id}`, { paused: false }), 200);
  });

  it('waits while a source is paused, and is counted when the pause is over', async () => {
    await expectStatus(at.manager('PATCH', `/api/outcome-hooks/${freshdesk.id}`, { paused: true }), 200);
    expect((await freshdesk.send(ticket('p-1', 'created', 1))).status).toBe(202);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    await at.house.idle();
    expect(await told(freshdesk, 'p-1')).toEqual({});
    expect((await hook(freshdesk)).waiting).toBe(1);
    await expectStatus(at.manager('PATCH', `/api/outcome-hooks/${freshdesk.id}`, { paused: false }), 200);
    await counted(at.house, at);
    expect(await told(freshdesk, 'p-1')).toEqual({ contacts: 1 });
  });
});
