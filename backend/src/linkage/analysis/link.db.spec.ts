import type { LinkageTeam, LinkReply } from '@throughline/contract';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { linkedShops, type LinkedShops, peopleOfShops, QUARTERS } from '../../platform/testing/linked-shops.js';

describe('one link as the pages ask for it', () => {
  let house: House;
  let hr: Client;
  let lea: Client;
  let shops: LinkedShops;
  let csat: string;
  beforeAll(async () => {
    house = await House.open();
    ({ hr, lea, shops } = await peopleOfShops(house, { shops: 24, lagged: 0.6 }));
    csat = shops.metric['csat']!;
  }, 120_000);
  afterAll(() => house?.close());

  const link = async (by: Client, query = ''): Promise<LinkReply> => (await expectStatus(by('GET', `/api/linkage/link?metric=${csat}${query}`), 200)).json();
  const hidden = /Shop (1[3-9]|2[0-4])\b/;

  it('says what was planted: engagement moves first, inside teams and over time', async () => {
    const reply = await link(hr);
    expect(reply).toMatchObject({ teams: 24, units: 144, lag: 1, lagExploratory: false, grade: 5, code: 'engagement-first', noWithin: null });
    expect(reply.within!.low).toBeLessThan(0.6);
    expect(reply.within!.high).toBeGreaterThan(0.6);
    expect(reply.within!.low).toBeGreaterThan(0.3);
    expect(reply.direction.reverse!.low).toBeLessThan(0);
    expect(reply.direction.sentence).toBe('Movement in engagement was followed by movement in customer satisfaction; the other way round nothing can be seen.');
    expect(reply.lags.filter(({ exploratory }) => !exploratory).map(({ lag, q }) => [lag, q])).toEqual([[1, null]]);
    expect(reply.lags.filter(({ exploratory }) => exploratory).every(({ q }) => q !== null)).toBe(true);
    expect(reply.overTime.map(({ period, staffTeams }) => [period, staffTeams])).toEqual(QUARTERS.map((quarter) => [quarter, 24]));
    expect(reply.across.quadrants!.corners.reduce((sum, { teams }) => sum + teams, 0)).toBe(24);
    expect(reply.across.points).toHaveLength(24);
    expect(reply.methods.map(({ code }) => code)).toEqual(expect.arrayContaining(['input', 'across', 'within', 'direction', 'seed']));
    expect(JSON.stringify(reply)).not.toMatch(/NaN|Infinity/);
  });

  it('calls a lag exploratory that was chosen after looking, and not the one that the house would choose', async () => {
    expect(await link(hr, '&lag=2')).toMatchObject({ lag: 2, lagExploratory: true });
    expect(await link(hr, '&lag=1')).toMatchObject({ lag: 1, lagExploratory: false });
  });

  it('counts what the organisation has looked at this quarter, once each and without anybody', async () => {
    const before = (await link(hr)).falseDiscovery.tested;
    expect((await link(lea)).falseDiscovery.tested).toBe(before);
    const { falseDiscovery } = await link(hr, '&staff=voice');
    expect(falseDiscovery).toMatchObject({ tested: before + 1, method: 'benjamini-hochberg' });
    expect(falseDiscovery.sentence).toContain(`has looked at ${before + 1} links this quarter`);
    expect((await link(hr)).falseDiscovery.tested).toBe(before + 1);
    const database = await house.connectAs(house.settings.values.DATABASE_URL);
    const { rows } = await database.query(`SELECT * FROM org.linkage_look WHERE staff = 'voice'`);
    await database.end();
    expect(rows).toHaveLength(1);
    expect(Object.keys(rows[0]).sort()).toEqual(['from_on', 'lag', 'metric_id', 'organisation_id', 'p', 'quarter', 'staff', 'team_id', 'until_on']);
  });

  it('shows a leader the figures of all teams, but names, points and rows of her own only', async () => {
    const reply = await link(lea);
    expect(reply).toMatchObject({ grade: 5, teams: 24, across: { pointsHidden: 12 } });
    expect(reply.across.points).toHaveLength(12);
    expect(JSON.stringify(reply)).not.toMatch(hidden);
    for (const table of ['points', 'left-out', 'breaks', 'sensitivity', 'lags', 'over-time'])
      expect((await expectStatus(lea('GET', `/api/linkage/link.csv?metric=${csat}&table=${table}`), 200)).body).not.toMatch(hidden);
    await expectStatus(lea('GET', `/api/linkage/link?metric=${csat}&teamId=${shops.team['Shop 20']}`), 403);
    expect((await link(lea, `&teamId=${shops.team['Region']}`)).across.pointsHidden).toBe(0);
  });

  it('gives the very figures of the page as a file, and nothing in it runs as a formula', async () => {
    const { lags, across } = await link(hr);
    const file = await expectStatus(hr('GET', `/api/linkage/link.csv?metric=${csat}&table=lags`), 200);
    expect(file.headers['content-type']).toContain('text/csv');
    const lines = file.body.replace('\uFEFF', '').trim().split('\r\n');
    expect(lines).toHaveLength(lags.length + 1);
    expect(lines.map((line) => line.split(',')[2])).toEqual(['"coefficient"', ...lags.map(({ coefficient }) => String(coefficient))]);
    await expectStatus(hr('PATCH', `/api/teams/${shops.team['Shop 24']}`, { name: '=HYPERLINK("http://x")' }), 200);
    const points = (await expectStatus(hr('GET', `/api/linkage/link.csv?metric=${csat}&table=points`), 200)).body;
    expect(points.trim().split('\r\n')).toHaveLength(across.points.length + 1);
    expect(points).toContain(`"'=HYPERLINK(""http://x"")"`);
    await expectStatus(hr('PATCH', `/api/teams/${shops.team['Shop 24']}`, { name: 'Shop 24' }), 200);
  });

  it('has two lines over time for a team, before those of all', async () => {
    const id = shops.team['Shop 3']!;
    const team: LinkageTeam = (await expectStatus(lea('GET', `/api/linkage/teams/${id}?metric=${csat}`), 200)).json();
    expect(team.lines.map(({ period }) => period)).toEqual(QUARTERS);
    expect(team.lines[0]).toMatchObject({ respondents: '20-29', base: 50, belowMinimumBase: false, breakBefore: false });
    expect(team.sentence).toMatch(
      /^In 6 periods with a figure on both sides, engagement and customer satisfaction moved the same way .+ out of 5\. One team alone/,
    );
    expect(team.all).toHaveLength(6);
    const file = (await expectStatus(lea('GET', `/api/linkage/teams/${id}/lines.csv?metric=${csat}`), 200)).body;
    expect(file.trim().split('\r\n')).toHaveLength(7);
    await expectStatus(lea('GET', `/api/linkage/teams/${shops.team['Shop 20']}?metric=${csat}`), 403);
  });

  it('sees the same link for two who ask at once, and never that of another organisation', async () => {
    const [one, two] = await Promise.all([link(hr, '&staff=training'), link(hr, '&staff=training')]);
    expect(one.sentence).toBe(two.sentence);
    const neighbour = await house.organisation('Beta', 'eve@beta.example');
    await expectStatus(neighbour('GET', `/api/linkage/link?metric=${csat}`), 404);
    await expectStatus(neighbour('GET', `/api/linkage/teams/${shops.team['Shop 3']}?metric=${csat}`), 404);
    const others = await linkedShops(neighbour, { shops: 24, quarters: QUARTERS, lagged: 0, seed: 8 });
    const theirs: LinkReply = (await expectStatus(neighbour('GET', `/api/linkage/link?metric=${others.metric['csat']}`), 200)).json();
    expect(theirs).toMatchObject({ falseDiscovery: { tested: 1, method: 'none' } });
    expect(theirs.grade).toBeLessThan(4);
  });

  it.each([
    ['lag=9', '#/lag'],
    ['lag=1.5', '#/lag'],
    ['lag=soon', '#/lag'],
    ['staff=mood', '#/staff'],
    ['from=2025-13-01', '#/from'],
    ['from=2025-06-01&until=2025-01-01', '#/until'],
    ['teamId=shop', '#/teamId'],
    ['colour=blue', '#/colour'],
  ])('refuses %s with a pointer', async (query, pointer) => {
    const problem = await expectStatus(hr('GET', `/api/linkage/link?metric=${csat}&${query}`), 400);
    expect(problem.headers['content-type']).toContain('application/problem+json');
    expect([...new Set(problem.json().errors.map((one: { pointer: string }) => one.pointer))]).toEqual([pointer]);
  });

  it('is not for those who lead nobody', async () => {
    await expectStatus(hr('POST', '/api/employees', { name: 'Eve', email: 'eve@shops.example', teamId: shops.team['Shop 1'] }), 201);
    await house.idle();
    const eve = await house.signIn('eve@shops.example');
    await expectStatus(eve('GET', `/api/linkage/link?metric=${csat}`), 403);
    await expectStatus(eve('GET', `/api/linkage/link.csv?metric=${csat}&table=points`), 403);
  });
});
