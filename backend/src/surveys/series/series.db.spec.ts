import { addDays, type PlainDate, plainDate } from '@throughline/domain';
import { type Client, expectStatus } from '../../platform/testing/house.js';
import { RunSeriesJob } from './run-series.job.js';
import { SeriesHouse } from './testing/series-house.js';

/** When its cycles are drafted and opened, and who may see and change it. */
describe('a series', () => {
  let at: SeriesHouse;
  let neighbour: Client;
  let begin: PlainDate;

  beforeAll(async () => {
    at = await SeriesHouse.open();
    await at.house.organisation('Beta', 'bo@beta.example');
    begin = addDays(at.house.clock.today(), 10);
  });
  beforeEach(() => at.signInAgain());
  afterAll(() => at?.close());

  it('drafts its cycle a week before and opens it in the morning of its day, once, whoever looks at the same time', async () => {
    const { id } = await at.start({ firstOn: begin });
    await at.on(addDays(begin, -8));
    expect((await at.series(id)).cycles).toEqual([]);
    await at.on(addDays(begin, -7));
    const { cycles, nextOn, upcoming } = await at.series(id);
    expect(cycles).toMatchObject([{ state: 'draft', opensOn: begin, closesOn: addDays(begin, 9) }]);
    expect([nextOn, upcoming[0]]).toEqual([begin, begin]);
    await at.on(begin, 7);
    expect((await at.series(id)).cycles).toMatchObject([{ state: 'draft' }]);
    at.house.clock.jumpTo(new Date(`${begin}T08:00:00Z`));
    await at.signInAgain();
    await Promise.all([1, 2, 3].map(() => at.house.app.get(RunSeriesJob).handle()));
    const opened = await at.series(id);
    expect(opened.cycles).toMatchObject([{ state: 'open', opensOn: begin }]);
    expect(opened.events.map(({ kind, by }: { kind: string; by: string | null }) => [kind, by])).toEqual([
      ['started', 'Admin of Alpha'],
      ['drafted', null],
      ['opened', null],
    ]);
    expect((await at.read(`/api/cycles/${opened.cycles[0].id}`)).seriesId).toBe(id);
    await at.house.mailTo('north-1@alpha.example', 'Your invitation');
    await at.end(id);
  });

  it('tells HR what is in the way instead of opening, once a day, and opens when that is put right', async () => {
    const first = addDays(at.house.clock.today(), 8);
    const { id } = await at.start({ name: 'Blocked', firstOn: first, audience: { where: [{ id: 'site', values: ['Leeds'] }] } });
    await at.on(first);
    await at.on(first, 11);
    const mail = await at.house.mailTo('ada@alpha.example', 'Could not open: Blocked');
    expect(mail.text).toContain('The rules of the audience fit nobody today.');
    await at.house.idle();
    expect(at.house.mails.filter(({ subject }) => subject.startsWith('Could not open: Blocked'))).toHaveLength(1);
    await at.signInAgain();
    const blocked = await at.series(id);
    expect(blocked.note).toContain('fit nobody');
    await expectStatus(at.hr('PATCH', `/api/cycles/${blocked.cycles[0].id}`, { audience: { teamIds: [at.teams[0]!.id] } }), 200);
    await at.on(first, 12);
    expect((await at.series(id)).cycles).toMatchObject([{ state: 'open' }]);
    expect((await at.series(id)).note).toBeNull();
    await at.end(id);
  });

  it('opens the newest of what was missed while nothing ran, late, and skips the rest', async () => {
    const first = addDays(at.house.clock.today(), 8);
    const { id } = await at.start({ name: 'Asleep', firstOn: first, rhythm: { unit: 'week', every: 2 } });
    await at.on(addDays(first, 44));
    const { cycles, events } = await at.series(id);
    expect(cycles).toMatchObject([{ state: 'open', opensOn: addDays(first, 44), closesOn: addDays(first, 53) }]);
    expect(events.filter(({ kind }: { kind: string }) => kind === 'skipped')).toHaveLength(3);
    await at.end(id);
  });

  it('rests while it is paused, goes on without making up for it, changes from the next cycle on, and ends for good', async () => {
    const first = addDays(at.house.clock.today(), 8);
    const { id } = await at.start({ name: 'Rest', firstOn: first });
    await expectStatus(at.hr('POST', `/api/cycle-series/${id}/pause`), 200);
    await at.on(addDays(first, 40));
    expect(await at.series(id)).toMatchObject({ state: 'paused', cycles: [], upcoming: [] });
    const { nextOn } = (await expectStatus(at.hr('POST', `/api/cycle-series/${id}/resumption`), 200)).json();
    expect(nextOn > at.house.clock.today()).toBe(true);
    const changed = (await expectStatus(at.hr('PATCH', `/api/cycle-series/${id}`, { rhythm: { unit: 'week', every: 1 }, openDays: 5 }), 200)).json();
    expect(changed).toMatchObject({ nextOn, openDays: 5, events: [{}, {}, { kind: 'resumed' }, { kind: 'changed', detail: 'openDays, rhythm' }] });
    await at.end(id);
    await expectStatus(at.hr('PATCH', `/api/cycle-series/${id}`, { openDays: 4 }), 409);
    await expectStatus(at.hr('POST', `/api/cycle-series/${id}/resumption`), 409);
  });

  it('keeps the draft of a day that a change leaves as it is, and deletes that of a day that is none any more', async () => {
    const first = addDays(at.house.clock.today(), 6);
    const { id } = await at.start({ name: 'Moving', firstOn: first, opensItself: false });
    await at.on(at.house.clock.today());
    const [draft] = (await at.series(id)).cycles;
    await expectStatus(at.hr('PATCH', `/api/cycle-series/${id}`, { rhythm: { unit: 'week', every: 2 } }), 200);
    await at.on(at.house.clock.today(), 12);
    expect((await at.series(id)).cycles.map((cycle: { id: string }) => cycle.id)).toEqual([draft.id]);
    await expectStatus(at.hr('PATCH', `/api/cycle-series/${id}`, { firstOn: addDays(first, 1) }), 200);
    await at.on(at.house.clock.today(), 13);
    expect((await at.series(id)).cycles).toMatchObject([{ opensOn: addDays(first, 1) }]);
    await at.end(id);
  });

  it('keeps to a version that was launched', async () => {
    const version = await at.hr('POST', '/api/cycle-series', { ...at.plan(), questionnaireVersion: 9 });
    expect(version.statusCode).toBe(404);
    const { id } = await at.start({ name: 'Fixed', questionnaireVersion: 1, firstOn: addDays(at.house.clock.today(), 3) });
    await at.on(at.house.clock.today());
    expect((await at.series(id)).cycles).toMatchObject([{ state: 'draft' }]);
    expect((await at.series(id)).questionnaireVersion).toBe(1);
    await at.end(id);
  });

  it('stands on the calendar with the cycles that it plans, and says who is asked too often', async () => {
    const firstOn = plainDate('2031-03-03');
    const { id } = await at.start({ name: 'Weekly', rhythm: { unit: 'week', every: 1 }, openDays: 3, firstOn });
    const calendar = await at.read('/api/cycle-calendar?from=2031-03-01&until=2031-03-31');
    expect(calendar.entries.filter(({ name }: { name: string }) => name === 'Weekly')).toHaveLength(5);
    expect(calendar.entries[0]).toMatchObject({ cycleId: null, seriesId: id, state: 'planned', opensOn: '2031-03-03', closesOn: '2031-03-05' });
    expect(calendar.warnings.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      'Alpha is asked five times in March 2031. People who are asked so often stop answering.',
    ]);
    await expectStatus(at.hr('GET', '/api/cycle-calendar?from=soon'), 400);
    await at.end(id);
  });

  it('is nobody else’s: a neighbour sees none and changes none, and who is not HR may not ask', async () => {
    const { id } = await at.start({ name: 'Ours', firstOn: addDays(at.house.clock.today(), 30) });
    neighbour = await at.house.signIn('bo@beta.example');
    expect((await expectStatus(neighbour('GET', '/api/cycle-series'), 200)).json().items).toEqual([]);
    expect((await expectStatus(neighbour('GET', '/api/cycle-calendar'), 200)).json().entries).toEqual([]);
    for (const [method, url, sent] of [
      ['GET', `/api/cycle-series/${id}`, undefined],
      ['GET', `/api/cycle-series/${id}/precision`, undefined],
      ['PATCH', `/api/cycle-series/${id}`, { openDays: 3 }],
      ['POST', `/api/cycle-series/${id}/pause`, undefined],
      ['POST', `/api/cycle-series/${id}/resumption`, undefined],
      ['POST', `/api/cycle-series/${id}/ending`, undefined],
      ['POST', '/api/cycle-series', at.plan()],
    ] as const)
      await expectStatus(neighbour(method, url, sent), 404);
    const reach = (await expectStatus(neighbour('POST', '/api/cycle-audience-trials', { audience: { teamIds: [at.teams[0]!.id] } }), 200)).json();
    expect(reach).toMatchObject({ people: 0, enough: false });
    const employee = await at.house.signIn('north-7@alpha.example');
    for (const url of ['/api/cycle-series', `/api/cycle-series/${id}`, '/api/cycle-calendar']) await expectStatus(employee('GET', url), 403);
    await expectStatus(employee('POST', '/api/cycle-audience-trials', { audience: 'everyone' }), 403);
    expect(await at.series(id)).toMatchObject({ state: 'active', openDays: 10 });
  });
});
