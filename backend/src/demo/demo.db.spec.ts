import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { OrganisationsService } from '../identity/organisation/organisations.service.js';
import { hashPassword } from '../identity/account/password.js';
import { expectStatus, House } from '../platform/testing/house.js';
import { draftCycle, withTeams } from '../platform/testing/survey.js';
import type { Cast } from './demo-cast.js';
import { endCycle } from './demo-cycles.js';
import { demoKudos } from './demo-kudos.js';
import { DEMO_DOMAIN, DEMO_PASSWORD } from './demo-people.js';
import { engagementCourses, PLANTED } from './demo-truth.js';
import { demoPeople, demoTeams } from './demo-people.js';
import { plainDate } from '@throughline/domain';
import { seededRandom } from '@throughline/statistics';

describe('the demo organisation', () => {
  let house: House;
  let database: pg.Client;
  beforeAll(async () => {
    house = await House.open();
    database = await house.connectAs(house.settings.values.DATABASE_URL);
  });
  afterAll(async () => {
    await database?.end();
    await house?.close();
  });

  it('has about 900 people in about 60 teams, some too small to be shown, the same from the same seed', () => {
    const make = () => {
      const random = seededRandom(7);
      const teams = demoTeams(random);
      return { teams, people: demoPeople(random, teams, '2024-01-01') };
    };
    const { teams, people } = make();
    expect(teams.length).toBeGreaterThan(55);
    expect(people.length).toBeGreaterThan(700);
    expect(people.length).toBeLessThan(1100);
    expect(teams.some((team) => team.size < 5)).toBe(true);
    expect(new Set(people.map((person) => person.email)).size).toBe(people.length);
    expect(make()).toEqual({ teams, people });
  });

  it('plants the differences between teams that it says', () => {
    const teams = Array.from({ length: 2000 }, (_, i) => ({ key: `T${i}`, name: '', parentKey: null, size: 9 }));
    const means = [...engagementCourses(seededRandom(1), teams, 400).values()].map((course) => course.reduce((sum, value) => sum + value, 0) / course.length);
    const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
    const sd = Math.sqrt(means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / means.length);
    expect(mean).toBeCloseTo(PLANTED.mean, 0);
    expect(Math.abs(sd - PLANTED.between)).toBeLessThan(0.5);
  });

  it('holds about 400 thanks over two years, of teams that differ, the same from the same seed', () => {
    const cast = (): Cast => {
      const random = seededRandom(7);
      const teams = demoTeams(random);
      const people = demoPeople(random, teams, '2024-01-01');
      return {
        organisationId: '',
        teams,
        people,
        ids: new Map(people.map(({ key }) => [key, key])),
        courses: new Map(),
        moods: new Map(),
        begin: plainDate('2024-11-25'),
      };
    };
    const kudos = demoKudos(cast(), ['a', 'b', 'c', 'd', 'e'], plainDate('2026-11-22'));
    expect(kudos.length).toBeGreaterThan(300);
    expect(kudos.length).toBeLessThan(550);
    expect(
      kudos.every(
        ({ giverId, recipientIds, givenAt }) => !recipientIds.includes(giverId) && givenAt < new Date('2026-11-22') && givenAt > new Date('2024-11-25'),
      ),
    ).toBe(true);
    const teamOf = (id: string): string => /A\d.*-(?=\d+$)|HH/.exec(id)![0];
    const given = Map.groupBy(kudos, ({ giverId }) => teamOf(giverId));
    const counts = [...given.values()].map((all) => all.length).sort((a, b) => a - b);
    expect(counts.at(-1)!).toBeGreaterThan(2 * counts[Math.floor(counts.length / 2)]!);
    expect(demoKudos(cast(), ['a', 'b', 'c', 'd', 'e'], plainDate('2026-11-22'))).toEqual(kudos);
  });

  it('is gone with one request: rows, boxes, keys and sign-ins, and nothing of a neighbour', async () => {
    const neighbour = await house.organisation('Neighbour');
    const { organisationId } = await house.app
      .get(OrganisationsService)
      .create('Fiction', { name: 'Ada', email: `admin@${DEMO_DOMAIN}`, passwordHash: await hashPassword(DEMO_PASSWORD) }, true);
    await database.query(`INSERT INTO platform.installation_fact (key, value) VALUES ('demo', 'made')`);
    expect((await house.stranger('GET', '/api/demo')).json()).toMatchObject({ present: true, password: DEMO_PASSWORD });
    const admin = await house.signIn(`admin@${DEMO_DOMAIN}`);
    await withTeams(admin, { North: 6 }, 'fiction.example');
    const { id } = await draftCycle(house, admin);
    await expectStatus(admin('POST', `/api/cycles/${id}/opening`), 201);
    await house.idle();
    const keys = path.join(house.settings.keyFolders[0], organisationId);
    expect(readdirSync(keys)).not.toEqual([]);

    await expectStatus(admin('DELETE', '/api/demo'), 204);

    expect(existsSync(keys)).toBe(false);
    await expectStatus(admin('GET', '/api/me'), 401);
    expect((await house.stranger('GET', '/api/demo')).json()).toMatchObject({ present: false });
    const { rows: tables } = await database.query<{ name: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.columns WHERE column_name = 'organisation_id' AND table_schema IN ('org', 'pub', 'box', 'platform')`,
    );
    const left: string[] = [];
    for (const { name } of tables) if ((await database.query(`SELECT 1 FROM ${name} WHERE organisation_id = $1`, [organisationId])).rowCount) left.push(name);
    expect(left).toEqual([]);
    await expectStatus(neighbour('GET', '/api/me'), 200);
  });

  it('ends a cycle whose last day is over also when the job of that day is quicker, or comes at the same moment', async () => {
    const admin = await house.organisation('Racing');
    const { organisationId } = (
      await database.query<{ organisationId: string }>(`SELECT organisation_id AS "organisationId" FROM org.organisation WHERE name = 'Racing'`)
    ).rows[0]!;
    await withTeams(admin, { North: 6 }, 'racing.example');
    const { id } = await draftCycle(house, admin);
    await expectStatus(admin('POST', `/api/cycles/${id}/opening`), 201);
    const today = house.clock.now();
    house.clock.jumpTo(new Date(today.getTime() + 16 * 86_400_000));
    await Promise.all([endCycle(house.app, organisationId, id), endCycle(house.app, organisationId, id)]);
    await endCycle(house.app, organisationId, id);
    const events = (await database.query(`SELECT kind FROM org.cycle_event WHERE cycle_id = $1 AND kind = 'closed'`, [id])).rows;
    house.clock.jumpTo(today);
    expect(events).toHaveLength(1);
  });

  it('is the only organisation that can be deleted this way', async () => {
    const real = await house.organisation('Real');
    expect((await expectStatus(real('DELETE', '/api/demo'), 403)).json().code).toBe('not-fictional');
  });
});
