import { addDays, type PlainDate } from '@throughline/domain';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { type Client, expectStatus, House } from '../platform/testing/house.js';
import { EmployeeReader } from './employee/employee.reader.js';
import { TeamReader } from './team/team.reader.js';

describe('what neighbours may ask the directory', () => {
  let house: House;
  let hr: Client;
  let organisationId: string;
  let today: PlainDate;
  let strangeTeam: string;
  let strangePerson: string;
  const team: Record<string, string> = {};
  const person: Record<string, string> = {};

  const within = <T>(ask: (teams: TeamReader, people: EmployeeReader) => Promise<T>): Promise<T> =>
    house.app.get(UnitOfWork).run(organisationId, () => ask(house.app.get(TeamReader), house.app.get(EmployeeReader)));
  const add = async (client: Client, path: string, body: object): Promise<string> => (await expectStatus(client('POST', path, body), 201)).json().id;

  beforeAll(async () => {
    house = await House.open();
    today = house.clock.today();
    const admin = await house.organisation('Alpha');
    hr = admin;
    const neighbour = await house.organisation('Beta');
    organisationId = (await admin('GET', '/api/me')).json().organisation.id;
    strangeTeam = (await neighbour('GET', '/api/teams')).json().items[0].id;
    strangePerson = (await neighbour('GET', '/api/me')).json().employee.id;
    team['root'] = (await admin('GET', '/api/teams')).json().items[0].id;
    for (const [name, above] of [
      ['north', 'root'],
      ['ward', 'north'],
      ['south', 'root'],
    ] as const) {
      team[name] = await add(admin, '/api/teams', { name, parentId: team[above], externalKey: `key ${name}` });
    }
    person['lena'] = await add(admin, '/api/employees', { name: 'Lena', teamId: team['north'], language: 'de' });
    person['emil'] = await add(admin, '/api/employees', { name: 'Emil', teamId: team['south'], email: 'emil@alpha.example', joinedOn: addDays(today, -50) });
    person['gone'] = await add(admin, '/api/employees', { name: 'Gone', teamId: team['ward'], joinedOn: addDays(today, -50) });
    person['soon'] = await add(admin, '/api/employees', { name: 'Soon', teamId: team['ward'], joinedOn: addDays(today, 20) });
    await expectStatus(admin('PATCH', `/api/teams/${team['north']}`, { leaderId: person['lena'] }), 200);
    await expectStatus(admin('PATCH', `/api/employees/${person['emil']}`, { teamId: team['ward'], movedOn: addDays(today, -10) }), 200);
    await expectStatus(admin('PATCH', `/api/employees/${person['gone']}`, { leftOn: addDays(today, -5) }), 200);
  });
  afterAll(() => house?.close());

  it('gives a leader her own teams and those below, and nothing beside or above them', async () => {
    const lena = { employeeId: person['lena']!, roles: [] };
    expect((await within((teams) => teams.scopeOf(lena.employeeId))).sort()).toEqual([team['north'], team['ward']].sort());
    expect(await within((teams) => teams.scopeOf(person['emil']!))).toEqual([]);
    expect(await within((teams) => teams.requireInScope(lena, team['ward']!))).toMatchObject({ name: 'ward' });
    for (const other of ['root', 'south'])
      await expect(within((teams) => teams.requireInScope(lena, team[other]!))).rejects.toMatchObject({ code: 'not-in-scope' });
    await expect(within((teams) => teams.requireInScope(lena, strangeTeam))).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('gives HR every team of its own organisation, a service manager none', async () => {
    expect(await within((teams) => teams.scopeFor({ employeeId: person['emil']!, roles: ['hr'] }))).toHaveLength(4);
    expect(await within((teams) => teams.scopeFor({ employeeId: person['emil']!, roles: ['service-manager'] }))).toEqual([]);
    await expect(within((teams) => teams.requireInScope({ employeeId: person['emil']!, roles: ['administrator'] }, strangeTeam))).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('finds teams by key or name and makes missing ones under the root', async () => {
    expect((await within((teams) => teams.byKeyOrName())).find('KEY ward')).toMatchObject({ team: { id: team['ward'] } });
    const [made] = await within((teams) => teams.createMissing([{ name: 'Made', externalKey: 'M' }]));
    expect((await within((teams) => teams.tree())).find((one) => one.id === made)).toEqual({
      id: made,
      name: 'Made',
      externalKey: 'M',
      parentId: team['root'],
      leaderId: null,
    });
  });

  it('tells two new teams of one name apart by their keys', async () => {
    const given = [
      { name: 'Namesake', externalKey: 'N-1' },
      { name: 'Namesake', externalKey: 'N-2' },
    ];
    const ids = await within((teams) => teams.createMissing(given));
    expect(new Set(ids).size).toBe(2);
    const names = (await within((teams) => teams.tree())).filter((one) => ids.includes(one.id)).map((one) => one.name);
    expect(names.sort()).toEqual(['Namesake', 'Namesake (N-2)']);
    expect(await within((teams) => teams.createMissing(given))).toEqual(ids);
  });

  it('makes a team once that two imports miss at the same moment, and takes one that is there meanwhile', async () => {
    const missing = [{ name: 'Twice', externalKey: 'T' }, { name: 'Nameless' }, { name: 'TWICE' }];
    const both = await Promise.all([1, 2].map(() => within((teams) => teams.createMissing(missing))));
    expect(both[0]).toEqual(both[1]);
    expect(both[0]![2]).toBe(both[0]![0]);
    expect((await within((teams) => teams.tree())).filter((one) => /twice|nameless/i.test(one.name))).toHaveLength(2);
  });

  it('tells who works here on a day, and in which team on that day', async () => {
    const names = async (offset: number) =>
      (await within((_, people) => people.activeOn(addDays(today, offset))))
        .map((one) => [one.name, Object.keys(team).find((name) => team[name] === one.teamId)])
        .sort();
    expect(await names(0)).toEqual([
      ['Admin of Alpha', 'root'],
      ['Emil', 'ward'],
      ['Lena', 'north'],
    ]);
    expect(await names(-20)).toEqual([
      ['Emil', 'south'],
      ['Gone', 'ward'],
    ]);
    expect(await names(30)).toContainEqual(['Soon', 'ward']);
    expect((await within((_, people) => people.membershipsOn(addDays(today, -20)))).get(person['emil']!)).toBe(team['south']);
  });

  it('tells who is in teams, and nobody of another organisation', async () => {
    expect(await within((_, people) => people.inTeams([team['ward']!, strangeTeam]))).toEqual([
      { employeeId: person['emil'], name: 'Emil', email: 'emil@alpha.example', language: null, teamId: team['ward'] },
    ]);
    expect(await within((_, people) => people.findActive(person['lena']!))).toEqual({ id: person['lena'], name: 'Lena', teamName: 'north' });
    for (const other of [strangePerson, person['gone']!, person['soon']!]) expect(await within((_, people) => people.findActive(other))).toBeUndefined();
    const named = await within((_, people) => people.named([person['gone']!, person['lena']!, strangePerson]));
    expect([...named.values()].map((one) => [one.name, one.teamName]).sort()).toEqual([
      ['Gone', null],
      ['Lena', 'north'],
    ]);
  });

  it('tells what words could name somebody by: who has left too, and names of before, of its own people alone', async () => {
    const everybody = async () => (await within((_, people) => people.everybody())).map(({ name }) => name);
    for (const name of ['Emilia', 'Emil']) await expectStatus(hr('PATCH', `/api/employees/${person['emil']}`, { name }), 200);
    await expectStatus(hr('PATCH', `/api/employees/${person['emil']}`, { jobTitle: 'Nurse' }), 200);
    expect(await everybody()).toEqual(['Admin of Alpha', 'Emil', 'Emil', 'Emilia', 'Gone', 'Lena', 'Soon']);
  });
});
