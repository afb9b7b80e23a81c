import { expectStatus } from '../../platform/testing/house.js';
import { workbookOf } from '../../platform/testing/workbook.js';
import { EventHouse } from '../testing/event-house.js';

describe('an agent map from a file', () => {
  let at: EventHouse;
  const send = async (body: Buffer, by = at.manager) => (await expectStatus(by('POST', '/api/agent-map-imports?fileName=agents.csv', body), 201)).json();
  const upload = (lines: string[], by = at.manager) => send(Buffer.from(lines.join('\n')), by);
  const apply = (id: string) => expectStatus(at.manager('POST', `/api/agent-map-imports/${id}/application`), 201);
  const HEAD = 'source,agent,kind,agent_name,team,from,until,employee';

  beforeAll(async () => {
    at = await EventHouse.open(['csat-top-box']);
    await at.write([
      { eventKey: 'kim-1', agent: { key: 'kim', name: 'Kim' }, happenedOn: '2026-01-10' },
      { eventKey: 'kim-2', agent: { key: 'kim', name: 'Kim' }, happenedOn: '2026-02-10' },
      { eventKey: 'lee-1', agent: { key: 'lee', name: 'Lee' }, happenedOn: '2026-01-10' },
    ]);
  }, 120_000);
  afterAll(() => at?.close());

  it('is looked at first, names every bad row, and refuses all rows of an agent with one of them', async () => {
    const seen = await upload([
      HEAD,
      'helpdesk,kim,agent,,North,2026-01-01,2026-02-01,ada@alpha.example',
      'Helpdesk,kim,,,South,2026-01-15,,',
      'nowhere,lee,,,West,2026-01-01,,',
      'helpdesk,lee,,,West,2026-01-01,,',
      'helpdesk,desk,group,The desk,West,2026-01-01,,',
    ]);
    expect(seen.counts).toMatchObject({ added: 1, changed: 1, refused: 3 });
    expect(seen.problems.map(({ line, column }: { line: number; column: string }) => [line, column])).toEqual([
      [2, 'agent'],
      [3, 'from'],
      [4, 'source'],
    ]);
    await expectStatus(at.manager('POST', `/api/agent-map-imports/${seen.id}/application`), 409);
    expect(await at.stored('kim')).toEqual({ 'kim-1': [5, null], 'kim-2': [5, null] });
    await expectStatus(at.manager('DELETE', `/api/agent-map-imports/${seen.id}`), 204);
  });

  it('gives events to their teams anew, and is downloaded as it can be read again', async () => {
    const { id, counts } = await upload([
      HEAD,
      'helpdesk,kim,agent,,North,2026-01-01,2026-02-01,ada@alpha.example',
      'helpdesk,kim,agent,,South,2026-02-01,,ada@alpha.example',
      'helpdesk,desk,group,=The desk,West,2026-01-01,,',
    ]);
    expect(counts).toMatchObject({ added: 1, changed: 2, refused: 0 });
    await apply(id);
    await at.house.idle();
    expect(await at.stored('')).toMatchObject({ 'kim-1': [5, 'North'], 'kim-2': [5, 'South'], 'lee-1': [5, null] });
    const { body, headers } = await expectStatus(at.manager('GET', '/api/helpdesk-agents.csv'), 200);
    expect(headers['content-disposition']).toContain('agent_map.csv');
    expect(body).toContain('"helpdesk","kim","agent","Kim","South","2026-02-01",,"ada@alpha.example"');
    expect(body).toContain(`"'=The desk"`);
    expect((await upload([body])).counts).toMatchObject({ added: 0, changed: 0, refused: 0 });
  });

  it('is the same as a workbook, and one that is damaged is refused as a whole', async () => {
    const days = [new Date('2026-01-01'), new Date('2026-02-01')] as const;
    const rows = [
      HEAD.split(','),
      ['helpdesk', 'kim', 'agent', null, 'North', ...days, 'ada@alpha.example'],
      ['Helpdesk', 'kim', null, null, 'South', days[1], null, 'ada@alpha.example'],
    ];
    const workbook = await workbookOf(rows, 'Agents');
    const seen = await send(workbook);
    expect(seen).toMatchObject({ sheet: 'Agents', rowCount: 2, counts: { unchanged: 2, refused: 0 } });
    await apply(seen.id);
    expect((await at.manager('GET', `/api/agent-map-imports/${seen.id}`)).json()).toMatchObject({ state: 'applied', sheet: 'Agents', encoding: null });
    const wrong = await send(await workbookOf([...rows, ['helpdesk', 'kim', 'robot', null, 'West', 'soon', null, null]]));
    expect(wrong.problems.map(({ line, column }: { line: number; column: string }) => [line, column])).toEqual([
      [4, 'kind'],
      [4, 'from'],
    ]);
    const cut = await expectStatus(at.manager('POST', '/api/agent-map-imports?fileName=agents.xlsx', workbook.subarray(0, 900)), 400);
    expect(cut.json()).toMatchObject({ code: 'damaged-file', detail: expect.stringContaining('Nothing was read') });
  });

  it('replaces what was said of the agents in it, and of no other', async () => {
    const { id } = await upload(['source,agent,team,from', 'helpdesk,kim,West,2026-02-01']);
    await apply(id);
    await at.house.idle();
    expect(await at.stored('kim')).toMatchObject({ 'kim-2': [5, 'West'] });
    const { items } = (await at.manager('GET', '/api/helpdesk-agents')).json();
    const agents = Object.fromEntries(items.map((one: { key: string }) => [one.key, one]));
    expect(agents.kim).toMatchObject({ employee: { name: expect.any(String) }, assignments: [{ teamName: 'West', from: '2026-02-01', until: null }] });
    expect(agents.desk.assignments).toHaveLength(1);
  });

  it('leaves what it says of each agent in the audit log, with who brought it in, and no line where it changes nothing', async () => {
    const lines = async () =>
      (
        await at.database.query(
          `SELECT by_employee AS by, subject, detail FROM org.audit_line WHERE organisation_id = $1 AND kind = 'agents-assigned' ORDER BY position`,
          [at.ours],
        )
      ).rows;
    const before = (await lines()).length;
    const somebody = (await at.manager('GET', '/api/me')).json().employee.id;
    const file = ['source,agent,team,from,until,employee', 'helpdesk,kim,North,2026-01-01,2026-02-01,ada@alpha.example', 'helpdesk,lee,South,2026-01-01,,'];
    const { id } = await upload(file);
    await apply(id);
    const agents = Object.fromEntries(
      (await at.manager('GET', '/api/helpdesk-agents')).json().items.map((one: { key: string; id: string }) => [one.key, one.id]),
    );
    const said = [`${agents.kim} ${somebody}, ${at.teams.North} 2026-01-01–2026-02-01`, `${agents.lee} nobody, ${at.teams.South} 2026-01-01–`];
    expect((await lines()).slice(before)).toEqual([{ by: somebody, subject: id, detail: { agents: expect.arrayContaining(said) } }]);
    expect((await lines()).at(-1)!.detail.agents).toHaveLength(2);
    const again = await upload(file);
    expect(again.counts).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    await at.manager('POST', `/api/agent-map-imports/${again.id}/application`);
    expect(await lines()).toHaveLength(before + 1);
  });

  it('is that of one organisation: a neighbour knows none of its sources, agents and imports', async () => {
    const seen = await upload(['source,agent,team,from', 'helpdesk,kim,North,2026-01-01']);
    const neighbour = await at.house.organisation('Beta', 'bo@beta.example');
    expect(
      (await upload(['source,agent,team,from', 'helpdesk,kim,North,2026-01-01'], neighbour)).problems.map(({ column }: { column: string }) => column),
    ).toEqual(['source', 'team']);
    await expectStatus(neighbour('GET', `/api/agent-map-imports/${seen.id}`), 404);
    expect((await neighbour('GET', '/api/helpdesk-agents.csv')).body.trim().split('\r\n')).toHaveLength(1);
  });
});
