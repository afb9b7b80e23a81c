import { checkChain } from '@throughline/anonymity';
import type pg from 'pg';
import { roleUrl } from '../../platform/database/roles.js';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { Respondent } from '../../platform/testing/respondent.js';
import { answersOf, draftCycle, invitationOf, withTeams } from '../../platform/testing/survey.js';

/** Another value of a column, by its type: what somebody with the application's role might write. */
const OTHER: Readonly<Record<string, string>> = {
  text: `coalesce(%, '') || 'x'`,
  uuid: `gen_random_uuid()`,
  integer: `coalesce(%, 0) - 1`,
  date: `coalesce(%, '2026-01-01') - 1`,
  jsonb: `'{"changed": true}'`,
  boolean: `NOT coalesce(%, false)`,
  'date[]': `'{2026-01-01}'`,
};
const DENIED = /row-level security|permission denied/;

describe('N6: the policy of a launched cycle', () => {
  let house: House;
  let admin: Client;
  let app: pg.Client;
  let tally: pg.Client;
  let root: pg.Client;
  let organisation: string;
  let id: string;
  let questions: { id: string; type: string; mandatory: boolean }[];
  let people: string[];

  beforeAll(async () => {
    house = await House.open();
    admin = await house.organisation('Alpha', 'ada@alpha.example');
    organisation = (await admin('GET', '/api/me')).json().organisation.id;
    people = (await withTeams(admin, { North: 9, South: 6, Tiny: 5 }, 'alpha.example')).flatMap((team) => team.emails);
    ({ id, questions } = await draftCycle(house, admin, { k: 6 }));
    await expectStatus(admin('POST', `/api/cycles/${id}/opening`), 201);
    app = await house.connectAs(roleUrl(house.settings, 'app'));
    tally = await house.connectAs(roleUrl(house.settings, 'tally'));
    root = await house.connectAs(house.settings.values.DATABASE_URL);
  }, 120_000);
  afterAll(async () => {
    for (const client of [app, tally, root]) await client?.end();
    await house?.close();
  });

  /** What the role gets for a statement about the cycle ($1), in a transaction that is rolled back: how many rows it touched, or the error. */
  const tries = async (client: pg.Client, sql: string): Promise<number | string> => {
    await client.query(`BEGIN; SET LOCAL app.organisation_id = '${organisation}'`);
    try {
      return (await client.query(sql.replaceAll('$1', `'${id}'`).replaceAll('$o', `'${organisation}'`))).rowCount ?? 0;
    } catch (error) {
      return (error as Error).message;
    } finally {
      await client.query('ROLLBACK');
    }
  };
  const refuses = async (client: pg.Client, sql: string): Promise<void> => {
    expect({ sql, got: await tries(client, sql) }).toEqual({ sql, got: expect.stringMatching(DENIED) });
  };

  it('lets the application role change no column of the cycle but its state and its last day', async () => {
    const { rows } = await root.query<{ name: string; type: string }>(
      `SELECT attname AS name, format_type(atttypid, NULL) AS type FROM pg_attribute WHERE attrelid = 'org.cycle'::regclass AND attnum > 0 AND NOT attisdropped`,
    );
    const frozen = rows.filter(({ name }) => !['state', 'closes_on', 'closed_on'].includes(name));
    expect(frozen.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['k', 'k_comments', 'audience', 'questionnaire_id', 'questionnaire_version', 'manifest_sha256', 'units', 'invited', 'opens_on']),
    );
    for (const { name, type } of frozen) {
      expect({ name, type, known: type in OTHER }).toEqual({ name, type, known: true });
      await refuses(app, `UPDATE org.cycle SET ${name} = ${OTHER[type]!.replaceAll('%', name)} WHERE id = $1`);
    }
    await refuses(app, `UPDATE org.cycle SET k = k + 1 WHERE id = $1`);
    expect(await tries(app, `UPDATE org.cycle SET k = k, closes_on = closes_on + 1 WHERE id = $1`)).toBe(1);
  });

  it('lets it neither move the last day before the promised one, nor take the cycle back, nor call it published', async () => {
    await refuses(app, `UPDATE org.cycle SET closes_on = closes_on - 1 WHERE id = $1`);
    await refuses(app, `UPDATE org.cycle SET state = 'draft', manifest_sha256 = NULL, questionnaire_version = NULL, invited = NULL WHERE id = $1`);
    await refuses(app, `UPDATE org.cycle SET state = 'published', closed_on = closes_on WHERE id = $1`);
    await refuses(app, `UPDATE org.cycle SET state = 'closed', closed_on = closes_on WHERE id = $1`);
    expect(await tries(app, `DELETE FROM org.cycle WHERE id = $1`)).toBe(0);
  });

  it('lets it put in no cycle that was never a draft, and no draft open by itself', async () => {
    const { id: draft } = await draftCycle(house, admin, { name: 'Draft' });
    await refuses(app, `UPDATE org.cycle SET state = 'open', manifest_sha256 = 'x', questionnaire_version = 1, invited = 3 WHERE id = '${draft}'`);
    await refuses(
      app,
      `INSERT INTO org.cycle_promise (organisation_id, cycle_id, closes_on, plan) SELECT organisation_id, id, closes_on, to_jsonb(c) FROM org.cycle c WHERE id = '${draft}'`,
    );
    const columns = (
      await root.query<{ name: string }>(
        `SELECT attname AS name FROM pg_attribute WHERE attrelid = 'org.cycle'::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'id'`,
      )
    ).rows
      .map(({ name }) => name)
      .join(', ');
    await refuses(app, `INSERT INTO org.cycle (id, ${columns}) SELECT gen_random_uuid(), ${columns} FROM org.cycle WHERE id = $1`);
  });

  it('keeps promise, manifest, questions, public log and tightenings from being rewritten', async () => {
    for (const table of ['org.cycle_promise', 'pub.public_line', 'pub.tightening']) {
      await refuses(app, `DELETE FROM ${table}`);
      await refuses(app, `UPDATE ${table} SET organisation_id = organisation_id`);
      await refuses(tally, `DELETE FROM ${table}`);
    }
    for (const column of ['manifest', 'manifest_sha256', 'questions', 'lattice', 'position', 'shred_on', 'shred_signature'])
      await refuses(app, `UPDATE pub.ballot_cycle SET ${column} = ${column} WHERE cycle_id = $1`);
    await refuses(app, `DELETE FROM pub.ballot_cycle WHERE cycle_id = $1`);
    for (const column of ['manifest', 'manifest_sha256', 'questions', 'lattice', 'position'])
      await refuses(tally, `UPDATE pub.ballot_cycle SET ${column} = ${column} WHERE cycle_id = $1`);
    expect(await tries(app, `UPDATE org.questionnaire_version SET items = items WHERE launched`)).toBe(0);
    expect(await tries(app, `DELETE FROM org.questionnaire_version WHERE launched`)).toBe(0);
  });

  it('entitles nobody once the number of the invited is promised', async () => {
    const columns = (
      await root.query<{ name: string }>(
        `SELECT attname AS name FROM pg_attribute WHERE attrelid = 'org.entitlement'::regclass AND attnum > 0 AND NOT attisdropped AND attname NOT IN ('holder_id', 'employee_id')`,
      )
    ).rows.map(({ name }) => name);
    const { rows } = await root.query(`SELECT * FROM org.entitlement WHERE cycle_id = $1 LIMIT 1`, [id]);
    const holder = 'holder_id' in rows[0] ? 'holder_id' : 'employee_id';
    await app.query(`BEGIN; SET LOCAL app.organisation_id = '${organisation}'`);
    const values = columns.map((name) =>
      rows[0][name] !== null && typeof rows[0][name] === 'object' && !Buffer.isBuffer(rows[0][name]) ? JSON.stringify(rows[0][name]) : rows[0][name],
    );
    await expect(
      app.query(
        `INSERT INTO org.entitlement (${holder}, ${columns.join(', ')}) VALUES (gen_random_uuid(), ${columns.map((_, i) => `$${i + 1}`).join(', ')})`,
        values,
      ),
    ).rejects.toThrow(/row-level security/);
    await app.query('ROLLBACK');
  });

  it('keeps the key of the trustees from being exchanged or lost between the opening and the count', async () => {
    await refuses(app, `INSERT INTO org.trustee_key VALUES ($o, $1, 'key', '[]')`);
    await root.query(`INSERT INTO org.trustee_key VALUES ($1, $2, 'key', '[]')`, [organisation, id]);
    expect(await tries(app, `DELETE FROM org.trustee_key WHERE cycle_id = $1`)).toBe(0);
    await refuses(app, `UPDATE org.trustee_key SET public_key = 'other' WHERE cycle_id = $1`);
    await root.query(`DELETE FROM org.trustee_key`);
  });

  it('lets a box go forwards only, each step by the role whose step it is', async () => {
    const set = (state: string) => `UPDATE pub.ballot_cycle SET state = '${state}' WHERE cycle_id = $1`;
    expect(await tries(app, set('closed'))).toBe(1);
    for (const state of ['tallied', 'shredded', 'open']) await refuses(app, set(state));
    for (const state of ['closed', 'tallied', 'shredded']) expect(await tries(tally, set(state))).toBe(0);
    await refuses(
      app,
      `INSERT INTO pub.ballot_cycle SELECT organisation_id, gen_random_uuid(), 'closed', 99, manifest, manifest_sha256, questions, lattice FROM pub.ballot_cycle`,
    );
  });

  it('can be tightened by HR and nobody else, is never loosened, and says so to those who answer and in the public log', async () => {
    const tighten = (who: Client, body: object) => who('POST', `/api/cycles/${id}/tightenings`, body);
    const neighbour = await house.organisation('Beta');
    await expectStatus(tighten(neighbour, { k: 8 }), 404);
    await expectStatus(tighten(await house.signIn(people[0]!), { k: 8 }), 403);
    expect((await expectStatus(tighten(admin, { k: 5 }), 400)).json()).toMatchObject({ code: 'only-tighter', errors: [{ pointer: '#/k' }] });
    const raised = (await expectStatus(tighten(admin, { k: 7 }), 201)).json();
    expect(raised).toMatchObject({ k: 6, tightenings: [{ k: 7, kComments: 10 }] });
    expect((await expectStatus(tighten(admin, { k: 7 }), 409)).json().code).toBe('not-tighter');
    expect((await expectStatus(tighten(admin, { k: 6 }), 400)).json().code).toBe('only-tighter');
    await refuses(app, `INSERT INTO pub.tightening VALUES ($o, $1, 2, 6, 10, '2026-01-01')`);
    await refuses(app, `INSERT INTO pub.tightening VALUES ($o, $1, 2, 7, 10, '2026-01-01'), ($o, gen_random_uuid(), 1, 7, 10, '2026-01-01')`);

    const paper = (await house.stranger('GET', `/api/cycles/${id}/ballot-paper`)).json();
    expect(paper.tightened).toEqual({ k: 7, k_comments: 10, on: house.clock.today() });
    const log = (await house.stranger('GET', `/.well-known/ballots/${organisation}.jsonl?around=${id}`)).body;
    expect(JSON.parse(log.trim().split('\n').at(-1)!)).toMatchObject({ v: 1, tightened: id, k: 7, k_comments: 10 });
    expect(await checkChain(log, raised.manifestSha256)).toBe('listed');
  });

  it('is counted with the largest groups that were in force, and cannot be tightened after that', async () => {
    // six of South: shown by the promise, not after it was raised to seven
    for (const email of people) {
      const respondent = await Respondent.open(id, house.stranger);
      await expectStatus(respondent.collect(await invitationOf(house, email)), 200);
      await expectStatus(respondent.cast(answersOf(questions, 4)), 201);
    }
    await expectStatus(admin('POST', `/api/cycles/${id}/closure`), 201);
    for (let n = 0; n < 600 && (await admin('GET', `/api/cycles/${id}`)).json().state !== 'published'; n++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const results = (await expectStatus(admin('GET', `/api/cycles/${id}/results`), 200)).json();
    expect(results.cycle.k).toBe(7);
    const team = (name: string) => results.teams.find((one: { name: string }) => one.name === name);
    expect(team('North').sizeBand).toBe('5-9');
    expect(team('South').hidden.sentence).toContain('at least 7');
    await expectStatus(admin('POST', `/api/cycles/${id}/tightenings`, { k: 20 }), 409);
    await refuses(app, `INSERT INTO pub.tightening VALUES ($o, $1, 2, 20, 20, '2026-01-01')`);
    for (const state of ['closed', 'open']) await refuses(tally, `UPDATE pub.ballot_cycle SET state = '${state}' WHERE cycle_id = $1`);
    expect(await tries(app, `UPDATE pub.ballot_cycle SET state = 'closed' WHERE cycle_id = $1`)).toBe(0);
    for (const state of ['open', 'closed'])
      await refuses(app, `UPDATE org.cycle SET state = '${state}', closed_on = CASE '${state}' WHEN 'closed' THEN closed_on END WHERE id = $1`);
  }, 60_000);
});
