import { expectStatus } from '../../platform/testing/house.js';
import { type CellQuery, Cells } from '../cell/cells.js';
import { CellRoller } from '../cell/cell-roller.js';
import { EventHouse } from '../testing/event-house.js';
import { CountComplaintsJob } from './count-complaints.job.js';

describe('metrics that are counted from the register of complaints', () => {
  let at: EventHouse;
  let metricId: string;
  const ids: string[] = [];
  const count = () => at.house.app.get(CountComplaintsJob, { strict: false }).handle();
  const rates = async (teamId: string, part: CellQuery['part'] = null) => {
    const cells = await at.within(() => at.house.app.get(Cells, { strict: false }).find({ metricIds: [metricId], teamIds: [teamId], scope: 'tree', part }));
    return Object.fromEntries(cells.map(({ month, sums, per }) => [month, [sums.n, per?.n]]));
  };
  const receive = async (teamId: string | undefined, receivedOn: string): Promise<void> => {
    const { items } = (await expectStatus(at.manager('POST', '/api/complaint-defaults', {}), 201)).json();
    const body = { receivedOn, channel: 'telephone', categoryId: items[0].id, ...(teamId ? { teamId } : {}), reference: '', happened: 'Late.', wanted: '' };
    ids.push((await expectStatus(at.manager('POST', '/api/complaints', body), 201)).json().id);
  };

  beforeAll(async () => {
    at = await EventHouse.open(['contacts', 'registered-complaints-per-1000']);
    metricId = at.metrics['registered-complaints-per-1000']!;
    const contacts = ['2026-01', '2026-02', '2026-03'].flatMap((month) =>
      Array.from({ length: 20 }, (_, i) => ({
        ...{
          eventKey: `${month} ${i}`,
          metricId: at.metrics['contacts'],
          happenedOn: `${month}-1${i % 10}`,
          value: 1,
          teamId: at.teams.North,
          channel: 'phone',
        },
        agent: { key: `a${i % 10}`, name: `Agent ${i % 10}` },
      })),
    );
    await at.write(contacts);
    await at.within(() => at.house.app.get(CellRoller, { strict: false }).rollUp());
  });
  afterAll(() => at?.close());

  it('have no figure as long as nothing is registered, and none of the months before', async () => {
    await count();
    expect(await rates(at.teams.North)).toEqual({});
    await receive(at.teams.North, '2026-02-03');
    await receive(at.teams.North, '2026-02-28');
    await receive(undefined, '2026-02-04');
    await count();
    // March had contacts and no complaint; of January the register knows nothing
    const known = { '2026-02-01': [2, 20], '2026-03-01': [0, 20] };
    expect(await rates(at.teams.North)).toEqual(known);
    expect(await rates(at.teams.Region)).toEqual(known);
    expect(await rates(at.teams.North, { by: 'channel', name: 'phone' })).toEqual({});
  });

  it('follow what becomes of a complaint, and nothing changes when nothing did', async () => {
    const [one, other] = ids as [string, string];
    const state = () => at.database.query(`SELECT * FROM org.outcome_event WHERE organisation_id = $1 ORDER BY event_key, metric_id`, [at.ours]);
    const before = await state();
    await count();
    expect((await state()).rows).toEqual(before.rows);
    await expectStatus(at.manager('PATCH', `/api/complaints/${one}`, { teamId: at.teams.South }), 200);
    await count();
    expect(await rates(at.teams.North)).toMatchObject({ '2026-02-01': [1, 20] });
    expect(await rates(at.teams.Region)).toMatchObject({ '2026-02-01': [2, 20] });
    await expectStatus(at.manager('POST', `/api/complaints/${other}/joining`, { on: '2026-03-01', complaintId: one }), 201);
    await count();
    expect(await rates(at.teams.Region)).toMatchObject({ '2026-02-01': [1, 20] });
  });

  it('are told by the categories of the register where only their number is counted, never by those of contacts', async () => {
    const body = {
      key: 'complaints',
      name: 'Complaints',
      kind: 'complaints',
      unit: 'complaints',
      min: 0,
      max: null,
      direction: 'lower-is-better',
      definition: '',
    };
    const counted = { ...body, minimumBase: 1, formula: 'count', figuresFrom: 'complaints' };
    const { id } = (await expectStatus(at.manager('POST', '/api/metrics', counted), 201)).json();
    await count();
    // there are contacts already; in an organisation that tells figures by category nothing else is different
    await at.database.query(`INSERT INTO org.outcome_setting (organisation_id, told_by) VALUES ($1, 'category')`, [at.ours]);
    await at.within(async () => {
      const cells = at.house.app.get(CellRoller, { strict: false });
      await cells.forgetTree();
      await cells.rollUp();
    });
    const { categories } = (await expectStatus(at.manager('GET', '/api/outcome-board?from=2026-02-01&until=2026-02-28'), 200)).json();
    expect(categories).toMatchObject([{ metricId: id, names: [expect.any(String)] }]);
    const name = encodeURIComponent(categories[0].names[0]);
    const { rows } = (await at.manager('GET', `/api/outcome-board?from=2026-02-01&until=2026-02-28&category=${name}`)).json();
    const values = Object.fromEntries(rows[0].figures.map(({ metricId: of, value }: { metricId: string; value: number | null }) => [of, value]));
    expect(values).toEqual({ [id]: 1, [metricId]: null, [at.metrics['contacts']!]: null });
  });

  it('count nothing of the neighbour, and keep events of other sources', async () => {
    const neighbour = await at.house.organisation('Beta', 'bo@beta.example');
    await expectStatus(neighbour('POST', '/api/defined-metrics', { definition: 'registered-complaints-per-1000' }), 201);
    await count();
    const { rows } = await at.database.query<{ organisation_id: string; n: number }>(
      `SELECT e.organisation_id, count(*)::int AS n FROM org.outcome_event e JOIN org.metric m ON m.organisation_id = e.organisation_id AND m.id = e.metric_id
       WHERE m.figures_from = 'complaints' GROUP BY 1`,
    );
    expect(rows).toEqual([{ organisation_id: at.ours, n: 2 }]);
    expect((await at.database.query(`SELECT 1 FROM org.outcome_event WHERE metric_id = $1`, [at.metrics['contacts']])).rowCount).toBe(60);
    expect((await neighbour('GET', '/api/outcome-sources')).json().items).toMatchObject([{ kind: 'complaints', name: 'Register of complaints' }]);
    await expectStatus(neighbour('POST', '/api/outcome-sources', { key: '.complaints', name: 'Mine', kind: 'generic' }), 400);
  });
});
