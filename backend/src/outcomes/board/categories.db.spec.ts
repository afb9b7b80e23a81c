import { expectStatus } from '../../platform/testing/house.js';
import { CellRoller } from '../cell/cell-roller.js';
import { EventHouse } from '../testing/event-house.js';

interface Figure {
  metricId: string;
  value: number | null;
  base: number | null;
  hidden: string | null;
  leavesOut: boolean;
  atMix: { value: number; base: number; covers: number } | null;
}

interface Board {
  metrics: { id: string }[];
  toldBy: string;
  channels: string[];
  categories: { metricId: string; names: string[]; more: number }[];
  mix: { metricId: string; shares: { name: string; share: number }[] }[] | null;
  rows: { team: { name: string }; scope: string; figures: Figure[] }[];
}

describe('figures that are told by category', () => {
  let at: EventHouse;
  const MAY = 'from=2026-05-01&until=2026-05-31';
  const board = async (query: string, by = at.manager): Promise<Board> => (await expectStatus(by('GET', `/api/outcome-board?${query}`), 200)).json();
  async function figures(query: string, metric = 'csat-top-box'): Promise<Record<string, Figure>> {
    const { rows } = await board(`metric=${at.metrics[metric]}&${MAY}&${query}`);
    return Object.fromEntries(rows.map(({ team, scope, figures: [one] }) => [scope === 'own' ? `${team.name} own` : team.name, one!]));
  }
  /** One event each for the agents named, by letters. */
  const by = (team: keyof EventHouse['teams'], agents: string, more: object) =>
    [...agents].map((key, i) => ({
      ...{ eventKey: `${team}-${JSON.stringify(more)}-${i}`, teamId: at.teams[team], agent: { key, name: key }, happenedOn: '2026-05-10', channel: 'phone' },
      ...more,
    }));
  const change = (metric: string, body: object, status = 200) => expectStatus(at.manager('PATCH', `/api/metrics/${at.metrics[metric]}`, body), status);

  beforeAll(async () => {
    at = await EventHouse.open(['csat-top-box', 'contacts', 'complaints-per-1000', 'first-reply', 'csat-mean']);
    for (const metric of ['csat-top-box', 'contacts', 'complaints-per-1000', 'first-reply', 'csat-mean']) await change(metric, { minimumBase: 1 });
    await expectStatus(at.manager('PUT', '/api/outcome-settings', { toldBy: 'category' }), 200);
    const contacts = { metricId: at.metrics['contacts'], value: 1 };
    const reply = { metricId: at.metrics['first-reply'] };
    await at.write([
      // in West half of the events are of "Billing", in North all but one; each category is good or bad in both alike
      ...by('West', 'hijk', { category: 'Billing', value: 5 }),
      ...by('West', 'hijk', { category: 'Delivery', value: 1 }),
      ...by('North', 'abcabc', { category: 'Billing', value: 5 }),
      ...by('North', 'abc', { category: 'Delivery', value: 1 }),
      // two agents alone: nowhere may they be told by category, and "billing" is not "Billing"
      ...by('South', 'dede', { category: 'billing', value: 1 }),
      ...by('South', 'def', { category: '', value: 5 }),
      ...by('West', 'hijklm', { ...contacts, category: 'Delivery' }),
      ...by('West', 'hij', { ...contacts, category: 'Billing' }),
      ...by('West', 'h', { metricId: at.metrics['complaints-per-1000'], value: 1, category: 'Delivery' }),
      ...by('West', 'hij', { ...reply, category: 'Delivery', value: 30 }),
      ...by('West', 'hijk', { ...reply, category: 'Billing', value: 10 }),
      ...by('West', 'hijk', { metricId: at.metrics['csat-mean'], category: 'Billing', value: 3 }),
    ]);
    await at.within(() => at.house.app.get(CellRoller, { strict: false }).rollUp());
  }, 120_000);
  afterAll(() => at?.close());

  it('are of every metric, and none is asked for by channel', async () => {
    expect(await figures('category=Delivery')).toMatchObject({ Alpha: { value: 0, base: 7 }, West: { value: 0, base: 4 } });
    expect(await figures('category=Delivery', 'first-reply')).toMatchObject({ West: { value: 30, base: 3 } });
    expect(await figures('category=Billing', 'first-reply')).toMatchObject({ Alpha: { value: 10, base: 4 } });
    expect(await figures('category=Billing', 'csat-mean')).toMatchObject({ Alpha: { value: 3, base: 4 } });
    expect(await figures('category=Delivery', 'complaints-per-1000')).toMatchObject({ West: { value: 166.67, base: 6 } });
    for (const [query, field] of [
      ['channel=phone', 'channel'],
      ['category=Billing&channel=phone', 'channel'],
      ['mix=channel', 'mix'],
    ]) {
      const refused = await expectStatus(at.manager('GET', `/api/outcome-board?${MAY}&${query}`), 400);
      expect(refused.json()).toMatchObject({ code: 'told-otherwise', errors: [{ pointer: `#/${field}` }] });
    }
  });

  it('are hidden where too few agents handled a category, and nothing gives it back', async () => {
    const region = `node=${at.teams.Region}`;
    // two agents alone handled "billing"; without it, and without those that name none, Region is North
    expect(await figures(`${region}&category=billing`)).toMatchObject({
      Region: { value: null, base: null, hidden: 'few-agents' },
      South: { hidden: 'few-agents' },
    });
    expect(await figures(`${region}&category=Billing`)).toMatchObject({ Region: { value: 100, base: 6 } });
    // what all less the told ones come to is of three agents, those of no category among them: nobody can say which
    expect(await figures(region)).toMatchObject({ Region: { base: 16 }, South: { base: 7 } });
  });

  it('offer the categories of the team that is looked at, those with most events that may be shown first', async () => {
    const { categories, channels, toldBy } = await board(MAY);
    const of = (metric: string, from = categories) => from.find(({ metricId }) => metricId === at.metrics[metric]);
    expect(of('csat-top-box')).toMatchObject({ names: ['Billing', 'Delivery', 'billing'], more: 0 });
    expect(of('contacts')!.names).toEqual(['Delivery', 'Billing']);
    expect(of('complaints-per-1000')!.names).toEqual(['Delivery', 'Billing']);
    expect(of('csat-mean')!.names).toEqual(['Billing']);
    expect([toldBy, channels]).toEqual(['category', []]);
    const south = (await board(`${MAY}&node=${at.teams.South}`)).categories;
    expect(of('csat-top-box', south)!.names).toEqual(['billing']);
    expect((await board('from=2026-01-01&until=2026-01-31')).categories).toEqual([]);
  });

  it('offer thirty at most and say how many more there are, which can be asked for and are in no mix', async () => {
    const march = { happenedOn: '2026-03-10' };
    const names = Array.from({ length: 34 }, (_, i) => `Topic ${String(i).padStart(2, '0')}`);
    await at.write(names.flatMap((category, i) => by('West', 'hijk'.repeat(i === 33 ? 2 : 1), { ...march, category, value: 5 })));
    await at.within(() => at.house.app.get(CellRoller, { strict: false }).rollUp());
    const asked = `metric=${at.metrics['csat-top-box']}&from=2026-03-01&until=2026-03-31`;
    const { categories, mix } = await board(`${asked}&mix=category`);
    expect(categories).toMatchObject([{ names: ['Topic 33', ...names.slice(0, 29)], more: 4 }]);
    expect(mix![0]!.shares).toHaveLength(30);
    expect((await board(`${asked}&category=Topic%2032`)).rows[0]!.figures[0]).toMatchObject({ value: 100, base: 4 });
  });

  it('can be compared at one mix of categories, which takes out what comes of harder ones', async () => {
    const found = await board(`${MAY}&mix=category`);
    const csat = found.metrics.findIndex(({ id }) => id === at.metrics['csat-top-box']);
    // of the whole organisation ten good and seven bad may be told by category
    const shares = [
      { name: 'Billing', share: 10 / 17 },
      { name: 'Delivery', share: 7 / 17 },
    ];
    const mixed = Object.fromEntries(found.mix!.map((one) => [one.metricId, one.shares]));
    expect(mixed).toEqual({ [at.metrics['csat-top-box']!]: shares, [at.metrics['csat-mean']!]: [{ name: 'Billing', share: 1 }] });
    const of = (name: string) => found.rows.find(({ team, scope }) => team.name === name && scope === 'tree')!.figures[csat]!;
    expect(of('West').value).toBe(50);
    expect(of('West').atMix).toMatchObject({ value: 58.824, base: 8, covers: expect.closeTo(1, 9) });
    expect(of('Region').atMix).toMatchObject({ value: 58.824, base: 9 });
    const refused = await expectStatus(at.manager('GET', `/api/outcome-board?${MAY}&mix=category&category=Billing`), 400);
    expect(refused.json().code).toBe('mix-of-one-category');
  });

  it('tell a neighbour nothing, and a leader the categories of her own teams', async () => {
    const { house, manager, teams, metrics } = at;
    const neighbour = await house.organisation('Beta', 'bo@beta.example');
    // it has a setting of its own, and nobody's categories until then
    expect(await board(MAY, neighbour)).toMatchObject({ metrics: [], toldBy: 'channel', channels: [], categories: [] });
    await expectStatus(neighbour('PUT', '/api/outcome-settings', { toldBy: 'category' }), 200);
    expect(await board(`${MAY}&mix=category&metric=${metrics['csat-top-box']}`, neighbour)).toMatchObject({ mix: [], categories: [] });
    expect((await board(`${MAY}&category=Billing`, neighbour)).rows).toMatchObject([{ figures: [] }]);
    const { id } = (await expectStatus(manager('POST', '/api/employees', { name: 'Rita', email: 'rita@alpha.example', teamId: teams.South }), 201)).json();
    await expectStatus(manager('PATCH', `/api/teams/${teams.South}`, { leaderId: id }), 200);
    await house.idle();
    const rita = await house.signIn('rita@alpha.example');
    expect((await board(MAY, rita)).categories).toEqual([{ metricId: metrics['csat-top-box'], names: ['billing'], more: 0 }]);
    await expectStatus(rita('GET', `/api/outcome-board?${MAY}&category=Delivery&node=${teams.West}`), 403);
  });
});
