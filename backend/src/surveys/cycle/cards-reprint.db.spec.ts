import { cardSecret } from '@throughline/anonymity/card';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { Respondent } from '../../platform/testing/respondent.js';
import { answersOf, draftCycle, withTeams } from '../../platform/testing/survey.js';

const CARDS = 8;

describe('a pack of cards whose print was cut off', () => {
  let house: House;
  let hr: Client;
  let id: string;
  let pack: string;
  let other: string;
  let questions: { id: string; type: string }[];
  let first: string[];
  let second: string[];

  beforeAll(async () => {
    house = await House.open();
    hr = await house.organisation('Alpha', 'ada@alpha.example');
    const teams = await withTeams(hr, { Plant: 5, Shop: 5, Office: 6 }, 'alpha.example');
    for (const { id: teamId, name } of teams.slice(0, 2))
      for (let i = 0; i < CARDS; i++) await expectStatus(hr('POST', '/api/employees', { name: `${name} worker ${i + 1}`, teamId }), 201);
    ({ id, questions } = await draftCycle(house, hr, { printedCards: true }));
    await expectStatus(hr('POST', `/api/cycles/${id}/opening`), 201);
    [pack, other] = teams.map((team) => team.id) as [string, string];
  }, 120_000);
  afterAll(() => house?.close());

  const reprint = (reprints = 0, cohort = pack, as = hr) => as('POST', `/api/cycles/${id}/card-packs/${cohort}/reprint`, { reprints });
  const codesOf = async (reply: ReturnType<Client>): Promise<string[]> => (await expectStatus(reply, 200)).json().codes;
  const collectWith = async (code: string, reissue = false) => {
    const respondent = await Respondent.open(id, house.stranger);
    return { respondent, reply: await respondent.collect(await cardSecret(code), house.stranger, reissue) };
  };
  const packOf = async () =>
    (await expectStatus(hr('GET', `/api/cycles/${id}`), 200)).json().cardPacks.find(({ cohort }: { cohort: string }) => cohort === pack);

  it('is not printed anew before it was printed', async () => {
    expect((await expectStatus(reprint(), 409)).json().code).toBe('not-printed');
    first = await codesOf(hr('POST', `/api/cycles/${id}/card-packs/${pack}/print`));
  });

  it('gets as many new codes as it has cards although some are used, so that nobody learns how many, and none of before', async () => {
    for (const code of first.slice(0, 2)) {
      const { respondent, reply } = await collectWith(code);
      expect(reply.statusCode).toBe(200);
      await expectStatus(respondent.cast(answersOf(questions, 4)), 201);
    }
    const replies = await Promise.all([reprint(), reprint()]);
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const printed = replies.find(({ statusCode }) => statusCode === 200)!;
    expect(printed.headers['cache-control']).toBe('no-store');
    second = printed.json().codes;
    expect(new Set([...first, ...second]).size).toBe(2 * CARDS);
    expect(await packOf()).toMatchObject({ cards: CARDS, reprints: 1 });
  });

  it('has no use for an unused code of before, and leaves a used one where it was', async () => {
    const { reply } = await collectWith(first[2]!);
    expect(reply.statusCode).toBe(403);
    expect(reply.json().detail).toContain('may have been printed anew');
    const used = await collectWith(first[0]!);
    expect(used.reply.json().code).toBe('ballot-collected');
  });

  it('gives of ten who hold the same new card exactly one a ballot, and the same again to who asks again', async () => {
    const rivals = await Promise.all(Array.from({ length: 10 }, () => collectWith(second[0]!)));
    expect(rivals.map(({ reply }) => reply.statusCode).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
    const winner = rivals.find(({ reply }) => reply.statusCode === 200)!.respondent;
    await expectStatus(winner.collect(await cardSecret(second[0]!)), 200);
    expect(winner.reply.cohort).toBe(pack);
    await expectStatus(winner.cast(answersOf(questions, 3)), 201);
    await expectStatus(winner.withdraw(), 204);
    await expectStatus(winner.cast(answersOf(questions, 2)), 200);
  });

  it('never gives more ballots than it has cards, whoever comes at once', async () => {
    const replies = await Promise.all(second.slice(1).map((code) => collectWith(code)));
    const codes = replies.map(({ reply }) => (reply.statusCode === 200 ? 'ballot' : (reply.json().code as string))).sort();
    // two are used of the first print and one of the second
    expect(codes).toEqual([...Array.from({ length: CARDS - 3 }, () => 'ballot'), 'pack-used-up', 'pack-used-up']);
    const client = await house.connectAs(house.settings.values.DATABASE_URL);
    const { rows } = await client.query(
      `SELECT count(*)::int AS cards, count(*) FILTER (WHERE issued)::int AS issued FROM org.entitlement WHERE cohort_id = $1 AND card`,
      [pack],
    );
    await client.end();
    expect(rows).toEqual([{ cards: CARDS, issued: CARDS }]);
  });

  it('lets the holder of a new card who lost her device have a second ballot, once', async () => {
    expect((await collectWith(second[0]!, true)).reply.statusCode).toBe(200);
    expect((await collectWith(second[0]!, true)).reply.json().code).toBe('reissued-before');
  });

  it('is noted in the audit log with the day and nothing finer, and without a number of used cards', async () => {
    const { lines } = (await expectStatus(hr('GET', '/api/audit-lines'), 200)).json();
    expect(lines.filter(({ kind }: { kind: string }) => kind === 'cards-reprinted')).toEqual([
      expect.objectContaining({ subject: id, detail: { group: 'Plant', cards: CARDS }, at: null }),
    ]);
  });

  it('can be printed anew again, which makes the codes of between void as well', async () => {
    await expectStatus(hr('POST', `/api/cycles/${id}/card-packs/${other}/print`), 200);
    const between = await codesOf(reprint(0, other));
    await expectStatus(reprint(0, other), 409);
    const last = await codesOf(reprint(1, other));
    expect((await collectWith(between[0]!)).reply.statusCode).toBe(403);
    expect((await collectWith(last[0]!)).reply.statusCode).toBe(200);
  });

  it('is no business of neighbours and strangers, and keeps only hashes', async () => {
    const neighbour = await house.organisation('Beta', 'bea@beta.example');
    await expectStatus(reprint(1, pack, neighbour), 404);
    await expectStatus(reprint(1, pack, await house.signIn('plant-1@alpha.example')), 403);
    await expectStatus(reprint(1, pack, house.stranger), 401);
    const client = await house.connectAs(house.settings.values.DATABASE_URL);
    const { rows } = await client.query<{ dump: string }>(
      `SELECT (SELECT string_agg(i::text, '') FROM org.invitation i) || (SELECT string_agg(e::text, '') FROM org.entitlement e) || (SELECT string_agg(a::text, '') FROM org.audit_line a) AS dump`,
    );
    await client.end();
    for (const code of [...first, ...second]) expect(rows[0]!.dump).not.toContain(code);
  });

  it('is printed no more once the survey is closed', async () => {
    await expectStatus(hr('POST', `/api/cycles/${id}/closure`), 201);
    expect((await expectStatus(reprint(), 409)).json().code).toBe('cycle-not-open');
  });
});
