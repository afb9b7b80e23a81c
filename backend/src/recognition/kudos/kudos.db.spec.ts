import { KUDOS } from '@throughline/domain';
import { newId } from '../../platform/database/new-id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { expectStatus } from '../../platform/testing/house.js';
import { KudosReader } from './kudos.reader.js';
import { PublishKudosSignalsJob } from './signals/publish-kudos-signals.job.js';
import { THANKS, twoShops } from './testing/two-shops.js';

describe('kudos', () => {
  const shops = twoShops();
  const { two, as, id, body, give, seen } = shops;

  it('are seen by the teams of giver and recipients and their leaders, or by all, and never by a neighbour', async () => {
    const inside = await give('Dora', { recipientIds: [id('Emil')] });
    const across = await give('Ben', { recipientIds: [id('Dora')], valueIds: [shops.care] });
    const open = await give('Emil', { recipientIds: [id('Ben')], visibility: 'all', valueIds: [shops.care] });
    const mine = [open.id, across.id, inside.id];
    expect(across).toMatchObject({
      giver: { name: 'Ben' },
      recipients: [{ name: 'Dora', teamName: 'Mill' }],
      values: [{ name: 'Care' }],
      mine: true,
      toMe: false,
      edited: false,
    });
    expect(await seen(as('Dora'))).toEqual(mine);
    expect(await seen(as('Carla'))).toEqual([open.id, across.id]);
    expect(await seen(as('Flora'))).toEqual(mine);
    // HR reads what is for all, and opens another one when somebody hands her its address
    expect(await seen(two.hr)).toEqual([open.id]);
    await expectStatus(two.hr('GET', `/api/kudos/${inside.id}`), 200);
    expect(await seen(two.neighbour)).toEqual([]);
    for (const kudos of mine) await expectStatus(two.neighbour('GET', `/api/kudos/${kudos}`), 404);
    await expectStatus(as('Carla')('GET', `/api/kudos/${inside.id}`), 404);
    expect(await seen(as('Dora'), '?of=given')).toEqual([inside.id]);
    expect(await seen(as('Dora'), '?of=received')).toEqual([across.id]);
    expect(await seen(as('Carla'), '?of=team')).toEqual([open.id, across.id]);
    expect(await seen(as('Carla'), `?value=${shops.care}`)).toEqual([open.id, across.id]);
    expect(await seen(two.hr, `?value=${shops.care}`)).toEqual([open.id]);
    // who moves sees what her new team sees, and keeps what is her own
    const day = two.house.clock.today();
    await two.house.app
      .get(UnitOfWork)
      .run((await two.hr('GET', '/api/me')).json().organisation.id, () =>
        two.house.app
          .get(UnitOfWork)
          .query(`UPDATE org.team_membership SET team_id = $2 WHERE organisation_id = $1 AND employee_id = $3 AND from_on <= $4`, [
            shops.mill,
            id('Carla'),
            day,
          ]),
      );
    expect(await seen(as('Carla'))).toEqual(mine);
  });

  it('come page by page, newest first, each once', async () => {
    const made: string[] = [];
    for (let i = 0; i < 7; i++) made.unshift((await give('Ben', { recipientIds: [id('Emil'), id('Dora')], visibility: i % 2 ? 'all' : 'team' })).id);
    const read: string[] = [];
    let cursor = '';
    do {
      const page = (await as('Dora')('GET', `/api/kudos?limit=3${cursor}`)).json();
      read.push(...page.items.map((kudos: { id: string }) => kudos.id));
      cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
    } while (cursor);
    expect(read.slice(0, 7)).toEqual(made);
    expect(new Set(read).size).toBe(read.length);
    expect(read).toEqual(await seen(as('Dora'), `?limit=${KUDOS.pageMost}`));
  });

  it('thank a whole team, whose members of today get it, but its giver', async () => {
    const kudos = await give('Dora', { teamId: shops.mill });
    expect(kudos).toMatchObject({ team: { name: 'Mill' }, recipients: [], recipientCount: 2, toMe: false });
    expect(await seen(as('Emil'), '?of=received&limit=1')).toEqual([kudos.id]);
    expect(await seen(as('Ben'), '?limit=1')).not.toEqual([kudos.id]);
  });

  it('refuse oneself, who has left, strangers and values of nobody, each at its place', async () => {
    const refused = async (given: object) => (await expectStatus(as('Ben')('POST', '/api/kudos', body(given)), 400)).json();
    expect((await refused({ recipientIds: [id('Dora'), id('Ben')] })).code).toBe('not-to-oneself');
    expect(await refused({ recipientIds: [id('Dora'), id('Gone')] })).toMatchObject({
      code: 'not-here',
      errors: [{ pointer: '#/recipientIds/1', detail: 'Gone does not work here any more.' }],
    });
    const stranger = (await two.neighbour('GET', '/api/me')).json().employee.id;
    expect((await refused({ recipientIds: [stranger] })).errors[0].detail).toBe('There is no such colleague in your organisation.');
    expect((await refused({ recipientIds: [id('Dora')], valueIds: [newId()] })).code).toBe('not-a-value');
    expect((await refused({ teamId: newId() })).code).toBe('no-such-team');
    expect((await refused({ recipientIds: [id('Dora')], message: ' Thanks    ' })).code).toBe('message-too-short');
    expect((await refused({ message: THANKS })).code).toBe('to-whom');
  });

  it('are changed and withdrawn by their giver, after which nothing of them is left for anybody', async () => {
    const { id: kudos } = await give('Ben', { recipientIds: [id('Dora')], visibility: 'all', valueIds: [shops.care] });
    const change = { message: `${THANKS} And for the soup.`, valueIds: [], visibility: 'team' };
    await expectStatus(as('Dora')('PUT', `/api/kudos/${kudos}`, change), 403);
    await expectStatus(two.neighbour('PUT', `/api/kudos/${kudos}`, change), 404);
    expect((await expectStatus(as('Ben')('PUT', `/api/kudos/${kudos}`, change), 200)).json()).toMatchObject({
      message: change.message,
      edited: true,
      values: [],
    });
    expect(await seen(two.hr)).not.toContain(kudos);
    await expectStatus(as('Dora')('POST', `/api/kudos/${kudos}/replies`, { text: 'Any time.' }), 201);
    await expectStatus(as('Dora')('DELETE', `/api/kudos/${kudos}`), 403);
    await expectStatus(as('Ben')('DELETE', `/api/kudos/${kudos}`), 204);
    for (const who of ['Ben', 'Dora']) await expectStatus(as(who)('GET', `/api/kudos/${kudos}`), 404);
    await expectStatus(two.hr('GET', `/api/kudos/${kudos}`), 404);
    await expectStatus(as('Ben')('DELETE', `/api/kudos/${kudos}`), 404);
    const admin = await two.house.connectAs(two.house.settings.values.DATABASE_URL);
    try {
      const { rows } = await admin.query(
        `SELECT (SELECT message FROM org.kudos WHERE id = $1) AS message, (SELECT count(*)::int FROM org.kudos_reply WHERE kudos_id = $1)
        + (SELECT count(*)::int FROM org.kudos_recipient WHERE kudos_id = $1) + (SELECT count(*)::int FROM org.kudos_audience WHERE kudos_id = $1) AS left`,
        [kudos],
      );
      expect(rows).toEqual([{ message: '', left: 0 }]);
    } finally {
      await admin.end();
    }
  });

  it('carry points out of a month’s allowance, of which giver and recipients know, and nobody is given more at once than is there', async () => {
    const kudos = (points: number) => as('Emil')('POST', '/api/kudos', body({ recipientIds: [id('Dora')], visibility: 'all', points }));
    expect((await expectStatus(kudos(1), 400)).json().code).toBe('no-points');
    expect((await as('Emil')('GET', '/api/own-kudos')).json()).toEqual({
      allowance: null,
      teams: [{ id: shops.mill, name: 'Mill' }],
      digest: true,
      muted: false,
    });
    await expectStatus(as('Emil')('PUT', '/api/kudos-settings', { allowance: 99, digest: true, digestDay: 1 }), 403);
    await expectStatus(two.hr('PUT', '/api/kudos-settings', { allowance: 10, digest: true, digestDay: 3 }), 200);
    const replies = await Promise.all(Array.from({ length: 6 }, () => kudos(4)));
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([201, 201, 400, 400, 400, 400]);
    expect((await as('Emil')('GET', '/api/own-kudos')).json().allowance).toEqual({ perMonth: 10, left: 2 });
    const given = replies.find(({ statusCode }) => statusCode === 201)!.json();
    expect(given.points).toBe(4);
    expect((await as('Dora')('GET', `/api/kudos/${given.id}`)).json().points).toBe(4);
    expect((await as('Ben')('GET', `/api/kudos/${given.id}`)).json().points).toBeNull();
    await expectStatus(as('Emil')('DELETE', `/api/kudos/${given.id}`), 204);
    expect((await as('Emil')('GET', '/api/own-kudos')).json().allowance.left).toBe(6);
    // what is left of a month is not there in the next one
    const now = two.house.clock.now();
    try {
      two.house.clock.jumpTo(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1, 12)));
      expect((await (await two.house.signIn('emil@alpha.example'))('GET', '/api/own-kudos')).json().allowance).toEqual({ perMonth: 10, left: 10 });
    } finally {
      two.house.clock.jumpTo(now);
    }
    expect((await two.neighbour('GET', '/api/kudos-settings')).json()).toEqual({ allowance: null, digest: true, digestDay: 1 });
  });

  it('tell neighbours in the house what was received, and who thanked whom', async () => {
    const work = two.house.app.get(UnitOfWork);
    const organisation = (await two.hr('GET', '/api/me')).json().organisation.id as string;
    const reader = two.house.app.get(KudosReader);
    const day = two.house.clock.today();
    const days = { from: day, until: day };
    const read = <T>(asked: () => Promise<T>): Promise<T> => work.run(organisation, asked, { readOnly: true });
    const received = await read(() => reader.receivedBy([id('Ben')], days, id('Carla')));
    expect(received).toMatchObject([{ giverName: 'Emil', employeeId: id('Ben'), values: ['Care'], message: THANKS }]);
    // what went to teams alone is no evidence for somebody it was not for
    expect(await read(() => reader.receivedBy([id('Emil')], days, id('Emil')))).not.toHaveLength(
      (await read(() => reader.receivedBy([id('Emil')], days, id('Carla')))).length,
    );
    const thanks = await read(() => reader.thanks(days));
    expect(thanks).toContainEqual({ from: id('Emil'), to: id('Ben'), fromTeam: shops.mill, toTeam: shops.quay, byName: true });
    expect(thanks.filter(({ byName }) => !byName)).not.toEqual([]);
    expect(await read(() => reader.firstDay())).toBe(day);
    const beta = (await two.neighbour('GET', '/api/me')).json().organisation.id as string;
    expect(await work.run(beta, () => reader.thanks(days), { readOnly: true })).toEqual([]);
  });

  it('give HR figures about everybody together, and none while few have given', async () => {
    await expectStatus(as('Ben')('GET', '/api/kudos-signals'), 403);
    const none = { givers: null, returned: null, insideTeam: null, clustering: null };
    expect((await expectStatus(two.hr('GET', '/api/kudos-signals'), 200)).json()).toMatchObject({
      ...none,
      publishedOn: null,
      refusal: expect.stringContaining('Nothing has been published yet.'),
    });
    const publish = () => two.house.app.get(PublishKudosSignalsJob).handle();
    await publish();
    const few = (await two.hr('GET', '/api/kudos-signals')).json();
    expect(few).toMatchObject({ ...none, publishedOn: two.house.clock.today(), refusal: expect.stringContaining('Fewer than 50 people') });
    const organisation = (await two.hr('GET', '/api/me')).json().organisation.id as string;
    const admin = await two.house.connectAs(two.house.settings.values.DATABASE_URL);
    try {
      // a ring of sixty, three months ago, and nothing else
      await admin.query(`UPDATE org.kudos SET state = 'withdrawn' WHERE organisation_id = $1`, [organisation]);
      await admin.query(
        `INSERT INTO org.employee (organisation_id, id, name) SELECT $1, ('00000000-0000-4000-8000-' || lpad(i::text, 12, '0'))::uuid, 'Ring ' || i FROM generate_series(0, 59) i`,
        [organisation],
      );
      await admin.query(
        `INSERT INTO org.kudos (organisation_id, id, giver_id, message, visibility, state, given_at)
         SELECT $1, ('00000000-0000-4000-8000-' || lpad(i::text, 12, '0'))::uuid, ('00000000-0000-4000-8000-' || lpad(i::text, 12, '0'))::uuid, 'Round it goes', 'team', 'given', $2 FROM generate_series(0, 59) i`,
        [organisation, new Date(two.house.clock.now().getTime() - 90 * 86_400_000)],
      );
      await admin.query(
        `INSERT INTO org.kudos_recipient (organisation_id, kudos_id, employee_id)
         SELECT $1, ('00000000-0000-4000-8000-' || lpad(i::text, 12, '0'))::uuid, ('00000000-0000-4000-8000-' || lpad(((i + 1) % 60)::text, 12, '0'))::uuid FROM generate_series(0, 59) i`,
        [organisation],
      );
    } finally {
      await admin.end();
    }
    // what was published stays, and nothing is counted while somebody looks
    expect((await two.hr('GET', '/api/kudos-signals')).json()).toEqual(few);
    two.house.clock.jumpTo(new Date(two.house.clock.now().getTime() + 31 * 86_400_000));
    const hr = await two.house.signIn('ada@alpha.example');
    expect((await hr('GET', '/api/kudos-signals')).json()).toEqual(few);
    await Promise.all([publish(), publish()]);
    const signals = (await hr('GET', '/api/kudos-signals')).json();
    expect(signals).toMatchObject({ givers: 60, returned: { value: 0 }, insideTeam: { value: 0 }, clustering: { value: 0 }, refusal: null });
    expect(signals.until > few.until).toBe(true);
    expect(JSON.stringify(signals)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|Ring/);
    await two.house.app
      .get(UnitOfWork)
      .run(organisation, () => two.house.app.get(UnitOfWork).query(`UPDATE org.kudos SET state = 'withdrawn' WHERE organisation_id = $1`));
    await publish();
    expect((await hr('GET', '/api/kudos-signals')).json()).toEqual(signals);
    expect((await (await two.house.signIn('bo@beta.example'))('GET', '/api/kudos-signals')).json()).toMatchObject({
      ...none,
      refusal: expect.stringContaining('Fewer than 50'),
    });
  });
});
