import type pg from 'pg';
import { blindRsaVerifier } from '@throughline/anonymity/server';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { Respondent } from '../../platform/testing/respondent.js';
import { answersOf, draftCycle, withTeams } from '../../platform/testing/survey.js';
import { BallotCycles } from '../ballot/ballot-cycles.js';
import { BoxPartitions } from '../ballot/box-partitions.js';
import { Tally } from './tally.js';

const PUBLISHED = ['board', 'publication', 'team_node', 'cell', 'distribution', 'comment'];

describe('a tally', () => {
  let house: House;
  let root: pg.Client;
  let admin: Client;
  let organisationId: string;
  let cycleId: string;

  beforeAll(async () => {
    house = await House.open();
    root = await house.connectAs(house.settings.values.DATABASE_URL);
    admin = await house.organisation('Alpha', 'ada@alpha.example');
    organisationId = (await admin('GET', '/api/me')).json().organisation.id;
    const teams = await withTeams(admin, { North: 7, South: 8 }, 'alpha.example');
    const drafted = await draftCycle(house, admin);
    cycleId = drafted.id;
    await expectStatus(admin('POST', `/api/cycles/${cycleId}/opening`), 201);
    const text = drafted.questions.find(({ type }) => type === 'text')!;
    for (const [i, email] of teams.flatMap(({ emails }) => emails).entries()) {
      const respondent = await Respondent.open(cycleId, house.stranger);
      await expectStatus(respondent.collect(undefined, await house.signIn(email)), 200);
      // one opinion in all of North, so that the guard has to choose
      await expectStatus(respondent.cast(answersOf(drafted.questions, i < 7 ? 5 : 1 + (i % 5)), [{ q: text.id, text: `Words ${i}` }]), 201);
    }
    await root.query(`CREATE TABLE public.kept AS SELECT * FROM org.entitlement WHERE cycle_id = '${cycleId}'`);
  }, 120_000);
  afterAll(async () => {
    await root?.end();
    await house?.close();
  });

  /** What is published of the cycle, but for the ids of comments, which are drawn anew. */
  async function published(): Promise<Record<string, string[]>> {
    const tables: Record<string, string[]> = {};
    for (const table of PUBLISHED) {
      const { rows } = await root.query<{ row: string }>(`SELECT (to_jsonb(t) - 'id')::text AS row FROM pub.${table} t WHERE cycle_id = $1 ORDER BY 1`, [
        cycleId,
      ]);
      tables[table] = rows.map(({ row }) => row);
    }
    return tables;
  }
  const state = async (): Promise<string> =>
    (await root.query<{ state: string }>(`SELECT state FROM pub.ballot_cycle WHERE cycle_id = $1`, [cycleId])).rows[0]!.state;
  const until = async (wanted: () => Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 600 && !(await wanted()); tries++) await new Promise((resolve) => setTimeout(resolve, 50));
  };

  it('T7: that breaks in the middle leaves nothing, and is done whole the next time', async () => {
    await root.query(`CREATE FUNCTION public.broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the machine stops here'; END $$`);
    await root.query(`CREATE TRIGGER broken BEFORE INSERT ON pub.comment FOR EACH ROW EXECUTE FUNCTION public.broken()`);
    await expectStatus(admin('POST', `/api/cycles/${cycleId}/closure`), 201);
    await until(async () => (await root.query(`SELECT 1 FROM jobs.job WHERE name = 'tally-cycle' AND state IN ('retry', 'failed')`)).rowCount !== 0);
    expect(await state()).toBe('closed');
    expect(Object.values(await published()).flat()).toEqual([]);
    expect((await root.query(`SELECT 1 FROM org.entitlement WHERE cycle_id = $1`, [cycleId])).rowCount).toBeGreaterThan(0);

    await root.query(`DROP TRIGGER broken ON pub.comment`);
    await house.idle();
    await until(async () => (await state()) === 'tallied');
    const tables = await published();
    expect(Object.entries(tables).filter(([, rows]) => rows.length === 0)).toEqual([]);
    expect(tables['comment']).toHaveLength(15);
  }, 60_000);

  it('I7: counts nothing whose token does not verify under the key of the manifest', async () => {
    const manifest = (await house.stranger('GET', `/api/cycles/${cycleId}/manifest`)).json();
    const { rows } = await root.query<{ input: Buffer; signature: Buffer }>(
      `SELECT token_input AS input, token_signature AS signature FROM box.sealed_ballot WHERE cycle_id = $1`,
      [cycleId],
    );
    const verifier = blindRsaVerifier(manifest.rsa.n);
    const token = ({ input, signature }: { input: Buffer; signature: Buffer }) => ({
      input: input.toString('base64url'),
      signature: signature.toString('base64url'),
    });
    expect(rows).toHaveLength(15);
    expect(rows.filter((row) => !verifier.verify(cycleId, token(row)))).toEqual([]);
    const forged = { input: rows[0]!.input, signature: rows[1]!.signature };
    expect(verifier.verify(cycleId, token(forged))).toBe(false);
  });

  it('T7: that is run again changes nothing', async () => {
    await house.idle();
    const before = await published();
    await house.app.get(Tally).run(organisationId, cycleId);
    expect(await published()).toEqual(before);
    expect(await state()).toBe('tallied');
  });

  it('T7: of the same box says the same again, to the last figure, because its choices come from a kept seed', async () => {
    const before = await published();
    for (const table of PUBLISHED) await root.query(`DELETE FROM pub.${table} WHERE cycle_id = $1`, [cycleId]);
    await root.query(`UPDATE pub.ballot_cycle SET state = 'closed' WHERE cycle_id = $1`, [cycleId]);
    const partitions = house.app.get(BoxPartitions);
    await partitions.create(organisationId, cycleId);
    await root.query(`INSERT INTO org.entitlement SELECT * FROM public.kept`);
    await partitions.shuffle(organisationId, cycleId);
    await house.app.get(Tally).run(organisationId, cycleId);
    expect(await published()).toEqual(before);
  });

  it('cuts the answers once: with a publication in place it stores nothing, and no other teams than those of the manifest', async () => {
    const before = await published();
    const [tally, cycle] = [house.app.get(Tally), await house.app.get(BallotCycles).find(cycleId)];
    const board = { root: 'r', count: 0, leaf_hashes: [], not_counted: [], manifest_hashes: 1 };
    const nodes = cycle.lattice.map((team) => ({ ...team, sizeBand: null, shownAt: null, liftedOut: false, overfull: false }));
    const tables = { nodes, groups: [], cells: [], distributions: [], comments: [], certificate: { ok: true }, withheld: null };
    await root.query(`UPDATE pub.ballot_cycle SET state = 'closed' WHERE cycle_id = $1`, [cycleId]);
    await expect(tally.store(cycle, tables, board)).rejects.toThrow('Its answers are not cut a second time.');
    expect(await published()).toEqual(before);
    for (const table of PUBLISHED) await root.query(`CREATE TABLE public.${table} AS SELECT * FROM pub.${table} WHERE cycle_id = '${cycleId}'`);
    try {
      for (const table of PUBLISHED) await root.query(`DELETE FROM pub.${table} WHERE cycle_id = $1`, [cycleId]);
      const renamed = nodes.map((team, i) => (i === 0 ? { ...team, name: 'Another' } : team));
      const foreign = [{ family: 'shift', value: 'night', nodeId: nodes[0]!.id, sizeBand: '5-9' }];
      for (const other of [
        { ...tables, nodes: nodes.slice(1) },
        { ...tables, nodes: renamed },
        { ...tables, groups: foreign },
      ])
        await expect(tally.store(cycle, other, board)).rejects.toThrow('along the teams and attributes it was opened with');
      expect(Object.values(await published()).flat()).toEqual([]);
      expect(await state()).toBe('closed');
    } finally {
      for (const table of PUBLISHED) {
        // a column that the database computes is computed again
        const { rows } = await root.query<{ columns: string }>(
          `SELECT string_agg(quote_ident(column_name), ', ') AS columns FROM information_schema.columns WHERE table_schema = 'pub' AND table_name = $1 AND is_generated = 'NEVER'`,
          [table],
        );
        const { columns } = rows[0]!;
        await root.query(`INSERT INTO pub.${table} (${columns}) SELECT ${columns} FROM public.${table}`);
      }
      await root.query(`UPDATE pub.ballot_cycle SET state = 'tallied' WHERE cycle_id = $1`, [cycleId]);
    }
    expect(await published()).toEqual(before);
  });

  it('I9: is shown only with a certificate that says ok, whoever asks', async () => {
    const { rows } = await root.query<{ ok: boolean }>(`SELECT (certificate->>'ok')::boolean AS ok FROM pub.publication WHERE cycle_id = $1`, [cycleId]);
    expect(rows).toEqual([{ ok: true }]);
    expect((await expectStatus(admin('GET', `/api/cycles/${cycleId}/results`), 200)).json().figures.length).toBeGreaterThan(0);
    await root.query(`UPDATE pub.publication SET certificate = certificate || '{"ok": false}' WHERE cycle_id = $1`, [cycleId]);
    const refused = await admin('GET', `/api/cycles/${cycleId}/results`);
    expect(refused.statusCode === 200 ? refused.json().figures : []).toEqual([]);
    await root.query(`UPDATE pub.publication SET certificate = certificate || '{"ok": true}' WHERE cycle_id = $1`, [cycleId]);
  });
});
