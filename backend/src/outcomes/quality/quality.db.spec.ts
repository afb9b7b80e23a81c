import { CellRoller } from '../cell/cell-roller.js';
import { ComplaintEvents } from '../event/complaint-events.js';
import { EventWriter } from '../event/event-writer.js';
import { expectStatus } from '../../platform/testing/house.js';
import { EventHouse } from '../testing/event-house.js';

describe('how far what came in can be relied on', () => {
  let at: EventHouse;
  const get = (path: string, by = at.manager) => by('GET', path);
  const events = (beginning: string, count: number, more: object) => Array.from({ length: count }, (_, i) => ({ eventKey: `${beginning}-${i}`, ...more }));

  beforeAll(async () => {
    at = await EventHouse.open(['csat-top-box']);
    await expectStatus(at.manager('PATCH', `/api/metrics/${at.metrics['csat-top-box']}`, { minimumBase: 4 }), 200);
    const agent = (key: string) => ({ agent: { key, name: key } });
    const by = (beginning: string, more: object) => ['kim', 'lea', 'mo'].flatMap((key) => events(`${beginning}-${key}`, 1, { ...agent(key), ...more }));
    const north = { teamId: at.teams.North, happenedOn: '2026-01-10', asOf: '2026-01-12T12:00:00Z' };
    await at.write([
      // four of North in January, told two days later; two of nobody's team on its last day, told in March
      ...by('n', { ...north, channel: 'phone' }),
      ...events('m', 1, { ...north, ...agent('kim') }),
      ...events('u', 2, { ...agent('kim'), channel: 'phone', happenedOn: '2026-01-31', asOf: '2026-03-02T12:00:00Z' }),
      // three of West on the day before January, and one of one agent alone on the day after
      ...by('w', { teamId: at.teams.West, happenedOn: '2025-12-31', asOf: '2025-12-31T12:00:00Z' }),
      ...events('x', 1, { ...agent('kim'), teamId: at.teams.West, happenedOn: '2026-02-01', asOf: '2026-02-01T12:00:00Z' }),
      // of South there is nothing but what one agent handled
      ...events('s', 5, { ...agent('kim'), teamId: at.teams.South, happenedOn: '2025-11-10', asOf: '2025-11-10T12:00:00Z' }),
    ]);
    await at.within(() => at.house.app.get(CellRoller, { strict: false }).rollUp());
  }, 120_000);
  afterAll(() => at?.close());

  it('is said of each source and its teams, with every part of the score', async () => {
    const { items } = (await expectStatus(get('/api/outcome-quality?from=2025-12-01&until=2026-02-28'), 200)).json();
    expect(items.map(({ team }: { team: { name: string } | null }) => team?.name ?? null)).toEqual([null, 'North', 'West']);
    expect(items[0]).toMatchObject({
      source: { name: 'Helpdesk' },
      shares: { team: 0.8, agent: 1, part: 0.5 },
      delayDays: 2,
      monthsWithout: 0,
      timeliness: 1,
      base: 1 / 2,
    });
    // one month of three, with a base of four; three of four with a channel are said as 0.8
    expect(items[1]).toMatchObject({ timeliness: 0.33333, base: 1, score: 74, monthsWithout: 2, shares: { agent: 1, part: 0.8 } });
    // in February one agent handled everything, so that month counts in nothing but in being there
    expect(items[2]).toMatchObject({ completeness: 0.5, timeliness: 0.66667, base: 0, score: 39 });
    expect(JSON.stringify(items)).not.toContain('events');
  });

  it('says nothing of a team whose months are all hidden, whatever the minimum base is set to', async () => {
    const { items } = (await expectStatus(get('/api/outcome-quality?from=2025-11-01&until=2025-11-30'), 200)).json();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ team: null, base: 0 });
    const set = (minimumBase: number) => expectStatus(at.manager('PATCH', `/api/metrics/${at.metrics['csat-top-box']}`, { minimumBase }), 200);
    await set(5);
    expect((await expectStatus(get('/api/outcome-quality?from=2025-11-01&until=2025-11-30'), 200)).json().items[0]).toMatchObject({ base: 0 });
    await set(4);
  });

  it('looks at the twelve months that are over, and refuses months in the wrong order', async () => {
    const { from, until } = (await expectStatus(get('/api/outcome-quality'), 200)).json();
    expect(from.slice(5)).toMatch(/^\d\d-01$/);
    expect(until < at.house.clock.today().slice(0, 8)).toBe(true);
    expect((await expectStatus(get('/api/outcome-quality?from=2026-02-01&until=2026-01-01'), 400)).json().errors).toMatchObject([{ pointer: '#/until' }]);
  });

  it('is set beside what the vendor counts, with the reasons counted and the rest said', async () => {
    const of = (month: string, count: number) =>
      `/api/outcome-reconciliation?sourceId=${at.sourceId}&metricId=${at.metrics['csat-top-box']}&month=${month}&vendorCount=${count}`;
    expect((await expectStatus(get(of('2026-01', 13)), 200)).json()).toMatchObject({
      ours: 4,
      vendor: 13,
      difference: 9,
      reasons: [
        { kind: 'without-team', events: 2, certain: true },
        // the day after is of February, which one agent handled alone; and what was changed later is of one agent, too
        { kind: 'outside-by-time-zone', events: 3, certain: false },
      ],
      remainder: 7,
      notShown: 0,
      unexplained: 4,
    });
    expect((await expectStatus(get(of('2026-01', 6)), 200)).json()).toMatchObject({ difference: 2, reasons: [{ kind: 'without-team' }], unexplained: 0 });
    expect((await expectStatus(get(of('2026-13', 6)), 400)).json().errors).toMatchObject([{ pointer: '#/month' }]);
    await expectStatus(get(of('2026-01', -1)), 400);
  });

  it('is not compared with a vendor where that would tell what one agent handled', async () => {
    const of = (month: string, sourceId = at.sourceId) =>
      get(`/api/outcome-reconciliation?sourceId=${sourceId}&metricId=${at.metrics['csat-top-box']}&month=${month}&vendorCount=9`);
    for (const month of ['2025-11', '2026-02']) expect((await expectStatus(of(month), 409)).json()).toMatchObject({ code: 'few-agents' });
    expect((await expectStatus(of('2025-12'), 200)).json()).toMatchObject({ ours: 3 });
    // one agent of a second source: the board still shows the month, and what it shows less the first source is hers
    const second = (await expectStatus(at.manager('POST', '/api/outcome-sources', { key: 'second', name: 'Second', kind: 'zendesk' }), 201)).json().id;
    await at.within(() =>
      at.house.app.get(EventWriter, { strict: false }).write({
        sourceId: second,
        importId: null,
        events: [at.event({ eventKey: 'one', teamId: at.teams.West, agent: { key: 'pat', name: 'Pat' }, happenedOn: '2025-12-10' })],
      }),
    );
    await at.within(() => at.house.app.get(CellRoller, { strict: false }).rollUp());
    for (const source of [at.sourceId, second]) expect((await expectStatus(of('2025-12', source), 409)).json()).toMatchObject({ code: 'few-agents' });
  });

  it('is nothing to a neighbour, to HR and to leaders', async () => {
    const neighbour = await at.house.organisation('Beta', 'bo@beta.example');
    expect((await expectStatus(get('/api/outcome-quality', neighbour), 200)).json().items).toEqual([]);
    const foreign = `/api/outcome-reconciliation?sourceId=${at.sourceId}&metricId=${at.metrics['csat-top-box']}&month=2026-01&vendorCount=1`;
    await expectStatus(get(foreign, neighbour), 404);
    await expectStatus(at.manager('POST', '/api/employees', { name: 'Rita', email: 'rita@alpha.example', teamId: at.teams.West }), 201);
    const rita = await at.house.signIn('rita@alpha.example');
    await expectStatus(get('/api/outcome-quality', rita), 403);
    await expectStatus(get(foreign, rita), 403);
  });
});

