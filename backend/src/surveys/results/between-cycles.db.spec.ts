import type { CycleResults, TeamMirror } from '@throughline/contract';
import type pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { QuickResults1700000001350 } from '../../migrations/1700000001350-quick-results.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { roleUrl } from '../../platform/database/roles.js';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { withTeams } from '../../platform/testing/survey.js';
import { EngagementReader } from './engagement.reader.js';
import { publishedCycle, type Said } from './testing/published-cycle.js';

const DAY = 86_400_000;

/** Two cycles, the later one strict: between them one person joins North and five join South. Tiny is too small to be shown. */
describe('two cycles side by side', () => {
  let house: House;
  let root: pg.Client;
  let hr: Client;
  let south: Client;
  let tiny: Client;
  let neighbour: Client;
  let spring: string;
  let autumn: string;
  const teams = new Map<string, string>();

  const results = async (as: Client, cycle: string): Promise<CycleResults> => (await expectStatus(as('GET', `/api/cycles/${cycle}/results`), 200)).json();
  const mirror = async (as: Client, team: string): Promise<TeamMirror> => (await expectStatus(as('GET', `/api/teams/${teams.get(team)}/mirror`), 200)).json();
  const trendsOf = ({ figures }: CycleResults, team: string) => figures.filter(({ teamId }) => teamId === teams.get(team)).map(({ trend }) => trend);

  beforeAll(async () => {
    house = await House.open();
    root = await house.connectAs(house.settings.values.DATABASE_URL);
    hr = await house.organisation('Alpha', 'ada@alpha.example');
    neighbour = await house.organisation('Beta', 'bo@beta.example');
    const made = await withTeams(hr, { North: 8, South: 21, Tiny: 4 }, 'alpha.example');
    for (const team of made) teams.set(team.name, team.id);
    teams.set('Alpha', (await hr('GET', '/api/teams')).json().items.find(({ parentId }: { parentId: string | null }) => parentId === null).id);
    for (const [team, email] of [
      ['South', made[1]!.emails[20]!],
      ['Tiny', made[2]!.emails[3]!],
    ] as const) {
      const leaderId = (await hr('GET', `/api/employees?search=${email}`)).json().items[0].id;
      await expectStatus(hr('PATCH', `/api/teams/${teams.get(team)}`, { leaderId }), 200);
    }
    const people = made.flatMap(({ emails }) => emails);
    const all = (value: number): Said => people.map((email) => [email, value]);
    spring = await publishedCycle(house, hr, all(2), { name: 'Spring' });

    house.clock.jumpTo(new Date(house.clock.now().getTime() + 120 * DAY));
    hr = await house.signIn('ada@alpha.example');
    for (const [team, count] of [
      ['North', 1],
      ['South', 5],
    ] as const)
      for (let i = 0; i < count; i++) {
        const email = `new-${team.toLowerCase()}-${i}@alpha.example`;
        await expectStatus(hr('POST', '/api/employees', { name: email.split('@')[0], email, teamId: teams.get(team) }), 201);
        people.push(email);
      }
    autumn = await publishedCycle(house, hr, all(4), { name: 'Autumn', strictTrends: true });
    south = await house.signIn(made[1]!.emails[20]!);
    tiny = await house.signIn(made[2]!.emails[3]!);
    neighbour = await house.signIn('bo@beta.example');
  }, 400_000);
  afterAll(async () => {
    await root?.end();
    await house?.close();
  });

  it('show how a team moved, in figures where twenty or more answered in both', async () => {
    const now = await results(hr, autumn);
    expect(now.since).toEqual({ id: spring, name: 'Spring' });
    for (const trend of trendsOf(now, 'South')) expect(trend).toMatchObject({ direction: 'up', change: expect.any(Number) });
    const then = await results(hr, spring);
    const engagement = ({ figures }: CycleResults) => figures.find(({ teamId, measure }) => teamId === teams.get('South') && measure === 'engagement')!;
    expect(engagement(now).trend!.change).toBeCloseTo(engagement(now).mean - engagement(then).mean, 5);
    expect(then.since).toBeUndefined();
    expect(then.figures.filter(({ trend }) => trend)).toEqual([]);
  });

  it('show no trend of a team that one person joined, say why, and name the nearest that shows one', async () => {
    const now = await results(hr, autumn);
    expect(trendsOf(now, 'North').length).toBeGreaterThan(0);
    for (const trend of trendsOf(now, 'North')) expect(trend).toBeUndefined();
    const hidden = now.teams.filter(({ trendHidden }) => trendHidden);
    expect(hidden.map(({ name }) => name)).toEqual(['North']);
    expect(hidden[0]!.trendHidden).toEqual({
      sentence: expect.stringMatching(/^How North moved since Spring is not shown: few people joined or left/),
      nearestTeamId: teams.get('Alpha'),
      nearestTeamName: 'Alpha',
    });
    expect(hidden[0]!.trendHidden!.sentence).not.toMatch(/\d/);
  });

  it('are not laid side by side on the mirror of that team, and are on that of others', async () => {
    const north = await mirror(hr, 'North');
    expect(north.staff).toHaveLength(1);
    expect(north.trendHidden).toMatchObject({ sentence: expect.stringContaining('North'), nearestTeamId: teams.get('Alpha'), nearestTeamName: 'Alpha' });
    expect(north.finding.sentence).not.toMatch(/went (up|down|from)/);
    const there = await mirror(south, 'South');
    expect(there.staff).toHaveLength(2);
    expect(there).not.toHaveProperty('trendHidden');
  });

  it('are not laid side by side for linkage either', async () => {
    const reader = house.app.get(EngagementReader);
    const organisation = (await hr('GET', '/api/me')).json().organisation.id;
    const { figures, heldApart } = await house.app.get(UnitOfWork).run(organisation, () => reader.figures('engagement'), { readOnly: true });
    const cyclesOf = (team: string) => figures.filter(({ teamId }) => teamId === teams.get(team)).map(({ cycleId }) => cycleId);
    expect(cyclesOf('North')).toEqual([autumn]);
    expect(cyclesOf('South')).toEqual([spring, autumn]);
    expect(heldApart).toBe(1);
  });

  it('tell only the direction where fewer than twenty answered, when no cycle is strict', async () => {
    await root.query(`ALTER TABLE org.cycle DISABLE ROW LEVEL SECURITY`);
    await root.query(`UPDATE org.cycle SET strict_trends = false WHERE id = $1`, [autumn]);
    try {
      const trends = trendsOf(await results(hr, autumn), 'North');
      expect(trends.length).toBeGreaterThan(0);
      for (const trend of trends) expect(trend).toEqual({ direction: expect.stringMatching(/^(up|same|down)$/) });
    } finally {
      await root.query(`UPDATE org.cycle SET strict_trends = true WHERE id = $1`, [autumn]);
      await root.query(`ALTER TABLE org.cycle ENABLE ROW LEVEL SECURITY`);
    }
  });

  it('are not compared at all by the strict rule when nobody knows who joined or left', async () => {
    const tables = ['org.membership_change', 'org.team_membership_change'];
    const kept: object[][] = [];
    for (const table of tables) kept.push((await root.query<object>(`SELECT * FROM ${table} WHERE cycle_id = $1`, [autumn])).rows);
    expect(Math.min(...kept.map(({ length }) => length))).toBeGreaterThan(0);
    await root.query(`DELETE FROM org.membership_change WHERE cycle_id = $1`, [autumn]);
    try {
      const now = await results(hr, autumn);
      expect(now.figures.filter(({ trend }) => trend)).toEqual([]);
      expect(now.teams.filter(({ sizeBand, trendHidden }) => sizeBand && !trendHidden)).toEqual([]);
      expect((await mirror(hr, 'South')).staff).toHaveLength(1);
    } finally {
      for (const [i, table] of tables.entries())
        await root.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`, [JSON.stringify(kept[i])]);
    }
  });

  it('know who joined or left from what an earlier version wrote down', async () => {
    const kept = async () => (await root.query(`SELECT * FROM org.team_membership_change ORDER BY organisation_id, team_id`)).rows;
    const before = await kept();
    const owner = await house.connectAs(roleUrl(house.settings, 'owner'));
    const runner = { query: (text: string) => owner.query(text) } as unknown as QueryRunner;
    await owner.query('BEGIN');
    await new QuickResults1700000001350().down(runner);
    await expect(owner.query('SAVEPOINT gone').then(() => owner.query(`SELECT 1 FROM org.team_membership_change`))).rejects.toThrow('does not exist');
    await owner.query('ROLLBACK TO SAVEPOINT gone');
    await new QuickResults1700000001350().up(runner);
    await owner.query('COMMIT');
    await owner.end();
    expect(before.length).toBeGreaterThan(0);
    expect(await kept()).toEqual(before);
    expect((await results(hr, autumn)).teams.filter(({ trendHidden }) => trendHidden).map(({ name }) => name)).toEqual(['North']);
  });

  it('are bound by what was promised: the rule is in the manifest, and nobody rewrites who was where', async () => {
    const { lattice_policy } = (await expectStatus(house.stranger('GET', `/api/cycles/${autumn}/manifest`), 200)).json();
    expect(lattice_policy).toMatchObject({ strict_trends: true, cut_sha256: expect.stringMatching(/^[\w-]{43}$/) });
    const app = await house.connectAs(roleUrl(house.settings, 'app'));
    try {
      const organisation = (await hr('GET', '/api/me')).json().organisation.id;
      await app.query(`SET app.organisation_id = '${organisation}'`);
      await expect(app.query(`UPDATE org.cycle SET strict_trends = false WHERE id = $1`, [autumn])).rejects.toThrow('row-level security');
      await expect(app.query(`UPDATE org.team_membership_change SET changed = 5`)).rejects.toThrow('permission denied');
      await expect(app.query(`DELETE FROM org.membership_change`)).rejects.toThrow('permission denied');
      await expect(
        app.query(`INSERT INTO org.membership_change (organisation_id, cycle_id, earlier_cycle_id) VALUES ($1, $2, $2)`, [organisation, autumn]),
      ).rejects.toThrow('row-level security');
      await expect(
        app.query(`INSERT INTO org.team_membership_change (organisation_id, cycle_id, earlier_cycle_id, team_id, changed) VALUES ($1, $2, $3, $4, 5)`, [
          organisation,
          autumn,
          spring,
          teams.get('South'),
        ]),
      ).rejects.toThrow('row-level security');
      await expect(
        app.query(`INSERT INTO org.invited_group (organisation_id, cycle_id, group_id, employee_ids) VALUES ($1, $2, gen_random_uuid(), '{}')`, [
          organisation,
          autumn,
        ]),
      ).rejects.toThrow('row-level security');
    } finally {
      await app.end();
    }
    await expectStatus(hr('PATCH', `/api/cycles/${autumn}`, { strictTrends: false }), 409);
  });

  it('are listed for those who may read them: HR, the leaders of teams that were asked, and nobody else', async () => {
    const list = async (as: Client) => (await expectStatus(as('GET', '/api/published-cycles'), 200)).json().items;
    expect((await list(hr)).map(({ name }: { name: string }) => name)).toEqual(['Autumn', 'Spring']);
    expect(await list(south)).toEqual(await list(hr));
    expect(await list(neighbour)).toEqual([]);
    await expectStatus((await house.signIn('north-1@alpha.example'))('GET', '/api/published-cycles'), 403);
  });

  it('show a leader her own teams, and lead her nowhere she may not look', async () => {
    const hers = await results(tiny, autumn);
    expect(hers.teams.map(({ name }) => name)).toEqual(['Tiny']);
    // Tiny is counted in Alpha: she may know so, and finds no link to it
    expect(hers.teams[0]!.hidden).toEqual({ sentence: expect.stringContaining('counted in Alpha'), nearestTeamId: null, nearestTeamName: 'Alpha' });
    expect(hers.figures).toEqual([]);
    await expectStatus(tiny('GET', `/api/cycles/${autumn}/results?teamId=${teams.get('South')}`), 403);
    await expectStatus(south('GET', `/api/teams/${teams.get('North')}/mirror`), 403);
    await expectStatus(neighbour('GET', `/api/cycles/${autumn}/results`), 404);
    await expectStatus(neighbour('GET', `/api/teams/${teams.get('South')}/mirror`), 404);
  });

  it('show no trend of a question that came to mean something else, nor of its driver, in any place, and say why', async () => {
    const before = await results(hr, autumn);
    const trended = before.figures.find(({ kind, trend }) => kind === 'question' && trend)!;
    // the version that was launched stays; what it means now stands in one of its own
    const columns = `organisation_id, questionnaire_id, launched, title, languages, introduction, sections, written_on, written_by`;
    const { rows } = await root.query<{ driver: string }>(
      `WITH made AS (
         INSERT INTO org.questionnaire_version (version, items, ${columns})
         SELECT v.version + 100, (
           SELECT jsonb_agg(CASE WHEN item -> 'question' ->> 'id' = $2 THEN jsonb_set(item, '{question,meaning}', '2') ELSE item END ORDER BY place) FROM jsonb_array_elements(v.items) WITH ORDINALITY AS i (item, place)), ${columns.replaceAll(/\b(\w+)/g, 'v.$1')}
         FROM org.questionnaire_version v JOIN org.cycle c ON v.questionnaire_id = c.questionnaire_id AND v.version = c.questionnaire_version WHERE c.id = $1 RETURNING *),
       moved AS (UPDATE org.cycle c SET questionnaire_version = made.version FROM made WHERE c.id = $1)
       SELECT item -> 'question' ->> 'driver' AS driver FROM made, jsonb_array_elements(made.items) item WHERE item -> 'question' ->> 'id' = $2`,
      [autumn, trended.measure],
    );
    const [{ driver }] = rows as [{ driver: string }];
    const now = await results(hr, autumn);
    const trends = (measure: string) => now.figures.filter((figure) => figure.measure === measure && figure.trend);
    expect([...trends(trended.measure), ...trends(driver)]).toEqual([]);
    expect(now.figures.some(({ trend }) => trend)).toBe(true);
    expect(now.breaks!.map(({ kind, measure }) => `${kind} ${measure}`)).toEqual([`question ${trended.measure}`, `driver ${driver}`]);
    expect(now.breaks![1]!.sentence).toContain('means something else than it did in Spring');
    const { organisationId } = (
      await root.query<{ organisationId: string }>(`SELECT organisation_id AS "organisationId" FROM org.cycle WHERE id = $1`, [autumn])
    ).rows[0]!;
    const read = await house.app.get(UnitOfWork).run(organisationId, () => house.app.get(EngagementReader).figures(driver as 'engagement'));
    expect(new Set(read.figures.map(({ cycleId }) => cycleId))).toEqual(new Set([autumn]));
    expect(read.otherMeaning).toBeGreaterThan(0);
    if (driver === 'engagement') expect((await mirror(south, 'South')).trendHidden!.sentence).toContain('came to mean something else');
  });
});
