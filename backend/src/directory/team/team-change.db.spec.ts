import type pg from 'pg';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { withTeams } from '../../platform/testing/survey.js';
import { TeamChangeReader } from './team-change.reader.js';

const DAYS = ['2024-03-31', '2024-06-30', '2024-09-30'];

describe('teams that became other teams', () => {
  let house: House;
  let database: pg.Client;
  let admin: Client;
  let mine: string;
  let teams: Record<string, string>;
  beforeAll(async () => {
    house = await House.open();
    database = await house.connectAs(house.settings.values.DATABASE_URL);
    admin = await house.organisation('Alpha', 'ada@alpha.example');
    mine = (await admin('GET', '/api/me')).json().organisation.id;
    const made = await withTeams(admin, { Stays: 6, Changes: 12, Grows: 11, Small: 9, Doubles: 10, Leavers: 12, Elsewhere: 1 }, 'alpha.example');
    teams = Object.fromEntries(made.map(({ name, id }) => [name, id]));
    await database.query(`UPDATE org.team_membership SET from_on = '2024-01-01' WHERE organisation_id = $1`, [mine]);
    await move('Changes', 5, '2024-06-01', 'gone before');
    await move('Changes', 5, '2024-06-01', 'comes after');
    await move('Grows', 6, '2024-05-01', 'comes after');
    await move('Small', 5, '2024-05-01', 'gone before');
    await move('Doubles', 5, '2024-05-01', 'comes after');
    await database.query(
      `UPDATE org.employee SET left_on = '2024-08-01' WHERE organisation_id = $1 AND id IN (SELECT employee_id FROM org.team_membership WHERE team_id = $2 ORDER BY employee_id LIMIT 7)`,
      [mine, teams['Leavers']],
    );
  }, 120_000);
  afterAll(async () => {
    await database?.end();
    await house?.close();
  });

  /** So many of a team's people who are there all the time were there only before, or only since, the day. */
  async function move(team: string, people: number, on: string, how: 'gone before' | 'comes after'): Promise<void> {
    const change = how === 'gone before' ? `until_on = '${on}'` : `from_on = '${on}'`;
    await database.query(
      `UPDATE org.team_membership SET ${change} WHERE organisation_id = $1 AND (employee_id, from_on) IN (SELECT employee_id, from_on FROM org.team_membership
        WHERE organisation_id = $1 AND team_id = $2 AND from_on = '2024-01-01' AND until_on IS NULL ORDER BY employee_id LIMIT ${people})`,
      [mine, teams[team]],
    );
  }

  const changed = (organisationId: string, days: readonly string[]) =>
    house.app.get(UnitOfWork).run(organisationId, () => house.app.get(TeamChangeReader, { strict: false }).changed(days), { readOnly: true });

  it('are those of which more than half are others, through coming, going or leaving; half is not more than half', async () => {
    const found = await changed(mine, DAYS);
    const names = Object.fromEntries(Object.entries(teams).map(([name, id]) => [id, name]));
    expect(found.map(({ teamId, day }) => [names[teamId], day]).sort()).toEqual([
      ['Changes', '2024-06-30'],
      ['Grows', '2024-06-30'],
      ['Leavers', '2024-09-30'],
    ]);
  });

  it('are not looked at where fewer than five people are in the team on either day', async () => {
    expect((await changed(mine, DAYS)).map(({ teamId }) => teamId)).not.toContain(teams['Small']);
  });

  it('need two days, and are never those of another organisation', async () => {
    expect(await changed(mine, DAYS.slice(0, 1))).toEqual([]);
    const neighbour = await house.organisation('Beta', 'eve@beta.example');
    const theirs = (await neighbour('GET', '/api/me')).json().organisation.id;
    expect(await changed(theirs, DAYS)).toEqual([]);
  });

  it('need not be led by anybody to be found, and say nothing of who came or went', async () => {
    for (const one of await changed(mine, DAYS)) expect(Object.keys(one).sort()).toEqual(['day', 'teamId']);
    await expectStatus(admin('GET', '/api/teams'), 200);
  });
});
