import { jest } from '@jest/globals';
import { addDays, type PlainDate, plainDate } from '@throughline/domain';
import type pg from 'pg';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { type SurveyedTeam, withTeams } from '../../platform/testing/survey.js';
import { RunSeriesJob } from './run-series.job.js';

describe('a series', () => {
  let house: House;
  let root: pg.Client;
  let hr: Client;
  let neighbour: Client;
  let organisationId: string;
  let teams: SurveyedTeam[];
  let questionnaireId: string;
  let begin: PlainDate;

  const read = async (url: string) => (await expectStatus(hr('GET', url), 200)).json();
  const body = (firstOn = addDays(house.clock.today(), 3)) => {
    const rhythm = { unit: 'month', every: 1 };
    return { name: 'Pulse', kind: 'recurring', questionnaireId, firstOn, rhythm, openDays: 10, audience: 'everyone', opensItself: true };
  };
  const start = async (over: object = {}) => (await expectStatus(hr('POST', '/api/cycle-series', { ...body(begin), ...over }), 201)).json();
  const series = (id: string) => read(`/api/cycle-series/${id}`);
  /** Lets time come to ten in the morning of a day, and the hourly job do its work. */
  const on = async (day: string, hour = 10) => {
    house.clock.jumpTo(new Date(`${day}T${String(hour).padStart(2, '0')}:00:00Z`));
    await house.app.get(RunSeriesJob).handle();
    // the session of before has ended meanwhile
    await signInAgain();
  };
  const end = (id: string) => expectStatus(hr('POST', `/api/cycle-series/${id}/ending`), 200);
  const signInAgain = async () => (hr = await house.signIn('ada@alpha.example'));

  beforeAll(async () => {
    house = await House.open();
    root = await house.connectAs(house.settings.values.DATABASE_URL);
    hr = await house.organisation('Alpha', 'ada@alpha.example');
    neighbour = await house.organisation('Beta', 'bo@beta.example');
    organisationId = (await hr('GET', '/api/me')).json().organisation.id;
    teams = await withTeams(hr, { North: 8, South: 6 }, 'alpha.example');
    const { templates } = (await hr('GET', '/api/questionnaires')).json();
    const { title, introduction, items } = templates.find(({ key }: { key: string }) => key === 'pulse');
    questionnaireId = (await expectStatus(hr('POST', '/api/questionnaires', { title, introduction, items }), 201)).json().id;
    begin = addDays(house.clock.today(), 10);
  });
  beforeEach(signInAgain);
  afterAll(async () => {
    await root?.end();
    await house?.close();
  });

  it('drafts its cycle a week before and opens it in the morning of its day, once, whoever looks at the same time', async () => {
    const { id } = await start();
    await on(addDays(begin, -8));
    expect((await series(id)).cycles).toEqual([]);
    await on(addDays(begin, -7));
    const { cycles, nextOn, upcoming } = await series(id);
    expect(cycles).toMatchObject([{ state: 'draft', opensOn: begin, closesOn: addDays(begin, 9) }]);
    expect([nextOn, upcoming[0]]).toEqual([begin, begin]);
    await on(begin, 7);
    expect((await series(id)).cycles).toMatchObject([{ state: 'draft' }]);
    house.clock.jumpTo(new Date(`${begin}T08:00:00Z`));
    await signInAgain();
    await Promise.all([1, 2, 3].map(() => house.app.get(RunSeriesJob).handle()));
    const opened = await series(id);
    expect(opened.cycles).toMatchObject([{ state: 'open', opensOn: begin }]);
    expect(opened.events.map(({ kind, by }: { kind: string; by: string | null }) => [kind, by])).toEqual([
      ['started', 'Admin of Alpha'],
      ['drafted', null],
      ['opened', null],
    ]);
    expect((await read(`/api/cycles/${opened.cycles[0].id}`)).seriesId).toBe(id);
    await house.mailTo('north-1@alpha.example', 'Your invitation');
    await end(id);
  });

  it('tells HR what is in the way instead of opening, once a day, and opens when that is put right', async () => {
    const first = addDays(house.clock.today(), 8);
    const { id } = await start({ name: 'Blocked', firstOn: first, audience: { where: [{ id: 'site', values: ['Leeds'] }] } });
    await on(first);
    await on(first, 11);
    const mail = await house.mailTo('ada@alpha.example', 'Could not open: Blocked');
    expect(mail.text).toContain('The rules of the audience fit nobody today.');
    await house.idle();
    expect(house.mails.filter(({ subject }) => subject.startsWith('Could not open: Blocked'))).toHaveLength(1);
    await signInAgain();
    const blocked = await series(id);
    expect(blocked.note).toContain('fit nobody');
    await expectStatus(hr('PATCH', `/api/cycles/${blocked.cycles[0].id}`, { audience: { teamIds: [teams[0]!.id] } }), 200);
    await on(first, 12);
    expect((await series(id)).cycles).toMatchObject([{ state: 'open' }]);
    expect((await series(id)).note).toBeNull();
    await end(id);
  });

  it('opens the newest of what was missed while nothing ran, late, and skips the rest', async () => {
    const first = addDays(house.clock.today(), 8);
    const { id } = await start({ name: 'Asleep', firstOn: first, rhythm: { unit: 'week', every: 2 } });
    await on(addDays(first, 44));
    const { cycles, events } = await series(id);
    expect(cycles).toMatchObject([{ state: 'open', opensOn: addDays(first, 44), closesOn: addDays(first, 53) }]);
    expect(events.filter(({ kind }: { kind: string }) => kind === 'skipped')).toHaveLength(3);
    await end(id);
  });

  it('rests while it is paused, goes on without making up for it, changes from the next cycle on, and ends for good', async () => {
    const first = addDays(house.clock.today(), 8);
    const { id } = await start({ name: 'Rest', firstOn: first });
    await expectStatus(hr('POST', `/api/cycle-series/${id}/pause`), 200);
    await on(addDays(first, 40));
    expect(await series(id)).toMatchObject({ state: 'paused', cycles: [], upcoming: [] });
    const { nextOn } = (await expectStatus(hr('POST', `/api/cycle-series/${id}/resumption`), 200)).json();
    expect(nextOn > house.clock.today()).toBe(true);
    const changed = (await expectStatus(hr('PATCH', `/api/cycle-series/${id}`, { rhythm: { unit: 'week', every: 1 }, openDays: 5 }), 200)).json();
    expect(changed).toMatchObject({ nextOn, openDays: 5, events: [{}, {}, { kind: 'resumed' }, { kind: 'changed', detail: 'openDays, rhythm' }] });
    await end(id);
    await expectStatus(hr('PATCH', `/api/cycle-series/${id}`, { openDays: 4 }), 409);
    await expectStatus(hr('POST', `/api/cycle-series/${id}/resumption`), 409);
  });

  it('asks people some days after they joined, when there are enough of them, and nobody twice', async () => {
    const today = house.clock.today();
    const { id } = await start({ name: 'Onboarding', kind: 'lifecycle', happening: { what: 'joined', days: 10 }, firstOn: addDays(today, 20) });
    const root = (await read('/api/teams')).items[0].id;
    const join = async (name: string, joinedOn: string, teamId = teams[1]!.id) =>
      expectStatus(hr('POST', '/api/employees', { name, email: `${name}@alpha.example`, teamId, joinedOn }), 201);
    // who was here before the series began is not asked now
    await join('early', addDays(today, -1));
    // enough in the team and above it for two cohorts, if this were a cycle as any other
    for (let i = 1; i <= 7; i++) await join(`n${i}`, today);
    for (let i = 8; i <= 14; i++) await join(`n${i}`, today, root);
    await on(addDays(today, 20));
    expect(await series(id)).toMatchObject({ cycles: [], note: expect.stringMatching(/^14 people wait/), waiting: { people: 14, needed: 15 } });
    await join('n15', addDays(today, 21));
    await join('n16', addDays(today, 60));
    const second = (await series(id)).nextOn;
    await on(second);
    const { cycles, waiting } = await series(id);
    expect(cycles).toMatchObject([{ state: 'open' }]);
    expect(waiting).toMatchObject({ people: 0 });
    const invited = await read(`/api/cycles/${cycles[0].id}`);
    expect(invited).toMatchObject({ invited: 15, audience: { happened: { what: 'joined', days: 10 } } });
    // what everybody can read names no team, and does not say that these people joined
    const manifest = (await expectStatus(house.stranger('GET', `/api/cycles/${cycles[0].id}/manifest`), 200)).json();
    expect(manifest.cohorts).toMatchObject([{ id: root, name: 'Alpha', members: 15 }]);
    expect(manifest.lattice_policy.facets).toEqual([]);
    const paper = (await expectStatus(house.stranger('GET', `/api/cycles/${cycles[0].id}/ballot-paper`), 200)).json();
    expect(paper.cycleName).toMatch(/^Survey of \w+ \d{4}$/);
    await end(id);
  });

  it('asks who moved and who is leaving, as the directory says it', async () => {
    const today = house.clock.today();
    const moved = await start({ name: 'Moved', kind: 'lifecycle', happening: { what: 'moved', days: 0 }, firstOn: addDays(today, 3) });
    const leaving = await start({ name: 'Exit', kind: 'lifecycle', happening: { what: 'leaving', days: 30 }, firstOn: addDays(today, 3) });
    const people = (await read('/api/employees?limit=100')).items.filter(({ name }: { name: string }) => name.startsWith('north-'));
    for (const { id } of people.slice(0, 2)) await expectStatus(hr('PATCH', `/api/employees/${id}`, { teamId: teams[1]!.id }), 200);
    await house.app
      .get(UnitOfWork)
      .run(organisationId, () =>
        house.app
          .get(UnitOfWork)
          .query(`UPDATE org.employee SET left_on = $3::date WHERE organisation_id = $1 AND id = ANY($2::uuid[])`, [
            people.slice(2, 5).map(({ id }: { id: string }) => id),
            addDays(today, 20),
          ]),
      );
    expect((await series(moved.id)).waiting.people).toBe(2);
    expect((await series(leaving.id)).waiting).toMatchObject({ people: 3, needed: 15 });
    await end(moved.id);
    await end(leaving.id);
  });

  it('asks its questions in parts, the same for everybody, and says how precise it will be', async () => {
    const first = addDays(house.clock.today(), 8);
    const count = (await read(`/api/questionnaires/${questionnaireId}`)).items.length;
    await expectStatus(
      hr('POST', '/api/cycle-series', {
        name: 'X',
        kind: 'pulse',
        questionnaireId,
        firstOn: first,
        rhythm: { unit: 'week', every: 1 },
        openDays: 5,
        audience: 'everyone',
      }),
      400,
    );
    const { id, window } = await start({ name: 'Always on', kind: 'pulse', rhythm: { unit: 'week', every: 2 }, openDays: 7, firstOn: first, windowDays: 56 });
    const parts: string[][] = window.parts.map(({ questions }: { questions: { id: string }[] }) => questions.map((question) => question.id));
    expect(parts).toHaveLength(4);
    expect(new Set(parts.flat()).size).toBe(count);
    await on(first);
    await on(addDays(first, 14));
    const { cycles } = await series(id);
    expect(cycles).toHaveLength(2);
    for (const [i, cycle] of cycles.toReversed().entries()) {
      const { questions } = (await expectStatus(house.stranger('GET', `/api/cycles/${cycle.id}/ballot-paper`), 200)).json();
      expect(questions.map((question: { id: string }) => question.id).toSorted()).toEqual(parts[i]!.toSorted());
    }
    const plan = await read(`/api/cycle-series/${id}/precision`);
    const team = (name: string) => plan.teams.find((one: { name: string }) => one.name === name);
    expect(team('Alpha').figures[0]).toMatchObject({ expected: expect.any(Number), reached: null });
    expect(team('North').never).toMatch(/will seldom be shown|can never be shown/);
    const plain = await start({ name: 'Plain', firstOn: addDays(house.clock.today(), 300) });
    await expectStatus(hr('GET', `/api/cycle-series/${plain.id}/precision`), 409);
    await end(plain.id);
    await end(id);
  });

  it('counts a part as asked once its cycle has opened, keeps to its version, and is drafted anew when it is dealt anew', async () => {
    const first = addDays(house.clock.today(), 8);
    const own = (await read(`/api/questionnaires/${questionnaireId}`)) as {
      title: string;
      introduction: object;
      items: { question: { id: string }; mandatory: boolean }[];
    };
    const { id, window } = await start({
      ...{ name: 'Parts', kind: 'pulse', rhythm: { unit: 'week', every: 2 }, openDays: 7, firstOn: first, windowDays: 56, opensItself: false },
      questionnaireVersion: 1,
    });
    const ids = (part: { questions: { id: string }[] }) => part.questions.map((question) => question.id);
    // another version, without the questions of the first part: this series keeps to its own
    const items = own.items.map(({ question, mandatory }) => ({ questionId: question.id, mandatory }));
    const fewer = items.filter(({ questionId }) => !ids(window.parts[0]).includes(questionId));
    await expectStatus(hr('PUT', `/api/questionnaires/${questionnaireId}`, { title: own.title, introduction: own.introduction, items: fewer }), 200);
    await on(addDays(first, -7));
    const [draft] = (await series(id)).cycles;
    expect((await read(`/api/cycles/${draft.id}/checklist`)).becomesUnchangeable[0]).toContain(`${ids(window.parts[0]).length} questions`);
    expect((await series(id)).window.parts.map(({ cycleId }: { cycleId: string | null }) => cycleId)).toEqual([null, null, null, null]);
    // deleted before it opened: the next cycle asks the same part
    await expectStatus(hr('DELETE', `/api/cycles/${draft.id}`), 204);
    await on(addDays(first, 7));
    const [again] = (await series(id)).cycles;
    expect(again.opensOn).toBe(addDays(first, 14));
    expect((await series(id)).window).toMatchObject({ number: 1, parts: [{ cycleId: null }, {}, {}, {}] });
    // a new rhythm deals the parts anew: the draft of the old one is not left beside the next
    await expectStatus(hr('PATCH', `/api/cycle-series/${id}`, { rhythm: { unit: 'week', every: 3 } }), 200);
    expect((await series(id)).cycles).toEqual([]);
    await on(addDays(first, 7), 12);
    const [fresh] = (await series(id)).cycles;
    await expectStatus(hr('POST', `/api/cycles/${fresh.id}/opening`), 201);
    await on(addDays(first, 7), 13);
    const after = await series(id);
    expect(after.window.parts[0].cycleId).toBe(fresh.id);
    expect((await read(`/api/cycle-series/${id}/precision`)).drivers.length).toBeGreaterThan(0);
    await expectStatus(hr('PUT', `/api/questionnaires/${questionnaireId}`, { title: own.title, introduction: own.introduction, items }), 200);
    await end(id);
  });

  it('asks a part that opened late as much later the next time, counts it once, says when it deletes a draft, and reads the questions once for what was reached', async () => {
    const first = addDays(house.clock.today(), 8);
    const { id } = await start({ name: 'Late', kind: 'pulse', rhythm: { unit: 'week', every: 4 }, openDays: 7, firstOn: first, windowDays: 28 });
    await on(addDays(first, -7));
    const [draft] = (await series(id)).cycles;
    // an earlier version counted the part when it drafted the cycle
    await root.query(
      `UPDATE org.cycle_series SET pulse_window = jsonb_set(jsonb_set(jsonb_set(pulse_window, '{parts,0,cycleId}', to_jsonb($2::text)), '{parts,0,askedOn}', to_jsonb($3::text)), '{number}', '2') WHERE id = $1`,
      [id, draft.id, first],
    );
    await on(addDays(first, 1));
    expect(await series(id)).toMatchObject({ cycles: [{ id: draft.id, state: 'open' }], window: { number: 2, parts: [{ cycleId: draft.id }] } });
    await on(addDays(first, 21));
    expect((await series(id)).cycles[0]).toMatchObject({ state: 'draft', opensOn: addDays(first, 29), closesOn: addDays(first, 35) });
    await on(addDays(first, 28));
    expect((await series(id)).cycles[0]).toMatchObject({ state: 'draft' });
    await on(addDays(first, 29));
    expect(await series(id)).toMatchObject({ cycles: [{ state: 'open', opensOn: addDays(first, 29) }, {}], window: { number: 3 } });
    await on(addDays(first, 49));
    const { cycles } = await series(id);
    expect(cycles[0]).toMatchObject({ state: 'draft', opensOn: addDays(first, 57) });
    await on(addDays(first, 84));
    const after = await series(id);
    expect(after.cycles).toMatchObject([{ state: 'open', opensOn: addDays(first, 84) }, { state: 'open' }, { state: 'open' }]);
    const skipped = after.events.filter(({ kind }: { kind: string }) => kind === 'skipped');
    const sentence = `${addDays(first, 56)}: the day had passed; the draft "${cycles[0].name}" was deleted, and the next cycle asks its questions`;
    expect(skipped).toMatchObject([{ detail: sentence }]);

    const [asking] = after.cycles;
    await root.query(`UPDATE org.cycle SET state = 'published', closed_on = closes_on WHERE id = $1`, [asking.id]);
    const { drivers, teams: reckoned } = await read(`/api/cycle-series/${id}/precision`);
    for (const { teamId } of reckoned)
      await root.query(
        `INSERT INTO pub.cell (organisation_id, cycle_id, family, node_id, kind, measure, size_band, mean_x10, low_x10, high_x10) VALUES ($1, $2, 'team', $3, 'driver', $4, '20-29', 600, 550, 650)`,
        [organisationId, asking.id, teamId, drivers[0].key],
      );
    const asked = jest.spyOn(house.app.get(UnitOfWork), 'query');
    const { teams: known } = await read(`/api/cycle-series/${id}/precision`);
    const [sql, values] = asked.mock.calls.find(([text]) => text.includes('jsonb_array_elements'))!;
    asked.mockRestore();
    expect(known.length).toBeGreaterThan(1);
    for (const { figures } of known) expect(figures[0]).toMatchObject({ driver: drivers[0].key, reached: 5 });
    const { rows } = await root.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, [organisationId, ...values!]);
    const loops = [...JSON.stringify(rows).matchAll(/"Node Type":"Function Scan".*?"Actual Loops":([\d.]+)/g)].map(([, times]) => Number(times));
    // once for the cycle, not once a cell
    expect(loops).toEqual([1]);
    await root.query(`DELETE FROM pub.cell WHERE cycle_id = $1`, [asking.id]);
    await root.query(`UPDATE org.cycle SET state = 'open', closed_on = NULL WHERE id = $1`, [asking.id]);
    await end(id);
  });

  it('keeps the draft of a day that a change leaves as it is, and deletes that of a day that is none any more', async () => {
    const first = addDays(house.clock.today(), 6);
    const { id } = await start({ name: 'Moving', firstOn: first, opensItself: false });
    await on(house.clock.today());
    const [draft] = (await series(id)).cycles;
    await expectStatus(hr('PATCH', `/api/cycle-series/${id}`, { rhythm: { unit: 'week', every: 2 } }), 200);
    await on(house.clock.today(), 12);
    expect((await series(id)).cycles.map((cycle: { id: string }) => cycle.id)).toEqual([draft.id]);
    await expectStatus(hr('PATCH', `/api/cycle-series/${id}`, { firstOn: addDays(first, 1) }), 200);
    await on(house.clock.today(), 13);
    expect((await series(id)).cycles).toMatchObject([{ opensOn: addDays(first, 1) }]);
    await end(id);
  });

  it('keeps to a version that was launched', async () => {
    const version = await hr('POST', '/api/cycle-series', { ...body(), questionnaireVersion: 9 });
    expect(version.statusCode).toBe(404);
    const { id } = await start({ name: 'Fixed', questionnaireVersion: 1, firstOn: addDays(house.clock.today(), 3) });
    await on(house.clock.today());
    expect((await series(id)).cycles).toMatchObject([{ state: 'draft' }]);
    expect((await series(id)).questionnaireVersion).toBe(1);
    await end(id);
  });

  it('stands on the calendar with the cycles that it plans, and says who is asked too often', async () => {
    const firstOn = plainDate('2031-03-03');
    const { id } = await start({ name: 'Weekly', rhythm: { unit: 'week', every: 1 }, openDays: 3, firstOn });
    const calendar = await read('/api/cycle-calendar?from=2031-03-01&until=2031-03-31');
    expect(calendar.entries.filter(({ name }: { name: string }) => name === 'Weekly')).toHaveLength(5);
    expect(calendar.entries[0]).toMatchObject({ cycleId: null, seriesId: id, state: 'planned', opensOn: '2031-03-03', closesOn: '2031-03-05' });
    expect(calendar.warnings.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      'Alpha is asked five times in March 2031. People who are asked so often stop answering.',
    ]);
    await expectStatus(hr('GET', '/api/cycle-calendar?from=soon'), 400);
    await end(id);
  });

  it('is nobody else’s: a neighbour sees none and changes none, and who is not HR may not ask', async () => {
    const { id } = await start({ name: 'Ours', firstOn: addDays(house.clock.today(), 30) });
    neighbour = await house.signIn('bo@beta.example');
    expect((await expectStatus(neighbour('GET', '/api/cycle-series'), 200)).json().items).toEqual([]);
    expect((await expectStatus(neighbour('GET', '/api/cycle-calendar'), 200)).json().entries).toEqual([]);
    for (const [method, url, sent] of [
      ['GET', `/api/cycle-series/${id}`, undefined],
      ['GET', `/api/cycle-series/${id}/precision`, undefined],
      ['PATCH', `/api/cycle-series/${id}`, { openDays: 3 }],
      ['POST', `/api/cycle-series/${id}/pause`, undefined],
      ['POST', `/api/cycle-series/${id}/resumption`, undefined],
      ['POST', `/api/cycle-series/${id}/ending`, undefined],
      ['POST', '/api/cycle-series', body()],
    ] as const)
      await expectStatus(neighbour(method, url, sent), 404);
    const reach = (await expectStatus(neighbour('POST', '/api/cycle-audience-trials', { audience: { teamIds: [teams[0]!.id] } }), 200)).json();
    expect(reach).toMatchObject({ people: 0, enough: false });
    const employee = await house.signIn('north-7@alpha.example');
    for (const url of ['/api/cycle-series', `/api/cycle-series/${id}`, '/api/cycle-calendar']) await expectStatus(employee('GET', url), 403);
    await expectStatus(employee('POST', '/api/cycle-audience-trials', { audience: 'everyone' }), 403);
    expect(await series(id)).toMatchObject({ state: 'active', openDays: 10 });
  });

  it('asks only those whom the rules of its audience fit, as tried out before', async () => {
    const people = (await read('/api/employees?limit=100')).items.filter(({ name }: { name: string }) => name.startsWith('south-'));
    for (const { id } of people) await expectStatus(hr('PATCH', `/api/employees/${id}`, { site: 'Leeds' }), 200);
    const audience = { where: [{ id: 'site', values: ['Leeds'] }], exceptTeamIds: [teams[0]!.id] };
    const reach = (await expectStatus(hr('POST', '/api/cycle-audience-trials', { audience }), 200)).json();
    expect(reach).toMatchObject({ people: people.length, enough: true });
    expect(reach.known.find(({ id }: { id: string }) => id === 'site').values).toEqual([{ value: 'Leeds', people: people.length }]);
    const few = (await expectStatus(hr('POST', '/api/cycle-audience-trials', { audience: { where: [{ id: 'site', values: ['York'] }] } }), 200)).json();
    expect(few).toMatchObject({ people: 0, enough: false, shownTeams: 0 });
    // one person's value has no number, and rules that leave her alone out say so and cannot open
    await expectStatus(hr('PATCH', `/api/employees/${people[0].id}`, { site: 'York' }), 200);
    const butOne = { exceptWhere: [{ id: 'site', values: ['York'] }] };
    const without = (await expectStatus(hr('POST', '/api/cycle-audience-trials', { audience: butOne }), 200)).json();
    expect(without.sentence).toMatch(/^These rules leave out fewer than 5 people/);
    expect(without.known.find(({ id }: { id: string }) => id === 'site').values).toContainEqual({ value: 'York', people: null });
    const today = house.clock.today();
    const cut = (
      await expectStatus(hr('POST', '/api/cycles', { name: 'But one', questionnaireId, opensOn: today, closesOn: addDays(today, 5), audience: butOne }), 201)
    ).json();
    expect((await expectStatus(hr('POST', `/api/cycles/${cut.id}/opening`), 409)).json().detail).toContain('leaves out fewer than 5 of all people');
    await expectStatus(hr('PATCH', `/api/employees/${people[0].id}`, { site: 'Leeds' }), 200);
    const draft = { name: 'Leeds', questionnaireId, opensOn: today, closesOn: addDays(today, 5), audience };
    const { id } = (await expectStatus(hr('POST', '/api/cycles', draft), 201)).json();
    expect((await expectStatus(hr('POST', `/api/cycles/${id}/opening`), 201)).json()).toMatchObject({ invited: people.length, audience });
    await expectStatus(hr('POST', '/api/cycles', { ...draft, audience: { happened: { what: 'joined', days: 1, since: today } } }), 400);
  });
});
