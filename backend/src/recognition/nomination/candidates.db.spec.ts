import { newId } from '../../platform/database/new-id.js';
import { expectStatus } from '../../platform/testing/house.js';
import { nominators, REASONS } from '../testing/nominators.js';
import { NominationReader } from './nomination.reader.js';

describe('nominations that are handed in', () => {
  const { at, id, as, teamId, day, within, sql, opened, close, acts, nominate, list, tend } = nominators();

  it('are removed with their last voice, come back with the next, and stay out when HR took them out', async () => {
    const year = await opened('Thinking again');
    const [ben, carla] = [
      (await nominate('Ben', year, { nomineeId: id('Eve') })).json().id,
      (await nominate('Carla', year, { nomineeId: id('Eve') })).json().id,
    ];
    await expectStatus(as('Ben')('DELETE', `/api/nominations/${ben}`), 204);
    expect((await list(year.id)).items[0]).toMatchObject({ state: 'standing', voices: 1 });
    await expectStatus(as('Carla')('DELETE', `/api/nominations/${carla}`), 204);
    expect((await list(year.id)).items[0]).toMatchObject({ state: 'removed', removedBecause: 'withdrawn', voices: 0 });
    await expectStatus(nominate('Finn', year, { nomineeId: id('Eve') }), 201);
    const [candidate] = (await list(year.id, '?state=standing')).items;
    await expectStatus(at.hr('POST', `/api/award-candidates/${candidate!.id}/removal`, { reason: '  ' }), 400);
    const removed = (await expectStatus(at.hr('POST', `/api/award-candidates/${candidate!.id}/removal`, { reason: 'Is in the jury.' }), 201)).json();
    expect(removed).toMatchObject({ state: 'removed', removedBecause: 'secretary', removalReason: 'Is in the jury.', nominations: [{ reasons: REASONS }] });
    expect((await expectStatus(nominate('Ben', year, { nomineeId: id('Eve') }), 409)).json().code).toBe('candidate-removed');
    expect((await expectStatus(at.hr('POST', `/api/award-candidates/${candidate!.id}/return`), 201)).json()).toMatchObject({
      state: 'standing',
      removedBecause: null,
    });
    expect(await acts(year.id)).toEqual([
      'nomination-submitted',
      'nomination-submitted',
      'nomination-withdrawn',
      'nomination-withdrawn',
      'candidate-removed withdrawn',
      'candidate-returned',
      'nomination-submitted',
      'candidate-removed secretary',
      'candidate-returned',
    ]);
  });

  it('are stood by by those whom the author asks, in a sentence, logged, until the close', async () => {
    const year = await opened('Standing by');
    const mine = (await nominate('Ben', year, { nomineeId: id('Carla') })).json();
    const ask = (who: string, ...names: string[]) => as(who)('POST', `/api/nominations/${mine.id}/endorsements`, { employeeIds: names.map(id) });
    await expectStatus(ask('Carla', 'Dan'), 404);
    expect((await expectStatus(ask('Ben', 'Dan', 'Carla'), 400)).json()).toMatchObject({ code: 'not-an-endorser', errors: [{ pointer: '#/employeeIds/1' }] });
    const seen = at.house.mails.length;
    await expectStatus(ask('Ben', 'Dan', 'Eve'), 201);
    const mail = await at.house.mailTo('dan@alpha.example', 'Ben asks you to stand by', seen);
    expect(mail.text).not.toContain(REASONS);
    const [request] = (await as('Dan')('GET', '/api/endorsement-requests')).json().items;
    expect(request).toMatchObject({ nominationId: mine.id, nominee: 'Carla', nominator: 'Ben', reasons: REASONS, state: 'asked', open: true });
    expect((await as('Finn')('GET', '/api/endorsement-requests')).json().items).toEqual([]);
    await expectStatus(as('Finn')('PUT', `/api/endorsement-requests/${mine.id}`, { sentence: 'Me too.' }), 404);
    await expectStatus(as('Dan')('PUT', `/api/endorsement-requests/${mine.id}`, { sentence: 'I sat beside her.' }), 200);
    await expectStatus(as('Eve')('PUT', `/api/endorsement-requests/${mine.id}`, { sentence: 'All night.' }), 200);
    await expectStatus(as('Eve')('DELETE', `/api/endorsement-requests/${mine.id}`), 204);
    const [candidate] = (await list(year.id)).items;
    const facts = (await within(() => at.house.app.get(NominationReader).of([candidate!.id]))).get(candidate!.id)!;
    expect(facts).toMatchObject({
      kind: 'person',
      memberIds: [id('Carla')],
      nominations: [{ nominatorId: id('Ben'), endorsements: [{ endorserId: id('Dan'), sentence: 'I sat beside her.' }] }],
    });
    expect(await acts(year.id)).toEqual(['nomination-submitted', 'candidate-endorsed', 'candidate-endorsed', 'endorsement-withdrawn']);
    const silent = await opened('Nobody stands by', {}, { endorsements: false });
    const other = (await nominate('Ben', silent, { nomineeId: id('Carla') })).json();
    expect((await expectStatus(as('Ben')('POST', `/api/nominations/${other.id}/endorsements`, { employeeIds: [id('Dan')] }), 409)).json().code).toBe(
      'no-endorsements',
    );
    await close(year.id);
    await expectStatus(as('Eve')('PUT', `/api/endorsement-requests/${mine.id}`, { sentence: 'Too late.' }), 409);
  });

  it('become candidates at the close; nominees are told once, may decline and return until judging, and whoever nominated them learns it kindly', async () => {
    const year = await opened('Closing');
    await nominate('Ben', year, { nomineeId: id('Carla') });
    await nominate('Ben', year, { teamId: teamId() });
    await nominate('Ben', year, { nomineeIds: [id('Finn'), id('Dan')] });
    expect((await as('Carla')('GET', '/api/my-candidacies')).json().items.filter(({ programme }: { programme: string }) => programme === 'Closing')).toEqual(
      [],
    );
    const [{ candidateIds }] = (await close(year.id)) as [{ categoryId: string; candidateIds: string[] }];
    expect(candidateIds).toHaveLength(3);
    const facts = await within(() => at.house.app.get(NominationReader).of(candidateIds));
    const team = [...facts.values()].find(({ kind }) => kind === 'team')!;
    expect(team.memberIds.toSorted()).toEqual([id('Dan'), id('Eve')].toSorted());
    const seen = at.house.mails.length;
    await tend();
    await tend();
    const told = at.house.mails.slice(seen).filter(({ text }) => text.includes('Closing'));
    expect(told.map(({ to }) => to).sort()).toEqual(['carla@alpha.example', 'dan@alpha.example', 'eve@alpha.example', 'finn@alpha.example']);
    expect(told.find(({ to }) => to.startsWith('carla'))!.subject).toBe('Sie sind nominiert: Closing');
    expect(told.some(({ text }) => text.includes(REASONS) || text.includes('Ben'))).toBe(false);

    const mine = (await as('Carla')('GET', '/api/my-candidacies')).json().items[0];
    expect(mine).toMatchObject({ programme: 'Closing', kind: 'person', state: 'standing', open: true });
    const refusal = `/api/my-candidacies/${mine.candidateId}/refusal`;
    for (const stranger of [as('Dan'), at.neighbour]) await expectStatus(stranger('POST', refusal), 404);
    await expectStatus(as('Carla')('POST', refusal), 204);
    await at.house.mailTo('ben@alpha.example', 'Your nomination does not go on', seen);
    await expectStatus(as('Carla')('DELETE', refusal), 204);
    await expectStatus(as('Carla')('POST', refusal), 204);
    expect((await within(() => at.house.app.get(NominationReader).standing(year.id)))[0]!.candidateIds).not.toContain(mine.candidateId);
    await expectStatus(as('Eve')('POST', `/api/my-candidacies/${team.id}/refusal`), 204);
    expect((await within(() => at.house.app.get(NominationReader).of([team.id]))).get(team.id)).toMatchObject({ state: 'standing', memberIds: [id('Dan')] });
    await sql(
      `INSERT INTO org.award_round (organisation_id, id, programme_id, position, name, method, settings, state) VALUES ($1, $2, $3, 0, 'One', 'scoring', '{}', 'open')`,
      [newId(), year.id],
    );
    expect((await expectStatus(as('Carla')('DELETE', refusal), 409)).json().code).toBe('judging-began');
    expect((await acts(year.id)).slice(3)).toEqual(['candidate-declined', 'candidate-returned', 'candidate-declined', 'member-declined']);
  });

  it('of whoever leaves while they are judged go out, and a team goes on without her', async () => {
    const gone = (await expectStatus(at.hr('POST', '/api/employees', { name: 'Gil', email: 'gil@alpha.example', teamId: teamId() }), 201)).json().id;
    const year = await opened('Leaving');
    await nominate('Ben', year, { nomineeId: gone });
    await nominate('Ben', year, { teamId: teamId() });
    const [{ candidateIds }] = (await close(year.id)) as [{ categoryId: string; candidateIds: string[] }];
    expect(candidateIds).toHaveLength(2);
    await expectStatus(at.hr('PATCH', `/api/employees/${gone}`, { leftOn: day(0) }), 200);
    await tend();
    const items = (await list(year.id)).items as { kind: string; state: string; removedBecause: string | null; id: string }[];
    expect(items.map(({ kind, state, removedBecause }) => [kind, state, removedBecause])).toEqual([
      ['person', 'removed', 'left'],
      ['team', 'standing', null],
    ]);
    expect((await acts(year.id)).slice(2)).toEqual(['member-left', 'candidate-removed left']);
    expect((await expectStatus(at.hr('GET', `/api/award-candidates/${items[1]!.id}`), 200)).json().members.map(({ name }: { name: string }) => name)).toEqual([
      'Dan',
      'Eve',
    ]);
    const late = await opened('Left before');
    await sql(`INSERT INTO org.award_candidate (organisation_id, id, programme_id, category_id, kind, identity) VALUES ($1, $2, $3, $4, 'person', 'x')`, [
      newId(),
      late.id,
      late.categoryId,
    ]);
    expect(await close(late.id)).toEqual([]);
    expect(await acts(late.id)).toEqual(['candidate-removed withdrawn']);
  });

  it('of a team that HR took out before the close and brings back after it have the people of today who may win, and are refused where there is nobody', async () => {
    const year = await opened('Brought back');
    await nominate('Ben', year, { teamId: teamId() });
    await nominate('Ben', year, { nomineeId: id('Carla') });
    const { items } = await list(year.id);
    const team = items.find(({ kind }) => kind === 'team')!.id;
    await expectStatus(at.hr('POST', `/api/award-candidates/${team}/removal`, { reason: 'Is that one team?' }), 201);
    await close(year.id);
    await sql(`UPDATE org.award_category SET eligibility = $2 WHERE organisation_id = $1 AND programme_id = $3`, [
      JSON.stringify([{ rule: 'in-teams', teamIds: [newId()] }]),
      year.id,
    ]);
    expect((await expectStatus(at.hr('POST', `/api/award-candidates/${team}/return`), 409)).json().code).toBe('candidate-without-members');
    await sql(`UPDATE org.award_category SET eligibility = '[]' WHERE organisation_id = $1 AND programme_id = $2`, [year.id]);
    const back = (await expectStatus(at.hr('POST', `/api/award-candidates/${team}/return`), 201)).json();
    expect([back.state, back.members.map(({ name }: { name: string }) => name)]).toEqual(['standing', ['Dan', 'Eve']]);
    const seen = at.house.mails.length;
    await tend();
    expect(
      at.house.mails
        .slice(seen)
        .filter(({ text }) => text.includes('Brought back'))
        .map(({ to }) => to),
    ).toEqual(expect.arrayContaining(['dan@alpha.example', 'eve@alpha.example']));
    // who declined stays out when HR takes the team out and brings it back once more
    await expectStatus(as('Eve')('POST', `/api/my-candidacies/${team}/refusal`), 204);
    await expectStatus(at.hr('POST', `/api/award-candidates/${team}/removal`, { reason: 'Wait.' }), 201);
    expect((await expectStatus(at.hr('POST', `/api/award-candidates/${team}/return`), 201)).json().members).toMatchObject([{ name: 'Dan' }]);
  });

  it('take two who stand by at once, and a nominee who declines while she is being told, each as if one after the other', async () => {
    const year = await opened('At once');
    const mine = (await nominate('Ben', year, { nomineeId: id('Carla') })).json();
    await expectStatus(as('Ben')('POST', `/api/nominations/${mine.id}/endorsements`, { employeeIds: ['Dan', 'Eve', 'Finn'].map(id) }), 201);
    const request = `/api/endorsement-requests/${mine.id}`;
    const replies = await Promise.all([
      ...['Dan', 'Eve', 'Finn'].map((name) => as(name)('PUT', request, { sentence: `${name} was there.` })),
      as('Finn')('DELETE', request),
    ]);
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 204]);
    const given = (await sql(`SELECT state FROM org.nomination_endorsement WHERE organisation_id = $1 AND nomination_id = $2 AND state = 'given'`, [mine.id]))
      .length;
    const logged = await acts(year.id);
    const count = (kind: string): number => logged.filter((one) => one === kind).length;
    expect(count('candidate-endorsed') - count('endorsement-withdrawn')).toBe(given);
    const [{ candidateIds }] = (await close(year.id)) as [{ categoryId: string; candidateIds: string[] }];
    const seen = at.house.mails.length;
    const refusal = `/api/my-candidacies/${candidateIds[0]}/refusal`;
    const [, first, second] = await Promise.all([tend(), as('Carla')('POST', refusal), as('Carla')('POST', refusal)]);
    expect([first.statusCode, second.statusCode].sort()).toEqual([204, 409]);
    await tend();
    expect((await acts(year.id)).filter((one) => one === 'candidate-declined')).toHaveLength(1);
    expect(at.house.mails.slice(seen).filter(({ to, text }) => to.startsWith('carla') && text.includes('At once')).length).toBeLessThanOrEqual(1);
    const toBen = at.house.mails.slice(seen).filter(({ to, subject }) => to.startsWith('ben') && subject.includes('does not go on'));
    expect(toBen).toHaveLength(1);
  });
});