describe('the quality of rates, and the register of complaints', () => {
  let at: EventHouse;
  beforeAll(async () => {
    at = await EventHouse.open(['contacts', 'complaints-per-1000', 'registered-complaints-per-1000']);
  }, 120_000);
  afterAll(() => at?.close());

  it('is a base of contacts, and is not said of the register, which has no agents and channels and no month that is missing', async () => {
    const { metrics, teams, manager, house } = at;
    const events = (metric: string, count: number) =>
      Array.from({ length: count }, (_, i) => {
        const key = ['kim', 'lea', 'mo'][i % 3]!;
        return { eventKey: `${metric}-${i}`, metricId: metrics[metric]!, teamId: teams.North, happenedOn: '2026-01-10', agent: { key, name: key }, value: 1 };
      });
    // a rate is shown from a base of 100 contacts on, however few complaints there were
    await at.write([...events('contacts', 120), ...events('complaints-per-1000', 3)]);
    const categoryId = (await expectStatus(manager('POST', '/api/complaint-defaults'), 201)).json().items[0].id;
    const complaint = { receivedOn: '2026-01-12', channel: 'web', categoryId, teamId: teams.North, happened: 'It broke.', wanted: '', reference: 'K-1' };
    await expectStatus(manager('POST', '/api/complaints', complaint), 201);
    expect(await at.within(() => house.app.get(ComplaintEvents, { strict: false }).follow())).toBe(1);
    await at.within(() => house.app.get(CellRoller, { strict: false }).rollUp());
    const { items } = (await expectStatus(manager('GET', '/api/outcome-quality?from=2026-01-01&until=2026-01-31'), 200)).json();
    expect(items.map(({ source }: { source: { name: string } }) => source.name)).toEqual(['Helpdesk', 'Helpdesk']);
    expect(items[1]).toMatchObject({ team: { name: 'North' }, base: 1, shares: { agent: 1 } });
  });

  let other: EventHouse | undefined;
  afterAll(() => other?.close());

  it('asks for categories where figures are told by category', async () => {
    other = await EventHouse.open(['csat-top-box', 'contacts']);
    await expectStatus(other.manager('PUT', '/api/outcome-settings', { toldBy: 'category' }), 200);
    const february = (metric: string, count: number, more: (i: number) => object) =>
      Array.from({ length: count }, (_, i) => {
        const key = ['kim', 'lea', 'mo'][i % 3]!;
        const event = { eventKey: `f-${metric}-${i}`, metricId: other!.metrics[metric]!, teamId: other!.teams.West, happenedOn: '2026-02-10', value: 1 };
        return { ...event, agent: { key, name: key }, channel: 'phone', ...more(i) };
      });
    await other.write([
      ...february('csat-top-box', 10, (i) => ({ category: i < 4 ? 'Billing' : '' })),
      ...february('contacts', 10, (i) => ({ category: i < 6 ? 'Billing' : '' })),
    ]);
    await other.within(() => other!.house.app.get(CellRoller, { strict: false }).rollUp());
    const { items } = (await expectStatus(other.manager('GET', '/api/outcome-quality?from=2026-02-01&until=2026-02-28'), 200)).json();
    expect(items).toMatchObject([
      { team: null, shares: { team: 1, agent: 1, part: 0.5 }, completeness: 0.83333 },
      { team: { name: 'West' }, shares: { agent: 1, part: 0.5 }, completeness: 0.75 },
    ]);
  }, 60_000);
});
