import { createHash, randomUUID } from 'node:crypto';
import { addDays, type PlainDate } from '@throughline/domain';
import { type Client, expectStatus } from '../../platform/testing/house.js';
import { alphaAndBeta } from '../../platform/testing/neighbours.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CellRoller } from '../cell/cell-roller.js';
import { EventWriter } from '../event/event-writer.js';

interface Check {
  id: string;
  grade: string;
  base: number;
  failing: number;
  cases: { number: number }[];
}

describe('inspections of how complaints are handled', () => {
  const two = alphaAndBeta();
  let today: PlainDate;
  let north: string;
  let causes: { id: string }[];
  let categories: { id: string }[];
  const ago = (days: number): PlainDate => addDays(today, -days);
  const read = async (url: string, by: Client = two.hr) => (await expectStatus(by('GET', url), 200)).json();
  const post = async (url: string, body: object = {}, status = 201, by: Client = two.hr) =>
    (await expectStatus(by('POST', url, body, { 'idempotency-key': randomUUID() }), status)).json();
  const period = () => ({ from: ago(100), until: today });
  const run = (change: object = {}) => ({
    ...{ on: ago(5), channel: 'web', steps: 4, minutes: 8, handOvers: 0, deadEnds: 0 },
    ...{ foundAlone: true, toldNext: true, takenIn: true, freeOfCharge: true, ...change },
  });
  const check = (view: { report: { checks: Check[] } }, id: string): Check => view.report.checks.find((one) => one.id === id)!;

  /** A complaint that is handled within two weeks, in words of its own. */
  async function handled(change: { answered?: number; investigated?: boolean; causeId?: string | null } = {}): Promise<string> {
    const { id } = await post('/api/complaints', {
      ...{ receivedOn: ago(60), channel: 'email', categoryId: categories[0]!.id, teamId: north, reference: '', happened: 'Late.', wanted: '' },
    });
    await post(`/api/complaints/${id}/acknowledgement`, { on: ago(59) });
    if (change.investigated ?? true) await post(`/api/complaints/${id}/investigation`, { on: ago(58) });
    await post(`/api/complaints/${id}/response`, { on: ago(change.answered ?? 50) });
    const causeId = change.causeId === undefined ? causes[0]!.id : change.causeId;
    await post(`/api/complaints/${id}/closure`, { on: ago(change.answered ?? 50), decision: 'upheld', causeId, redressKind: 'apology' });
    return id;
  }

  beforeAll(async () => {
    today = two.house.clock.today('UTC');
    const root = (await read('/api/teams')).items[0].id;
    north = (await post('/api/teams', { name: 'North', parentId: root })).id;
    categories = (await post('/api/complaint-defaults')).items;
    causes = (await read('/api/complaint-causes')).items;
    for (let i = 0; i < 10; i++) await handled();
    await handled({ answered: 1 });
    await handled({ investigated: false, causeId: null });
  });

  it('compute every grade from the register, name the cases behind it, and call too little not assessable', async () => {
    const view = await post('/api/complaint-inspections', { ...period(), teamIds: [] });
    expect(view).toMatchObject({ expired: false, report: { organisation: 'Alpha', complaints: 12, barrierRuns: 0, result: 'major', teams: [] } });
    expect(view.report.number).toMatch(/^MOT-\d{4}-0001$/);
    expect(view.report.checks).toHaveLength(22);
    expect(check(view, 'acknowledged-in-time')).toMatchObject({ grade: 'pass', base: 12, failing: 0 });
    expect(check(view, 'answered-in-time')).toMatchObject({ grade: 'advisory', base: 12, failing: 1, cases: [{ number: 11 }] });
    expect(check(view, 'investigated')).toMatchObject({ grade: 'pass', failing: 1, cases: [{ number: 12 }] });
    expect(check(view, 'cause-when-upheld')).toMatchObject({ grade: 'advisory', cases: [{ number: 12 }] });
    // all were noted today, sixty days late, and all have the same cause
    expect(check(view, 'noted-in-time')).toMatchObject({ grade: 'major', failing: 12 });
    expect(check(view, 'not-repeated')).toMatchObject({ grade: 'major', base: 11, failing: 10 });
    for (const id of ['kept-moving', 'steps', 'complained']) expect(check(view, id).grade).toBe('not-assessable');
    expect(view.report.silent.refusal).toBe('no-metric');
  });

  it('stay as they were issued, whatever becomes of the register, with the checksum of what is kept', async () => {
    const view = await post('/api/complaint-inspections', { ...period(), teamIds: [north] });
    expect(view.report).toMatchObject({ teams: [{ name: 'North' }], complaints: 12 });
    await handled();
    expect(await read(`/api/complaint-inspections/${view.id}`)).toEqual(view);
    const kept = await two.hr('GET', `/api/complaint-inspections/${view.id}/report.json`);
    expect(createHash('sha256').update(kept.body).digest('hex')).toBe(view.checksum);
    expect(JSON.parse(kept.body)).toEqual(view.report);
    const [newest] = (await read('/api/complaint-inspections')).items;
    expect(newest).toMatchObject({ id: view.id, number: view.report.number, result: view.report.result, grades: { pass: expect.any(Number) } });
    const app = await two.house.connectAs(two.house.settings.values.DATABASE_URL);
    await app.query(`SET ROLE throughline_app`);
    for (const sql of [
      `UPDATE org.complaint_inspection SET report = report`,
      `DELETE FROM org.complaint_inspection`,
      `UPDATE org.complaint_barrier_run SET steps = 1`,
      `DELETE FROM org.complaint_barrier_run`,
    ])
      await expect(app.query(sql)).rejects.toThrow('permission denied');
    await app.end();
  });

  it('have a certificate in the language that is asked for', async () => {
    const { id } = (await read('/api/complaint-inspections')).items[0];
    const pdf = await expectStatus(two.hr('GET', `/api/complaint-inspections/${id}/certificate?language=fr`), 200);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.rawPayload.toString('latin1')).toMatch(/\/Lang ?\(fr/);
    await expectStatus(two.hr('GET', `/api/complaint-inspections/${id}/certificate?language=xx`), 400);
  });

  it('take trial complaints of the period, and none that was withdrawn', async () => {
    for (const steps of [3, 4, 5, 6]) await post('/api/complaint-barrier-runs', run({ steps }));
    const slow = await post('/api/complaint-barrier-runs', run({ steps: 40, minutes: 200, takenIn: false, note: 'Nobody answered.' }));
    await post('/api/complaint-barrier-runs', run({ on: ago(200), freeOfCharge: false }));
    const of = async () => post('/api/complaint-inspections', { ...period(), teamIds: [] });
    const before = await of();
    expect(check(before, 'steps')).toMatchObject({ grade: 'pass', base: 5, value: 5, worst: 40, failing: 2 });
    expect(check(before, 'taken-in')).toMatchObject({ grade: 'minor', cases: [{ id: slow.id, number: null }] });
    expect(check(before, 'free-of-charge')).toMatchObject({ grade: 'pass', base: 5 });
    await post(`/api/complaint-barrier-runs/${slow.id}/withdrawal`, { reason: 'It was entered twice.' });
    await post(`/api/complaint-barrier-runs/${slow.id}/withdrawal`, { reason: 'It was entered twice.' }, 409);
    expect(check(await of(), 'taken-in')).toMatchObject({ grade: 'not-assessable', base: 4 });
    expect((await read('/api/complaint-barrier-runs')).items.find((one: { id: string }) => one.id === slow.id)).toMatchObject({
      withdrawn: 'It was entered twice.',
      note: 'Nobody answered.',
    });
    for (const [change, pointer] of [
      [{ on: addDays(today, 1) }, '#/on'],
      [{ teamId: randomUUID() }, '#/teamId'],
      [{ steps: 0 }, '#/steps'],
    ] as const)
      expect((await post('/api/complaint-barrier-runs', run(change), 400)).errors).toMatchObject([{ pointer }]);
  });

  it('do not hold against a complaint that it was taken up again, which begins its investigation anew', async () => {
    const id = await handled({ investigated: false });
    await post(`/api/complaints/${id}/reopening`, { on: ago(49) });
    await post(`/api/complaints/${id}/response`, { on: ago(48) });
    await post(`/api/complaints/${id}/closure`, { on: ago(48), decision: 'not-upheld', redressKind: 'none' });
    const view = await post('/api/complaint-inspections', { ...period(), teamIds: [] });
    const { number } = await read(`/api/complaints/${id}`);
    expect(check(view, 'investigated').cases.map((one) => one.number)).not.toContain(number);
    expect(check(view, 'not-reopened').cases.map((one) => one.number)).toEqual([number]);
    // the first response was in time, whatever the deadline of the second is
    expect(check(view, 'answered-in-time').cases.map((one) => one.number)).toEqual([11]);
  });

  it('estimate from ratings and contacts how many never complained, of months that enough agents are behind', async () => {
    const metrics: Record<string, string> = {};
    for (const definition of ['csat-top-box', 'contacts']) metrics[definition] = (await post('/api/defined-metrics', { definition })).id;
    const source = await post('/api/outcome-sources', { key: 'helpdesk', name: 'Helpdesk', kind: 'generic' });
    const root = (await read('/api/teams')).items[0].id;
    const south = (await post('/api/teams', { name: 'South', parentId: root })).id;
    const happenedOn = `${ago(60).slice(0, 8)}10` as PlainDate;
    const event = (metric: string, i: number, value: number, teamId: string, agent: string | null) => ({
      ...{ eventKey: `${metric} ${teamId} ${i}`, metricId: metrics[metric]!, happenedOn, value, teamId },
      ...{ agent: agent === null ? null : { key: agent, name: agent }, group: null, channel: '', category: '', asOf: '2026-01-10T12:00:00Z' },
    });
    const events = (teamId: string, agent: string | null) => [
      ...Array.from({ length: 40 }, (_, i) => event('csat-top-box', i, i < 20 ? 2 : i < 30 ? 3 : 5, teamId, agent)),
      ...Array.from({ length: 200 }, (_, i) => event('contacts', i, 1, teamId, agent)),
    ];
    const ours = (await read('/api/me')).organisation.id;
    await two.house.app.get(UnitOfWork).run(ours, async () => {
      // beside those of the root that name nobody, what the root holds more than North is not Sue's alone
      const writer = two.house.app.get(EventWriter, { strict: false });
      await writer.write({ sourceId: source.id, importId: null, events: [...events(north, null), ...events(south, 'sue'), ...events(root, null)] });
      await two.house.app.get(CellRoller, { strict: false }).rollUp();
    });
    const of = async (teamId: string) => {
      const asked = { ratingMetricId: metrics['csat-top-box'], contactMetricId: metrics['contacts'] };
      return (await post('/api/complaint-inspections', { ...period(), teamIds: [teamId], ...asked })).report;
    };
    const report = await of(north);
    // half of 200 contacts, less 14 complaints; the middle of the scale is not below it
    expect(report.silent).toMatchObject({ refusal: null, ratings: 40, dissatisfiedRatings: 20, contacts: 200, complaints: 14, dissatisfied: 100, silent: 86 });
    expect(check({ report }, 'complained')).toMatchObject({ grade: 'advisory', base: 40 });
    // all of it is one agent's
    expect((await of(south)).silent).toMatchObject({ refusal: 'few-agents', ratings: 0, dissatisfiedRatings: 0, contacts: 0 });
    const wrong = await post('/api/complaint-inspections', { ...period(), teamIds: [], ratingMetricId: metrics['contacts'] }, 400);
    expect(wrong).toMatchObject({ code: 'not-for-inspection', errors: [{ pointer: '#/ratingMetricId' }] });
  });

  it('are refused for days to come and teams of others, and seen by nobody else', async () => {
    expect((await post('/api/complaint-inspections', { from: ago(50), until: addDays(today, 1), teamIds: [] }, 400)).code).toBe('inspection-period');
    const theirs = (await read('/api/teams', two.neighbour)).items[0].id;
    expect((await post('/api/complaint-inspections', { ...period(), teamIds: [theirs] }, 400)).code).toBe('not-a-team');
    const { id } = (await read('/api/complaint-inspections')).items[0];
    const trial = (await read('/api/complaint-barrier-runs')).items.find((one: { withdrawn: string | null }) => one.withdrawn === null);
    for (const url of ['', '/report.json', '/certificate']) await expectStatus(two.neighbour('GET', `/api/complaint-inspections/${id}${url}`), 404);
    await post(`/api/complaint-barrier-runs/${trial.id}/withdrawal`, { reason: 'It is ours.' }, 404, two.neighbour);
    for (const url of ['/api/complaint-inspections', '/api/complaint-barrier-runs']) expect(await read(url, two.neighbour)).toEqual({ items: [] });
    expect((await post('/api/complaint-inspections', { ...period(), teamIds: [] }, 201, two.neighbour)).report).toMatchObject({
      number: expect.stringMatching(/0001$/),
      complaints: 0,
      barrierRuns: 0,
      result: 'not-assessable',
    });
    await post('/api/employees', { name: 'Eve', email: 'eve@alpha.example', teamId: north });
    const employee = await two.house.signIn('eve@alpha.example');
    for (const url of ['/api/complaint-inspections', `/api/complaint-inspections/${id}`, '/api/complaint-barrier-runs'])
      await expectStatus(employee('GET', url), 403);
  });
});
