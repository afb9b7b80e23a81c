import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { EventImportView } from '@throughline/contract';
import { type Client, expectStatus } from '../../platform/testing/house.js';
import { tablesWith } from '../../platform/testing/tables-with.js';
import { EventHouse } from '../testing/event-house.js';
import { TidyEventImportsJob } from './tidy-event-imports.job.js';

const [REGISTER, SURVEY] = ['0198f000-0000-7000-8000-000000000001', '0198f000-0000-7000-8000-000000000002'];
const HEADER = 'event_id,metric,happened_on,value,team,agent,agent_name,channel,changed_at';

describe('imports of events', () => {
  let at: EventHouse;
  beforeAll(async () => {
    at = await EventHouse.open(['csat-top-box', 'contacts']);
  });
  afterAll(() => at?.close());

  /** Waits until nothing is being done with the import any more. */
  async function settled(id: string, client: Client = at.manager): Promise<EventImportView> {
    for (let tries = 0; tries < 400; tries++) {
      const view = (await expectStatus(client('GET', `/api/event-imports/${id}`), 200)).json() as EventImportView;
      if (!['reading', 'applying', 'undoing'].includes(view.state)) return view;
      await pause(50);
    }
    throw new Error('The import did not come to its end within 20 s.');
  }
  const send = async (body: string | Buffer, type = 'text/csv'): Promise<EventImportView> => {
    const sent = await expectStatus(
      at.manager('POST', `/api/event-imports?sourceId=${at.sourceId}&fileName=events.csv`, Buffer.from(body), { 'content-type': type }),
      201,
    );
    return settled(sent.json().id);
  };
  const act = async (method: 'POST' | 'DELETE', id: string): Promise<EventImportView> => {
    await expectStatus(at.manager(method, `/api/event-imports/${id}/application`), method === 'POST' ? 201 : 200);
    return settled(id);
  };
  const file = (...rows: string[]): string => [HEADER, ...rows].join('\n');

  it('are looked through, applied as a whole, counted, and taken back as a whole', async () => {
    const seen = await send(
      file('i-1,csat-top-box,2026-01-10,5,North,lea,Lea,chat,', 'i-2,csat-top-box,2026-01-11,2,,lea,,mail,', 'i-2,contacts,2026-01-11,,South,,,,'),
    );
    expect(seen).toMatchObject({
      state: 'previewed',
      encoding: 'UTF-8',
      delimiter: ',',
      packed: false,
      lacks: null,
      problemCount: 0,
      firstDay: '2026-01-10',
      lastDay: '2026-01-11',
    });
    expect(seen.counts).toEqual({
      rows: 3,
      refusedRows: 0,
      events: 3,
      repeated: 0,
      agents: 1,
      groups: 0,
      added: null,
      changed: null,
      unchanged: null,
      older: null,
    });
    expect(seen.sample[0]).toEqual({ line: 2, values: expect.objectContaining({ event_id: 'i-1', team: 'North', agent_name: 'Lea' }) });
    expect(await at.stored('i-')).toEqual({});
    expect((await act('POST', seen.id)).counts).toMatchObject({ added: 3, changed: 0, unchanged: 0, older: 0 });
    expect(await at.stored('i-1')).toEqual({ 'i-1': [5, 'North'] });
    const cells = async (): Promise<number> =>
      (await at.database.query(`SELECT 1 FROM org.outcome_cell WHERE organisation_id = $1 AND month = '2026-01-01'`, [at.ours])).rowCount!;
    expect(await cells()).toBeGreaterThan(0);
    expect((await act('POST', seen.id)).state).toBe('applied');
    expect((await act('DELETE', seen.id)).state).toBe('undone');
    expect((await act('DELETE', seen.id)).state).toBe('undone');
    expect(await at.stored('i-')).toEqual({});
    expect(await cells()).toBe(0);
  });

  it('change what is there only when they are newer by the time of the source, and fall back to it', async () => {
    await at.write([
      { eventKey: 'n-1', value: 1, asOf: '2026-02-01T00:00:00Z' },
      { eventKey: 'n-2', value: 1, asOf: '2026-02-01T00:00:00Z' },
      { eventKey: 'n-3', value: 3, asOf: '2026-01-10T00:00:00Z', agent: null },
    ]);
    const told = file(
      'n-1,csat-top-box,2026-01-10,5,,,,,2026-01-31T00:00:00Z',
      'n-2,csat-top-box,2026-01-10,4,,,,,2026-02-02T00:00:00Z',
      'n-3,csat-top-box,2026-01-10,3,,,,,',
      'n-4,csat-top-box,2026-01-10,2,,,,,2026-01-02T00:00:00Z',
      'n-4,csat-top-box,2026-01-10,1,,,,,2026-01-01T00:00:00Z',
    );
    const seen = await send(told);
    expect(seen.counts).toMatchObject({ events: 5, repeated: 1 });
    expect((await act('POST', seen.id)).counts).toMatchObject({ added: 1, changed: 1, unchanged: 1, older: 1 });
    expect(await at.stored('n-')).toEqual({ 'n-1': [1, null], 'n-2': [4, null], 'n-3': [3, null], 'n-4': [2, null] });
    await act('DELETE', seen.id);
    expect(await at.stored('n-')).toEqual({ 'n-1': [1, null], 'n-2': [1, null], 'n-3': [3, null] });
  });

  it('name every bad row with line, column, value and what would be right, and apply the others only when that is chosen', async () => {
    const seen = await send(
      file(
        'b-1,csat-top-box,2026-01-10,9,,,,,',
        'b-2,csat-top-box,2099-01-10,5,,,,,',
        ',csat-top-box,2026-01-10,5,Nowhere,,,,',
        'b-4,mood,2026-02-30,x,,,,,',
        'b-5,csat-top-box,2026-01-10,5,,,,,',
      ),
    );
    expect(seen.counts).toMatchObject({ rows: 5, refusedRows: 4, events: 1 });
    expect(seen.problems.map(({ line, column, value }) => [line, column, value])).toEqual([
      [2, 'value', '9'],
      [3, 'happened_on', '2099-01-10'],
      [4, 'event_id', ''],
      [4, 'team', 'Nowhere'],
      [5, 'happened_on', '2026-02-30'],
      [5, 'metric', 'mood'],
    ]);
    const table = await expectStatus(at.manager('GET', `/api/event-imports/${seen.id}/problems.csv`), 200);
    expect(table.body.split('\r\n')).toHaveLength(8);
    expect(table.body).toContain('3,"happened_on","2099-01-10","2099-01-10 has not come yet; write the day on which it happened."');
    expect((await expectStatus(at.manager('POST', `/api/event-imports/${seen.id}/application`), 409)).json().code).toBe('import-has-problems');
    await expectStatus(at.manager('PUT', `/api/event-imports/${seen.id}/mapping`, { mapping: seen.mapping, options: { skipBadRows: true } }), 200);
    await settled(seen.id);
    expect((await act('POST', seen.id)).counts).toMatchObject({ added: 1, refusedRows: 4 });
    expect(Object.keys(await at.stored('b-'))).toEqual(['b-5']);
  });

  it('forget what was written in a file when it is taken back, and of every file after a week', async () => {
    const bring = async (mark: string): Promise<string> => {
      const seen = await send(file(`${mark}-1,csat-top-box,2026-01-10,5,Cora ${mark},,,,`, `${mark}-2,csat-top-box,2026-01-10,5,,,,,`));
      const mapping = { mapping: seen.mapping, options: { skipBadRows: true } };
      await expectStatus(at.manager('PUT', `/api/event-imports/${seen.id}/mapping`, mapping, { 'idempotency-key': randomUUID() }), 200);
      await settled(seen.id);
      expect(await act('POST', seen.id)).toMatchObject({ state: 'applied', problemCount: 1, sample: [{ line: 2 }, { line: 3 }] });
      // the parts of the file and of the table of problems are sealed
      expect(await tablesWith(at.database, `Cora ${mark}`)).toEqual(['org.event_import', 'org.idempotency_key']);
      return seen.id;
    };
    const undone = await act('DELETE', await bring('undoing'));
    expect(undone).toMatchObject({ state: 'undone', problemCount: 1, sample: [], problems: [], counts: { rows: 2, refusedRows: 1 } });
    expect(await tablesWith(at.database, 'Cora undoing')).toEqual([]);

    const id = await bring('staying');
    const tidy = async (days: number): Promise<void> => {
      await at.database.query(`UPDATE org.event_import SET made_on = current_date - $2::int WHERE id = $1`, [id, days]);
      await at.house.app.get(TidyEventImportsJob, { strict: false }).handle();
    };
    await tidy(6);
    expect(await settled(id)).toMatchObject({ problems: [{ value: 'Cora staying' }] });
    await tidy(8);
    expect(await settled(id)).toMatchObject({ state: 'applied', problemCount: 1, sample: [], problems: [], counts: { added: 1 } });
    // the answer to the write itself is forgotten after a day, with all others
    expect(await tablesWith(at.database, 'Cora staying')).toEqual(['org.idempotency_key']);
  });

  it('say so when their file was sealed by another installation, and change nothing', async () => {
    const seen = await send(file('s-1,csat-top-box,2026-01-10,5,,,,,'));
    await at.database.query(`UPDATE org.event_import_part SET bytes = substr(bytes, 1, 12) || substr(bytes, 29) WHERE import_id = $1`, [seen.id]);
    expect(await act('POST', seen.id)).toMatchObject({ state: 'failed', failure: expect.stringContaining('Discard this import and send the file again.') });
    expect(await at.stored('s-')).toEqual({});
  });

  it('are refused with days and times that are no time of an event, so that what was looked through can be applied', async () => {
    const seen = await send(
      file(
        'y-1,csat-top-box,0000-01-01,5,,,,,',
        'y-2,csat-top-box,2026-01-10,5,,,,,0001-01-01T00:00',
        'y-3,csat-top-box,2026-01-10,5,,,,,1970-01-01T00:00+01:00',
        'y-4,csat-top-box,2026-01-10,5,,,,,9999-12-31T23:59:59-10:00',
        'y-5,csat-top-box,1970-01-01,5,,,,,1970-01-01T00:00Z',
      ),
    );
    expect(seen.problems.map(({ line, column }) => [line, column])).toEqual([
      [2, 'happened_on'],
      [3, 'changed_at'],
      [4, 'changed_at'],
      [5, 'changed_at'],
    ]);
    for (const { problem } of seen.problems) expect(problem).toContain('of the years 1970 to 2199; write it as');
    await expectStatus(at.manager('PUT', `/api/event-imports/${seen.id}/mapping`, { mapping: seen.mapping, options: { skipBadRows: true } }), 200);
    await settled(seen.id);
    expect(await act('POST', seen.id)).toMatchObject({ state: 'applied', counts: { added: 1 } });
  });

  it('come packed, in other encodings, with other delimiters and line ends', async () => {
    const rows = (key: string): string => file(`${key}-1,csat-top-box,2026-01-10,5,,zoë,Zoë,,`).replaceAll(',', ';').replaceAll('\n', '\r\n');
    const utf16 = Buffer.from(rows('u'), 'utf16le');
    const cases: [Buffer, string, object][] = [
      [gzipSync(rows('z')), 'application/gzip', { encoding: 'UTF-8', packed: true }],
      [Buffer.from(rows('l'), 'latin1'), 'text/csv', { encoding: 'windows-1252' }],
      [Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), 'text/csv', { encoding: 'UTF-16LE' }],
      [utf16, 'text/csv', { encoding: 'UTF-16LE' }],
      [Buffer.from(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])).swap16(), 'text/csv', { encoding: 'UTF-16BE' }],
    ];
    for (const [body, type, how] of cases) {
      const seen = await send(body, type);
      expect(seen).toMatchObject({ state: 'previewed', delimiter: ';', counts: { events: 1 }, ...how });
      expect(seen.sample[0]!.values).toMatchObject({ agent_name: 'Zoë' });
    }
  });

  it('say in a sentence why a file cannot be read', async () => {
    const cases: [Buffer, RegExp][] = [
      [gzipSync(file('t-1,csat-top-box,2026-01-10,5,,,,,')).subarray(0, 60), /ends too early/],
      [Buffer.from('PK\u0003\u0004sheet'), /damaged/],
      [Buffer.from(file('q-1,"csat-top-box,2026-01-10,5', 'q-2,a')), /line 2 and never closes/],
      [Buffer.from(' \n\n'), /empty/],
    ];
    for (const [body, sentence] of cases) {
      const seen = await send(body);
      expect(seen).toMatchObject({ state: 'unreadable', failure: expect.stringMatching(sentence) });
      await expectStatus(at.manager('DELETE', `/api/event-imports/${seen.id}`), 204);
    }
    expect((await expectStatus(at.manager('POST', `/api/event-imports?sourceId=${at.sourceId}`, { a: 1 }), 415)).json().code).toBe('no-file');
  });

  it('are refused for what is counted here, such as the register of complaints', async () => {
    await at.database.query(
      `INSERT INTO org.outcome_source (organisation_id, id, key, name, kind, time_zone) VALUES ($1, $2, 'register', 'Register', 'complaints', 'UTC'), ($1, $3, 'survey', 'Survey', 'feedback', 'UTC')`,
      [at.ours, ...[REGISTER, SURVEY]],
    );
    for (const [source, sentence] of [
      [REGISTER, /"Register" holds complaints/],
      [SURVEY, /"Survey" holds answers/],
    ] as const) {
      const refused = (await expectStatus(at.manager('POST', `/api/event-imports?sourceId=${source}`, Buffer.from(file())), 409)).json();
      expect(refused).toMatchObject({ code: 'source-counts-itself', detail: expect.stringMatching(sentence) });
    }
  });

  it('are read as somebody maps them: other names, a metric a column, doubled names told apart', async () => {
    const seen = await send('Ticket,Score,Score,Solved at,Body\nm-1,5,1,2026-01-10T23:30:00-02:00,Dear all\n');
    expect(seen).toMatchObject({
      columns: ['Ticket', 'Score', 'Score (2)', 'Solved at', 'Body'],
      lacks: expect.stringContaining('No column is mapped to a metric'),
      counts: { rows: 1, events: 0 },
    });
    expect((await expectStatus(at.manager('POST', `/api/event-imports/${seen.id}/application`), 409)).json().code).toBe('mapping-incomplete');
    const mapping = { Ticket: 'event_id', Score: `metric:${at.metrics['csat-top-box']}`, 'Solved at': 'happened_at' };
    await expectStatus(at.manager('PUT', `/api/event-imports/${seen.id}/mapping`, { mapping: { Ticket: 'mood' } }), 400);
    await expectStatus(at.manager('PUT', `/api/event-imports/${seen.id}/mapping`, { mapping }), 200);
    expect(await settled(seen.id)).toMatchObject({ lacks: null, mapping, firstDay: '2026-01-11', sample: [{ values: { event_id: 'm-1' } }] });
  });

  it('are nothing to a neighbour, who can bring nothing to our source either', async () => {
    const neighbour = await at.house.organisation('Beta', 'bo@beta.example');
    const { id } = await send(file('x-1,csat-top-box,2026-01-10,5,,,,,'));
    expect((await neighbour('GET', '/api/event-imports')).json().items).toEqual([]);
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/problems.csv'],
      ['POST', '/application'],
      ['DELETE', '/application'],
      ['DELETE', ''],
    ] as const)
      await expectStatus(neighbour(method, `/api/event-imports/${id}${path}`), 404);
    await expectStatus(neighbour('POST', `/api/event-imports?sourceId=${at.sourceId}`, Buffer.from(file())), 404);
    expect((await at.manager('GET', `/api/event-imports/${id}`)).json()).toMatchObject({ state: 'previewed' });
  });
});
