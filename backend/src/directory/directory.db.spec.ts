import { type Client, expectStatus, House } from '../platform/testing/house.js';

const DAY = 86_400_000;
const day = (offset: number): string => new Date(Date.now() + offset * DAY).toISOString().slice(0, 10);

describe('directory', () => {
  let house: House;
  let admin: Client;
  let neighbour: Client;
  let root: string;
  let neighbourRoot: string;
  let neighbourPerson: string;
  const ids: Record<string, string> = {};

  const team = async (name: string, parentId: string, more: object = {}): Promise<string> =>
    (await expectStatus(admin('POST', '/api/teams', { name, parentId, ...more }), 201)).json().id;
  const person = async (name: string, teamId: string, more: object = {}): Promise<string> =>
    (
      await expectStatus(admin('POST', '/api/employees', { name, email: `${name.toLowerCase().replace(/\W/g, '.')}@alpha.example`, teamId, ...more }), 201)
    ).json().id;

  beforeAll(async () => {
    house = await House.open();
    admin = await house.organisation('Alpha', 'ada@alpha.example');
    neighbour = await house.organisation('Beta', 'bo@beta.example');
    root = (await admin('GET', '/api/teams')).json().items[0].id;
    neighbourRoot = (await neighbour('GET', '/api/teams')).json().items[0].id;
    neighbourPerson = (await neighbour('GET', '/api/me')).json().employee.id;
    ids['north'] = await team('North', root, { externalKey: 'N' });
    ids['north one'] = await team('North One', ids['north']);
    ids['south'] = await team('South', root);
    ids['lena'] = await person('Lena Leader', ids['north']);
    ids['emil'] = await person('Emil Employee', ids['north one'], { externalKey: 'E1', jobTitle: 'Engineer' });
    await expectStatus(admin('PATCH', `/api/teams/${ids['north']}`, { leaderId: ids['lena'] }), 200);
  });
  afterAll(() => house?.close());

  describe('teams', () => {
    it('are listed parents first, with leader and the number of people in each', async () => {
      const { items } = (await expectStatus(admin('GET', '/api/teams'), 200)).json();
      expect(items.map((one: { name: string }) => one.name)).toEqual(['Alpha', 'North', 'South', 'North One']);
      expect(items[1]).toEqual({
        id: ids['north'],
        name: 'North',
        externalKey: 'N',
        parentId: root,
        leader: { id: ids['lena'], name: 'Lena Leader' },
        memberCount: 1,
      });
    });

    it('cannot be put below themselves, and the refusal names the circle', async () => {
      const reply = await expectStatus(admin('PATCH', `/api/teams/${ids['north']}`, { parentId: ids['north one'] }), 400);
      expect(reply.json()).toMatchObject({
        code: 'team-loop',
        errors: [{ pointer: '#/parentId' }],
        detail: expect.stringContaining('"North" is below "North One" is below "North"'),
      });
    });

    it('are not bent into a circle by two moves at once', async () => {
      const [a, b] = [await team('Twin A', root), await team('Twin B', root)];
      const replies = await Promise.all([admin('PATCH', `/api/teams/${a}`, { parentId: b }), admin('PATCH', `/api/teams/${b}`, { parentId: a })]);
      expect(replies.map((reply) => reply.statusCode).sort()).toEqual([200, 400]);
      await expectStatus(admin('GET', '/api/teams'), 200);
    });

    it.each([
      ['a parent of another organisation', () => ({ name: 'X', parentId: neighbourRoot }), 'unknown-parent'],
      ['a leader of another organisation', () => ({ name: 'X', parentId: root, leaderId: neighbourPerson }), 'unknown-leader'],
      ['a name its sibling has', () => ({ name: 'south', parentId: root }), 'doubled-team'],
      ['a key another team has', () => ({ name: 'X', parentId: root, externalKey: 'n' }), 'key-taken'],
      ['a blank name', () => ({ name: '  ', parentId: root }), 'invalid-body'],
    ])('are refused with %s', async (_, body, code) => {
      const reply = await admin('POST', '/api/teams', body());
      expect(reply.json()).toMatchObject({ code, errors: [expect.objectContaining({ pointer: expect.stringMatching(/^#\//) })] });
    });

    it('of another organisation are not found', async () => {
      await expectStatus(neighbour('PATCH', `/api/teams/${ids['north']}`, { name: 'Mine' }), 404);
      expect((await neighbour('GET', '/api/teams')).json().items).toHaveLength(1);
    });
  });

  describe('people', () => {
    it('can sign in as soon as they are added, and no longer when they have left', async () => {
      const id = await person('Short Stay', ids['south']!);
      const stay = await house.signIn('short.stay@alpha.example');
      await expectStatus(stay('GET', '/api/me'), 200);
      await expectStatus(admin('PATCH', `/api/employees/${id}`, { leftOn: day(0), joinedOn: day(-30) }), 200);
      await expectStatus(stay('GET', '/api/me'), 401);
      expect((await admin('GET', '/api/colleagues?search=short')).json().items).toEqual([]);
    });

    it('keep a dated history of teams', async () => {
      const id = await person('Mona Mover', ids['south']!, { joinedOn: day(-100) });
      await expectStatus(admin('PATCH', `/api/employees/${id}`, { teamId: ids['north'], movedOn: day(-10) }), 200);
      const refused = await expectStatus(admin('PATCH', `/api/employees/${id}`, { teamId: ids['south'], movedOn: day(-50) }), 400);
      expect(refused.json()).toMatchObject({ code: 'move-before-last-move', errors: [{ pointer: '#/movedOn' }] });
      const moved = (await expectStatus(admin('GET', `/api/employees/${id}`), 200)).json();
      expect(moved.team).toEqual({ id: ids['north'], name: 'North' });
      expect(moved.memberships).toEqual([
        { team: { id: ids['south'], name: 'South' }, from: day(-100), until: day(-10) },
        { team: { id: ids['north'], name: 'North' }, from: day(-10), until: null },
      ]);
      await expectStatus(admin('PATCH', `/api/employees/${id}`, { leftOn: day(30) }), 200);
      expect((await admin('GET', `/api/employees/${id}`)).json().memberships[1].until).toBe(day(30));
      await expectStatus(admin('PATCH', `/api/employees/${id}`, { leftOn: null }), 200);
      expect((await admin('GET', `/api/employees/${id}`)).json()).toMatchObject({ leftOn: null, memberships: [{}, { until: null }] });
    });

    it('keep their roles when their address changes', async () => {
      const id = await person('Renée Renamed', ids['south']!, { email: 'old@alpha.example' });
      await expectStatus(admin('POST', '/api/role-grants', { employeeId: id, role: 'judge' }), 204);
      await expectStatus(admin('PATCH', `/api/employees/${id}`, { email: 'New@alpha.example' }), 200);
      const me = (await (await house.signIn('new@alpha.example'))('GET', '/api/me')).json();
      expect(me.roles).toContain('judge');
    });

    it('with roles can be given another address, or let go, by an administrator only, and never the last administrator', async () => {
      const hr = await person('Hanna Hr', root);
      await expectStatus(admin('POST', '/api/role-grants', { employeeId: hr, role: 'hr' }), 204);
      const me = (await admin('GET', '/api/me')).json().employee.id;
      const asHr = await house.signIn('hanna.hr@alpha.example');
      expect((await expectStatus(asHr('PATCH', `/api/employees/${me}`, { email: 'hanna.hr2@alpha.example' }), 403)).json().code).toBe('address-carries-roles');
      expect((await expectStatus(asHr('PATCH', `/api/employees/${me}`, { leftOn: day(0) }), 403)).json().code).toBe('address-carries-roles');
      expect((await expectStatus(admin('PATCH', `/api/employees/${me}`, { leftOn: day(0) }), 409)).json().code).toBe('last-administrator');
    });

    it.each([
      ['an address somebody has', () => ({ name: 'X', teamId: root, email: 'EMIL.employee@alpha.example' }), 'person-exists', '#/email'],
      ['a key somebody has', () => ({ name: 'X', teamId: root, externalKey: 'E1' }), 'person-exists', '#/externalKey'],
      ['a team of another organisation', () => ({ name: 'X', teamId: neighbourRoot }), 'unknown-team', '#/teamId'],
      ['a day that does not exist', () => ({ name: 'X', teamId: root, joinedOn: '2026-02-30' }), 'invalid-body', '#/joinedOn'],
      ['a broken address', () => ({ name: 'X', teamId: root, email: 'nobody' }), 'invalid-body', '#/email'],
    ])('are refused with %s', async (_, body, code, pointer) => {
      expect((await admin('POST', '/api/employees', body())).json()).toMatchObject({ code, errors: [{ pointer }] });
    });

    it('added twice at once with one address are added once', async () => {
      const body = { name: 'Double Click', email: 'double@alpha.example', teamId: root };
      const replies = await Promise.all([1, 2, 3, 4].map(() => admin('POST', '/api/employees', body)));
      expect(replies.map((reply) => reply.statusCode).sort()).toEqual([201, 409, 409, 409]);
    });

    it('are found by part of a name, an address or a key, page by page, and jokers are plain letters', async () => {
      const names: string[] = [];
      let cursor = '';
      do {
        const page = (await expectStatus(admin('GET', `/api/employees?limit=2${cursor && `&cursor=${cursor}`}`), 200)).json();
        names.push(...page.items.map((one: { name: string }) => one.name));
        cursor = page.nextCursor ?? '';
      } while (cursor);
      expect(new Set(names).size).toBe(names.length);
      expect(names).toEqual(expect.arrayContaining(['Emil Employee', 'Lena Leader', 'Admin of Alpha']));
      expect(names).not.toContain('Admin of Beta');
      expect((await admin('GET', '/api/employees?search=emil.employee@')).json().items).toHaveLength(1);
      expect((await admin('GET', `/api/employees?teamId=${ids['north one']}`)).json().items).toMatchObject([
        { name: 'Emil Employee', externalKey: 'E1', jobTitle: 'Engineer' },
      ]);
      expect((await admin('GET', '/api/employees?search=%25')).json().items).toEqual([]);
      expect((await expectStatus(admin('GET', '/api/employees?cursor=nonsense'), 400)).json().code).toBe('invalid-cursor');
    });

    it('of another organisation are not found, shown or changed', async () => {
      await expectStatus(neighbour('GET', `/api/employees/${ids['emil']}`), 404);
      await expectStatus(neighbour('PATCH', `/api/employees/${ids['emil']}`, { name: 'Mine' }), 404);
      expect((await neighbour('GET', `/api/employees?teamId=${ids['north one']}`)).json().items).toEqual([]);
    });
  });

  it('shows an employee her colleagues by name and team, and nothing more', async () => {
    const emil = await house.signIn('emil.employee@alpha.example');
    expect((await expectStatus(emil('GET', '/api/colleagues?search=lena'), 200)).json().items).toEqual([
      { id: ids['lena'], name: 'Lena Leader', teamName: 'North' },
    ]);
    await expectStatus(emil('GET', '/api/employees'), 403);
    await expectStatus(emil('GET', '/api/teams'), 403);
    await expectStatus(house.stranger('GET', '/api/colleagues'), 401);
  });
});
