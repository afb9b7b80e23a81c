import { jest } from '@jest/globals';
import { addDays } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { expectStatus } from '../../platform/testing/house.js';
import { SeriesHouse } from './testing/series-house.js';

/** Whom a series asks, and what. */
describe('a series', () => {
  let at: SeriesHouse;

  beforeAll(async () => {
    at = await SeriesHouse.open();
  });
  beforeEach(() => at.signInAgain());
  afterAll(() => at?.close());

  it('asks people some days after they joined, when there are enough of them, and nobody twice', async () => {
    const today = at.house.clock.today();
    const { id } = await at.start({ name: 'Onboarding', kind: 'lifecycle', happening: { what: 'joined', days: 10 }, firstOn: addDays(today, 20) });
    const root = (await at.read('/api/teams')).items[0].id;
    const join = async (name: string, joinedOn: string, teamId = at.teams[1]!.id) =>
      expectStatus(at.hr('POST', '/api/employees', { name, email: `${name}@alpha.example`, teamId, joinedOn }), 201);
    // who was here before the series began is not asked now
    await join('early', addDays(today, -1));
    // enough in the team and above it for two cohorts, if this were a cycle as any other
    for (let i = 1; i <= 7; i++) await join(`n${i}`, today);
    for (let i = 8; i <= 14; i++) await join(`n${i}`, today, root);
    await at.on(addDays(today, 20));
    expect(await at.series(id)).toMatchObject({ cycles: [], note: expect.stringMatching(/^14 people wait/), waiting: { people: 14, needed: 15 } });
    await join('n15', addDays(today, 21));
    await join('n16', addDays(today, 60));
    const second = (await at.series(id)).nextOn;
    await at.on(second);
    const { cycles, waiting } = await at.series(id);
    expect(cycles).toMatchObject([{ state: 'open' }]);
    expect(waiting).toMatchObject({ people: 0 });
    const invited = await at.read(`/api/cycles/${cycles[0].id}`);
    expect(invited).toMatchObject({ invited: 15, audience: { happened: { what: 'joined', days: 10 } } });
    // what everybody can read names no team, and does not say that these people joined
    const manifest = (await expectStatus(at.house.stranger('GET', `/api/cycles/${cycles[0].id}/manifest`), 200)).json();
    expect(manifest.cohorts).toMatchObject([{ id: root, name: 'Alpha', members: 15 }]);
    expect(manifest.lattice_policy.facets).toEqual([]);
    const paper = (await expectStatus(at.house.stranger('GET', `/api/cycles/${cycles[0].id}/ballot-paper`), 200)).json();
    expect(paper.cycleName).toMatch(/^Survey of \w+ \d{4}$/);
    await at.end(id);
  });

  it('asks who moved and who is leaving, as the directory says it', async () => {
    const today = at.house.clock.today();
    const moved = await at.start({ name: 'Moved', kind: 'lifecycle', happening: { what: 'moved', days: 0 }, firstOn: addDays(today, 3) });
    const leaving = await at.start({ name: 'Exit', kind: 'lifecycle', happening: { what: 'leaving', days: 30 }, firstOn: addDays(today, 3) });
    const people = (await at.read('/api/employees?limit=100')).items.filter(({ name }: { name: string }) => name.startsWith('north-'));
    for (const { id } of people.slice(0, 2)) await expectStatus(at.hr('PATCH', `/api/employees/${id}`, { teamId: at.teams[1]!.id }), 200);
    await at.house.app
      .get(UnitOfWork)
      .run(at.organisationId, () =>
        at.house.app
          .get(UnitOfWork)
          .query(`UPDATE org.employee SET left_on = $3::date WHERE organisation_id = $1 AND id = ANY($2::uuid[])`, [
            people.slice(2, 5).map(({ id }: { id: string }) => id),
            addDays(today, 20),
          ]),
      );
    expect((await at.series(moved.id)).waiting.people).toBe(2);
    expect((await at.series(leaving.id)).waiting).toMatchObject({ people: 3, needed: 15 });
    await at.end(moved.id);
    await at.end(leaving.id);
  });

  it('asks its questions in parts, the same for everybody, and says how precise it will be', async () => {
    const first = addDays(at.house.clock.today(), 8);
    const count = (await at.read(`/api/questionnaires/${at.questionnaireId}`)).items.length;
    await expectStatus(
      at.hr('POST', '/api/cycle-series', {
        name: 'X',
        kind: 'pulse',
        questionnaireId: at.questionnaireId,
        firstOn: first,
        rhythm: { unit: 'week', every: 1 },
        openDays: 5,
        audience: 'everyone',
      }),
      400,
    );
    const { id, window } = await at.start({
      name: 'Always on',
      kind: 'pulse',
      rhythm: { unit: 'week', every: 2 },
      openDays: 7,
      firstOn: first,
      windowDays: 56,
    });
    const parts: string[][] = window.parts.map(({ questions }: { questions: { id: string }[] }) => questions.map((question) => question.id));
    expect(parts).toHaveLength(4);
    expect(new Set(parts.flat()).size).toBe(count);
    await at.on(first);
    await at.on(addDays(first, 14));
    const { cycles } = await at.series(id);
    expect(cycles).toHaveLength(2);
    for (const [i, cycle] of cycles.toReversed().entries()) {
      const { questions } = (await expectStatus(at.house.stranger('GET', `/api/cycles/${cycle.id}/ballot-paper`), 200)).json();
      expect(questions.map((question: { id: string }) => question.id).toSorted()).toEqual(parts[i]!.toSorted());
    }
    const plan = await at.read(`/api/cycle-series/${id}/precision`);
    const team = (name: string) => plan.teams.find((one: { name: string }) => one.name === name);
    expect(team('Alpha').figures[0]).toMatchObject({ expected: expect.any(Number), reached: null });
    expect(team('North').never).toMatch(/will seldom be shown|can never be shown/);
    const plain = await at.start({ name: 'Plain', firstOn: addDays(at.house.clock.today(), 300) });
    await expectStatus(at.hr('GET', `/api/cycle-series/${plain.id}/precision`), 409);
    await at.end(plain.id);
    await at.end(id);
  });

  it('counts a part as asked once its cycle has opened, keeps to its version, and is drafted anew when it is dealt anew', async () => {
    const first = addDays(at.house.clock.today(), 8);
    const own = (await at.read(`/api/questionnaires/${at.questionnaireId}`)) as {
      title: string;
      introduction: object;
      items: { question: { id: string }; mandatory: boolean }[];
    };
    const { id, window } = await at.start({
      ...{ name: 'Parts', kind: 'pulse', rhythm: { unit: 'week', every: 2 }, openDays: 7, firstOn: first, windowDays: 56, opensItself: false },
      questionnaireVersion: 1,
    });
    const ids = (part: { questions: { id: string }[] }) => part.questions.map((question) => question.id);
    // another version, without the questions of the first part: this series keeps to its own
    const items = own.items.map(({ question, mandatory }) => ({ questionId: question.id, mandatory }));
    const fewer = items.filter(({ questionId }) => !ids(window.parts[0]).includes(questionId));
    await expectStatus(at.hr('PUT', `/api/questionnaires/${at.questionnaireId}`, { title: own.title, introduction: own.introduction, items: fewer }), 200);
    await at.on(addDays(first, -7));
    const [draft] = (await at.series(id)).cycles;
    expect((await at.read(`/api/cycles/${draft.id}/checklist`)).becomesUnchangeable[0]).toContain(`${ids(window.parts[0]).length} questions`);
    expect((await at.series(id)).window.parts.map(({ cycleId }: { cycleId: string | null }) => cycleId)).toEqual([null, null, null, null]);
    // deleted before it opened: the next cycle asks the same part
    await expectStatus(at.hr('DELETE', `/api/cycles/${draft.id}`), 204);
    await at.on(addDays(first, 7));
    const [again] = (await at.series(id)).cycles;
    expect(again.opensOn).toBe(addDays(first, 14));
    expect((await at.series(id)).window).toMatchObject({ number: 1, parts: [{ cycleId: null }, {}, {}, {}] });
    // a new rhythm deals the parts anew: the draft of the old one is not left beside the next
    await expectStatus(at.hr('PATCH', `/api/cycle-series/${id}`, { rhythm: { unit: 'week', every: 3 } }), 200);
    expect((await at.series(id)).cycles).toEqual([]);
    await at.on(addDays(first, 7), 12);
    const [fresh] = (await at.series(id)).cycles;
    await expectStatus(at.hr('POST', `/api/cycles/${fresh.id}/opening`), 201);
    await at.on(addDays(first, 7), 13);
    const after = await at.series(id);
    expect(after.window.parts[0].cycleId).toBe(fresh.id);
    expect((await at.read(`/api/cycle-series/${id}/precision`)).drivers.length).toBeGreaterThan(0);
    await expectStatus(at.hr('PUT', `/api/questionnaires/${at.questionnaireId}`, { title: own.title, introduction: own.introduction, items }), 200);
    await at.end(id);
  });

  it('asks a part that opened late as much later the next time, counts it once, says when it deletes a draft, and reads the questions once for what was reached', async () => {
    const first = addDays(at.house.clock.today(), 8);
    const { id } = await at.start({ name: 'Late', kind: 'pulse', rhythm: { unit: 'week', every: 4 }, openDays: 7, firstOn: first, windowDays: 28 });
    await at.on(addDays(first, -7));
    const [draft] = (await at.series(id)).cycles;
    // an earlier version counted the part when it drafted the cycle
    await at.root.query(
      `UPDATE org.cycle_series SET pulse_window = jsonb_set(jsonb_set(jsonb_set(pulse_window, '{parts,0,cycleId}', to_jsonb($2::text)), '{parts,0,askedOn}', to_jsonb($3::text)), '{number}', '2') WHERE id = $1`,
      [id, draft.id, first],
    );
    await at.on(addDays(first, 1));
    expect(await at.series(id)).toMatchObject({ cycles: [{ id: draft.id, state: 'open' }], window: { number: 2, parts: [{ cycleId: draft.id }] } });
    await at.on(addDays(first, 21));
    expect((await at.series(id)).cycles[0]).toMatchObject({ state: 'draft', opensOn: addDays(first, 29), closesOn: addDays(first, 35) });
    await at.on(addDays(first, 28));
    expect((await at.series(id)).cycles[0]).toMatchObject({ state: 'draft' });
    await at.on(addDays(first, 29));
    expect(await at.series(id)).toMatchObject({ cycles: [{ state: 'open', opensOn: addDays(first, 29) }, {}], window: { number: 3 } });
    await at.on(addDays(first, 49));
    const { cycles } = await at.series(id);
    expect(cycles[0]).toMatchObject({ state: 'draft', opensOn: addDays(first, 57) });
    await at.on(addDays(first, 84));
    const after = await at.series(id);
    expect(after.cycles).toMatchObject([{ state: 'open', opensOn: addDays(first, 84) }, { state: 'open' }, { state: 'open' }]);
    const skipped = after.events.filter(({ kind }: { kind: string }) => kind === 'skipped');
    const sentence = `${addDays(first, 56)}: the day had passed; the draft "${cycles[0].name}" was deleted, and the next cycle asks its questions`;
    expect(skipped).toMatchObject([{ detail: sentence }]);

    const [asking] = after.cycles;
    await at.root.query(`UPDATE org.cycle SET state = 'published', closed_on = closes_on WHERE id = $1`, [asking.id]);
    const { drivers, teams: reckoned } = await at.read(`/api/cycle-series/${id}/precision`);
    for (const { teamId } of reckoned)
      await at.root.query(
        `INSERT INTO pub.cell (organisation_id, cycle_id, family, node_id, kind, measure, size_band, mean_x10, low_x10, high_x10) VALUES ($1, $2, 'team', $3, 'driver', $4, '20-29', 600, 550, 650)`,
        [at.organisationId, asking.id, teamId, drivers[0].key],
      );
    const asked = jest.spyOn(at.house.app.get(UnitOfWork), 'query');
    const { teams: known } = await at.read(`/api/cycle-series/${id}/precision`);
    const [sql, values] = asked.mock.calls.find(([text]) => text.includes('jsonb_array_elements'))!;
    asked.mockRestore();
    expect(known.length).toBeGreaterThan(1);
    for (const { figures } of known) expect(figures[0]).toMatchObject({ driver: drivers[0].key, reached: 5 });
    const { rows } = await at.root.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, [at.organisationId, ...values!]);
    const loops = [...JSON.stringify(rows).matchAll(/"Node Type":"Function Scan".*?"Actual Loops":([\d.]+)/g)].map(([, times]) => Number(times));
    // once for the cycle, not once a cell
    expect(loops).toEqual([1]);
    await at.root.query(`DELETE FROM pub.cell WHERE cycle_id = $1`, [asking.id]);
    await at.root.query(`UPDATE org.cycle SET state = 'open', closed_on = NULL WHERE id = $1`, [asking.id]);
    await at.end(id);
  });

  it('asks only those whom the rules of its audience fit, as tried out before', async () => {
    const people = (await at.read('/api/employees?limit=100')).items.filter(({ name }: { name: string }) => name.startsWith('south-'));
    for (const { id } of people) await expectStatus(at.hr('PATCH', `/api/employees/${id}`, { site: 'Leeds' }), 200);
    const audience = { where: [{ id: 'site', values: ['Leeds'] }], exceptTeamIds: [at.teams[0]!.id] };
    const reach = (await expectStatus(at.hr('POST', '/api/cycle-audience-trials', { audience }), 200)).json();
    expect(reach).toMatchObject({ people: people.length, enough: true });
    expect(reach.known.find(({ id }: { id: string }) => id === 'site').values).toEqual([{ value: 'Leeds', people: people.length }]);
    const few = (await expectStatus(at.hr('POST', '/api/cycle-audience-trials', { audience: { where: [{ id: 'site', values: ['York'] }] } }), 200)).json();
    expect(few).toMatchObject({ people: 0, enough: false, shownTeams: 0 });
    // one person's value has no number, and rules that leave her alone out say so and cannot open
    await expectStatus(at.hr('PATCH', `/api/employees/${people[0].id}`, { site: 'York' }), 200);
    const butOne = { exceptWhere: [{ id: 'site', values: ['York'] }] };
    const without = (await expectStatus(at.hr('POST', '/api/cycle-audience-trials', { audience: butOne }), 200)).json();
    expect(without.sentence).toMatch(/^These rules leave out fewer than 5 people/);
    expect(without.known.find(({ id }: { id: string }) => id === 'site').values).toContainEqual({ value: 'York', people: null });
    const today = at.house.clock.today();
    const cut = (
      await expectStatus(
        at.hr('POST', '/api/cycles', { name: 'But one', questionnaireId: at.questionnaireId, opensOn: today, closesOn: addDays(today, 5), audience: butOne }),
        201,
      )
    ).json();
    expect((await expectStatus(at.hr('POST', `/api/cycles/${cut.id}/opening`), 409)).json().detail).toContain('leaves out fewer than 5 of all people');
    await expectStatus(at.hr('PATCH', `/api/employees/${people[0].id}`, { site: 'Leeds' }), 200);
    const draft = { name: 'Leeds', questionnaireId: at.questionnaireId, opensOn: today, closesOn: addDays(today, 5), audience };
    const { id } = (await expectStatus(at.hr('POST', '/api/cycles', draft), 201)).json();
    expect((await expectStatus(at.hr('POST', `/api/cycles/${id}/opening`), 201)).json()).toMatchObject({ invited: people.length, audience });
    await expectStatus(at.hr('POST', '/api/cycles', { ...draft, audience: { happened: { what: 'joined', days: 1, since: today } } }), 400);
  });
});
