import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expectStatus } from '../../platform/testing/house.js';
import { sheetsOf, workbookOf } from '../../platform/testing/workbook.js';
import { EventHouse } from '../testing/event-house.js';

const sample = (name: string) => readFileSync(path.resolve(import.meta.dirname, `../../../../frontend/public/samples/${name}.csv`), 'utf8');

describe('a team history from a file', () => {
  let at: EventHouse;
  const send = async (body: string | Buffer, by = at.manager, kind = 'team-history') =>
    (await expectStatus(by('POST', `/api/${kind}-imports?fileName=${kind}.csv`, Buffer.from(body)), 201)).json();
  const upload = (lines: string[], by = at.manager) => send(lines.join('\n'), by);
  const apply = (id: string, kind = 'team-history') => expectStatus(at.manager('POST', `/api/${kind}-imports/${id}/application`), 201);
  const HEAD = 'employee,team,from,until';

  beforeAll(async () => {
    at = await EventHouse.open(['csat-top-box']);
    const roster = 'key,name,email,team\nE1,Kim Vogel,kim@alpha.example,North\nE2,Lee Okoro,lee@alpha.example,South';
    const { id, mapping } = await send(roster, at.manager, 'roster');
    expect(mapping).toMatchObject({ team: 'team' });
    await expectStatus(
      at.manager('PUT', `/api/roster-imports/${id}/mapping`, {
        mapping: { key: 'externalKey', name: 'name', email: 'email', team: 'team' },
        options: { effectiveOn: '2026-01-01' },
      }),
      200,
    );
    await apply(id, 'roster');
    await at.write([
      { eventKey: 'kim-1', agent: { key: 'kim', name: 'Kim' }, happenedOn: '2025-06-10' },
      { eventKey: 'kim-2', agent: { key: 'kim', name: 'Kim' }, happenedOn: '2026-01-10' },
      { eventKey: 'lee-1', agent: { key: 'lee', name: 'Lee' }, happenedOn: '2025-06-10' },
    ]);
    const map = await send('source,agent,employee\nhelpdesk,kim,E1\nhelpdesk,lee,E2', at.manager, 'agent-map');
    await apply(map.id, 'agent-map');
    await at.house.idle();
  }, 120_000);
  afterAll(() => at?.close());

  it('names every bad row, and takes all lines of a person together or none', async () => {
    const seen = await upload([
      HEAD,
      'kim@alpha.example,West,2025-01-01,2026-01-01',
      'E1,Nowhere,2026-01-01,',
      'lee@alpha.example,South,2025-01-01,',
      'lee@alpha.example,West,2025-06-01,',
    ]);
    expect(seen.counts).toMatchObject({ added: 0, changed: 0, refused: 4 });
    expect(seen.problems.map(({ line, column }: { line: number; column: string }) => [line, column])).toEqual([
      [2, 'employee'],
      [3, 'team'],
      [4, 'employee'],
      [5, 'from'],
    ]);
    await expectStatus(at.manager('POST', `/api/team-history-imports/${seen.id}/application`), 409);
    expect(await at.stored('')).toEqual({ 'kim-1': [5, null], 'kim-2': [5, 'North'], 'lee-1': [5, null] });
  });

  it('gives what its people handled to their teams of that day, and told again changes nothing', async () => {
    const file = [HEAD, 'kim@alpha.example,West,2025-01-01,2026-01-01', 'E1,North,2026-01-01,'];
    const seen = await upload(file);
    expect(seen.counts).toMatchObject({ changed: 2, unchanged: 0, refused: 0 });
    expect(seen.sample[0].differences).toEqual([
      { field: 'teamKeyOrName', from: 'North 2026-01-01 –', to: 'West 2025-01-01 – 2026-01-01; North 2026-01-01 –' },
    ]);
    await apply(seen.id);
    await at.house.idle();
    expect(await at.stored('')).toEqual({ 'kim-1': [5, 'West'], 'kim-2': [5, 'North'], 'lee-1': [5, null] });
    expect((await upload(file)).counts).toMatchObject({ changed: 0, unchanged: 2, refused: 0 });
    const { body, headers } = await expectStatus(at.manager('GET', '/api/team-history.csv'), 200);
    expect(headers['content-disposition']).toContain('team_history.csv');
    expect(body).toContain('"kim@alpha.example","West","2025-01-01","2026-01-01"');
    expect((await upload([body])).counts).toMatchObject({ changed: 0, refused: 0 });
  });

  it('is found in a workbook behind a title, and read from another sheet when that is chosen, with its own columns', async () => {
    const body = await sheetsOf({
      Cover: [['Who was where']],
      History: [HEAD.split(','), ['E1', 'West', '2025-01-01', '2026-01-01'], ['E1', 'North', '2026-01-01', '']],
      Leavers: [
        ['Employee', 'Team', 'From', 'Reason'],
        ['E2', 'South', '2025-02-01', 'moved'],
      ],
    });
    const seen = await send(body);
    expect(seen).toMatchObject({ sheet: 'History', sheets: ['Cover', 'History', 'Leavers'], rowCount: 2 });
    const map = (asked: object, status = 200) => expectStatus(at.manager('PUT', `/api/team-history-imports/${seen.id}/mapping`, asked), status);
    const other = (await map({ mapping: {}, options: { sheet: 'Leavers', skipBadRows: true } })).json();
    expect(other).toMatchObject({
      sheet: 'Leavers',
      columns: ['Employee', 'Team', 'From', 'Reason'],
      mapping: { Employee: 'employee', Team: 'teamKeyOrName', From: 'from' },
    });
    // options without a sheet are about the one that is read
    const again = (await map({ mapping: { Employee: 'employee', Team: 'teamKeyOrName' }, options: {} })).json();
    expect(again).toMatchObject({ sheet: 'Leavers', mapping: { Employee: 'employee', Team: 'teamKeyOrName' } });
    expect((await map({ mapping: {}, options: { sheet: 'Gone' } }, 400)).json()).toMatchObject({
      code: 'no-such-sheet',
      detail: expect.stringContaining('"Cover"'),
    });
    expect((await map({ mapping: {}, options: { sheet: 'Cover' } })).json()).toMatchObject({ columns: ['Who was where'], rowCount: 0 });
    await expectStatus(at.manager('DELETE', `/api/team-history-imports/${seen.id}`), 204);
  });

  it('is the same as a workbook, whose days are days, and packed', async () => {
    const day = (text: string) => new Date(text);
    const workbook = await workbookOf([
      ['employee', 'team', 'from', 'until'],
      ['kim@alpha.example', 'West', day('2025-01-01'), day('2026-01-01')],
      ['E1', 'North', day('2026-01-01'), null],
    ]);
    for (const same of [workbook, gzipSync(workbook)]) {
      const seen = await send(same);
      expect(seen).toMatchObject({ encoding: null, delimiter: null, sheet: 'Sheet1', counts: { changed: 0, unchanged: 2, refused: 0 } });
      expect(seen.sample[0].values).toMatchObject({ from: '2025-01-01', until: '2026-01-01' });
    }
    const wrong = await send(
      await workbookOf([
        ['employee', 'team', 'from'],
        ['E1', 'Nowhere', day('2026-01-01')],
        ['lee@alpha.example', 'West', 46_023],
      ]),
    );
    expect(wrong.problems).toMatchObject([
      { line: 2, column: 'team', problem: expect.stringContaining('no team with this key or name') },
      { line: 3, column: 'from', value: '46023', problem: expect.stringContaining('write it as 2026-03-31') },
    ]);
  });

  it('as its sample and that of the agent map, comes in without a bad row where their people, teams and sources are', async () => {
    for (const name of ['Billing', 'Orders']) await expectStatus(at.manager('POST', '/api/teams', { name, parentId: at.teams.Alpha }), 201);
    const people = 'name,email,team\nSam Okoro,sam.okoro@example.com,Billing\nInes Weber,ines.weber@example.com,Orders';
    const roster = await send(people, at.manager, 'roster');
    expect(roster.problems).toEqual([]);
    await apply(roster.id, 'roster');
    for (const [kind, name] of [
      ['team-history', 'team_history'],
      ['agent-map', 'agent_map'],
    ] as const) {
      const seen = await send(sample(name), at.manager, kind);
      expect(seen.problems).toEqual([]);
      expect(seen.rowCount).toBeGreaterThan(2);
      await apply(seen.id, kind);
      expect((await send(sample(name), at.manager, kind)).counts).toMatchObject({ added: 0, changed: 0, refused: 0 });
    }
  });

  it('is that of one organisation: a neighbour knows none of its people, teams and imports', async () => {
    const seen = await upload([HEAD, 'E1,North,2026-01-01,']);
    const neighbour = await at.house.organisation('Beta', 'bo@beta.example');
    const theirs = await upload([HEAD, 'E1,North,2026-01-01,'], neighbour);
    expect(theirs.problems.map(({ column }: { column: string }) => column)).toEqual(['employee', 'team']);
    await expectStatus(neighbour('GET', `/api/team-history-imports/${seen.id}`), 404);
    expect((await neighbour('GET', '/api/team-history.csv')).body).not.toContain('alpha.example');
  });
});
