import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import type pg from 'pg';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { Respondent } from '../../platform/testing/respondent.js';
import { answersOf, draftCycle, type SurveyedTeam, withTeams } from '../../platform/testing/survey.js';

const MARKER = 'a sentence that stands in a test ballot only';

describe('a test run', () => {
  let house: House;
  let root: pg.Client;
  let hr: Client;
  let neighbour: Client;
  let teams: SurveyedTeam[];
  let cycleId: string;
  let questions: { id: string; type: string }[];

  /** As the answer page of a test asks: the addresses of the real ballot lead to those of the test. */
  const inTest: Client = (method, url, body, headers) =>
    house.stranger(method, url.replace('/api/cycles/', '/api/test-runs/').replace(/^\/b\//, '/b/test/'), body, headers);
  const run = (suffix = '') => `/api/cycles/${cycleId}/test-run${suffix}`;
  const linkParts = (url: string) => {
    const parts = new URLSearchParams(new URL(url).hash.slice(1));
    return { id: parts.get('c')!, secret: parts.get('t')! };
  };
  const tryOut = async (url: string, value = 4): Promise<{ respondent: Respondent; cast: LightMyRequestResponse }> => {
    const { id, secret } = linkParts(url);
    const respondent = await Respondent.open(id, inTest);
    await expectStatus(respondent.collect(secret), 200);
    const words = questions.find(({ type }) => type === 'text')!;
    return { respondent, cast: await respondent.cast(answersOf(questions, value), [{ q: words.id, text: MARKER }]) };
  };
  /** Tables, files of keys and lines of the audit log in which something of the test run stands. */
  const traces = async (...marks: string[]): Promise<string[]> => {
    const { rows: tables } = await root.query<{ name: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`,
    );
    const found: string[] = [];
    for (const { name } of tables)
      for (const mark of marks)
        if ((await root.query(`SELECT 1 FROM ${name} t WHERE t::text LIKE $1 LIMIT 1`, [`%${mark}%`])).rows.length > 0) found.push(name);
    const files = house.settings.keyFolders.flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => path.join(folder, String(file))));
    return [...found, ...files.filter((file) => marks.some((mark) => file.includes(mark)))];
  };

  beforeAll(async () => {
    house = await House.open();
    root = await house.connectAs(house.settings.values.DATABASE_URL);
    hr = await house.organisation('Alpha', 'ada@alpha.example');
    neighbour = await house.organisation('Beta', 'bo@beta.example');
    teams = await withTeams(hr, { North: 12, South: 4 }, 'alpha.example');
    ({ id: cycleId, questions } = await draftCycle(house, hr));
  }, 120_000);
  afterAll(async () => {
    await root?.end();
    await house?.close();
  });

  it('is answered by links alone, is counted by the rules of the real count, and leaves nothing behind when the cycle opens', async () => {
    const tester = teams[0]!.emails[0]!;
    await expectStatus(hr('POST', run(), { testers: [tester] }), 201);
    const mail = await house.mailTo(tester, 'Please try it out');
    expect(mail.text).toContain('This is a test.');
    const mailed = /https?:\S+\/i\/test#\S+/.exec(mail.text)![0];
    const own = (await expectStatus(hr('POST', run('/links')), 201)).json().url as string;
    const { id, secret } = linkParts(own);
    expect((await traces(id)).length).toBeGreaterThan(3);
    // it tells testers who would be shown what speaks of danger, which need not be who is shown it
    const paper = async () => (await inTest('GET', `/api/cycles/${id}/ballot-paper`)).json();
    expect(await paper()).not.toHaveProperty('safePersons');
    const me = (await hr('GET', '/api/me')).json().employee;
    await expectStatus(hr('POST', '/api/role-grants', { employeeId: me.id, role: 'safe-person' }), 204);
    expect((await paper()).safePersons).toEqual([me.name]);

    // the protocol of the real ballot: one ballot a link, changed by who holds its secret, and nothing without one
    const { respondent, cast } = await tryOut(own, 5);
    expect(cast.statusCode).toBe(201);
    expect((await respondent.cast(answersOf(questions, 4))).statusCode).toBe(200);
    expect((await respondent.withdraw()).statusCode).toBe(204);
    expect((await respondent.cast(answersOf(questions, 4))).statusCode).toBe(200);
    expect((await tryOut(mailed)).cast.statusCode).toBe(201);
    expect((await (await Respondent.open(id, inTest)).collect(secret)).json().code).toBe('ballot-collected');
    expect((await (await Respondent.open(id, inTest)).collect()).statusCode).toBe(401);

    // two of a team of twelve are too few to show anything of, as they would be in the real survey
    await expectStatus(hr('POST', run('/count'), { madeUpPercent: 0 }), 200);
    await house.idle();
    const alone = (await hr('GET', run())).json();
    expect(alone).toMatchObject({ state: 'counted', results: { sent: 2, madeUp: 0 } });
    expect(alone.results.teams.flatMap(({ figures }: { figures: (number | null)[] }) => figures).filter((figure: number | null) => figure !== null)).toEqual(
      [],
    );
    expect(JSON.stringify(alone)).not.toContain(MARKER);
    expect(await traces(MARKER)).toEqual([]);
    expect((await hr('POST', run('/links'))).json().code).toBe('test-run-over');

    // with made-up answers beside them: the small team is counted one level up
    await expectStatus(hr('POST', run(), { testers: [] }), 201);
    expect(await traces(id)).toEqual([]);
    const second = (await expectStatus(hr('POST', run('/links')), 201)).json().url as string;
    expect((await tryOut(second)).cast.statusCode).toBe(201);
    await expectStatus(hr('POST', run('/count'), { madeUpPercent: 100 }), 200);
    await house.idle();
    const { results } = (await hr('GET', run())).json();
    expect(results.sent).toBe(1);
    expect(results.madeUp).toBeGreaterThan(12);
    // the only comment of a team would be that of its only tester
    expect(JSON.stringify(results)).not.toContain(MARKER);
    const of = (name: string) => results.teams.find((team: { name: string }) => team.name === name);
    expect(of('North').figures.every((figure: number | null) => figure !== null)).toBe(true);
    expect([of('South').answers, of('South').figures.every((figure: number | null) => figure === null)]).toEqual([null, true]);

    // a third is open when the cycle opens: rules, keys, seats and ballots go, and only that it was made stays
    await expectStatus(hr('POST', run(), { testers: [] }), 201);
    const last = (await expectStatus(hr('POST', run('/links')), 201)).json().url as string;
    const third = await tryOut(last);
    expect(third.cast.statusCode).toBe(201);
    await expectStatus(hr('POST', `/api/cycles/${cycleId}/opening`), 201);
    const ids = [id, linkParts(second).id, linkParts(last).id];
    expect(await traces(MARKER, ...ids)).toEqual([]);
    for (const table of ['pub.test_run', 'org.test_seat', 'box.test_ballot']) expect((await root.query(`SELECT 1 FROM ${table}`)).rows).toEqual([]);
    const cycle = (await hr('GET', `/api/cycles/${cycleId}`)).json();
    expect(cycle.events.filter(({ kind }: { kind: string }) => kind === 'tested')).toEqual(
      Array.from({ length: 3 }, () => ({ kind: 'tested', on: house.clock.today(), by: expect.any(String), detail: null })),
    );

    // what was made for a test is worth nothing in the real survey
    const real = await Respondent.open(cycleId, house.stranger);
    expect((await real.collect(secret)).json().code).toBe('unknown-invitation');
    const forged = await house.stranger('PUT', `/b/${cycleId}/${await third.respondent.tag()}`, await third.respondent.body(answersOf(questions, 1)));
    expect(forged.statusCode).toBeGreaterThanOrEqual(400);
    expect((await third.respondent.cast(answersOf(questions, 1))).statusCode).toBe(404);
    expect((await hr('POST', run(), { testers: [] })).json().code).toBe('cycle-not-draft');
  }, 120_000);

  it('goes with a draft that is deleted, and can be thrown away before', async () => {
    const draft = await draftCycle(house, hr, { name: 'Winter' });
    const address = `/api/cycles/${draft.id}/test-run`;
    for (const end of [address, `/api/cycles/${draft.id}`]) {
      await expectStatus(hr('POST', address, { testers: [] }), 201);
      const { id } = linkParts((await expectStatus(hr('POST', `${address}/links`), 201)).json().url);
      await expectStatus(hr('DELETE', end), 204);
      expect(await traces(id)).toEqual([]);
    }
  });

  it('keeps the database from opening a cycle while it is there, whatever the code forgets', async () => {
    const draft = await draftCycle(house, hr, { name: 'Spring' });
    await expectStatus(hr('POST', `/api/cycles/${draft.id}/test-run`, { testers: [] }), 201);
    const app = await house.connectAs(house.settings.values.DATABASE_URL);
    try {
      const { rows } = await root.query<{ id: string }>(`SELECT organisation_id AS id FROM org.cycle WHERE id = $1`, [draft.id]);
      await app.query(`SET ROLE throughline_app`);
      await app.query(`SET app.organisation_id = '${rows[0]!.id}'`);
      await expect(app.query(`UPDATE org.cycle SET state = 'open' WHERE id = $1`, [draft.id])).rejects.toThrow(/no_test_left|row-level security/);
      await expect(app.query(`UPDATE org.cycle SET name = 'Spring again' WHERE id = $1`, [draft.id])).resolves.toMatchObject({ rowCount: 1 });
    } finally {
      await app.end();
    }
  });

  it('is nobody else’s: not a neighbour’s, not an employee’s, and tries nothing out that is not ready', async () => {
    const draft = await draftCycle(house, hr, { name: 'Summer' });
    const address = `/api/cycles/${draft.id}/test-run`;
    const asked: [Parameters<Client>[0], string, object?][] = [
      ['GET', ''],
      ['POST', '', { testers: [] }],
      ['POST', '/links'],
      ['POST', '/count', { madeUpPercent: 0 }],
    ];
    for (const [method, suffix, body] of asked) expect((await neighbour(method, `${address}${suffix}`, body)).statusCode).toBe(404);
    await expectStatus(hr('POST', address, { testers: [] }), 201);
    expect((await neighbour('DELETE', address)).statusCode).toBe(404);
    expect((await hr('GET', address)).json().state).toBe('open');
    expect((await hr('POST', address, { testers: ['bo@beta.example'] })).json()).toMatchObject({ code: 'unknown-tester' });
    const small = await draftCycle(house, hr, { name: 'Few', audience: { teamIds: [teams[1]!.id] } });
    expect((await hr('POST', `/api/cycles/${small.id}/test-run`, { testers: [] })).json().code).toBe('cycle-not-ready');
  });
});
