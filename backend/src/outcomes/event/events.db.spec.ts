import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { expectStatus } from '../../platform/testing/house.js';
import { EventHouse } from '../testing/event-house.js';
import { EventUndo } from './event-undo.js';
import { EventWriter } from './event-writer.js';

describe('events of customers', () => {
  let at: EventHouse;
  beforeAll(async () => {
    at = await EventHouse.open(['csat-top-box', 'complaints-per-1000']);
  });
  afterAll(() => at?.close());

  describe('and what they are counted by', () => {
    it('come with a library of definitions, each made once, a rate with what it is counted in thousands of', async () => {
      const { manager, metrics } = at;
      const library = (await expectStatus(manager('GET', '/api/metric-definitions'), 200)).json().items;
      expect(library.filter((one: { inUse: boolean }) => one.inUse).map((one: { key: string }) => one.key)).toEqual([
        'csat-top-box',
        'contacts',
        'complaints-per-1000',
      ]);
      const again = (await expectStatus(manager('POST', '/api/defined-metrics', { definition: 'complaints-per-1000' }), 201)).json();
      expect(again.id).toBe(metrics['complaints-per-1000']);
      const all = (await manager('GET', '/api/metrics')).json().items;
      expect(all.find((one: { id: string }) => one.id === again.perMetricId)).toMatchObject({ key: 'contacts', formula: 'count', figuresFrom: 'events' });
      expect((await expectStatus(manager('POST', '/api/defined-metrics', { definition: 'mood' }), 400)).json().errors).toMatchObject([
        { pointer: '#/definition' },
      ]);
    });
    it('come in the words of the language that is asked for, and keep the words that they have', async () => {
      const neighbour = await at.house.organisation('Beta', 'bo@beta.example');
      const named = async (language: string) => (await expectStatus(neighbour('GET', `/api/metric-definitions?language=${language}`), 200)).json().items;
      expect((await named('de')).find(({ key }: { key: string }) => key === 'first-reply')).toMatchObject({ name: 'Erste Antwort', unit: 'Minuten' });
      const body = { definition: 'complaints-per-1000', language: 'de' };
      const made = (await expectStatus(neighbour('POST', '/api/defined-metrics', body), 201)).json();
      expect(made).toMatchObject({ name: 'Beschwerden je 1.000 Kontakte, aus Ereignissen', unit: 'je 1.000 Kontakte', definitionKey: 'complaints-per-1000' });
      const again = (await expectStatus(neighbour('POST', '/api/defined-metrics', { ...body, language: 'fr' }), 201)).json();
      expect(again).toEqual(made);
      const all = (await expectStatus(neighbour('POST', '/api/metric-defaults?language=es'), 201)).json().items;
      expect(all.map(({ name }: { name: string }) => name).sort()).toEqual([
        'Beschwerden je 1.000 Kontakte, aus Ereignissen',
        'Kontakte',
        'Quejas por cada 1000 contactos',
        'Recomendación',
        'Satisfacción de clientes',
      ]);
      expect((await expectStatus(neighbour('POST', '/api/defined-metrics', { ...body, language: 'xx' }), 400)).json().errors).toMatchObject([
        { pointer: '#/language' },
      ]);
    });
    it('are no figures, so that no column of a file of figures can be one of their metrics', async () => {
      const made = (await expectStatus(at.manager('POST', '/api/outcome-imports?fileName=a.csv', Buffer.from('team,csat-top-box\nNorth,80\n')), 201)).json();
      expect(made.mapping).not.toMatchObject({ 'csat-top-box': `metric:${at.metrics['csat-top-box']}` });
      const mapping = { team: 'team', 'csat-top-box': `metric:${at.metrics['csat-top-box']}` };
      await expectStatus(at.manager('PUT', `/api/outcome-imports/${made.id}/mapping`, { mapping }), 400);
    });
    it('keep the formula of a metric from changing once there are some', async () => {
      const own = { key: 'own', name: 'Own', kind: 'other', unit: '%', min: 0, max: 100, direction: 'higher-is-better', definition: '' };
      const share = { ...own, formula: 'share', figuresFrom: 'events', valueMin: 1, valueMax: 5, goodFrom: 4 };
      expect((await expectStatus(at.manager('POST', '/api/metrics', { ...share, goodFrom: null }), 400)).json().errors).toMatchObject([
        { pointer: '#/goodFrom' },
      ]);
      const { id } = (await expectStatus(at.manager('POST', '/api/metrics', share), 201)).json();
      await expectStatus(at.manager('PATCH', `/api/metrics/${id}`, { goodFrom: 3 }), 200);
      await at.write([{ eventKey: 'own-1', metricId: id }]);
      expect((await expectStatus(at.manager('PATCH', `/api/metrics/${id}`, { goodFrom: 5 }), 409)).json()).toMatchObject({
        errors: [{ pointer: '#/goodFrom' }],
      });
      expect((await expectStatus(at.manager('PATCH', `/api/metrics/${id}`, { retired: true }), 200)).json()).toMatchObject({ retired: true, goodFrom: 3 });
    });
  });

  describe('when they are written', () => {
    it('are there once, whatever is told again, and the newest by the time of the source holds', async () => {
      const { write, stored } = at;
      const [early, late] = ['2026-01-10T12:00:00Z', '2026-01-12T12:00:00Z'];
      expect(await write([{ eventKey: 'w-1', asOf: late, value: 4 }, { eventKey: 'w-2' }])).toEqual({ added: 2, changed: 0 });
      expect(await write([{ eventKey: 'w-1', asOf: late, value: 4 }, { eventKey: 'w-2' }])).toEqual({ added: 0, changed: 0 });
      expect(await write([{ eventKey: 'w-1', asOf: early, value: 1 }])).toEqual({ added: 0, changed: 0 });
      expect(await stored('w-')).toEqual({ 'w-1': [4, null], 'w-2': [5, null] });
      expect(await write([{ eventKey: 'w-1', asOf: '2026-01-13T00:00:00Z', value: 2 }])).toEqual({ added: 0, changed: 1 });
      expect(await stored('w-1')).toEqual({ 'w-1': [2, null] });
    });
    it('remember that a value was confirmed later: what is between the two times does not come in its place', async () => {
      const { write, stored } = at;
      await write([{ eventKey: 'c-1', asOf: '2026-01-01T00:00:00Z', value: 5 }]);
      await write([{ eventKey: 'c-1', asOf: '2026-01-03T00:00:00Z', value: 5 }]);
      await write([{ eventKey: 'c-1', asOf: '2026-01-02T00:00:00Z', value: 1 }]);
      expect(await stored('c-')).toEqual({ 'c-1': [5, null] });
      // that it was confirmed says nothing new: nothing is counted as changed, and no month is added up again
      await at.database.query(`DELETE FROM org.outcome_stale WHERE organisation_id = $1`, [at.ours]);
      const named = { eventKey: 'c-2', teamId: at.teams.North };
      await write([{ ...named, asOf: '2026-01-01T00:00:00Z' }]);
      await at.database.query(`DELETE FROM org.outcome_stale WHERE organisation_id = $1`, [at.ours]);
      expect(await write([{ ...named, asOf: '2026-01-04T00:00:00Z' }])).toEqual({ added: 0, changed: 0 });
      const stale = async (): Promise<number> => (await at.database.query(`SELECT 1 FROM org.outcome_stale WHERE organisation_id = $1`, [at.ours])).rowCount!;
      expect(await stale()).toBe(0);
      expect(await write([{ ...named, asOf: '2026-01-05T00:00:00Z', value: 2 }])).toEqual({ added: 0, changed: 1 });
      expect(await stale()).toBe(1);
    });
    it('take any text as their key', async () => {
      const odd = ['o-"}{,', "o-\\', NULL", 'o-é☃'];
      await at.write(odd.map((eventKey) => ({ eventKey, channel: '"a",b\\' })));
      expect(Object.keys(await at.stored('o-')).sort()).toEqual(odd.sort());
    });
  });

  describe('count for a team', () => {
    it('that the row names; else that of the agent on that day; else that of the employee she is; else that of the group; else for none', async () => {
      const { teams, manager, database, ours, write, stored, event } = at;
      const { id: employee } = (
        await expectStatus(manager('POST', '/api/employees', { name: 'Lea', email: 'lea@alpha.example', teamId: teams.West }), 201)
      ).json();
      await database.query(`UPDATE org.team_membership SET from_on = '2025-01-01' WHERE organisation_id = $1 AND employee_id = $2`, [ours, employee]);
      const [lea, desk] = [
        { key: 'lea', name: 'Lea' },
        { key: 'desk', name: 'Desk' },
      ];
      await write([{ eventKey: 'x-0', agent: lea, group: desk }]);
      await database.query(`UPDATE org.helpdesk_agent SET employee_id = $2 WHERE organisation_id = $1 AND key = 'lea'`, [ours, employee]);
      const assign = (key: string, team: string, from: string, until: string | null) =>
        database.query(
          `INSERT INTO org.agent_assignment (organisation_id, agent_id, team_id, from_on, until_on) SELECT $1, id, $3, $4, $5 FROM org.helpdesk_agent WHERE organisation_id = $1 AND key = $2`,
          [ours, key, team, from, until],
        );
      await assign('lea', teams.North, '2026-01-05', '2026-01-10');
      await assign('desk', teams.South, '2026-01-01', null);
      const on = (day: number): string => `2026-01-${String(day).padStart(2, '0')}`;
      const rows = [
        { eventKey: 'a-1', teamId: teams.Region, agent: lea, happenedOn: on(6) },
        { eventKey: 'a-2', agent: lea, group: desk, happenedOn: on(5) },
        { eventKey: 'a-3', agent: lea, group: desk, happenedOn: on(10) },
        { eventKey: 'a-4', agent: lea, group: desk, happenedOn: '2024-12-31' },
        { eventKey: 'a-5', agent: { key: 'new', name: '' }, group: desk, happenedOn: on(2) },
        { eventKey: 'a-6', agent: { key: 'new', name: '' }, happenedOn: on(2) },
        { eventKey: 'a-7', group: desk, happenedOn: '2025-12-31' },
      ];
      await write(rows.map(event));
      expect(Object.fromEntries(Object.entries(await stored('a-')).map(([key, [, team]]) => [key, team]))).toEqual({
        'a-1': 'Region',
        'a-2': 'North',
        'a-3': 'West',
        'a-4': null,
        'a-5': 'South',
        'a-6': null,
        'a-7': null,
      });
    });
  });

  describe('when an import of them is taken back', () => {
    const [one, two, three] = ['2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', '2026-01-03T00:00:00Z'];

    it('go when it brought them and are what they were when it changed them; twice is once', async () => {
      const { write, undo, stored, importId } = at;
      const [first, second] = [importId(), importId()];
      await write([{ eventKey: 'u-1', value: 1, asOf: one }], first);
      await write(
        [
          { eventKey: 'u-1', value: 2, asOf: two },
          { eventKey: 'u-2', value: 3 },
        ],
        second,
      );
      await write([{ eventKey: 'u-1', value: 2.5, asOf: two }], second);
      await undo(second);
      await undo(second);
      expect(await stored('u-')).toEqual({ 'u-1': [1, null] });
      await undo(first);
      expect(await stored('u-')).toEqual({});
    });
    it('stay where another import, or the source itself, told the very same since', async () => {
      const { write, undo, stored, importId } = at;
      const [first, second] = [importId(), importId()];
      const told = [{ eventKey: 's-1', value: 4, asOf: one }];
      await write([...told, { eventKey: 's-2', value: 4, asOf: one }], first);
      expect(await write(told, second)).toEqual({ added: 0, changed: 0 });
      await write([{ eventKey: 's-2', value: 4, asOf: one }]);
      await undo(first);
      expect(await stored('s-')).toEqual({ 's-1': [4, null], 's-2': [4, null] });
      await undo(second);
      expect(Object.keys(await stored('s-'))).toEqual(['s-2']);
    });
    it('stay where they were told again since, and a later import falls back to what was before both', async () => {
      const { write, undo, stored, importId } = at;
      const [first, second, third] = [importId(), importId(), importId()];
      await write([{ eventKey: 'v-1', value: 1, asOf: one }], first);
      await write(
        [
          { eventKey: 'v-1', value: 2, asOf: two },
          { eventKey: 'v-2', value: 2, asOf: two },
          { eventKey: 'v-3', value: 2, asOf: two },
        ],
        second,
      );
      await write(
        [
          { eventKey: 'v-1', value: 3, asOf: three },
          { eventKey: 'v-2', value: 3, asOf: three },
        ],
        third,
      );
      await write([{ eventKey: 'v-3', value: 3, asOf: three }]);
      await undo(second);
      expect(await stored('v-')).toEqual({ 'v-1': [3, null], 'v-2': [3, null], 'v-3': [3, null] });
      await undo(third);
      expect(await stored('v-')).toEqual({ 'v-1': [1, null], 'v-3': [3, null] });
    });
  });

  describe('of another organisation', () => {
    it('are nothing that can be seen, written to or taken back, and neither are its sources', async () => {
      const { house, manager, sourceId, event, stored, undo, importId, write } = at;
      const neighbour = await house.organisation('Beta', 'bo@beta.example');
      const theirs = (await neighbour('GET', '/api/me')).json().organisation.id;
      expect((await neighbour('GET', '/api/outcome-sources')).json().items).toEqual([]);
      await expectStatus(neighbour('PATCH', `/api/outcome-sources/${sourceId}`, { name: 'Ours' }), 404);
      const into = () => house.app.get(EventWriter, { strict: false }).write({ sourceId, importId: null, events: [event({ eventKey: 'n-1' })] });
      await expect(house.app.get(UnitOfWork).run(theirs, into)).rejects.toThrow('There is no such source in this organisation.');
      const mine = importId();
      await write([{ eventKey: 'n-2' }], mine);
      await house.app.get(UnitOfWork).run(theirs, () => house.app.get(EventUndo, { strict: false }).takeBack(mine));
      expect(await stored('n-')).toEqual({ 'n-2': [5, null] });
      await undo(mine);
      const source = { key: 'helpdesk', name: 'Second', kind: 'generic' };
      expect((await expectStatus(manager('POST', '/api/outcome-sources', source), 409)).json().code).toBe('source-key-taken');
      expect((await expectStatus(neighbour('POST', '/api/outcome-sources', source), 201)).json()).toMatchObject({
        timeZone: expect.any(String),
        keepsPersonal: false,
      });
      const changed = await expectStatus(manager('PATCH', `/api/outcome-sources/${sourceId}`, { timeZone: 'Asia/Tokyo', dateOrder: 'day-first' }), 200);
      expect(changed.json()).toMatchObject({ name: 'Helpdesk', timeZone: 'Asia/Tokyo', dateOrder: 'day-first', retired: false });
    });
  });
});
