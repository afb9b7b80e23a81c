import { newId } from '../../platform/database/new-id.js';
import { expectStatus } from '../../platform/testing/house.js';
import { Eligibility } from './eligibility.js';
import { alphaProgrammes, CRITERIA } from './testing/alpha-programmes.js';

describe('award programmes', () => {
  const alpha = alphaProgrammes();
  const { ids, hr, ben, day, within, sql, draft, make, opened, logged, round } = alpha;

  it('keeps everything that HR writes, in the time zone of the organisation unless another is named, and lets it be sent back as it was read', async () => {
    const category = {
      tiedTo: 'service-standard',
      nominees: ['person', 'team'],
      winners: 2,
      form: [{ label: 'When was it?', help: 'A day is enough.', required: true, most: 200 }],
      eligibility: [
        { rule: 'tenure-at-least', months: 6 },
        { rule: 'in-teams', teamIds: [alpha.nightId] },
      ],
      nominationsMost: 3,
    };
    const more = { kind: 'away-day', closesAtTime: '18:00', revealAt: `${day(60)}T17:00:00Z`, selfNomination: true, blind: false, nominationsMost: 5 };
    const made = await make(draft('Everything', category, more));
    expect(made).toMatchObject({
      ...more,
      revealAt: `${day(60)}T17:00:00.000Z`,
      timeZone: 'UTC',
      closesAt: `${day(10)}T18:00:00.000Z`,
      endorsements: true,
      secretary: null,
    });
    expect(made.categories[0]).toMatchObject({ ...category, criteria: CRITERIA, form: [{ label: 'When was it?' }] });
    const again = (await expectStatus(hr('PATCH', `/api/award-programmes/${made.id}`, { categories: made.categories, timeZone: 'Asia/Tokyo' }), 200)).json();
    expect(again.categories).toEqual(made.categories);
    expect(again.closesAt).toBe(`${day(10)}T09:00:00.000Z`);
  });

  it('names the rule, the moment and the time that it cannot read', async () => {
    for (const [wrong, pointer] of [
      [draft('X1', { eligibility: [{ rule: 'tenure-at-least', months: 0 }] }), '#/categories/0/eligibility'],
      [draft('X2', { eligibility: [{ rule: 'in-teams', teamIds: [alpha.nightId], months: 3 }] }), '#/categories/0/eligibility'],
      [draft('X3', { eligibility: [{ rule: 'constructor' }] }), '#/categories/0/eligibility'],
      [draft('X4', { criteria: [{ name: 'Care', description: '', weight: 33.3 }] }), '#/categories/0/criteria/0/weight'],
      [draft('X5', {}, { closesAtTime: '24:00' }), '#/closesAtTime'],
      [draft('X6', {}, { revealAt: '2026-12-18' }), '#/revealAt'],
      [draft('X7', {}, { revealAt: `${day(1)}T00:00:00Z` }), '#/revealAt'],
    ] as const)
      expect((await expectStatus(hr('POST', '/api/award-programmes', wrong), 400)).json().errors.map((one: { pointer: string }) => one.pointer)).toEqual([
        pointer,
      ]);
  });

  it('does not open before its checklist lets it, and has whoever opens it as its secretary', async () => {
    const { id, categories } = await make(draft('Checked', { criteria: [{ ...CRITERIA[0]!, weight: 50 }] }));
    await round(id, `${day(5)}T00:00:00Z`, `${day(20)}T00:00:00Z`);
    const path = `/api/award-programmes/${id}`;
    const list = (await expectStatus(hr('GET', `${path}/checklist`), 200)).json();
    expect(list.ready).toBe(false);
    expect(list.items.filter((item: { level: string }) => item.level === 'blocking').map((item: { key: string }) => item.key)).toEqual(['criteria', 'rounds']);
    expect((await expectStatus(hr('POST', `${path}/opening`), 409)).json()).toMatchObject({
      code: 'programme-not-ready',
      detail: expect.stringContaining('add up to 50'),
    });
    await sql(`UPDATE org.award_round SET opens_at = $3 WHERE organisation_id = $1 AND programme_id = $2`, [id, `${day(12)}T00:00:00Z`]);
    const { criteria } = (await expectStatus(hr('PATCH', path, { categories: [{ ...categories[0], criteria: CRITERIA }] }), 200)).json().categories[0];
    expect((await hr('GET', `${path}/checklist`)).json().ready).toBe(true);
    expect((await expectStatus(hr('POST', `${path}/opening`), 201)).json()).toMatchObject({ state: 'open', secretary: { id: ids['ada'] } });
    expect(await logged(id)).toEqual([
      {
        kind: 'programme-opened',
        byEmployee: ids['ada'],
        detail: {
          categories: [
            { id: categories[0].id, winners: 1, criteria: criteria.map((one: { id: string; weight: number }) => ({ id: one.id, weight: one.weight })) },
          ],
        },
      },
    ]);
    const fixed = await expectStatus(hr('PATCH', path, { blind: false, categories: [categories[0]], nominationsUntil: day(9) }), 409);
    expect(fixed.json().errors.map((one: { pointer: string }) => one.pointer)).toEqual(['#/nominationsUntil', '#/blind', '#/categories']);
    await expectStatus(hr('PATCH', path, { nominationsUntil: day(11), revealAt: `${day(40)}T10:00:00Z` }), 200);
    expect((await logged(id)).at(-1)).toMatchObject({ kind: 'programme-changed', detail: { fields: ['nominationsUntil', 'revealAt'] } });
    // an award that is revealed by itself would else be revealed by whoever in HR moves its moment
    await sql(`UPDATE org.award_programme SET secretary_id = $3 WHERE organisation_id = $1 AND id = $2`, [id, ids['ben']]);
    expect((await expectStatus(hr('PATCH', path, { revealAt: `${day(41)}T10:00:00Z` }), 403)).json().code).toBe('not-the-secretary');
    await expectStatus(hr('PATCH', path, { nominationsUntil: day(12) }), 200);
  });

  it('tries rules out on the directory: how many can win, what each rule does, and who is left out and why', async () => {
    const { id } = await make(draft('Tried'));
    const rules = [{ rule: 'tenure-at-least', months: 6 }, { rule: 'in-teams', teamIds: [alpha.nightId] }, { rule: 'not-running-it' }];
    const run = async (more: object = {}) => (await expectStatus(hr('POST', `/api/award-programmes/${id}/eligibility-trials`, { rules, ...more }), 200)).json();
    const all = await run();
    // Ada has no day of joining on record and administers; Ben is in no night team; Dora is new
    expect(all).toMatchObject({ people: 4, eligible: 1, found: 3 });
    expect(all.effects).toEqual([
      { out: 1, alone: 1 },
      { out: 2, alone: 2 },
      { out: 0, alone: 0 },
    ]);
    expect(all.items.map(({ name, teamName, rules: out }: { name: string; teamName: string; rules: number[] }) => [name, teamName, out])).toEqual([
      ['Admin of Alpha', 'Alpha', [1]],
      ['Ben', 'Alpha', [1]],
      ['Dora', 'Night', [0]],
    ]);
    expect((await run({ search: 'DOR' })).items).toMatchObject([{ name: 'Dora' }]);
    expect((await run({ skip: 2 })).items).toMatchObject([{ name: 'Dora' }]);
    await expectStatus(hr('POST', `/api/award-programmes/${id}/eligibility-trials`, { rules, categoryId: newId() }), 404);
  });

  it('is cloned with everything but its days, and its winners count in the clone from their reveal on', async () => {
    const eligibility = [{ rule: 'not-winner', of: 'category', last: 1, unit: 'programmes' }];
    const year = Number(day(0).slice(0, 4));
    const source = await opened(draft(`Stars ${year}`, { eligibility }, { revealAt: `${day(60)}T17:00:00Z`, closesAtTime: '18:00' }));
    await round(source.id, `${day(12)}T08:00:00Z`, `${day(30)}T18:00:00Z`);
    const categoryId = source.categories[0].id;
    const candidateId = newId();
    await sql(`INSERT INTO org.award_candidate (organisation_id, id, programme_id, category_id, kind, identity) VALUES ($1, $2, $3, $4, 'person', 'carla')`, [
      candidateId,
      source.id,
      categoryId,
    ]);
    await sql(`INSERT INTO org.award_candidate_member (organisation_id, candidate_id, employee_id) VALUES ($1, $2, $3)`, [candidateId, ids['carla']]);
    await sql(
      `INSERT INTO org.award_outcome (organisation_id, programme_id, category_id, candidate_id, place, decided_by) VALUES ($1, $2, $3, $4, 1, 'scores')`,
      [source.id, categoryId, candidateId],
    );
    const clone = (await expectStatus(hr('POST', `/api/award-programmes/${source.id}/clones`), 201)).json();
    expect(clone).toMatchObject({ name: `Stars ${year + 1}`, state: 'draft', clonedFrom: source.id, secretary: null, closesAtTime: '18:00', revealedAt: null });
    expect([clone.nominationsFrom, clone.nominationsUntil].map((one) => one.slice(0, 4))).toEqual(
      [day(0), day(10)].map((one) => String(Number(one.slice(0, 4)) + 1)),
    );
    expect(clone.categories).toMatchObject([{ name: 'Customer hero', criteria: CRITERIA, eligibility }]);
    expect(clone.categories[0].id).not.toBe(categoryId);
    const rounds = await sql(`SELECT name, method, settings, state FROM org.award_round WHERE organisation_id = $1 AND programme_id = $2`, [clone.id]);
    expect(rounds).toEqual([{ name: 'Panel', method: 'scoring', settings: { marksTo: 10 }, state: 'planned' }]);
    const reasons = () => within(() => alpha.house.app.get(Eligibility, { strict: false }).of(clone.categories[0].id, [ids['carla']!, ids['ben']!, newId()]));
    expect(await reasons()).toEqual(new Map([ids['ben']!, ids['carla']!].map((id) => [id, []])));
    await sql(`UPDATE org.award_programme SET revealed_at = $3 WHERE organisation_id = $1 AND id = $2`, [source.id, `${day(-1)}T10:00:00Z`]);
    const after = await reasons();
    expect(after.get(ids['ben']!)).toEqual([]);
    expect(after.get(ids['carla']!)).toMatchObject([{ rule: 'not-winner', sentence: `Carla has won this award already, in "Stars ${year}".` }]);
  });

  it('is started from a template, with a category for each value and rounds, and is a draft like any other', async () => {
    await expectStatus(hr('POST', '/api/values', { name: 'Kindness', description: 'We ask before we judge.' }), 201);
    const offered = (await expectStatus(hr('GET', '/api/award-templates?language=fr'), 200)).json().items;
    expect(offered.map(({ key }: { key: string }) => key)).toHaveLength(6);
    expect(offered[0]).toMatchObject({ title: 'Prix annuels par valeur', categories: [{ name: 'Kindness' }, { name: 'Équipe de l’année' }] });
    const start = (body: object, status = 201) => expectStatus(hr('POST', '/api/templated-award-programmes', body), status);
    const made = (await start({ template: 'peer-thanks', language: 'de', nominationsFrom: day(3) })).json();
    expect(made).toMatchObject({ state: 'draft', kind: 'quarterly', nominationsFrom: day(3), nominationsUntil: day(16), secretary: null });
    expect((await expectStatus(hr('GET', `/api/award-programmes/${made.id}/rounds`), 200)).json().items).toMatchObject([
      { name: 'Abstimmung aller', method: 'public-vote', opensAt: `${day(17)}T08:00:00.000Z`, state: 'planned' },
    ]);
    expect((await hr('GET', `/api/award-programmes/${made.id}/checklist`)).json()).toMatchObject({ ready: true });
    await expectStatus(hr('PATCH', `/api/award-programmes/${made.id}`, { name: 'Danke', categories: [made.categories[1]] }), 200);
    expect((await expectStatus(hr('POST', `/api/award-programmes/${made.id}/opening`), 201)).json()).toMatchObject({ name: 'Danke', state: 'open' });
    expect((await start({ template: 'oscars', language: 'de', nominationsFrom: day(3) }, 400)).json().errors).toMatchObject([{ pointer: '#/template' }]);
    for (const [method, path, body] of [
      ['GET', '/api/award-templates', undefined],
      ['POST', '/api/templated-award-programmes', { template: 'newcomer', language: 'en', nominationsFrom: day(1) }],
    ] as const)
      await expectStatus(ben(method, path, body), 403);
    const neighbour = await alpha.house.organisation('Gamma');
    expect((await neighbour('GET', '/api/award-templates')).json().items[0].categories[0].name).toBe('Our values, lived');
  });

  it('is passed on by its secretary to somebody in HR, on record', async () => {
    const { id } = await opened(draft('Passed on'));
    const path = `/api/award-programmes/${id}/secretary`;
    expect((await expectStatus(hr('PUT', path, { employeeId: ids['ben'] }), 400)).json().code).toBe('not-in-hr');
    await expectStatus(hr('POST', '/api/role-grants', { employeeId: ids['ben'], role: 'hr' }), 204);
    const asBen = await alpha.house.signIn('ben@alpha.example');
    expect((await expectStatus(asBen('PUT', path, { employeeId: ids['ben'] }), 403)).json().code).toBe('not-the-secretary');
    expect((await hr('GET', '/api/award-secretaries')).json().items.map((one: { id: string }) => one.id)).toEqual([ids['ada'], ids['ben']]);
    expect((await expectStatus(hr('PUT', path, { employeeId: ids['ben'] }), 200)).json().secretary).toEqual({ id: ids['ben'], name: 'Ben' });
    await alpha.house.idle();
    const told = alpha.house.mails.filter(({ subject }) => subject.includes('Passed on'));
    expect(told.map(({ to, subject }) => `${to}: ${subject}`).sort()).toEqual([
      'ada@alpha.example: Passed on has a new secretary',
      'ben@alpha.example: You are now the secretary: Passed on',
    ]);
    expect(told[0]!.text).toContain(`/hr/awards/${id}`);
    expect((await logged(id)).at(-1)).toEqual({ kind: 'secretary-changed', byEmployee: ids['ada'], detail: { secretary: ids['ben'] } });
    await expectStatus(hr('DELETE', `/api/role-grants/${ids['ben']}/hr`), 204);
  });

  it('is read by everybody once it is open, with criteria, rules and rounds, and by nobody before', async () => {
    const eligibility = [
      { rule: 'not-in-teams', teamIds: [alpha.nightId] },
      { rule: 'attribute-is', id: 'site', values: ['Leeds'] },
    ];
    const { id } = await make(draft('Announced', { eligibility }, { nominationsFrom: day(3) }));
    const path = `/api/announced-award-programmes/${id}`;
    await expectStatus(ben('GET', path), 404);
    await round(id, `${day(12)}T08:00:00Z`, `${day(30)}T18:00:00Z`);
    await expectStatus(hr('POST', `/api/award-programmes/${id}/opening`), 201);
    const read = (await expectStatus(ben('GET', path), 200)).json();
    expect(read).toMatchObject({
      name: 'Announced',
      state: 'open',
      accepting: false,
      secretary: { id: ids['ada'] },
      categories: [{ criteria: CRITERIA, eligibility }],
      rounds: [{ name: 'Panel', method: 'scoring', settings: { marksTo: 10 }, state: 'planned' }],
      teams: [{ id: alpha.nightId, name: 'Night' }],
      attributes: [{ id: 'site', label: 'Site' }],
    });
    expect(read).not.toHaveProperty('nominationCount');
    expect((await ben('GET', '/api/announced-award-programmes')).json().items).toContainEqual(expect.objectContaining({ id, accepting: false }));
    await expectStatus(hr('POST', `/api/award-programmes/${id}/closure`), 201);
    expect((await ben('GET', path)).json()).toMatchObject({ state: 'closed', accepting: false });
  });

  it('shows nothing of it to another organisation, and lets employees run nothing', async () => {
    const { id, categories } = await opened(draft('Ours'));
    const neighbour = await alpha.house.organisation('Beta');
    const rules = [{ rule: 'not-running-it' }];
    for (const [method, path, body] of [
      ['GET', `/api/award-programmes/${id}/checklist`, undefined],
      ['POST', `/api/award-programmes/${id}/clones`, undefined],
      ['POST', `/api/award-programmes/${id}/eligibility-trials`, { rules, categoryId: categories[0].id }],
      ['PUT', `/api/award-programmes/${id}/secretary`, { employeeId: ids['ada'] }],
      ['POST', `/api/award-programmes/${id}/opening`, undefined],
    ] as const) {
      await expectStatus(neighbour(method, path, body), 404);
      await expectStatus(ben(method, path, body), 403);
    }
    await expectStatus(neighbour('GET', `/api/announced-award-programmes/${id}`), 404);
    expect((await neighbour('GET', '/api/announced-award-programmes')).json().items).toEqual([]);
    await expectStatus(ben('GET', '/api/award-secretaries'), 403);
    const own = (await neighbour('GET', '/api/award-secretaries')).json().items;
    expect(own).toMatchObject([{ name: 'Admin of Beta' }]);
  });
});
