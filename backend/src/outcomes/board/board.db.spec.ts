import { expectStatus } from '../../platform/testing/house.js';
import { CellRoller } from '../cell/cell-roller.js';
import { ObservationReader } from '../observation/observation.reader.js';
import { FollowDirectoryJob } from '../event/follow-directory.job.js';
import { EventHouse } from '../testing/event-house.js';

interface Row {
  team: { name: string };
  scope: string;
  figures: {
    metricId: string;
    value: number | null;
    base: number;
    interval: [number, number] | null;
    belowMinimumBase: boolean;
  }[];
}

describe('the outcome board', () => {
  let at: EventHouse;
  const january = 'from=2026-01-01&until=2026-01-31';
  const rollUp = () => at.within(() => at.house.app.get(CellRoller, { strict: false }).rollUp());
  /** [value, base] by team (and "own" for what a team handles itself) of one metric. */
  async function board(metric: string, query = january, by = at.manager): Promise<Record<string, [number | null, number]>> {
    const { rows } = (await expectStatus(by('GET', `/api/outcome-board?metric=${at.metrics[metric]}&${query}`), 200)).json() as { rows: Row[] };
    return Object.fromEntries(
      rows.map(({ team, scope, figures }) => [scope === 'own' ? `${team.name} own` : team.name, [figures[0]!.value, figures[0]!.base]]),
    );
  }

  beforeAll(async () => {
    at = await EventHouse.open(['csat-top-box', 'first-reply', 'contacts', 'complaints-per-1000', 'recommend-events']);
    const { teams, metrics, write } = at;
    // so that figures of a few events can be checked by head; the one of replies is shown from five on
    for (const [metric, minimumBase] of [
      ['csat-top-box', 1],
      ['recommend-events', 1],
      ['first-reply', 5],
    ] as const)
      await expectStatus(at.manager('PATCH', `/api/metrics/${metrics[metric]}`, { minimumBase }), 200);
    const ratings = (team: keyof typeof teams, values: readonly number[], more: object = {}) =>
      values.map((value, i) => ({ eventKey: `${team}-${JSON.stringify(more)}-${i}`, teamId: teams[team], value, ...more }));
    await write([
      ...ratings('North', [5, 5, 4, 1], { channel: 'chat' }),
      ...ratings('North', [2, 2], { channel: 'phone', happenedOn: '2026-01-31' }),
      ...ratings('South', [5, 5, 5, 5]),
      ...ratings('Region', [1]),
      ...ratings('West', [5, 1], { happenedOn: '2026-02-01' }),
      ...ratings('North', [10, 30, 20, 90, 50, 40, 60], { metricId: metrics['first-reply'] }),
      ...ratings('South', [100], { metricId: metrics['first-reply'] }),
      ...ratings(
        'North',
        Array.from({ length: 200 }, () => 1),
        { metricId: metrics['contacts'] },
      ),
      ...ratings(
        'West',
        Array.from({ length: 50 }, () => 1),
        { metricId: metrics['contacts'] },
      ),
      ...ratings('North', [1, 1, 1], { metricId: metrics['complaints-per-1000'] }),
    ]);
    await rollUp();
  }, 120_000);
  afterAll(() => at?.close());

  it('adds up a team with all teams below it, and says apart what is handled in the team itself', async () => {
    expect(await board('csat-top-box')).toEqual({ Alpha: [63.636, 11], Region: [63.636, 11], West: [null, 0] });
    const inRegion = await board('csat-top-box', `${january}&node=${at.teams.Region}`);
    expect(inRegion).toEqual({ Region: [63.636, 11], 'Region own': [0, 1], North: [50, 6], South: [100, 4] });
  });

  it('goes by months and by channel, and shows twelve months until the last', async () => {
    const region = `node=${at.teams.Region}`;
    expect(await board('csat-top-box', `${january}&${region}&channel=phone`)).toMatchObject({ North: [0, 2], South: [null, 0] });
    expect((await board('csat-top-box', 'from=2026-02-10&until=2026-02-11'))['Alpha']).toEqual([50, 2]);
    expect((await board('csat-top-box', 'from=2026-01-01&until=2026-02-28'))['Alpha']).toEqual([61.538, 13]);
    const reply = (await at.manager('GET', `/api/outcome-board?metric=${at.metrics['csat-top-box']}&from=2026-02-01&until=2026-02-28`)).json();
    expect(reply.channels).toEqual(['chat', 'phone']);
    expect(reply.trendMonths.slice(-3)).toEqual(['2025-12', '2026-01', '2026-02']);
    expect(reply.rows[0].figures[0].trend.values.slice(-3)).toEqual([null, 63.636, 50]);
    expect(reply.metrics).toMatchObject([{ key: 'csat-top-box', formula: 'share', definition: expect.stringContaining('Base: ratings.'), minimumBase: 1 }]);
    await expectStatus(at.manager('GET', '/api/outcome-board?from=2026-03-01&until=2026-02-01'), 400);
  });

  it('computes a median with the values around it, a rate of what it is counted in, and does not say what rests on too little', async () => {
    const query = `${january}&node=${at.teams.Region}`;
    expect(await board('first-reply', query)).toEqual({ Region: [45, 8], North: [40, 7], South: [null, 1] });
    expect(await board('complaints-per-1000')).toEqual({ Alpha: [12, 250], Region: [15, 200], West: [null, 50] });
    const { rows } = (await at.manager('GET', `/api/outcome-board?${query}`)).json() as { rows: Row[] };
    const of = (team: string, metric: string) => rows.find((row) => row.team.name === team)!.figures.find(({ metricId }) => metricId === at.metrics[metric])!;
    expect(of('North', 'first-reply')).toMatchObject({ interval: [10, 90], belowMinimumBase: false });
    expect(of('South', 'first-reply')).toMatchObject({ value: null, interval: null, belowMinimumBase: true });
    expect(of('North', 'complaints-per-1000')).toMatchObject({ belowMinimumBase: false });
    expect(of('South', 'recommend-events')).toMatchObject({ value: null, base: 0, interval: null });
  });

  it('gives linkage and the mirror the same figures by month, those of no complaint among them', async () => {
    // a month that is not over, and a rate that nobody counts anything of
    const other = { key: 'unfed', name: 'Unfed', kind: 'other', unit: 'per 1,000', min: 0, max: null, direction: 'lower-is-better', definition: '' };
    const unfed = { ...other, formula: 'rate', figuresFrom: 'events', perMetricId: at.metrics['contacts'] };
    const { id: unfedId } = (await expectStatus(at.manager('POST', '/api/metrics', unfed), 201)).json();
    await at.write([{ eventKey: 'now', teamId: at.teams.Region, happenedOn: at.house.clock.today() }]);
    await rollUp();
    const { rate, csat, periods, none, all } = await at.within(async () => {
      const observations = at.house.app.get(ObservationReader, { strict: false });
      return {
        rate: await observations.of(at.metrics['complaints-per-1000']!),
        csat: await observations.ofTeams([at.teams.Region]),
        periods: await observations.periods(),
        none: await observations.of(unfedId),
        all: await observations.of(at.metrics['csat-top-box']!),
      };
    });
    expect(rate.find(({ teamId }) => teamId === at.teams.West)).toEqual({
      teamId: at.teams.West,
      period: { label: '2026-01', from: '2026-01-01', until: '2026-01-31' },
      value: 0,
      base: 50,
    });
    expect(csat.find(({ metricId }) => metricId === at.metrics['csat-top-box'])).toMatchObject({ value: 63.636, base: 11 });
    expect(periods.get(at.metrics['csat-top-box']!)).toEqual(['2026-01', '2026-02']);
    expect([...new Set(all.map(({ period }) => period.label))].sort()).toEqual(['2026-01', '2026-02']);
    expect([none, periods.get(unfedId)]).toEqual([[], undefined]);
  });

  it('follows when an agent is assigned, out of whose events some counted for no team until then', async () => {
    const { manager, house, write, teams, sourceId, metrics } = at;
    const [kim, desk] = [
      { key: 'kim', name: 'Kim' },
      { key: 'desk', name: 'Desk' },
    ];
    const march = 'from=2026-03-01&until=2026-03-31';
    const handled = (eventKey: string, day: number, more: object) => ({
      eventKey,
      metricId: metrics['recommend-events']!,
      happenedOn: `2026-03-${day}`,
      value: 10,
      ...more,
    });
    await write([
      handled('k-1', 10, { agent: kim }),
      handled('k-2', 20, { agent: kim, group: desk }),
      handled('k-3', 11, { group: desk }),
      handled('k-4', 11, {}),
      // events that name no agent, beside which those of one agent are not hers alone
      handled('w-1', 12, { teamId: teams.West }),
      handled('n-1', 12, { teamId: teams.North }),
    ]);
    const unmapped = (await expectStatus(manager('GET', '/api/unmapped-agents'), 200)).json();
    expect(unmapped).toMatchObject({
      items: [
        { kind: 'agent', name: 'Kim', events: 2, firstOn: '2026-03-10', lastOn: '2026-03-20' },
        { kind: 'group', name: 'Desk', events: 1 },
      ],
      eventsOfNobody: 1,
      reattribution: 'none',
    });
    expect(JSON.stringify(unmapped)).not.toContain('"value"');
    const agent = unmapped.items[0].id;
    const put = (assignments: object[], employeeId: string | null = null) => manager('PUT', `/api/helpdesk-agents/${agent}`, { employeeId, assignments });
    const overlapping = [
      { teamId: teams.West, from: '2026-03-01', until: null },
      { teamId: teams.North, from: '2026-03-15', until: null },
    ];
    expect((await expectStatus(put(overlapping), 400)).json().errors).toMatchObject([{ pointer: '#/assignments/1/from' }]);
    overlapping[0]!.until = '2026-03-15' as never;
    expect((await expectStatus(put(overlapping), 200)).json().assignments).toMatchObject([{ teamName: 'West' }, { teamName: 'North', until: null }]);
    await house.idle();
    expect((await manager('GET', '/api/unmapped-agents')).json()).toMatchObject({ reattribution: 'done' });
    expect((await expectStatus(manager('GET', `/api/helpdesk-agents/${agent}`), 200)).json()).toMatchObject({ name: 'Kim', assignments: [{}, {}] });
    expect(await board('recommend-events', march)).toEqual({ Alpha: [100, 4], Region: [100, 2], West: [100, 2] });
    await expectStatus(put([]), 200);
    await house.idle();
    expect((await board('recommend-events', march))['Alpha']).toEqual([100, 2]);
    const { id } = (await expectStatus(manager('POST', '/api/helpdesk-agents', { sourceId, kind: 'group', key: 'late', name: 'Late shift' }), 201)).json();
    await expectStatus(manager('POST', '/api/helpdesk-agents', { sourceId, kind: 'group', key: 'late', name: 'Late shift' }), 409);
    const somebody = (await manager('GET', '/api/me')).json().employee.id;
    await expectStatus(manager('PUT', `/api/helpdesk-agents/${id}`, { employeeId: somebody, assignments: [] }), 400);
    expect((await expectStatus(put([], somebody), 200)).json().employee).toMatchObject({ id: somebody });
    const page = (await manager('GET', '/api/helpdesk-agents?limit=2')).json();
    const rest = (await manager('GET', `/api/helpdesk-agents?limit=2&cursor=${page.nextCursor}`)).json();
    expect([...page.items, ...rest.items].map(({ name }: { name: string }) => name)).toEqual(['Desk', 'Kim', 'Late shift']);
  });

  it('loses what an import brought when that is taken back', async () => {
    const { write, undo, importId, teams, within, house } = at;
    const mine = importId();
    await write([{ eventKey: 'i-1', teamId: teams.West, happenedOn: '2026-04-02' }], mine);
    await rollUp();
    expect((await board('csat-top-box', 'from=2026-04-01&until=2026-04-30'))['Alpha']).toEqual([100, 1]);
    await undo(mine);
    await within(() => house.app.get(CellRoller, { strict: false }).rollUp());
    expect((await board('csat-top-box', 'from=2026-04-01&until=2026-04-30'))['Alpha']).toEqual([null, 0]);
  });

  it('shows a leader her own teams and those below, a neighbour nothing, and employees no board', async () => {
    const { house, manager, teams } = at;
    const { id } = (await expectStatus(manager('POST', '/api/employees', { name: 'Rita', email: 'rita@alpha.example', teamId: teams.West }), 201)).json();
    await expectStatus(manager('PATCH', `/api/teams/${teams.Region}`, { leaderId: id }), 200);
    await house.idle();
    const rita = await house.signIn('rita@alpha.example');
    expect(Object.keys(await board('csat-top-box', january, rita))).toEqual(['Region', 'Region own', 'North', 'South']);
    expect((await expectStatus(rita('GET', `/api/outcome-board?node=${teams.South}`), 200)).json().above).toMatchObject({ name: 'Region' });
    expect((await rita('GET', `/api/outcome-board?node=${teams.Region}`)).json().above).toBeNull();
    await expectStatus(rita('GET', `/api/outcome-board?node=${teams.West}`), 403);
    for (const url of ['/api/unmapped-agents', '/api/helpdesk-agents', '/api/outcome-sources', '/api/metric-definitions'])
      await expectStatus(rita('GET', url), 403);
    const neighbour = await house.organisation('Beta', 'bo@beta.example');
    await expectStatus(neighbour('GET', `/api/outcome-board?node=${teams.South}`), 404);
    expect((await neighbour('GET', '/api/outcome-board')).json()).toMatchObject({ metrics: [], channels: [], categories: [], rows: [{ figures: [] }] });
    expect((await neighbour('GET', '/api/helpdesk-agents')).json().items).toEqual([]);
    const [agent] = (await manager('GET', '/api/helpdesk-agents')).json().items;
    await expectStatus(neighbour('GET', `/api/helpdesk-agents/${agent.id}`), 404);
    await expectStatus(neighbour('PUT', `/api/helpdesk-agents/${agent.id}`, { employeeId: null, assignments: [] }), 404);
    await expectStatus(neighbour('POST', '/api/helpdesk-agents', { sourceId: at.sourceId, kind: 'agent', key: 'x', name: 'X' }), 404);
  });

  it('follows the directory within the hour: a team that stands elsewhere, and an agent who is an employee and was in a team', async () => {
    const { manager, house, teams, database, ours } = at;
    const follow = () => house.app.get(FollowDirectoryJob, { strict: false }).handle();
    await expectStatus(manager('PATCH', `/api/teams/${teams.South}`, { parentId: teams.West }), 200);
    // whichever organisation comes first fails, and stops no other
    const neighbour = await house.signIn('bo@beta.example');
    await expectStatus(neighbour('POST', '/api/outcome-sources', { key: 'helpdesk', name: 'Helpdesk', kind: 'zendesk' }), 201);
    const roller = house.app.get(CellRoller, { strict: false });
    const rollUpAsEver = roller.rollUp.bind(roller);
    let turns = 0;
    roller.rollUp = () => (turns++ === 0 ? Promise.reject(new Error('one organisation fails')) : rollUpAsEver());
    await follow();
    roller.rollUp = rollUpAsEver;
    expect(turns).toBe(2);
    await follow();
    expect(await board('csat-top-box')).toEqual({ Alpha: [63.636, 11], Region: [42.857, 7], West: [100, 4] });
    const march = 'from=2026-03-01&until=2026-03-31';
    expect((await board('recommend-events', march))['Alpha']).toEqual([100, 2]);
    // Kim is the administrator, who was in the whole organisation since January
    await database.query(
      `UPDATE org.team_membership m SET from_on = '2026-01-01' FROM org.helpdesk_agent a WHERE m.organisation_id = $1 AND a.organisation_id = $1 AND a.employee_id = m.employee_id`,
      [ours],
    );
    await follow();
    expect((await board('recommend-events', march))['Alpha']).toEqual([100, 4]);
    const cells = () => database.query(`SELECT md5(string_agg(c::text, ' ' ORDER BY c::text)) AS mark, count(*) AS n FROM org.outcome_cell c`);
    const before = (await cells()).rows;
    await follow();
    expect((await cells()).rows).toEqual(before);
  });

  it('says what teams would have at one mix of channels, and the mix, to whoever asks for it', async () => {
    const { teams, metrics, write } = at;
    const march = (team: 'North' | 'West', channel: string, values: readonly number[]) =>
      values.map((value, i) => ({ eventKey: `${team}-${channel}-${i}`, teamId: teams[team], value, channel, happenedOn: '2026-03-10' }));
    await write([
      ...march('West', 'chat', [5, 5, 5, 1]),
      ...march('West', 'phone', [1]),
      ...march('North', 'chat', [5]),
      ...march('North', 'phone', [1, 1, 1, 5]),
    ]);
    await rollUp();
    const asked = `/api/outcome-board?metric=${metrics['csat-top-box']}&from=2026-03-01&until=2026-03-31`;
    const told = async (more: string) => (await expectStatus(at.manager('GET', `${asked}${more}`), 200)).json();
    const found = await told('&mix=channel');
    const [{ shares }] = found.mix;
    expect(shares).toEqual(['chat', 'phone'].map((name) => ({ name, share: 0.5 })));
    expect(found.toldBy).toBe('channel');
    const of = (name: string) => found.rows.find((row: Row) => row.team.name === name).figures[0];
    // West looks better because it has the chat
    expect([of('West').value, of('Region').value]).toEqual([60, 40]);
    expect([of('West').atMix, of('Region').atMix]).toMatchObject([
      { value: 37.5, base: 5, covers: 1 },
      { value: 62.5, base: 5, covers: 1 },
    ]);
    const plain = await told('');
    expect([plain.mix, plain.rows[0].figures[0].atMix]).toEqual([null, null]);
    expect((await expectStatus(at.manager('GET', `${asked}&mix=channel&channel=chat`), 400)).json().code).toBe('mix-of-one-channel');
    await expectStatus(at.manager('GET', `${asked}&mix=weather`), 400);
  });
});
