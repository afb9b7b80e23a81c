import type { ImportView } from '@throughline/contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { EmployeeReader } from '../employee/employee.reader.js';

const DAY = 86_400_000;
const day = (offset: number): string => new Date(Date.now() + offset * DAY).toISOString().slice(0, 10);
const HEADER = 'Name,E-Mail,Employee ID,Department,Parent department,Leader,Job title,Start date';

describe('roster import', () => {
  let house: House;
  let admin: Client;
  let neighbour: Client;

  const upload = async (rows: string | Buffer, client = admin): Promise<ImportView> =>
    (await expectStatus(client('POST', '/api/roster-imports?fileName=people.csv', rows), 201)).json();
  const apply = async (view: ImportView, client = admin): Promise<ImportView> =>
    (await expectStatus(client('POST', `/api/roster-imports/${view.id}/application`), 201)).json();
  const people = async (search = ''): Promise<{ id: string; name: string; email: string; team: { name: string } | null }[]> =>
    (await expectStatus(admin('GET', `/api/employees?limit=200&search=${encodeURIComponent(search)}`), 200)).json().items;
  const teams = async (): Promise<{ name: string; parentId: string | null; id: string; leader: { name: string } | null; memberCount: number }[]> =>
    (await expectStatus(admin('GET', '/api/teams'), 200)).json().items;

  beforeAll(async () => {
    house = await House.open();
    admin = await house.organisation('Alpha', 'ada@alpha.example');
    neighbour = await house.organisation('Beta', 'bo@beta.example');
    await expectStatus(
      neighbour('POST', '/api/teams', { name: 'Beta Team', parentId: (await neighbour('GET', '/api/teams')).json().items[0].id, externalKey: 'BT' }),
      201,
    );
  });
  afterAll(() => house?.close());

  it('shows what a file would do without doing it, and then does it as a whole', async () => {
    const view = await upload(
      `${HEADER}\nLena Leader,lena@alpha.example,E1,North,Operations,yes,Head,2020-02-01\nEmil One,emil@alpha.example,E2,North,,,Engineer,01/04/2021\nOla Boss,ola@alpha.example,E3,Operations,,yes,COO,15/06/2019\nFloor Person,,E4,North,,,,\n`,
    );
    expect(view).toMatchObject({
      kind: 'roster',
      state: 'previewed',
      fileName: 'people.csv',
      encoding: 'UTF-8',
      delimiter: ',',
      mapping: {
        Name: 'name',
        'E-Mail': 'email',
        'Employee ID': 'externalKey',
        Department: 'team',
        'Parent department': 'parentTeam',
        Leader: 'leader',
        'Job title': 'jobTitle',
        'Start date': 'joinedOn',
      },
      rowCount: 4,
      counts: { added: 4, changed: 0, unchanged: 0, refused: 0, missing: 1, teamsAdded: 2, leadersChanged: 2 },
      problems: [],
    });
    expect(view.sample[1]).toMatchObject({ line: 3, change: 'added', values: { name: 'Emil One', joinedOn: '2021-04-01', team: 'North' } });
    expect(await people('emil')).toEqual([]);
    await apply(view);
    expect((await teams()).map((team) => [team.name, team.leader?.name, team.memberCount])).toEqual([
      ['Alpha', 'Admin of Alpha', 1],
      ['Operations', 'Ola Boss', 1],
      ['North', 'Lena Leader', 3],
    ]);
    const me = (await (await house.signIn('lena@alpha.example'))('GET', '/api/me')).json();
    expect(me).toMatchObject({ roles: expect.arrayContaining(['leader']), leads: [{ teamName: 'North' }] });
  });

  it('applied twice, even at once, gives the first result', async () => {
    const view = await upload(`${HEADER}\nTwice Only,twice@alpha.example,E9,North,,,,\n`);
    const [one, two] = await Promise.all([apply(view), apply(view)]);
    expect(two).toEqual(one);
    expect(one.state).toBe('applied');
    expect(await people('twice@')).toHaveLength(1);
    expect((await expectStatus(admin('PUT', `/api/roster-imports/${view.id}/mapping`, { mapping: {} }), 409)).json().code).toBe('already-applied');
    await expectStatus(admin('DELETE', `/api/roster-imports/${view.id}`), 409);
  });

  it('names differences, dates moves, and knows people again by key though address and name changed', async () => {
    const view = await upload(
      `${HEADER}\nEmil Two,emil.two@alpha.example,E2,South,Operations,,Engineer,2021-04-01\nLena Leader,lena@alpha.example,E1,North,,yes,Head,2020-02-01\n`,
    );
    expect(view.counts).toMatchObject({ added: 0, changed: 1, unchanged: 1, missing: 4, teamsAdded: 1 });
    expect(view.sample.find((row) => row.change === 'changed')!.differences).toEqual([
      { field: 'name', from: 'Emil One', to: 'Emil Two' },
      { field: 'email', from: 'emil@alpha.example', to: 'emil.two@alpha.example' },
      { field: 'team', from: 'North', to: 'South' },
    ]);
    const later = (
      await expectStatus(admin('PUT', `/api/roster-imports/${view.id}/mapping`, { mapping: view.mapping, options: { effectiveOn: day(5) } }), 200)
    ).json();
    await apply(later);
    const [emil] = await people('emil.two');
    expect(emil!.team!.name).toBe('North');
    expect(
      (await admin('GET', `/api/employees/${emil!.id}`))
        .json()
        .memberships.map((one: { team: { name: string }; until: string | null }) => [one.team.name, one.until]),
    ).toEqual([
      ['North', day(5)],
      ['South', null],
    ]);
    await house.signIn('emil.two@alpha.example');
    // what others wrote may still call him by the other name
    const { organisation } = (await admin('GET', '/api/me')).json();
    const known = await house.app.get(UnitOfWork).run(organisation.id, () => house.app.get(EmployeeReader).everybody());
    expect(known.filter(({ name }) => name.startsWith('Emil') || name.startsWith('Lena')).map(({ name }) => name)).toEqual([
      'Emil One',
      'Emil Two',
      'Lena Leader',
    ]);
  });

  it('refuses to apply while rows are bad, naming each with line, column, value and what would be right', async () => {
    const before = await people();
    const view = await upload(
      [
        HEADER,
        'No At,no-at.example,X1,North,,,,', // 2
        'Bad Day,bad.day@alpha.example,X2,North,,,,31/02/2020', // 3
        'Twin A,twin.a@alpha.example,X3,North,,,,', // 4
        'Twin B,twin.b@alpha.example,X3,North,,,,', // 5
        'Stolen Address,OLA@alpha.example,X4,North,,,,', // 6
        ',nameless@alpha.example,X5,North,,,,', // 7
        'Nobody Knows,,,North,,,,', // 8
        'Team Less,teamless@alpha.example,X6,,,,,', // 9
        'Orphan Team,orphan@alpha.example,X7,Lost,Nowhere Team,,,', // 10
        'Round A,round.a@alpha.example,X8,Ring A,Ring B,,,', // 11
        'Round B,round.b@alpha.example,X9,Ring B,Ring A,,,', // 12
        'Second Boss,second@alpha.example,X10,West,,yes,,', // 13
        'Third Boss,third@alpha.example,X11,West,,yes,,', // 14
        'Short Row,short@alpha.example', // 15
        'Strange Boss,strange@alpha.example,X12,East,,nobody@alpha.example,,', // 16
        'Good One,good@alpha.example,X13,East,,,,', // 17
        'Lena Again,lena@alpha.example,,North,,,,', // 18
        'Lena Leader,,E1,North,,,,', // 19
      ].join('\n'),
    );
    const of = (line: number): [string | null, string | null, string] => {
      const found = view.problems.find((problem) => problem.line === line);
      return [found?.column ?? null, found?.value ?? null, found?.problem ?? ''];
    };
    expect(of(2)).toEqual(['E-Mail', 'no-at.example', 'This is not an e-mail address; write it as name@example.org.']);
    expect(of(3)).toEqual(['Start date', '31/02/2020', 'This is not a day that exists; write it as 2026-03-31.']);
    expect(of(4)[2]).toBe("Line 5 has the same employee key; a key is one person's.");
    expect(of(5)[2]).toContain('Line 4 has the same employee key');
    expect(of(6)).toEqual(['E-Mail', 'OLA@alpha.example', 'The address belongs to Ola Boss, whose employee key is E3. Correct the key or the address.']);
    expect(of(7)[0]).toBe('Name');
    expect(of(8)[2]).toContain('neither an e-mail address nor an employee key');
    expect(of(9)).toEqual(['Department', '', 'The team is empty; every person is in one team.']);
    expect(of(10)).toEqual(['Parent department', 'Nowhere Team', expect.stringContaining('no team with this key or name')]);
    expect(of(11)[2]).toContain('"Ring A" is below "Ring B" is below "Ring A"');
    expect(of(12)[2]).toContain('circle');
    expect(of(14)).toEqual(['Leader', 'yes', 'Line 13 names another leader of the same team; a team has one leader.']);
    expect(of(15)[2]).toBe('The row has 2 fields, but the header names 8 columns.');
    expect(of(16)).toEqual(['Leader', 'nobody@alpha.example', expect.stringContaining('Nobody in the organisation or in the file')]);
    expect(of(19)[2]).toBe('Line 18 is the same person, Lena Leader; a person has one row.');
    expect(view.counts.refused).toBe(15);
    const refused = await expectStatus(admin('POST', `/api/roster-imports/${view.id}/application`), 409);
    expect(refused.json()).toMatchObject({ code: 'import-has-problems', detail: expect.stringContaining('the first on line 2') });
    expect(await people()).toEqual(before);
    await expectStatus(admin('PUT', `/api/roster-imports/${view.id}/mapping`, { mapping: view.mapping, options: { skipBadRows: true } }), 200);
    await apply(view);
    expect((await people()).map((one) => one.name)).toEqual(expect.arrayContaining(['Good One', 'Second Boss']));
    expect(await people()).toHaveLength(before.length + 2);
    expect((await teams()).map((team) => team.name)).not.toEqual(expect.arrayContaining(['Ring A']));
  });

  it('does not let a team be put below one that is below it already', async () => {
    const view = await upload(`${HEADER}\nOla Boss,ola@alpha.example,E3,Operations,North,,,\n`);
    expect(view.problems).toMatchObject([
      { line: 2, column: 'Parent department', value: 'North', problem: expect.stringContaining('"Operations" is below "North" is below "Operations"') },
    ]);
  });

  it('reads UTF-16 and windows-1252 with semicolons, team paths, and formulas as the text they are', async () => {
    const rows = 'Naam;Personeelsnummer;Teamleiding;team path\nJosé Núñez;Z1;;Alpha / Care / Ward 1\n"=HYPERLINK(""http://evil.example"")";Z2;;Care > Ward 1\n';
    for (const [bytes, encoding] of [
      [Buffer.from(`\ufeff${rows}`, 'utf16le'), 'UTF-16LE'],
      [Buffer.from(rows, 'latin1'), 'windows-1252'],
    ] as const) {
      const view = await upload(bytes);
      expect(view).toMatchObject({ encoding, delimiter: ';', counts: { added: 2, teamsAdded: 2 }, problems: [] });
      expect(view.sample.map((row) => row.values['name'])).toEqual(['José Núñez', '=HYPERLINK("http://evil.example")']);
    }
    await apply(await upload(Buffer.from(rows, 'latin1')));
    expect((await people('HYPERLINK'))[0]!.team!.name).toBe('Ward 1');
  });

  it('lets two people swap addresses in one file', async () => {
    await apply(await upload(`${HEADER}\nSwap A,swap.a@alpha.example,S1,North,,,,\nSwap B,swap.b@alpha.example,S2,North,,,,\n`));
    await apply(await upload(`${HEADER}\nSwap A,swap.b@alpha.example,S1,North,,,,\nSwap B,swap.a@alpha.example,S2,North,,,,\n`));
    expect((await people('swap')).map((one) => [one.name, one.email])).toEqual([
      ['Swap A', 'swap.b@alpha.example'],
      ['Swap B', 'swap.a@alpha.example'],
    ]);
    const me = (await (await house.signIn('swap.a@alpha.example'))('GET', '/api/me')).json();
    expect(me.employee.name).toBe('Swap B');
  });

  it('takes leaving and coming back from the file', async () => {
    const header = 'name,key,email,team,left on';
    await apply(await upload(`${header}\nCome Back,C1,come@alpha.example,North,\n`));
    const come = await house.signIn('come@alpha.example');
    await apply(await upload(`${header}\nCome Back,C1,come@alpha.example,North,${day(0)}\n`));
    await expectStatus(come('GET', '/api/me'), 401);
    expect((await people('come@'))[0]!.team).toBeNull();
    await apply(await upload('name,key,email,team\nCome Back,C1,come@alpha.example,North\n'));
    expect((await people('come@'))[0]!.team!.name).toBe('North');
    await house.signIn('come@alpha.example');
  });

  it('does not hand the address of somebody with a role to another, and does not let her go', async () => {
    const [ola] = await people('ola@');
    await expectStatus(admin('POST', '/api/role-grants', { employeeId: ola!.id, role: 'hr' }), 204);
    const view = await upload(`name,key,email,team,left on\nOla Boss,E3,mine@alpha.example,Operations,\n`);
    expect(view.problems).toMatchObject([
      { line: 2, column: 'email', value: 'mine@alpha.example', problem: expect.stringContaining('Ola Boss holds the role hr, which goes with the address') },
    ]);
    const gone = await upload(`name,key,email,team,left on\nOla Boss,E3,ola@alpha.example,Operations,${day(-1)}\n`);
    expect(gone.problems).toMatchObject([{ line: 2, column: 'left on', value: day(-1) }]);
  });

  it('asks which columns are which when the header does not tell, and refuses a mapping that cannot be', async () => {
    const view = await upload('who,where,number\nMapped Person,North,M1\n');
    expect(view.problems).toMatchObject([{ line: 1, problem: expect.stringContaining('No column is mapped to "Name"') }]);
    expect((await expectStatus(admin('POST', `/api/roster-imports/${view.id}/application`), 409)).json().code).toBe('mapping-incomplete');
    const wrong = await expectStatus(
      admin('PUT', `/api/roster-imports/${view.id}/mapping`, { mapping: { who: 'name', nowhere: 'team', number: 'salary' } }),
      400,
    );
    expect(wrong.json()).toMatchObject({ code: 'invalid-mapping', errors: [{ pointer: '#/mapping/nowhere' }, { pointer: '#/mapping/number' }] });
    await expectStatus(admin('PUT', `/api/roster-imports/${view.id}/mapping`, { mapping: {}, options: { effectiveOn: '2026-02-30' } }), 400);
    const incomplete = (await expectStatus(admin('PUT', `/api/roster-imports/${view.id}/mapping`, { mapping: { who: 'name', where: 'team' } }), 200)).json();
    expect(incomplete.problems[0].problem).toContain('"E-mail" or "Employee key"');
    const right = (
      await expectStatus(admin('PUT', `/api/roster-imports/${view.id}/mapping`, { mapping: { who: 'name', where: 'team', number: 'externalKey' } }), 200)
    ).json();
    expect(right.counts.added).toBe(1);
  });

  it.each<[string, Buffer | string, number, string]>([
    ['an empty file', Buffer.from('\n'), 400, 'empty-file'],
    ['a workbook that is cut off', Buffer.from('PK\u0003\u0004rest'), 400, 'damaged-file'],
    ['a NUL', Buffer.from('name,email\nA\0,b\n'), 415, 'not-a-text-file'],
    ['a quote that never closes', Buffer.from('name,email\n"A,b\n'), 400, 'quote-not-closed'],
    ['a file over the limit', Buffer.alloc(21 * 1024 * 1024, 'a'), 413, 'too-large'],
  ])('refuses %s in a sentence and keeps nothing of it', async (_, body, status, code) => {
    const before = (await admin('GET', '/api/roster-imports')).json().items.length;
    expect((await expectStatus(admin('POST', '/api/roster-imports', body), status)).json().code).toBe(code);
    expect((await admin('GET', '/api/roster-imports')).json().items).toHaveLength(before);
  });

  it('refuses a body that is no file', async () => {
    expect((await expectStatus(admin('POST', '/api/roster-imports', { name: 'x' }), 415)).json().code).toBe('no-file');
  });

  it('can be discarded, and is then gone', async () => {
    const view = await upload(`${HEADER}\nGone Soon,gone@alpha.example,G1,North,,,,\n`);
    await expectStatus(admin('DELETE', `/api/roster-imports/${view.id}`), 204);
    await expectStatus(admin('POST', `/api/roster-imports/${view.id}/application`), 404);
    expect(await people('gone@')).toEqual([]);
  });

  it('of another organisation is not found, and teams and people of another organisation mean nothing in a file', async () => {
    const view = await upload(`${HEADER}\nMine Only,mine@alpha.example,N1,BT,,,,\nBo,bo@beta.example,N2,North,,bo@beta.example,,\n`);
    expect(view.counts).toMatchObject({ added: 2, teamsAdded: 1 });
    for (const [method, url, body] of [
      ['GET', '', undefined],
      ['PUT', '/mapping', { mapping: {} }],
      ['POST', '/application', undefined],
      ['DELETE', '', undefined],
    ] as const) {
      await expectStatus(neighbour(method, `/api/roster-imports/${view.id}${url}`, body), 404);
    }
    await apply(view);
    expect((await neighbour('GET', '/api/employees')).json().items).toHaveLength(1);
    expect((await neighbour('GET', '/api/teams')).json().items).toHaveLength(2);
    const plain = await house.signIn('emil.two@alpha.example');
    await expectStatus(plain('POST', '/api/roster-imports', `${HEADER}\n`), 403);
  });
});
