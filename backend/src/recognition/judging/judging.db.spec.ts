import { CRITERIA, judgedAwards } from '../testing/judged-awards.js';
import { type Client, expectStatus } from '../../platform/testing/house.js';
import { awardFault } from '../record/award-hash.rules.js';
import { replayed, type ReplayedLine } from '../record/replay.rules.js';
import { RunAwardRoundsJob } from './run-award-rounds.job.js';

describe('a round of an award', () => {
  const jury = judgedAwards();
  const { two, id, team, judge, programme, open, close, scoring, judgedAs, say, keptOf, results } = jury;

  it('is planned while it has not opened, and says what keeps it from opening', async () => {
    const one = await programme();
    const [first, last] = await one.plan({ ...scoring, settings: { advance: 2 } }, { name: 'Final', method: 'ranking', settings: {} });
    expect(first).toMatchObject({ missing: ['There is no judge yet.'], state: 'planned', settings: { reviews: 3, marksTo: 10, advance: 2 } });
    expect(last!.missing).toEqual(['"Marks" comes before it and is not finished.', 'There is no judge yet.']);
    expect((await expectStatus(two.hr('POST', `/api/award-rounds/${first!.id}/opening`), 409)).json().detail).toContain('There is no judge yet.');
    const upsideDown = { ...scoring, opensAt: '2026-05-02T10:00:00Z', closesAt: '2026-05-01T10:00:00Z' };
    const refused = await expectStatus(two.hr('PUT', `/api/award-programmes/${one.id}/rounds`, { rounds: [upsideDown, { ...scoring, name: ' marks' }] }), 400);
    expect(refused.json().errors.map((error: { pointer: string }) => error.pointer)).toEqual([
      '#/rounds/0/closesAt',
      '#/rounds/0/settings/advance',
      '#/rounds/1/name',
    ]);
    await one.judges('jo');
    await open(first!.id);
    const gone = await expectStatus(
      two.hr('PUT', `/api/award-programmes/${one.id}/rounds`, { rounds: [{ id: last!.id, name: 'Final', method: 'ranking', settings: {} }] }),
      409,
    );
    expect(gone.json().code).toBe('round-fixed');
    expect((await expectStatus(two.hr('POST', `/api/award-rounds/${first!.id}/opening`), 409)).json().code).toBe('round-not-planned');
  });

  it('keeps conflicts of interest out, and lets judges give marks that nobody else sees before the close', async () => {
    const one = await programme();
    const [round] = await one.plan(scoring);
    await one.judges('jo', 'ken', 'meg', 'nia');
    const rehearsal = (await expectStatus(two.hr('GET', `/api/award-rounds/${round!.id}/assignment`), 200)).json();
    expect(rehearsal).toMatchObject({ rehearsal: true, reviews: 3, short: [{ judges: 2, candidates: 1 }], nobody: 0 });
    await open(round!.id);
    const shown = (await expectStatus(two.hr('GET', `/api/award-rounds/${round!.id}/assignment`), 200)).json();
    const ann = shown.candidates.find((one: { names: string[] }) => one.names[0] === 'ann');
    expect(ann.excluded).toEqual(
      expect.arrayContaining([
        { judgeId: id['meg'], reasons: ['line', 'same-team'] },
        { judgeId: id['nia'], reasons: ['nominator'] },
      ]),
    );
    const path = `/api/judged-rounds/${round!.id}`;
    const mine = (await expectStatus(judge['jo']!('GET', path), 200)).json();
    expect(mine).toMatchObject({ open: true, categories: [{ criteria: CRITERIA }] });
    expect(mine.candidates.map((one: { names: string[] }) => one.names[0]).sort()).toEqual(['ann', 'bob', 'cid']);
    await expectStatus(judge['nia']!('GET', path), 404);
    const annAs = await judgedAs(round!.id, one.candidate['ann']!);
    await expectStatus(judge['nia']!('POST', `${path}/candidates/${annAs}/reading`), 404);
    const read = (await expectStatus(judge['jo']!('POST', `${path}/candidates/${annAs}/reading`), 201)).json();
    expect(read).toMatchObject({ candidate: { texts: ['What ann did for customers.'], state: 'nothing', marks: {} }, excluded: [] });
    const wrong = await expectStatus(say('jo', round!.id, one.candidate['ann']!, 11, { marks: { customer: 11 } }), 400);
    expect(wrong.json().errors.map((error: { pointer: string }) => error.pointer)).toEqual(['#/marks/customer', '#/marks/customer', '#/marks/team']);
    await expectStatus(say('jo', round!.id, one.candidate['ann']!, 9, { state: 'draft', marks: { customer: 9 } }), 204);
    await expectStatus(say('jo', round!.id, one.candidate['ann']!, 9), 204);
    expect((await expectStatus(say('jo', round!.id, one.candidate['ann']!, 1, { state: 'draft' }), 409)).json().code).toBe('verdict-given');
    await expectStatus(say('jo', round!.id, one.candidate['ann']!, 8), 204);
    expect((await judge['jo']!('GET', '/api/judged-rounds')).json().items.find((line: { id: string }) => line.id === round!.id)).toMatchObject({
      given: 1,
      total: 3,
    });
    const progress = (await expectStatus(jury.second('GET', `/api/award-rounds/${round!.id}/progress`), 200)).json();
    expect(progress).toMatchObject({ given: 1 });
    expect(JSON.stringify(progress)).not.toContain('marks');
    expect((await expectStatus(two.hr('GET', `/api/award-rounds/${round!.id}/results`), 403)).json().code).toBe('look-not-noted');
    await one.look();
    expect((await expectStatus(two.hr('GET', `/api/award-rounds/${round!.id}/results`), 409)).json().detail).toContain('not closed yet');
  });

  it('leaves a tie to the panel, seals it from other HR people, and writes down winners with every step on record', async () => {
    const one = await programme();
    const [round] = await one.plan(scoring);
    await one.judges('jo', 'ken', 'lea');
    await open(round!.id);
    const marks: Record<string, [number, number, number]> = { ann: [9, 8, 9], bob: [8, 9, 9], cid: [2, 3, 2] };
    for (const [name, own] of Object.entries(marks))
      for (const [i, who] of ['jo', 'ken', 'lea'].entries())
        await expectStatus(say(who, round!.id, one.candidate[name]!, own[i]!, { comment: who === 'jo' ? `${name} helped.` : '' }), 204);
    await close(round!.id);
    expect((await expectStatus(say('jo', round!.id, one.candidate['ann']!, 10), 409)).json().detail).toContain('what you gave stands');
    const refused = await expectStatus(jury.second('GET', `/api/award-rounds/${round!.id}/results`), 403);
    expect(refused.json()).toMatchObject({ code: 'sealed', detail: expect.stringContaining('only the secretary of the awards may look') });
    await expectStatus(jury.second('POST', `/api/award-programmes/${one.id}/early-look`), 403);
    await one.look();
    const shown = await results(round!.id);
    const [category] = shown.categories;
    expect(category).toMatchObject({ open: 1, undecided: 'overlap', exact: false });
    expect(category.rows.map((row: { names: string[]; standing: string }) => [row.names[0], row.standing]).sort()).toEqual([
      ['ann', 'tied'],
      ['bob', 'tied'],
      ['cid', 'out'],
    ]);
    expect(shown.leniencies).toHaveLength(3);
    expect(category.rows.flatMap((row: { comments: string[] }) => row.comments).sort()).toEqual(['ann helped.', 'bob helped.', 'cid helped.']);
    const decide = (who: Client, chosen: string[]) =>
      who('POST', `/api/award-rounds/${round!.id}/panel-decisions`, { categoryId: one.category, chosen, reason: 'Bob helped more customers at night.' });
    await expectStatus(decide(jury.second, [one.candidate['bob']!]), 403);
    expect((await expectStatus(decide(two.hr, [one.candidate['cid']!]), 400)).json().code).toBe('invalid-choice');
    expect((await expectStatus(decide(two.hr, [one.candidate['ann']!, one.candidate['bob']!]), 400)).json().detail).toContain('One place is open');
    await expectStatus(decide(two.hr, [one.candidate['bob']!]), 204);
    expect((await expectStatus(decide(two.hr, [one.candidate['ann']!]), 409)).json().code).toBe('panel-decided');
    const outcomes = await jury.rows.query(
      `SELECT candidate_id, place, decided_by, reason FROM org.award_outcome WHERE organisation_id = $1 AND programme_id = $2`,
      [one.id],
    );
    expect(outcomes).toEqual([{ candidate_id: one.candidate['bob'], place: 1, decided_by: 'panel', reason: 'Bob helped more customers at night.' }]);
    const log = await one.log();
    // the log alone leads to the same winner
    const kept = await keptOf(one.id);
    expect(replayed(log as unknown as ReplayedLine[], kept).differences).toEqual([]);
    const kinds = log.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'verdict-given')).toHaveLength(9);
    expect(kinds.filter((kind) => kind !== 'verdict-given')).toEqual([
      'programme-opened',
      'nominations-closed',
      'judge-named',
      'judge-named',
      'judge-named',
      'round-opened',
      'judges-assigned',
      'round-closed',
      'looked-early',
      'panel-decided',
      'winners-decided',
    ]);
    expect(JSON.stringify(log)).not.toContain('customers at night');
    expect(awardFault(log)).toBeUndefined();
    expect((await two.hr('GET', `/api/award-programmes/${one.id}/rounds`)).json()).toMatchObject({ decided: true, secretary: true });
  });

  it('opens, reminds, closes and counts by itself when its moment has come, and lets nobody speak from that moment on', async () => {
    const one = await programme({ blind: true, people: ['ann'] });
    const now = two.house.clock.now();
    const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString();
    const [pass, rank] = await one.plan(
      { name: 'Pass', method: 'qualifying', settings: { reviews: 1, consensus: 'all', commentsRequired: true }, opensAt: at(-1), closesAt: at(24) },
      { name: 'Rank', method: 'ranking', settings: {}, opensAt: at(24) },
    );
    await one.judges('jo');
    const job = two.house.app.get(RunAwardRoundsJob, { strict: false });
    await job.handle();
    const waiting = (await two.hr('GET', `/api/award-programmes/${one.id}/rounds`)).json().items[0];
    expect(waiting).toMatchObject({ state: 'planned', missing: ['One candidate has no approved blind pack to read.'] });
    await jury.rows.query(`INSERT INTO org.award_pack (organisation_id, candidate_id, content, state) VALUES ($1, $2, '{"texts":[],"files":[]}', 'approved')`, [
      one.candidate['ann'],
    ]);
    const seen = two.house.mails.length;
    await job.handle();
    await job.handle();
    await two.house.mailTo('jo@alpha.example', 'Still to judge: Stars', seen);
    const [candidate] = (await judge['jo']!('GET', `/api/judged-rounds/${pass!.id}`)).json().candidates;
    expect(candidate).toMatchObject({ names: null, number: 1 });
    const path = `/api/judged-rounds/${pass!.id}/candidates/${candidate.id}/verdict`;
    expect((await expectStatus(judge['jo']!('PUT', path, { pass: true, comment: ' ', state: 'given' }), 400)).json().detail).toContain('asks for a comment');
    await expectStatus(judge['jo']!('PUT', path, { pass: true, comment: 'Clearly.', state: 'given' }), 204);
    two.house.clock.jumpTo(new Date(at(25)));
    try {
      const late = await two.house.signIn('jo@alpha.example');
      expect((await expectStatus(late('PUT', path, { pass: false, comment: 'Late.', state: 'given' }), 409)).json().code).toBe('round-not-open');
      await job.handle();
      await job.handle();
      const rounds = (await (await two.house.signIn('ada@alpha.example'))('GET', `/api/award-programmes/${one.id}/rounds`)).json().items;
      expect(rounds).toMatchObject([
        { state: 'closed', panelWaits: false },
        { state: 'open', candidates: 1 },
      ]);
      await expectStatus(
        late('PUT', `/api/judged-rounds/${rank!.id}/categories/${one.category}/ranking`, {
          preferences: [await judgedAs(rank!.id, one.candidate['ann']!)],
          state: 'given',
        }),
        204,
      );
      await expectStatus((await two.house.signIn('ada@alpha.example'))('POST', `/api/award-rounds/${rank!.id}/closure`), 204);
    } finally {
      two.house.clock.jumpTo(now);
    }
    expect(await jury.rows.query(`SELECT place, decided_by FROM org.award_outcome WHERE organisation_id = $1 AND programme_id = $2`, [one.id])).toEqual([
      { place: 1, decided_by: 'count' },
    ]);
  });

  it('looks a last time before it closes who left and who judges her own people, and gives no place to whoever is taken out after it', async () => {
    id['zoe'] = (await expectStatus(two.hr('POST', '/api/employees', { name: 'zoe', email: 'zoe@alpha.example', teamId: team['East'] }), 201)).json().id;
    const one = await programme({ people: ['ann', 'bob', 'cid', 'zoe'], winners: 2 });
    const planned = { ...scoring, settings: { reviews: 2 } };
    await jury.rows.query(`UPDATE org.award_programme SET state = 'open' WHERE organisation_id = $1 AND id = $2`, [one.id]);
    // its last moment is over, but who stands is not on record yet
    const [round] = await one.plan(planned);
    expect(round!.missing).toContain('Nominations are not closed yet.');
    await jury.rows.query(`UPDATE org.award_programme SET state = 'closed' WHERE organisation_id = $1 AND id = $2`, [one.id]);
    await one.judges('jo', 'ken');
    await open(round!.id);
    const first = { ...planned, id: round!.id, settings: { advance: 1 } };
    const more = { rounds: [first, { name: 'More', method: 'ranking', settings: {} }] };
    expect((await expectStatus(two.hr('PUT', `/api/award-programmes/${one.id}/rounds`, more), 409)).json().code).toBe('round-fixed');
    for (const name of ['ann', 'bob', 'cid', 'zoe'])
      for (const who of ['jo', 'ken']) await expectStatus(say(who, round!.id, one.candidate[name]!, name === 'bob' ? 9 : 5), 204);
    const leader = (leaderId: string | null) => expectStatus(two.hr('PATCH', `/api/teams/${team['South']}`, { leaderId }), 200);
    await leader(id['jo']!);
    await expectStatus(two.hr('PATCH', `/api/employees/${id['zoe']}`, { leftOn: two.house.clock.today() }), 200);
    await close(round!.id);
    await leader(null);
    await one.look();
    const [category] = (await results(round!.id)).categories;
    const row = (name: string) => category.rows.find(({ candidate }: { candidate: string }) => candidate === one.candidate[name]);
    expect([row('ann').judges, row('bob').judges, row('zoe')]).toEqual([2, 1, undefined]);
    const whoIs = (standing: string) => ['ann', 'bob', 'cid'].filter((name) => row(name).standing === standing);
    expect([whoIs('clear'), whoIs('tied')]).toEqual([['bob'], ['ann', 'cid']]);
    for (const name of ['bob', 'cid'])
      await expectStatus(two.hr('POST', `/api/award-candidates/${one.candidate[name]}/removal`, { reason: 'She asked for it.' }), 201);
    const decide = (name: string) =>
      two.hr('POST', `/api/award-rounds/${round!.id}/panel-decisions`, { categoryId: one.category, chosen: [one.candidate[name]], reason: 'For the night.' });
    expect((await expectStatus(decide('cid'), 400)).json().detail).toContain('was taken out');
    await expectStatus(decide('ann'), 204);
    const kept = await keptOf(one.id);
    expect(kept).toEqual([{ category: one.category, candidate: one.candidate['ann'], place: 2, decidedBy: 'panel' }]);
    const shown = (await results(round!.id)).categories[0].rows as { candidate: string; place: number | null }[];
    expect(shown.filter(({ place }) => place !== null)).toMatchObject([{ candidate: one.candidate['ann'], place: 2 }]);
    const log = await one.log();
    expect(replayed(log as unknown as ReplayedLine[], kept).differences).toEqual([]);
    const steps = log.flatMap(({ kind }) => (/verdict|looked|programme-opened|judge-named/.test(kind) ? [] : [kind])).slice(3, -1);
    const before = ['candidate-removed', 'judge-excluded', 'judge-unassigned', 'round-closed'];
    expect(steps).toEqual([...before, 'candidate-removed', 'candidate-removed', 'panel-decided']);
  });

  it('leaves everything to the panel where every judge is in conflict, and says so', async () => {
    const one = await programme({ people: ['ann'] });
    const [round] = await one.plan(scoring);
    await one.judges('meg', 'nia');
    expect((await two.hr('GET', `/api/award-rounds/${round!.id}/assignment`)).json()).toMatchObject({ nobody: 1, short: [{ judges: 0, candidates: 1 }] });
    await open(round!.id);
    await jury.rows.query(`UPDATE org.award_candidate SET state = 'declined' WHERE organisation_id = $1 AND id = $2`, [one.candidate['ann']]);
    await close(round!.id);
    await one.look();
    expect((await results(round!.id)).categories).toMatchObject([{ open: 0, undecided: 'no-candidates', rows: [] }]);
    expect((await two.hr('GET', `/api/award-programmes/${one.id}/rounds`)).json().decided).toBe(true);
  });

  it('is nothing to another organisation, to people who do not judge, or to judges of other programmes', async () => {
    const one = await programme();
    const [round] = await one.plan(scoring);
    await one.judges('jo');
    await open(round!.id);
    for (const [method, path, body] of [
      ['GET', `/api/award-programmes/${one.id}/rounds`],
      ['PUT', `/api/award-programmes/${one.id}/rounds`, { rounds: [] }],
      ['GET', `/api/award-programmes/${one.id}/judges`],
      ['POST', `/api/award-programmes/${one.id}/early-look`],
      ['GET', `/api/award-rounds/${round!.id}/assignment`],
      ['POST', `/api/award-rounds/${round!.id}/closure`],
      ['GET', `/api/award-rounds/${round!.id}/progress`],
      ['GET', `/api/award-rounds/${round!.id}/results`],
      ['POST', `/api/award-rounds/${round!.id}/nudges`, {}],
    ] as const)
      await expectStatus(two.neighbour(method, path, body), 404);
    await expectStatus(two.neighbour('POST', `/api/award-programmes/${one.id}/judges`, { employeeIds: [id['jo']] }), 404);
    await expectStatus(jury.second('GET', '/api/judged-rounds'), 403);
    await expectStatus(judge['lea']!('GET', `/api/judged-rounds/${round!.id}`), 404);
    await expectStatus(
      judge['lea']!('PUT', `/api/judged-rounds/${round!.id}/candidates/${await judgedAs(round!.id, one.candidate['ann']!)}/verdict`, {
        marks: {},
        comment: '',
        state: 'draft',
      }),
      404,
    );
  });
});
