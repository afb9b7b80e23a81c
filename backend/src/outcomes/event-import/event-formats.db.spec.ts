import { setTimeout as pause } from 'node:timers/promises';
import type { EventImportView } from '@throughline/contract';
import { expectStatus } from '../../platform/testing/house.js';
import { zipped } from '../../platform/testing/zipped.js';
import { tablesWith } from '../../platform/testing/tables-with.js';
import { EventHouse } from '../testing/event-house.js';

const SECRET = 'cora.secret@customer.example';

describe('files of helpdesks', () => {
  let at: EventHouse;
  beforeAll(async () => {
    at = await EventHouse.open(['csat-top-box', 'contacts', 'first-reply']);
  });
  afterAll(() => at?.close());

  async function settled(id: string): Promise<EventImportView> {
    for (let tries = 0; tries < 600; tries++) {
      const view = (await expectStatus(at.manager('GET', `/api/event-imports/${id}`), 200)).json() as EventImportView;
      if (!['reading', 'applying', 'undoing'].includes(view.state)) return view;
      await pause(50);
    }
    throw new Error('The import did not come to its end within 30 s.');
  }
  const send = async (body: string | Buffer): Promise<EventImportView> => {
    const sent = await expectStatus(
      at.manager('POST', `/api/event-imports?sourceId=${at.sourceId}&fileName=tickets.csv`, Buffer.from(body), { 'content-type': 'text/csv' }),
      201,
    );
    return settled(sent.json().id);
  };
  const map = async (id: string, body: object): Promise<EventImportView> => {
    await expectStatus(at.manager('PUT', `/api/event-imports/${id}/mapping`, body), 200);
    return settled(id);
  };
  const apply = async (id: string): Promise<EventImportView> => {
    await expectStatus(at.manager('POST', `/api/event-imports/${id}/application`), 201);
    return settled(id);
  };

  it('are known by their header and need no hand, and nothing of a customer is anywhere, neither while the file waits nor afterwards', async () => {
    const header = 'Id,Requester,Requester email,Assignee,Group,Subject,Via,Created at,Updated at,Solved at,Satisfaction Score,First reply time in minutes';
    const seen = await send(
      `${header}\nz-1,Cora Secret,${SECRET},Ann,Billing,Where is my secret order,Mail,2026-01-10 09:00,2026-01-12 09:00,2026-01-11 09:00,Good,12\n`,
    );
    expect(seen).toMatchObject({
      state: 'previewed',
      format: 'zendesk-tickets',
      lacks: null,
      asked: null,
      remembered: false,
      wanting: ['csat-mean'],
      counts: { events: 3 },
    });
    expect(Object.keys(seen.personal).sort()).toEqual(['Requester', 'Requester email', 'Subject']);
    expect(seen.options.values).toHaveLength(3);
    expect(await tablesWith(at.database, SECRET, 'Cora Secret', 'secret order')).toEqual([]);
    expect(await apply(seen.id)).toMatchObject({ state: 'applied', counts: { added: 3 } });
    expect(await tablesWith(at.database, SECRET, 'Cora Secret', 'secret order')).toEqual([]);
    // what is taken in is found in the same way
    expect(await tablesWith(at.database, 'z-1')).toContain('org.outcome_event');
  });

  it('ask once which day is meant, and their source remembers it', async () => {
    const header = 'Ticket,Date,CSAT';
    const seen = await send(`${header}\nd-1,03/04/2026,5\n`);
    expect(seen).toMatchObject({ format: 'other', asked: '03/04/2026', counts: { events: 0 } });
    expect((await expectStatus(at.manager('POST', `/api/event-imports/${seen.id}/application`), 409)).json().code).toBe('date-order-unknown');
    expect(await map(seen.id, { mapping: seen.mapping, options: { ...seen.options, dateOrder: 'day-first' } })).toMatchObject({
      asked: null,
      firstDay: '2026-04-03',
      problemCount: 0,
    });
    expect(await send(`${header}\nd-2,05/06/2026,5\n`)).toMatchObject({
      asked: null,
      firstDay: '2026-06-05',
      // nobody chose a column
      remembered: false,
      options: { dateOrder: 'day-first' },
    });
  });

  it('are read as somebody says, with words and a scale, and the next of the same header as well', async () => {
    const header = 'Case,When,How was it';
    const seen = await send(`${header}\nw-1,2026-01-10,fair\n`);
    expect(seen.lacks).toContain('No column is the key');
    const values = [{ metricId: at.metrics['csat-top-box'], as: 'value', columns: ['How was it'], scale: { min: 0, max: 10 }, words: { fair: 3 } }];
    const mapping = { Case: 'event_id', When: 'happened_at' };
    expect(await map(seen.id, { mapping, options: { values } })).toMatchObject({ lacks: null, counts: { events: 1 }, problemCount: 0 });
    const next = await send(`${header}\nw-2,2026-01-10,10\nw-3,2026-01-10,11\n`);
    expect(next).toMatchObject({ remembered: true, mapping, options: { values }, counts: { events: 1, refusedRows: 1 } });
    expect(next.problems[0]).toMatchObject({ line: 3, column: 'How was it', value: '11' });
    const shouted = await send(`${header.toUpperCase()}\nw-4,2026-01-10,10\n`);
    expect(shouted).toMatchObject({ remembered: false, lacks: expect.stringContaining('No column is the key') });
    expect(await map(next.id, { mapping: {}, options: {} })).toMatchObject({ remembered: false, lacks: expect.stringContaining('No column is the key') });
    expect(await send(`${header}\nw-5,2026-01-10,10\n`)).toMatchObject({ remembered: false });
  });

  it('are read as before when only bad rows are left out, with a metric that is added then, and without one that is retired', async () => {
    const file = (key: string): string => `Ticket,Date,CSAT,Stars\n${key},2026-01-10,5,4\n${key}-x,2026-01-10,9,4\n`;
    const seen = await send(file('k-1'));
    expect(await map(seen.id, { mapping: seen.mapping, options: { ...seen.options, skipBadRows: true } })).toMatchObject({ options: { skipBadRows: true } });
    const { id } = (await expectStatus(at.manager('POST', '/api/defined-metrics', { definition: 'review-stars' }), 201)).json();
    const next = await send(file('k-2'));
    expect(next).toMatchObject({ remembered: false });
    expect(next.options.values!.map(({ metricId }) => metricId)).toContain(id);
    const values = next.options.values!.map((value) => (value.metricId === id ? { ...value, words: { fair: 3 } } : value));
    await map(next.id, { mapping: next.mapping, options: { values } });
    expect(await send(file('k-3'))).toMatchObject({ remembered: true, options: { values } });
    await expectStatus(at.manager('PATCH', `/api/metrics/${id}`, { retired: true }), 200);
    const without = values.filter(({ metricId }) => metricId !== id);
    const last = await send(file('k-4'));
    expect(last).toMatchObject({ remembered: true, options: { values: without } });
    expect((await expectStatus(at.manager('GET', `/api/event-imports/${next.id}`), 200)).json().options.values).toEqual(without);
    expect(await map(last.id, { mapping: last.mapping, options: { ...last.options, skipBadRows: true } })).toMatchObject({ lacks: null });
  });

  it('bring in no column of personal data once their source keeps none, whatever was chosen before', async () => {
    const file = (key: string): string => `Number,Date,CSAT,Customer remarks,Whose\n${key},2026-01-10,5,secret words,ann@shop.example\n`;
    const keeps = (keepsPersonal: boolean): Promise<unknown> =>
      expectStatus(at.manager('PATCH', `/api/outcome-sources/${at.sourceId}`, { keepsPersonal }), 200);
    const words = async (key: string): Promise<unknown> =>
      (await at.database.query(`SELECT category, channel FROM org.outcome_event WHERE organisation_id = $1 AND event_key = $2`, [at.ours, key])).rows;
    await keeps(true);
    const [open, before] = [await send(file('o-1')), await send(file('o-2'))];
    const mapping = { Number: 'event_id', Date: 'happened_at', 'Customer remarks': 'category', Whose: 'channel' };
    for (const { id, options } of [open, before]) await map(id, { mapping, options });
    await apply(open.id);
    expect(await words('o-1')).toEqual([{ category: 'secret words', channel: 'ann@shop.example' }]);
    await keeps(false);
    expect(await apply(before.id)).toMatchObject({ state: 'applied' });
    expect(await words('o-2')).toEqual([{ category: '', channel: '' }]);
    expect(await send(file('o-3'))).toMatchObject({ remembered: true, mapping: { Number: 'event_id', Date: 'happened_at' } });
    // without its key nothing of the file can be told apart
    await keeps(true);
    const keyed = await send(file('o-4'));
    await map(keyed.id, { mapping: { Whose: 'event_id', Date: 'happened_at' }, options: keyed.options });
    await keeps(false);
    expect(await apply(keyed.id)).toMatchObject({ state: 'failed', failure: expect.stringContaining('No column is the key') });
  });

  it('refuse to map what customers wrote, and columns that are not there', async () => {
    const seen = await send('Ticket,Date,CSAT,Customer remarks\np-1,2026-01-10,5,secret words\n');
    const refused = await expectStatus(
      at.manager('PUT', `/api/event-imports/${seen.id}/mapping`, { mapping: { ...seen.mapping, 'Customer remarks': 'category' }, options: seen.options }),
      400,
    );
    expect(refused.json().errors).toEqual([{ pointer: '#/columns/Customer remarks', detail: expect.stringContaining('does not take in') }]);
    const values = [{ metricId: at.metrics['csat-top-box'], as: 'value', columns: ['Nope'] }];
    await expectStatus(at.manager('PUT', `/api/event-imports/${seen.id}/mapping`, { mapping: seen.mapping, options: { values } }), 400);
  });

  it('name zero bytes by line and column wherever they stand, and bring in the rest', async () => {
    const long = `${'x'.repeat(199)}😀`;
    const seen = await send(
      `Ticket,Da\0te,CSAT,Channel\nn-1,2026-01-10,5,ma\0il\nn-\u00002,2026-01-10,4,mail\nn-3,2026-01-10,\0,mail\n${long},2026-01-10,4,mail\nn-5,2026-01-10,3,mail\n`,
    );
    expect(seen).toMatchObject({ state: 'previewed', columns: ['Ticket', 'Da te', 'CSAT', 'Channel'] });
    const values = [{ metricId: at.metrics['csat-top-box'], as: 'value', columns: ['CSAT'] }];
    const mapping = { Ticket: 'event_id', 'Da te': 'happened_at', Channel: 'channel' };
    const read = await map(seen.id, { mapping, options: { values, skipBadRows: true } });
    expect(read.problems.map(({ line, column, value }) => [line, column, value])).toEqual([
      [2, 'Channel', 'ma il'],
      [3, 'Ticket', 'n- 2'],
      [4, 'CSAT', ' '],
      [5, 'Ticket', 'x'.repeat(80)],
    ]);
    expect(read.sample[3]!.values['event_id']).toBe(`${'x'.repeat(199)}\ufffd`);
    expect(await apply(read.id)).toMatchObject({ state: 'applied', counts: { added: 1 } });
    expect(await at.stored('n-')).toEqual({ 'n-5': [3, null] });
  });

  it('come as workbooks, whose sheet can be chosen', async () => {
    const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const sheet = (...rows: string[][]): string =>
      `<worksheet><sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`;
    const relation = (n: number): string => `<Relationship Id="r${n}" Type="x/worksheet" Target="sheet${n}.xml"/>`;
    const book = zipped({
      'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="Cover" r:id="r1"/><sheet name="Data" r:id="r2"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships>${relation(1)}${relation(2)}</Relationships>`,
      'xl/sheet1.xml': sheet(['Notes'], ['hello']),
      'xl/sheet2.xml': sheet(['Ticket', 'Date', 'CSAT', 'Channel'], ['x-1', '2026-01-10', '5', 'chat'], ['x-2', '2026-01-10', '4']),
    });
    const seen = await send(book);
    expect(seen).toMatchObject({
      state: 'previewed',
      sheets: ['Cover', 'Data'],
      sheet: 'Data',
      encoding: null,
      columns: ['Ticket', 'Date', 'CSAT', 'Channel'],
    });
    expect(await map(seen.id, { mapping: {}, options: { sheet: 'Cover' } })).toMatchObject({ sheet: 'Cover', columns: ['Notes'] });
    const chosen = await map(seen.id, { mapping: {}, options: { sheet: 'Data' } });
    expect(chosen).toMatchObject({ columns: ['Ticket', 'Date', 'CSAT', 'Channel'], lacks: null, counts: { rows: 2, events: 2 }, options: { sheet: 'Data' } });
    await apply(chosen.id);
    expect(await at.stored('x-')).toEqual({ 'x-1': [5, null], 'x-2': [4, null] });
  });

  it('are remembered for their own organisation alone', async () => {
    const neighbour = await at.house.organisation('Beta', 'bo@beta.example');
    const source = (await expectStatus(neighbour('POST', '/api/outcome-sources', { key: 'helpdesk', name: 'Helpdesk', kind: 'generic' }), 201)).json();
    const sent = (
      await expectStatus(
        neighbour('POST', `/api/event-imports?sourceId=${source.id}&fileName=a.csv`, Buffer.from('Case,When,How was it\nw-1,2026-01-10,3\n'), {
          'content-type': 'text/csv',
        }),
        201,
      )
    ).json() as EventImportView;
    let view = sent;
    for (let tries = 0; view.state === 'reading' && tries < 600; tries++) {
      await pause(50);
      view = (await neighbour('GET', `/api/event-imports/${sent.id}`)).json();
    }
    expect(view).toMatchObject({ state: 'previewed', remembered: false, lacks: expect.any(String) });
  });
});
