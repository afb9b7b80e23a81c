import { CellRoller } from '../cell/cell-roller.js';
import { ObservationReader } from '../observation/observation.reader.js';
import { expectStatus } from '../../platform/testing/house.js';
import { EventHouse } from '../testing/event-house.js';

interface Figure {
  value: number | null;
  base: number | null;
  hidden: string | null;
  hiddenMonths: string[];
  leavesOut: boolean;
  agents: number | null;
  trend: { bases: (number | null)[]; hidden: { month: string; why: string }[] };
}

describe('figures of too few agents', () => {
  let at: EventHouse;
  const MAY = 'from=2026-05-01&until=2026-05-31';
  const rollUp = () => at.within(() => at.house.app.get(CellRoller, { strict: false }).rollUp());
  async function board(query: string, metric = 'csat-top-box'): Promise<Record<string, Figure>> {
    const { rows } = (await expectStatus(at.manager('GET', `/api/outcome-board?metric=${at.metrics[metric]}&${query}`), 200)).json();
    return Object.fromEntries(
      (rows as { team: { name: string }; scope: string; figures: Figure[] }[]).map(({ team, scope, figures: [one] }) => [
        scope === 'own' ? `${team.name} own` : team.name,
        one!,
      ]),
    );
  }
  /** One event each for the agents named, by letters. */
  const by = (team: keyof EventHouse['teams'], agents: string, more: object = {}) =>
    [...agents].map((key, i) => ({
      eventKey: `${team}-${JSON.stringify(more)}-${i}`,
      teamId: at.teams[team],
      agent: { key, name: key },
      happenedOn: '2026-05-10',
      ...more,
    }));

  beforeAll(async () => {
    at = await EventHouse.open(['csat-top-box', 'contacts', 'complaints-per-1000', 'first-reply']);
    for (const key of ['csat-top-box', 'contacts', 'complaints-per-1000', 'first-reply'])
      await expectStatus(at.manager('PATCH', `/api/metrics/${at.metrics[key]}`, { minimumBase: 1 }), 200);
    const contacts = { metricId: at.metrics['contacts'], value: 1 };
    await at.write([
      ...by('North', 'abababab', { channel: 'phone' }),
      ...by('South', 'cdefg', { channel: 'phone' }),
      ...by('South', 'cd', { channel: 'chat' }),
      ...by('South', 'cde', { channel: 'mail' }),
      ...by('West', 'hijkl', { channel: 'phone' }),
      ...by('West', 'hij', { channel: 'chat', happenedOn: '2026-06-03' }),
      ...by('North', 'abc', { channel: 'chat', happenedOn: '2026-06-03' }),
      ...by('West', 'hijkl', contacts),
      ...by('North', 'ab', contacts),
      ...by('West', 'h', { metricId: at.metrics['complaints-per-1000'], value: 1 }),
      ...by('West', 'hij', { metricId: at.metrics['first-reply'], value: 30, channel: 'chat' }),
      ...by('South', 'aa', { metricId: at.metrics['first-reply'], value: 10, channel: 'chat' }),
    ]);
    await rollUp();
  }, 120_000);
  afterAll(() => at?.close());

  it('are hidden with their base and the reason, and so is the figure that would give them back', async () => {
    const region = await board(`${MAY}&node=${at.teams.Region}`);
    expect(region['North']).toMatchObject({ value: null, base: null, hidden: 'few-agents', agents: null, hiddenMonths: ['2026-05'] });
    expect(region['North']!.trend).toMatchObject({ hidden: [{ month: '2026-05', why: 'few-agents' }] });
    expect(region['North']!.trend.bases.at(-1)).toBeNull();
    expect(region['South']).toMatchObject({ value: null, base: null, hidden: 'would-tell-others' });
    expect(region['Region']).toMatchObject({ value: 100, base: 18, hidden: null, agents: 7 });
    expect(await board(MAY)).toMatchObject({ Alpha: { base: 23, agents: 12 }, Region: { base: 18 }, West: { base: 5, hidden: null } });
  });

  it('are in no figure of several months', async () => {
    const both = await board(`from=2026-05-01&until=2026-06-30&node=${at.teams.Region}`);
    expect(both['North']).toMatchObject({ base: 3, hidden: null, hiddenMonths: ['2026-05'], agents: 3 });
    expect(both['Region']).toMatchObject({ base: 21, hiddenMonths: [] });
  });

  it('are in no figure of a channel, neither alone nor as what the others leave', async () => {
    // in the block of Region are North and South together: seven agents by phone; chat and mail are of two and three, and one less would be the other
    expect(await board(`${MAY}&node=${at.teams.Region}&channel=phone`)).toMatchObject({
      Region: { base: 13, leavesOut: false },
      North: { hidden: 'few-agents' },
    });
    expect(await board(`${MAY}&channel=chat`)).toMatchObject({ Alpha: { value: null, base: null, hidden: 'few-agents' } });
    expect(await board(`${MAY}&channel=mail`)).toMatchObject({ Region: { value: null, hidden: 'few-agents' } });
    const median = await board(`${MAY}&channel=chat`, 'first-reply');
    expect(median).toMatchObject({ Alpha: { value: 30, base: 5 }, West: { hidden: 'would-tell-others' } });
  });

  it('are not there for linkage and the mirror, and a rate is hidden with what it is counted in thousands of', async () => {
    const figures = await at.within(async () => {
      const observations = at.house.app.get(ObservationReader, { strict: false });
      return {
        may: (await observations.of(at.metrics['csat-top-box']!)).filter(({ period }) => period.label === '2026-05').map(({ teamId }) => teamId),
        rate: await observations.of(at.metrics['complaints-per-1000']!),
        mirror: await observations.ofTeams([at.teams.North]),
      };
    });
    expect(figures.may.sort()).toEqual([at.teams.Alpha, at.teams.Region, at.teams.West].sort());
    expect(figures.mirror.map(({ period }) => period.label)).toEqual(['2026-06']);
    expect(figures.rate).toMatchObject([{ teamId: at.teams.Alpha, base: 7 }]);
  });

  it('are those of one person who is two agents, once the map says so', async () => {
    const somebody = (await at.manager('GET', '/api/me')).json().employee.id;
    const { items } = (await at.manager('GET', '/api/helpdesk-agents')).json() as { items: { id: string; name: string }[] };
    for (const { id } of items.filter(({ name }) => 'hijk'.includes(name)))
      await expectStatus(at.manager('PUT', `/api/helpdesk-agents/${id}`, { employeeId: somebody, assignments: [] }), 200);
    await at.house.idle();
    expect(await board(MAY)).toMatchObject({ West: { value: null, hidden: 'few-agents' } });
    // whoever moves agents to see figures change leaves a line each time
    const { rows } = await at.database.query(`SELECT by_employee AS by, detail FROM org.audit_line WHERE kind = 'agent-assigned'`);
    expect(rows).toEqual(Array.from({ length: 4 }, () => ({ by: somebody, detail: { employee: somebody, assignments: [] } })));
  });
});
