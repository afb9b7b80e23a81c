import type { EmployeeDetail, EmployeeLeave, ImportView } from '@throughline/contract';
import { addDays, type PlainDate } from '@throughline/domain';
import { TidyOrganisationsJob } from '../../identity/organisation/tidy-organisations.job.js';
import { roleUrl } from '../../platform/database/roles.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Client, expectStatus } from '../../platform/testing/house.js';
import { alphaAndBeta } from '../../platform/testing/neighbours.js';
import { LeaveReader } from './leave.reader.js';

describe('leave of people', () => {
  const two = alphaAndBeta();
  const { hr, neighbour } = two;
  const ids: Record<string, string> = {};
  let organisationId: string;
  let today: PlainDate;
  const day = (offset: number): PlainDate => addDays(today, offset);

  beforeAll(async () => {
    today = two.house.clock.today();
    organisationId = (await hr('GET', '/api/me')).json().organisation.id;
    const teamId = (await hr('GET', '/api/teams')).json().items[0].id;
    for (const name of ['Ben', 'Carla', 'Dora'])
      ids[name] = (await expectStatus(hr('POST', '/api/employees', { name, email: `${name}@alpha.example`, externalKey: name, teamId }), 201)).json().id;
  });
  afterEach(() => two.house.clock.jumpTo(new Date()));

  const put = (name: string, leave: EmployeeLeave[], client = hr) => client('PATCH', `/api/employees/${ids[name]}`, { leave });
  const keep = async (name: string, ...leave: EmployeeLeave[]) => (await expectStatus(put(name, leave), 200)).json().leave;
  const of = async (name: string): Promise<EmployeeLeave[]> =>
    ((await expectStatus(hr('GET', `/api/employees/${ids[name]}`), 200)).json() as EmployeeDetail).leave;

  it('is entered, changed, ended and taken away by HR, and stays when something else is changed', async () => {
    expect(await of('Ben')).toEqual([]);
    const first = { from: day(-40), last: day(-30) };
    expect(await keep('Ben', { from: day(-3), last: null }, first)).toEqual([first, { from: day(-3), last: null }]);
    expect(await keep('Ben', first, { from: day(-3), last: day(0) })).toEqual([first, { from: day(-3), last: day(0) }]);
    await expectStatus(hr('PATCH', `/api/employees/${ids['Ben']}`, { jobTitle: 'Agent' }), 200);
    expect(await of('Ben')).toEqual([first, { from: day(-3), last: day(0) }]);
    expect(await keep('Ben')).toEqual([]);
  });

  it('is refused with the days that are wrong, and what stood stays', async () => {
    await keep('Ben', { from: day(0), last: null });
    for (const [leave, code, pointer] of [
      [[{ from: day(5), last: day(4) }], 'leave-ends-before-it-begins', '#/leave/0/last'],
      [
        [
          { from: day(5), last: null },
          { from: day(9), last: day(9) },
        ],
        'leave-overlaps',
        '#/leave/1/from',
      ],
      [[{ from: '2026-02-30', last: null }], 'validation', '#/leave/0/from'],
      [[{ from: day(5), last: null, reason: 'ill' }], 'validation', '#/leave/0/reason'],
    ] as const) {
      const { code: said, errors } = (await expectStatus(put('Ben', leave as unknown as EmployeeLeave[]), 400)).json();
      expect([code === 'validation' ? code : said, errors.map((one: { pointer: string }) => one.pointer)]).toEqual([code, [pointer]]);
    }
    expect(await of('Ben')).toEqual([{ from: day(0), last: null }]);
  });

  it('is read by HR alone: not by the person’s leader, a judge, a colleague or another organisation', async () => {
    const secret = { from: day(-1), last: day(71) };
    await keep('Carla', secret);
    const root = (await hr('GET', '/api/teams')).json().items[0].id;
    await expectStatus(hr('PATCH', `/api/teams/${root}`, { leaderId: ids['Dora'] }), 200);
    await expectStatus(hr('POST', '/api/role-grants', { employeeId: ids['Ben'], role: 'judge' }), 204);
    const others: Client[] = [
      await two.house.signIn('ben@alpha.example'),
      await two.house.signIn('dora@alpha.example'),
      await two.house.signIn('carla@alpha.example'),
    ];
    for (const client of others) {
      await expectStatus(client('GET', `/api/employees/${ids['Carla']}`), 403);
      await expectStatus(put('Carla', [], client), 403);
      for (const url of ['/api/colleagues?search=Carla', '/api/me', '/api/own-preferences'])
        expect((await expectStatus(client('GET', url), 200)).body).not.toContain(secret.last);
    }
    await expectStatus(two.house.stranger('GET', `/api/employees/${ids['Carla']}`), 401);
    await expectStatus(neighbour('GET', `/api/employees/${ids['Carla']}`), 404);
    await expectStatus(put('Carla', [], neighbour), 404);
    expect((await hr('GET', '/api/employees?search=Carla')).body).not.toContain(secret.last);
    expect(await of('Carla')).toEqual([secret]);
    const theirs = (await neighbour('GET', '/api/me')).json().organisation.id;
    const app = await two.house.connectAs(roleUrl(two.house.settings, 'app'));
    for (const [as, rows] of [
      [theirs, 0],
      [organisationId, 2],
    ] as const) {
      await app.query(`BEGIN; SET LOCAL app.organisation_id = '${as}'`);
      expect((await app.query(`SELECT 1 FROM org.employee_leave`)).rowCount).toBe(rows);
      await app.query('ROLLBACK');
    }
    await app.end();
  });

  it('comes in with a roster: further leave, an end, and a return; each bad row is named by its column', async () => {
    const upload = async (...rows: string[]): Promise<ImportView> =>
      (
        await expectStatus(hr('POST', '/api/roster-imports?fileName=people.csv', ['name,employee id,team,leave_from,leave_until', ...rows].join('\n')), 201)
      ).json();
    const apply = (view: ImportView) => expectStatus(hr('POST', `/api/roster-imports/${view.id}/application`), 201);
    await keep('Ben', { from: day(-9), last: null });
    await keep('Carla', { from: day(-90), last: null });
    await keep('Dora');
    const view = await upload(`Ben,Ben,Alpha,${day(-9)},${day(3)}`, 'Carla,Carla,Alpha,,', `Dora,Dora,Alpha,${day(20)},`, `Nia,Nia,Alpha,${day(1)},${day(2)}`);
    expect(view.mapping).toMatchObject({ leave_from: 'leaveFrom', leave_until: 'leaveLast' });
    expect(view.sample.map(({ differences }) => differences)).toEqual([
      [{ field: 'leaveFrom', from: `from ${day(-9)} without an end`, to: `from ${day(-9)} to ${day(3)}` }],
      [{ field: 'leaveFrom', from: `from ${day(-90)} without an end`, to: `from ${day(-90)} to ${day(-1)}` }],
      [{ field: 'leaveFrom', from: null, to: `from ${day(20)} without an end` }],
      [],
    ]);
    await apply(view);
    ids['Nia'] = (await hr('GET', '/api/employees?search=Nia')).json().items[0].id;
    expect(await Promise.all(['Ben', 'Carla', 'Dora', 'Nia'].map(of))).toEqual([
      [{ from: day(-9), last: day(3) }],
      [{ from: day(-90), last: day(-1) }],
      [{ from: day(20), last: null }],
      [{ from: day(1), last: day(2) }],
    ]);
    const again = await upload(`Ben,Ben,Alpha,${day(-9)},${day(3)}`, 'Carla,Carla,Alpha,,', `Dora,Dora,Alpha,${day(20)},`);
    expect(again.counts).toMatchObject({ unchanged: 3, changed: 0 });

    const bad = await upload(`Ben,Ben,Alpha,${day(3)},`, `Carla,Carla,Alpha,,${day(3)}`, `Dora,Dora,Alpha,${day(9)},${day(8)}`, 'Nia,Nia,Alpha,soon,');
    expect(bad.problems.map(({ line, column, problem }) => [line, column, problem.slice(0, 40)])).toEqual([
      [2, 'leave_from', `There is leave from ${day(-9)} to ${day(3)}`.slice(0, 40)],
      [3, 'leave_until', 'There is a last day of leave without a f'],
      [4, 'leave_until', 'The last day of leave is before its firs'],
      [5, 'leave_from', 'This is not a day that exists; write it '],
    ]);
    // a file that does not speak of leave changes none
    const silent = (await expectStatus(hr('POST', '/api/roster-imports?fileName=people.csv', 'name,employee id,team,title\nBen,Ben,Alpha,Lead'), 201)).json();
    await apply(silent);
    expect(await of('Ben')).toEqual([{ from: day(-9), last: day(3) }]);
  });

  it('is told to neighbours in the house by day, with the whole stretch', async () => {
    await keep('Ben', { from: day(-30), last: day(-10) }, { from: day(-9), last: day(0) });
    await keep('Carla', { from: day(1), last: null });
    await keep('Dora', { from: day(-30), last: day(-1) });
    const on = async (offset: number, id = organisationId) =>
      [...(await two.house.app.get(UnitOfWork).run(id, () => two.house.app.get(LeaveReader, { strict: false }).on(day(offset))))].filter(
        ([one]) => one !== ids['Nia'],
      );
    expect(await on(0)).toEqual([[ids['Ben'], { from: day(-30), last: day(0) }]]);
    expect((await on(1)).map(([id]) => id)).toEqual([ids['Carla']]);
    expect((await on(-1)).map(([id]) => id).sort()).toEqual([ids['Ben'], ids['Dora']].sort());
    expect(await on(0, (await neighbour('GET', '/api/me')).json().organisation.id)).toEqual([]);
  });

  it('is forgotten twelve months after its last day, or after the person left; leave without an end stays', async () => {
    await keep('Ben', { from: day(-30), last: day(-10) }, { from: day(-5), last: null });
    await keep('Carla', { from: day(-5), last: null });
    await keep('Dora', { from: day(-5), last: day(20) });
    await expectStatus(hr('PATCH', `/api/employees/${ids['Carla']}`, { leftOn: day(1) }), 200);
    const tidy = two.house.app.get(TidyOrganisationsJob, { strict: false });
    const rows = async () =>
      (
        await two.house.app
          .get(UnitOfWork)
          .run(organisationId, () =>
            two.house.app
              .get(UnitOfWork)
              .query<{ id: string; from: string }>(
                `SELECT employee_id AS id, from_on::text AS "from" FROM org.employee_leave WHERE organisation_id = $1 ORDER BY 2`,
              ),
          )
      ).filter(({ id }) => id !== ids['Nia']);
    for (const [after, left] of [
      [340, 4],
      [358, 3],
      [370, 2],
      [390, 1],
    ] as const) {
      two.house.clock.jumpTo(new Date(Date.now() + after * 86_400_000));
      await tidy.handle();
      expect([after, (await rows()).length]).toEqual([after, left]);
    }
    expect(await rows()).toEqual([{ id: ids['Ben'], from: day(-5) }]);
  });
});
