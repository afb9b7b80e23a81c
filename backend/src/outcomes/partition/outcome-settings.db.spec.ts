import { newId } from '../../platform/database/new-id.js';
import { type Client, expectStatus } from '../../platform/testing/house.js';
import { CellRoller } from '../cell/cell-roller.js';
import { CountComplaintsJob } from '../event/count-complaints.job.js';
import { EventHouse } from '../testing/event-house.js';

const MAY = 'from=2026-05-01&until=2026-05-31';

describe('by what figures of customers are told', () => {
  let at: EventHouse;
  const settings = async (by = at.manager) => (await expectStatus(by('GET', '/api/outcome-settings'), 200)).json();
  const tell = (toldBy: string, status = 200, by: Client = at.manager) => expectStatus(by('PUT', '/api/outcome-settings', { toldBy }), status);
  const rollUp = () => at.within(() => at.house.app.get(CellRoller, { strict: false }).rollUp());
  const board = async (query: string) => (await expectStatus(at.manager('GET', `/api/outcome-board?${MAY}&${query}`), 200)).json();
  const partsInCells = async () =>
    (await at.database.query(`SELECT DISTINCT channel FROM org.outcome_cell WHERE organisation_id = $1 AND channel <> '' ORDER BY 1`, [at.ours])).rows.map(
      ({ channel }) => channel,
    );
  /** Ratings, one each for the agents named by letters. */
  const ratings = (metric: string, agents: string, more: object) =>
    [...agents].map((key, i) => ({
      ...{ eventKey: `${metric}-${JSON.stringify(more)}-${i}`, metricId: at.metrics[metric]!, teamId: at.teams.West, agent: { key, name: key } },
      ...{ happenedOn: '2026-05-10', value: 5, ...more },
    }));

  beforeAll(async () => {
    at = await EventHouse.open(['csat-top-box', 'csat-mean']);
  }, 120_000);
  afterAll(() => at?.close());

  it('is the channel until somebody chooses, is written down who did, and is nothing but one of both', async () => {
    expect(await settings()).toEqual({ toldBy: 'channel', fixedBy: null });
    expect((await tell('category')).json()).toEqual({ toldBy: 'category', fixedBy: null });
    await tell('category');
    await tell('both', 400);
    await tell('channel');
    const noted = await at.database.query(`SELECT detail FROM org.audit_line WHERE organisation_id = $1 AND kind = 'outcomes-told-by' ORDER BY position`, [
      at.ours,
    ]);
    expect(noted.rows.map(({ detail }) => detail)).toEqual([
      { toldBy: 'category', before: 'channel' },
      { toldBy: 'channel', before: 'category' },
    ]);
  });

  it('is the same for all metrics, so that two that are counted from the same rows are never told by both', async () => {
    // what Ann, Ben and Cleo have by phone, and nothing else, is billing: phone less billing is what Dan did
    const rows = (metric: string) => [
      ...ratings(metric, 'abcabc', { channel: 'phone', category: 'Billing' }),
      ...ratings(metric, 'd', { channel: 'phone', category: 'Delivery', value: 1 }),
      ...ratings(metric, 'efg', { channel: 'chat', category: 'Delivery' }),
    ];
    const importId = newId();
    await at.write([...rows('csat-top-box'), ...rows('csat-mean')], importId);
    await rollUp();
    const byPhone = await board('channel=phone');
    expect(byPhone.rows[0].figures).toMatchObject([{ base: 7 }, { base: 7 }]);
    expect(byPhone).toMatchObject({ toldBy: 'channel', channels: ['chat', 'phone'], categories: [] });
    for (const metric of Object.values(at.metrics))
      for (const asked of ['category=Billing', 'mix=category'])
        expect((await at.manager('GET', `/api/outcome-board?${MAY}&metric=${metric}&${asked}`)).json()).toMatchObject({ status: 400, code: 'told-otherwise' });
    expect(await partsInCells()).toEqual(['chat', 'phone']);

    // nor one after the other
    expect(await settings()).toEqual({ toldBy: 'channel', fixedBy: 'Customer satisfaction, mean' });
    expect((await tell('category', 409)).json()).toMatchObject({
      code: 'outcomes-told',
      detail: expect.stringMatching(/"Customer satisfaction, mean".*take back every file/),
      errors: [{ pointer: '#/toldBy' }],
    });
    await tell('channel');
    // an event that nobody has a team for is enough
    const loose = newId();
    await at.undo(importId);
    await at.write([{ eventKey: 'loose', metricId: at.metrics['csat-mean']!, value: 5 }], loose);
    await tell('category', 409);

    // once all are taken back nothing is left of the channels, whether it was added up anew already or not
    await at.undo(loose);
    expect(await partsInCells()).toEqual(['chat', 'phone']);
    await tell('category');
    expect(await partsInCells()).toEqual([]);
    await at.write([...rows('csat-top-box'), ...rows('csat-mean')]);
    await rollUp();
    expect(await partsInCells()).toEqual(['Billing', 'Delivery']);
    expect((await board('category=Billing')).rows[0].figures).toMatchObject([{ base: 6 }, { base: 6 }]);
    await tell('channel', 409);
  });

  it('is not fixed by complaints of the register, which name no agent, and these follow at once', async () => {
    const other = await at.house.organisation('Gamma', 'gina@gamma.example');
    const metric = { key: 'complaints', name: 'Complaints', kind: 'complaints', unit: '', min: 0, max: null, direction: 'lower-is-better', definition: '' };
    await expectStatus(other('POST', '/api/metrics', { ...metric, minimumBase: 1, formula: 'count', figuresFrom: 'complaints' }), 201);
    const [category] = (await expectStatus(other('POST', '/api/complaint-defaults'), 201)).json().items;
    const team = (await other('GET', '/api/teams')).json().items[0].id;
    const complaint = { receivedOn: '2026-05-12', channel: 'web', categoryId: category.id, teamId: team, happened: 'Late.', wanted: '', reference: 'K-1' };
    await expectStatus(other('POST', '/api/complaints', complaint), 201);
    await at.house.app.get(CountComplaintsJob, { strict: false }).handle();
    const found = async () => (await expectStatus(other('GET', `/api/outcome-board?${MAY}`), 200)).json();
    expect(await found()).toMatchObject({ toldBy: 'channel', channels: [], categories: [], rows: [{ figures: [{ value: 1 }] }] });
    expect((await tell('category', 200, other)).json()).toEqual({ toldBy: 'category', fixedBy: null });
    expect((await found()).categories).toMatchObject([{ names: [category.name] }]);
    await tell('channel', 200, other);
    expect(await found()).toMatchObject({ channels: [], categories: [], rows: [{ figures: [{ value: 1 }] }] });
  });

  it('is chosen by service managers alone, and by none of a neighbour', async () => {
    const neighbour = await at.house.organisation('Beta', 'bo@beta.example');
    expect(await settings(neighbour)).toEqual({ toldBy: 'channel', fixedBy: null });
    await tell('category', 200, neighbour);
    await tell('channel', 200, neighbour);
    expect((await settings()).toldBy).toBe('category');
    await expectStatus(at.manager('POST', '/api/employees', { name: 'Rita', email: 'rita@alpha.example', teamId: at.teams.South }), 201);
    await at.house.idle();
    const rita = await at.house.signIn('rita@alpha.example');
    await expectStatus(rita('GET', '/api/outcome-settings'), 403);
    await tell('channel', 403, rita);
  });
});
