import { newId } from '../platform/database/new-id.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { type Client, expectStatus, House } from '../platform/testing/house.js';

const REASONS = 'She stayed until the last customer of the power cut had an answer.';

describe('award programmes and nominations', () => {
  let house: House;
  let hr: Client;
  let ben: Client;
  let benId: string;
  let carla: Client;
  let carlaId: string;
  let goneId: string;
  beforeAll(async () => {
    house = await House.open();
    hr = await house.organisation('Alpha', 'ada@alpha.example');
    const root = (await hr('GET', '/api/teams')).json().items[0].id;
    const add = async (name: string, email: string): Promise<string> =>
      (await expectStatus(hr('POST', '/api/employees', { name, email, teamId: root }), 201)).json().id;
    [benId, carlaId, goneId] = [await add('Ben', 'ben@alpha.example'), await add('Carla', 'carla@alpha.example'), await add('Gone', 'gone@alpha.example')];
    await expectStatus(hr('PATCH', `/api/employees/${goneId}`, { leftOn: day(0) }), 200);
    await house.idle();
    [ben, carla] = [await house.signIn('ben@alpha.example'), await house.signIn('carla@alpha.example')];
  });
  afterAll(() => house?.close());

  const day = (offset: number): string => new Date(house.clock.now().getTime() + offset * 86_400_000).toISOString().slice(0, 10);
  const draft = (name: string, from = day(0), until = day(10)) => ({
    name,
    description: 'Once a year',
    nominationsFrom: from,
    nominationsUntil: until,
    categories: [
      { name: 'Customer hero', description: 'For service that people tell their friends about' },
      { name: 'Team spirit', description: '' },
    ],
  });
  async function opened(name: string, until = day(10)) {
    const { id } = (await expectStatus(hr('POST', '/api/award-programmes', draft(name, day(0), until)), 201)).json();
    return (await expectStatus(hr('POST', `/api/award-programmes/${id}/opening`), 201)).json();
  }

  it('keeps a draft to HR, and shows it to employees once it is open', async () => {
    const made = (await expectStatus(hr('POST', '/api/award-programmes', draft('Stars')), 201)).json();
    expect(made).toMatchObject({ state: 'draft', accepting: false, nominationCount: 0, categories: [{ name: 'Customer hero' }, { name: 'Team spirit' }] });
    expect((await ben('GET', '/api/open-award-programmes')).json().items).toEqual([]);
    const early = await expectStatus(
      ben('POST', `/api/award-programmes/${made.id}/nominations`, { categoryId: made.categories[0].id, nomineeId: carlaId, reasons: REASONS }),
      409,
    );
    expect(early.json()).toMatchObject({ code: 'nominations-not-open', detail: '"Stars" is not open for nominations yet.' });
    await expectStatus(hr('POST', `/api/award-programmes/${made.id}/opening`), 201);
    expect((await ben('GET', '/api/open-award-programmes')).json().items).toMatchObject([{ id: made.id, name: 'Stars' }]);
    await expectStatus(hr('POST', `/api/award-programmes/${made.id}/closure`), 201);
  });

  it('changes a draft with its categories, in their order, and refuses what nominators would trip over once it is open', async () => {
    const made = (await hr('POST', '/api/award-programmes', draft('Moving'))).json();
    const [hero, spirit] = made.categories;
    const changed = (
      await expectStatus(
        hr('PATCH', `/api/award-programmes/${made.id}`, {
          categories: [
            { ...spirit, name: 'Team of the year' },
            { name: 'Newcomer', description: '' },
          ],
        }),
        200,
      )
    ).json();
    expect(changed.categories).toMatchObject([{ id: spirit.id, name: 'Team of the year' }, { name: 'Newcomer' }]);
    const foreign = await expectStatus(hr('PATCH', `/api/award-programmes/${made.id}`, { categories: [hero] }), 400);
    expect(foreign.json().errors).toMatchObject([{ pointer: '#/categories/0/id' }]);
    await hr('POST', `/api/award-programmes/${made.id}/opening`);
    const fixed = await expectStatus(
      hr('PATCH', `/api/award-programmes/${made.id}`, { name: 'Other', nominationsUntil: day(-1), nominationsFrom: day(1) }),
      409,
    );
    expect(fixed.json().errors.map((error: { pointer: string }) => error.pointer)).toEqual(['#/name', '#/nominationsFrom', '#/nominationsUntil']);
    await expectStatus(hr('PATCH', `/api/award-programmes/${made.id}`, { nominationsUntil: day(20) }), 200);
  });

  it('names every field of a programme that is wrong', async () => {
    const upsideDown = await expectStatus(
      hr('POST', '/api/award-programmes', {
        ...draft('X'),
        name: 'Upside down',
        nominationsUntil: day(-1),
        categories: [
          { name: 'One', description: '' },
          { name: ' one ', description: '' },
        ],
      }),
      400,
    );
    expect(upsideDown.json().errors.map((error: { pointer: string }) => error.pointer)).toEqual(['#/nominationsUntil', '#/categories/1/name']);
    const none = await expectStatus(hr('POST', '/api/award-programmes', { ...draft('No categories'), nominationsFrom: '2026-02-30', categories: [] }), 400);
    expect(none.json().errors.map((error: { pointer: string }) => error.pointer)).toEqual(expect.arrayContaining(['#/nominationsFrom', '#/categories']));
    const over = (await hr('POST', '/api/award-programmes', draft('Over', day(-9), day(-1)))).json();
    expect((await expectStatus(hr('POST', `/api/award-programmes/${over.id}/opening`), 409)).json().code).toBe('window-over');
  });

  it('takes a nomination with reasons, shows it to its author and to HR, and to nobody else', async () => {
    const { id, categories } = await opened('Yearly');
    const path = `/api/award-programmes/${id}/nominations`;
    const mine = (await expectStatus(ben('POST', path, { categoryId: categories[0].id, nomineeId: carlaId, reasons: `  ${REASONS}\n` }), 201)).json();
    expect(mine).toMatchObject({
      nominee: { name: 'Carla' },
      category: { name: 'Customer hero' },
      programme: { name: 'Yearly' },
      reasons: REASONS,
      state: 'submitted',
      submittedOn: day(0),
      changeable: true,
    });
    expect((await ben('GET', '/api/nominations/mine')).json().items).toHaveLength(1);
    expect((await carla('GET', '/api/nominations/mine')).json().items).toEqual([]);
    await expectStatus(carla('GET', path), 403);
    await expectStatus(carla('PUT', `/api/nominations/${mine.id}`, { reasons: 'I deserve this more than anybody else.' }), 404);
    await expectStatus(carla('DELETE', `/api/nominations/${mine.id}`), 404);
    expect((await expectStatus(hr('GET', path), 200)).json().items).toMatchObject([
      { nominator: { id: benId, name: 'Ben', teamName: 'Alpha' }, nominee: { name: 'Carla' }, reasons: REASONS },
    ]);
    expect((await hr('GET', `/api/award-programmes/${id}`)).json().nominationCount).toBe(1);
  });

  it('takes one voice a person, nominee and category, also when it is clicked eight times at once', async () => {
    const { id, categories } = await opened('Eager');
    const body = { categoryId: categories[0].id, nomineeId: carlaId, reasons: REASONS };
    const replies = await Promise.all(Array.from({ length: 8 }, () => ben('POST', `/api/award-programmes/${id}/nominations`, body)));
    expect(replies.map((reply) => reply.statusCode).sort()).toEqual([201, ...Array.from({ length: 7 }, () => 409)]);
    const refused = replies.find((reply) => reply.statusCode === 409)!.json();
    expect(refused).toMatchObject({ code: 'already-nominated', detail: expect.stringContaining('You have nominated Carla in "Customer hero" already.') });
    await expectStatus(ben('POST', `/api/award-programmes/${id}/nominations`, { ...body, categoryId: categories[1].id }), 201);
    const once = { 'idempotency-key': 'nominate-ada-once' };
    const other = { ...body, nomineeId: (await hr('GET', '/api/me')).json().employee.id };
    const [first, again] = [
      await ben('POST', `/api/award-programmes/${id}/nominations`, other, once),
      await ben('POST', `/api/award-programmes/${id}/nominations`, other, once),
    ];
    expect([first.statusCode, again.statusCode, again.json().id]).toEqual([201, 201, first.json().id]);
  });

  it('lets the author say it better, withdraw, and nominate again', async () => {
    const { id, categories } = await opened('Second thoughts');
    const body = { categoryId: categories[0].id, nomineeId: carlaId, reasons: REASONS };
    const mine = (await ben('POST', `/api/award-programmes/${id}/nominations`, body)).json();
    const better = 'She stayed until midnight, and every one of the 340 callers had an answer.';
    expect((await expectStatus(ben('PUT', `/api/nominations/${mine.id}`, { reasons: better }), 200)).json().reasons).toBe(better);
    await expectStatus(ben('PUT', `/api/nominations/${mine.id}`, { reasons: 'too short' }), 400);
    await expectStatus(ben('PUT', `/api/nominations/${mine.id}`, { reasons: `${' '.repeat(30)}short` }), 400);
    await expectStatus(ben('DELETE', `/api/nominations/${mine.id}`), 204);
    expect((await hr('GET', `/api/award-programmes/${id}/nominations`)).json().items).toEqual([]);
    expect((await expectStatus(ben('DELETE', `/api/nominations/${mine.id}`), 409)).json().code).toBe('nomination-withdrawn');
    await expectStatus(ben('POST', `/api/award-programmes/${id}/nominations`, body), 201);
  });

  it('takes nominations of colleagues only: not of oneself, of who has left, or of strangers', async () => {
    const { id, categories } = await opened('Colleagues');
    const post = (nomineeId: string, categoryId = categories[0].id) =>
      ben('POST', `/api/award-programmes/${id}/nominations`, { categoryId, nomineeId, reasons: REASONS });
    const neighbour = await house.organisation('Beta');
    const strangerId = (await neighbour('GET', '/api/me')).json().employee.id;
    expect((await expectStatus(post(benId), 400)).json()).toMatchObject({ code: 'own-nomination', errors: [{ pointer: '#/nomineeId' }] });
    for (const nobody of [goneId, strangerId, newId()])
      expect((await expectStatus(post(nobody), 400)).json()).toMatchObject({ code: 'no-such-colleague', errors: [{ pointer: '#/nomineeId' }] });
    expect((await expectStatus(post(carlaId, newId()), 400)).json()).toMatchObject({ code: 'no-such-category', errors: [{ pointer: '#/categoryId' }] });
    await expectStatus(post('carla'), 400);
  });

  it('is closed from the day after its last day on: no nomination, no change, no withdrawal', async () => {
    const { id, categories } = await opened('Deadline', day(1));
    const body = { categoryId: categories[0].id, nomineeId: carlaId, reasons: REASONS };
    const mine = (await ben('POST', `/api/award-programmes/${id}/nominations`, body)).json();
    const now = house.clock.now();
    const last = day(1);
    house.clock.jumpTo(new Date(`${last}T23:58:00Z`));
    try {
      // sessions do not outlive a night
      const atLast = await house.signIn('ben@alpha.example');
      await expectStatus(atLast('PUT', `/api/nominations/${mine.id}`, { reasons: `${REASONS} And the next day too.` }), 200);
      house.clock.jumpTo(new Date(Date.parse(`${last}T00:01:00Z`) + 86_400_000));
      const [tooLate, alsoLate] = [await house.signIn('ben@alpha.example'), await house.signIn('carla@alpha.example')];
      const late = await expectStatus(alsoLate('POST', `/api/award-programmes/${id}/nominations`, { ...body, nomineeId: benId }), 409);
      expect(late.json().detail).toBe(`Nominations for "Deadline" closed at the end of ${last}.`);
      await expectStatus(tooLate('DELETE', `/api/nominations/${mine.id}`), 409);
      expect((await (await house.signIn('ada@alpha.example'))('GET', `/api/award-programmes/${id}`)).json()).toMatchObject({
        state: 'closed',
        accepting: false,
      });
    } finally {
      house.clock.jumpTo(now);
    }
  });

  it('shows HR the nominations page by page, each once', async () => {
    const { id, categories } = await opened('Pages');
    const path = `/api/award-programmes/${id}/nominations`;
    for (const category of categories) {
      await ben('POST', path, { categoryId: category.id, nomineeId: carlaId, reasons: REASONS });
      await carla('POST', path, { categoryId: category.id, nomineeId: benId, reasons: REASONS });
    }
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const page = (await expectStatus(hr('GET', `${path}?limit=3${cursor && `&cursor=${cursor}`}`), 200)).json();
      seen.push(...page.items.map((item: { id: string }) => item.id));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(4);
    expect((await hr('GET', `${path}?categoryId=${categories[1].id}`)).json().items).toHaveLength(2);
  });

  it('shows nothing of it to another organisation, whatever ids it knows', async () => {
    const { id, categories } = await opened('Ours');
    const mine = (await ben('POST', `/api/award-programmes/${id}/nominations`, { categoryId: categories[0].id, nomineeId: carlaId, reasons: REASONS })).json();
    const neighbour = await house.organisation('Gamma');
    expect((await neighbour('GET', '/api/award-programmes')).json().items).toEqual([]);
    expect((await neighbour('GET', '/api/open-award-programmes')).json().items).toEqual([]);
    for (const [method, path] of [
      ['GET', `/api/award-programmes/${id}`],
      ['GET', `/api/award-programmes/${id}/nominations`],
      ['POST', `/api/award-programmes/${id}/closure`],
      ['DELETE', `/api/nominations/${mine.id}`],
    ] as const)
      await expectStatus(neighbour(method, path), 404);
    await expectStatus(neighbour('PATCH', `/api/award-programmes/${id}`, { name: 'Theirs' }), 404);
    await expectStatus(
      neighbour('POST', `/api/award-programmes/${id}/nominations`, { categoryId: categories[0].id, nomineeId: carlaId, reasons: REASONS }),
      404,
    );
  });

  it('is not for employees to run, and not for strangers at all', async () => {
    await expectStatus(ben('GET', '/api/award-programmes'), 403);
    await expectStatus(ben('POST', '/api/award-programmes', draft('Mine')), 403);
    await expectStatus(house.stranger('GET', '/api/nominations/mine'), 401);
  });

  it('goes with its organisation', async () => {
    const { id } = await opened('Last');
    const organisationId = (await hr('GET', '/api/me')).json().organisation.id;
    const work = house.app.get(UnitOfWork);
    await work.run(organisationId, () => work.query(`DELETE FROM org.organisation WHERE organisation_id = $1`));
    expect(await work.run(organisationId, () => work.query(`SELECT id FROM org.award_programme WHERE organisation_id = $1 AND id = $2`, [id]))).toEqual([]);
  });
});
