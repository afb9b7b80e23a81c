import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AcrossTeamsReply, TeamMirror } from '@throughline/contract';
import { type Client, expectStatus, House } from '../platform/testing/house.js';

const schools = path.resolve(import.meta.dirname, '../../../../shared/data/nyc-school-survey-2015/linked.csv');
const schoolsAreThere = existsSync(schools);
if (!schoolsAreThere) console.log('The NYC school survey is not beside this clone; the panel of twelve shops stands in.');

type Mapping = Record<string, string>;
interface Team {
  id: string;
  name: string;
  externalKey: string | null;
}

/** Uploads, maps and applies. */
async function bring(by: Client, kind: 'past-result' | 'outcome', csv: string | Buffer, mapping: Mapping, options: object): Promise<void> {
  const { id } = (await expectStatus(by('POST', `/api/${kind}-imports`, Buffer.from(csv)), 201)).json();
  await expectStatus(by('PUT', `/api/${kind}-imports/${id}/mapping`, { mapping, options }), 200);
  await expectStatus(by('POST', `/api/${kind}-imports/${id}/application`), 201);
}

describe('linkage and the mirror', () => {
  let house: House;
  let hr: Client;
  let lea: Client;
  let metrics: Record<string, string>;
  let teams: Team[];
  beforeAll(async () => {
    house = await House.open();
    hr = await house.organisation('Shops', 'ada@shops.example');
    const root = (await hr('GET', '/api/teams')).json().items[0].id;
    const region = (await expectStatus(hr('POST', '/api/teams', { name: 'Region', parentId: root }), 201)).json().id;
    for (let n = 1; n <= 14; n++) await expectStatus(hr('POST', '/api/teams', { name: `Shop ${n}`, parentId: n <= 7 ? region : root }), 201);
    metrics = Object.fromEntries((await hr('POST', '/api/metric-defaults')).json().items.map((metric: { key: string; id: string }) => [metric.key, metric.id]));
    // twelve shops: engagement and satisfaction go together, complaints go the other way; shop 13 has no customers, shop 14 has nothing at all
    const engagement = (n: number): number => 50 + 3 * n;
    const staff = [...Array(13).keys()].map((i) => `Shop ${i + 1},2025-Q4,${engagement(i + 1)},20`);
    await bring(
      hr,
      'past-result',
      ['team,period,engagement,n', ...staff, 'Region,2025-Q4,62,99', 'Shop 1,2025-Q3,51,20'].join('\n'),
      { team: 'team', period: 'period', engagement: 'engagement', n: 'respondents' },
      {},
    );
    const months = ['2025-10', '2025-11', '2025-12'];
    const customers = [...Array(12).keys()].flatMap((i) =>
      months.map((month, m) => `Shop ${i + 1},${month},${60 + 2 * i + (i % 2) + m},${30 - 20 * (m % 2)},${40 - 3 * i + (i % 3)},${i === 11 ? 20 : 900}`),
    );
    const csv = ['team,month,csat,ratings,complaints,contacts', ...customers].join('\n');
    const mapping = {
      team: 'team',
      month: 'period',
      csat: `metric:${metrics['csat']}`,
      ratings: `base:${metrics['csat']}`,
      complaints: `metric:${metrics['complaints']}`,
      contacts: `base:${metrics['complaints']}`,
    };
    await bring(hr, 'outcome', csv, mapping, {});
    teams = (await hr('GET', '/api/teams')).json().items;
    const { id } = (await expectStatus(hr('POST', '/api/employees', { name: 'Lea', email: 'lea@shops.example', teamId: region }), 201)).json();
    await expectStatus(hr('PATCH', `/api/teams/${region}`, { leaderId: id }), 200);
    await house.idle();
    lea = await house.signIn('lea@shops.example');
  });
  afterAll(() => house?.close());

  const across = async (by: Client, query: string): Promise<AcrossTeamsReply> => (await expectStatus(by('GET', `/api/linkage/across?${query}`), 200)).json();
  const team = (name: string): string => teams.find((one) => one.name === name)!.id;
  const mirror = async (by: Client, name: string, query = ''): Promise<TeamMirror> =>
    (await expectStatus(by('GET', `/api/teams/${team(name)}/mirror${query}`), 200)).json();

  it('lists what can be set against what, with periods in order', async () => {
    const measures = (await expectStatus(lea('GET', '/api/linkage/measures'), 200)).json();
    expect(measures.staff).toEqual([{ key: 'engagement', label: 'Engagement', periods: ['2025-Q3', '2025-Q4'] }]);
    expect(measures.customer).toMatchObject([
      { name: 'Complaints per 1,000 contacts', periods: ['2025-10', '2025-11', '2025-12'] },
      { name: 'Customer satisfaction' },
    ]);
  });

  it('puts the months of a quarter together by their base, and says so', async () => {
    const reply = await across(hr, `metric=${metrics['csat']}`);
    expect(reply).toMatchObject({ grade: 3, code: 'linked-across', periods: ['2025-Q4'], pointsHidden: 0, across: { n: 12, noFigures: null } });
    expect(reply.sentence).toMatch(/^Teams with higher engagement tend to have higher customer satisfaction \(1\.00, likely/);
    expect(reply.points.find(({ name }) => name === 'Shop 1')).toEqual({
      teamId: team('Shop 1'),
      name: 'Shop 1',
      x: 53,
      y: (60 * 30 + 61 * 10 + 62 * 30) / 70,
      periods: 1,
      sizeBand: '20-29',
      base: 70,
    });
    expect(reply.notes).toEqual(
      expect.arrayContaining([
        expect.stringContaining('2025-Q4 (2025-10, 2025-11, 2025-12)'),
        expect.stringContaining('no customer figures of any team in the same period: 2025-Q3'),
      ]),
    );
    expect(reply.band).toHaveLength(41);
  });

  it('names what it left out and why, and nobody is counted twice', async () => {
    const { leftOut, leftOutCounts } = await across(hr, `metric=${metrics['csat']}`);
    expect(leftOut.map(({ name, reason }) => [name, reason]).sort()).toEqual([
      ['Region', 'teams-below-compared'],
      ['Shop 13', 'no-customer-figure'],
      ['Shop 14', 'no-figure-on-either-side'],
    ]);
    expect(leftOutCounts).toHaveLength(3);
    const file = await expectStatus(hr('GET', `/api/linkage/left-out?metric=${metrics['csat']}`), 200);
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.body).toMatch(/^\uFEFF"team key","team",/);
    expect(file.body.trim().split('\r\n')).toHaveLength(4);
    expect(file.body).toContain('"Shop 13, 2025-Q4: no customer figure."');
  });

  it('speaks of complaints as complaints, and leaves out what rests on too few contacts', async () => {
    const reply = await across(hr, `metric=${metrics['complaints']}`);
    expect(reply.sentence).toContain('tend to have fewer complaints per 1,000 contacts (−1.00, likely');
    expect(reply.leftOut).toContainEqual(expect.objectContaining({ name: 'Shop 12', reason: 'too-few-ratings' }));
    expect(reply.customer).toMatchObject({ direction: 'lower-is-better', minimumBase: 100 });
  });

  it('says that there are not enough teams instead of guessing', async () => {
    const reply = await across(hr, `metric=${metrics['csat']}&teamId=${team('Region')}`);
    expect(reply).toMatchObject({
      grade: 1,
      code: 'not-enough-data',
      sentence: 'Not enough teams to tell (10 at least; you have 7).',
      scope: { name: 'Region' },
      across: { n: 7, pearson: null },
    });
    expect(await across(hr, `metric=${metrics['csat']}&until=2025-09-30`)).toMatchObject({ grade: 1, points: [] });
  });

  it('shows a leader the finding of all teams, but points and names of her own only', async () => {
    const reply = await across(lea, `metric=${metrics['csat']}`);
    expect(reply).toMatchObject({ grade: 3, across: { n: 12 }, pointsHidden: 5 });
    expect(reply.points.map(({ name }) => name).sort()).toEqual(['Shop 1', 'Shop 2', 'Shop 3', 'Shop 4', 'Shop 5', 'Shop 6', 'Shop 7']);
    expect(reply.leftOut.map(({ name }) => name)).toEqual(['Region']);
    expect(JSON.stringify(reply)).not.toMatch(/Shop (8|9|10|11|12|13|14)/);
    expect((await lea('GET', `/api/linkage/left-out?metric=${metrics['csat']}`)).body).not.toContain('Shop 13');
    await expectStatus(lea('GET', `/api/linkage/across?metric=${metrics['csat']}&teamId=${team('Shop 9')}`), 403);
  });

  it('refuses a measure there is not, a metric of another organisation, and everybody who leads nobody', async () => {
    expect((await expectStatus(hr('GET', `/api/linkage/across?metric=${metrics['csat']}&staff=mood`), 400)).json().errors).toMatchObject([
      { pointer: '#/staff' },
    ]);
    await expectStatus(hr('GET', '/api/linkage/across'), 400);
    const neighbour = await house.organisation('Beta');
    await expectStatus(neighbour('GET', `/api/linkage/across?metric=${metrics['csat']}`), 404);
    await expectStatus(neighbour('GET', `/api/teams/${team('Shop 1')}/mirror`), 404);
    expect((await neighbour('GET', '/api/linkage/measures')).json()).toEqual({ staff: [], customer: [] });
    await expectStatus(hr('POST', '/api/employees', { name: 'Eve', email: 'eve@shops.example', teamId: team('Shop 1') }), 201);
    await house.idle();
    const eve = await house.signIn('eve@shops.example');
    await expectStatus(eve('GET', `/api/linkage/across?metric=${metrics['csat']}`), 403);
    await expectStatus(eve('GET', `/api/teams/${team('Shop 1')}/mirror`), 403);
  });

  describe('the mirror of a team', () => {
    it('has engagement and customers on one axis of days, and says what one team can show', async () => {
      const seen = await mirror(lea, 'Shop 1');
      expect(seen.staff.map(({ period, value, source }) => [period.label, value, source])).toEqual([
        ['2025-Q3', 51, 'past-result'],
        ['2025-Q4', 53, 'past-result'],
      ]);
      expect(seen.customer.map(({ name, series }) => [name, series.map(({ period }) => period.from)])).toEqual([
        ['Complaints per 1,000 contacts', ['2025-10-01', '2025-11-01', '2025-12-01']],
        ['Customer satisfaction', ['2025-10-01', '2025-11-01', '2025-12-01']],
      ]);
      expect(seen.finding.sentence).toBe(
        'Engagement went from 51 in 2025-Q3 to 53 in 2025-Q4, and past results do not tell how sure that is. No customer figures fall into both periods. One team alone cannot show whether the two go together; the comparison of all teams can.',
      );
      expect(seen.hidden).toBeUndefined();
      expect((await mirror(lea, 'Shop 1', `?metric=${metrics['csat']}`)).customer).toHaveLength(1);
    });
    it('says why a team is not shown and which team above it is', async () => {
      await expectStatus(hr('PATCH', `/api/teams/${team('Shop 14')}`, { parentId: team('Region') }), 200);
      expect((await mirror(lea, 'Shop 14')).hidden).toEqual({
        sentence: 'The results of 2025-Q4 hold no figure for Shop 14. The nearest team that is shown is Region.',
        nearestTeamId: team('Region'),
        nearestTeamName: 'Region',
      });
      expect((await mirror(hr, 'Shops')).hidden?.nearestTeamId).toBeNull();
    });
    it('puts the customers of the teams below together by their base where the team has none of its own', async () => {
      const { customer } = await mirror(lea, 'Region', `?metric=${metrics['csat']}`);
      const [october] = customer[0]!.series;
      expect(october).toMatchObject({ period: { label: '2025-10' }, base: 210, teams: 7 });
      expect(october!.value).toBeCloseTo([0, 1, 2, 3, 4, 5, 6].reduce((sum, i) => sum + 60 + 2 * i + (i % 2), 0) / 7, 10);
    });
    it('is not for the leader of another team', async () => {
      await expectStatus(lea('GET', `/api/teams/${team('Shop 9')}/mirror`), 403);
    });
  });

  (schoolsAreThere ? describe : describe.skip)('New York schools 2015', () => {
    let nyc: Client;
    let metric: string;
    beforeAll(async () => {
      nyc = await house.organisation('New York schools');
      const file = readFileSync(schools);
      await bring(nyc, 'past-result', file, { dbn: 'team', school_name: 'teamName', staff_index: 'engagement' }, { period: '2015', createTeams: true });
      const body = {
        key: 'parents',
        name: 'Parent satisfaction',
        kind: 'csat',
        unit: 'points',
        min: 0,
        max: 100,
        direction: 'higher-is-better',
        definition: 'Mean of ten questions to parents.',
      };
      metric = (await expectStatus(nyc('POST', '/api/metrics', body), 201)).json().id;
      await bring(nyc, 'outcome', file, { dbn: 'team', school_name: 'teamName', parent_index: `metric:${metric}` }, { period: '2015', createTeams: true });
    });

    it('show Pearson 0.406 [0.367, 0.443] over 1,846 schools and Spearman 0.434, as R does', async () => {
      const reply = await across(nyc, `staff=engagement&metric=${metric}`);
      const { pearson, spearman, n } = reply.across;
      expect([n, ...[pearson!.r, pearson!.low, pearson!.high, spearman!.r].map((value) => value.toFixed(3))]).toEqual([
        1846,
        '0.406',
        '0.367',
        '0.443',
        '0.434',
      ]);
      expect(reply.points).toHaveLength(1846);
      expect(reply.sentence).toBe(
        'Teams with higher engagement tend to have higher parent satisfaction (0.41, likely 0.37–0.44). This does not say which comes first.',
      );
    });
    it('name the 15 schools that are left out, and why', async () => {
      const { leftOut, leftOutCounts } = await across(nyc, `metric=${metric}`);
      expect(leftOutCounts).toEqual([
        { reason: 'no-customer-figure', count: 7, sentence: 'without a customer figure' },
        { reason: 'no-staff-figure', count: 6, sentence: 'without a staff figure' },
        { reason: 'no-figure-on-either-side', count: 2, sentence: 'without a figure on either side' },
      ]);
      expect(leftOut.map(({ sentence }) => sentence)).toContain('84M202 (Great Oaks Charter School): no staff figure and no customer figure.');
    });
  });
});
