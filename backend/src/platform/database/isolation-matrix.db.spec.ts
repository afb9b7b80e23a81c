import type pg from 'pg';
import { expectStatus, House } from '../testing/house.js';
import { draftCycle, withTeams } from '../testing/survey.js';
import { DATABASE_ROLES, roleName, roleUrl } from './roles.js';

/** What the public may read of every organisation, by whoever serves it. */
const PUBLIC: Record<string, readonly string[]> = {
  throughline_ballot: ['pub.ballot_cycle', 'pub.board', 'pub.public_line', 'pub.test_run', 'pub.tightening'],
};
/** What a role works on before it is known which organisation somebody is of: who signs in, and with which session she comes. */
const ACROSS: Record<string, readonly string[]> = {
  throughline_identity: ['platform.session', 'platform.sign_in'],
};

interface Grant {
  table: string;
  privilege: string;
}

/** Section 8.2 of the design, for every table that has an organisation and every role, as the catalogue lists them. */
describe('two organisations in one database', () => {
  let house: House;
  let root: pg.Client;
  let mine: string;
  let theirs: string;
  let theirCycle: string;

  beforeAll(async () => {
    house = await House.open();
    root = await house.connectAs(house.settings.values.DATABASE_URL);
    [mine, theirs] = [await furnished('Alpha'), await furnished('Beta')];
    const { rows } = await root.query<{ id: string }>(`SELECT cycle_id AS id FROM pub.ballot_cycle WHERE organisation_id = $1 AND state = 'open'`, [theirs]);
    theirCycle = rows[0]!.id;
  }, 120_000);
  afterAll(async () => {
    await root?.end();
    await house?.close();
  });

  /** An organisation with people, a published cycle and an open one. */
  async function furnished(name: string): Promise<string> {
    const domain = `${name.toLowerCase()}.example`;
    const admin = await house.organisation(name, `ada@${domain}`);
    await withTeams(admin, { North: 6 }, domain);
    for (const cycle of ['Past', 'Open']) {
      const { id } = await draftCycle(house, admin, { name: cycle });
      await expectStatus(admin('POST', `/api/cycles/${id}/opening`), 201);
      if (cycle === 'Past') await expectStatus(admin('POST', `/api/cycles/${id}/closure`), 201);
      await house.idle();
    }
    return (await admin('GET', '/api/me')).json().organisation.id;
  }

  /** What a role may do with tables of organisations. */
  async function grants(role: string): Promise<Grant[]> {
    const { rows } = await root.query<Grant>(
      `SELECT DISTINCT format('%I.%I', n.nspname, c.relname) AS table, p.privilege FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id' AND NOT a.attisdropped
       CROSS JOIN (VALUES ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE')) p (privilege)
       WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('org', 'box', 'pub', 'platform') AND (has_table_privilege($1, c.oid, p.privilege)
         OR (p.privilege <> 'DELETE' AND has_any_column_privilege($1, c.oid, p.privilege))) ORDER BY 1, 2`,
      [role],
    );
    return rows;
  }

  it('T12: has rows of both in most tables, so that there is something to keep apart', async () => {
    const tables = new Set<string>();
    for (const role of DATABASE_ROLES) for (const { table } of await grants(roleName(role))) tables.add(table);
    const both: string[] = [];
    for (const table of tables) {
      const { rows } = await root.query<{ n: number }>(`SELECT count(DISTINCT organisation_id)::int AS n FROM ${table} WHERE organisation_id IN ($1, $2)`, [
        mine,
        theirs,
      ]);
      if (rows[0]!.n === 2) both.push(table);
    }
    expect(tables.size).toBeGreaterThan(25);
    expect(both.length).toBeGreaterThan(12);
  });

  describe.each(DATABASE_ROLES)('as the role %s', (role) => {
    let client: pg.Client;
    beforeAll(async () => void (client = await house.connectAs(roleUrl(house.settings, role))));
    afterAll(() => client?.end());

    /** Runs as one organisation, or as none, and takes everything back. */
    async function as<T>(organisation: string | null, work: () => Promise<T>): Promise<T> {
      await client.query('BEGIN');
      try {
        if (organisation) await client.query(`SET LOCAL app.organisation_id = '${organisation}'`);
        return await work();
      } finally {
        await client.query('ROLLBACK');
      }
    }
    const across = ACROSS[roleName(role)] ?? [];
    const allowed = async (privilege: string): Promise<string[]> =>
      (await grants(roleName(role))).filter((grant) => grant.privilege === privilege && !across.includes(grant.table)).map(({ table }) => table);
    const open = (table: string): boolean => PUBLIC[roleName(role)]?.includes(table) ?? false;
    /** What PostgreSQL said instead of doing it, or how many rows it touched. */
    const outcome = async (sql: string, values: unknown[]): Promise<string | number> => {
      await client.query('SAVEPOINT here');
      const done = await client.query(sql, values).then(
        ({ rowCount }) => rowCount ?? 0,
        (error: { code: string; message: string }) => `${error.code} ${error.message}`,
      );
      await client.query('ROLLBACK TO here');
      return done;
    };

    it('T12: reads no row of another organisation, and none at all without one', async () => {
      const tables = (await allowed('SELECT')).filter((table) => !open(table));
      const leaks: string[] = [];
      for (const table of tables) {
        const rows = (sql: string, values: unknown[]) => outcome(`SELECT 1 FROM ${table} WHERE ${sql}`, values);
        const seen = [await as(mine, () => rows('organisation_id <> $1', [mine])), await as(null, () => rows('$1::uuid IS NOT NULL', [mine]))];
        if (seen.some((count) => count !== 0 && !String(count).startsWith('42501'))) leaks.push(`${table}: ${seen.join(', ')}`);
      }
      expect(leaks).toEqual([]);
    });

    it('T12: writes no row of another organisation', async () => {
      const leaks: string[] = [];
      for (const table of await allowed('INSERT')) {
        // a row that goes by its cycle goes into the very partition of their open one
        const ofCycle = await root.query(`SELECT 1 FROM pg_attribute WHERE attrelid = $1::regclass AND attname = 'cycle_id'`, [table]);
        const sql = ofCycle.rowCount
          ? `INSERT INTO ${table} (organisation_id, cycle_id) VALUES ($1, $2)`
          : `INSERT INTO ${table} (organisation_id) SELECT $1::uuid WHERE $2::uuid IS NOT NULL`;
        const done = await as(mine, () => outcome(sql, [theirs, theirCycle]));
        if (!String(done).startsWith('42501')) leaks.push(`INSERT INTO ${table}: ${done}`);
      }
      for (const table of await allowed('UPDATE')) {
        const columns = await root.query<{ name: string }>(
          `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND has_column_privilege($2, attrelid, attnum, 'UPDATE') ORDER BY attnum DESC LIMIT 1`,
          [table, roleName(role)],
        );
        const column = columns.rows[0]!.name;
        const done = await as(mine, () => outcome(`UPDATE ${table} SET "${column}" = "${column}" WHERE organisation_id = $1`, [theirs]));
        if (done !== 0 && !String(done).startsWith('42501')) leaks.push(`UPDATE ${table}: ${done}`);
      }
      for (const table of await allowed('DELETE')) {
        const done = await as(mine, () => outcome(`DELETE FROM ${table} WHERE organisation_id = $1`, [theirs]));
        if (done !== 0 && !String(done).startsWith('42501')) leaks.push(`DELETE FROM ${table}: ${done}`);
      }
      expect(leaks).toEqual([]);
    });
  });

  it('T12: notices a table without its policy', async () => {
    await root.query(`CREATE TABLE org.witness AS SELECT '${theirs}'::uuid AS organisation_id`);
    await root.query(`GRANT SELECT ON org.witness TO throughline_app`);
    const app = await house.connectAs(roleUrl(house.settings, 'app'));
    await app.query(`BEGIN; SET LOCAL app.organisation_id = '${mine}'`);
    expect((await app.query(`SELECT 1 FROM org.witness WHERE organisation_id <> $1`, [mine])).rowCount).toBe(1);
    await app.end();
    await root.query(`DROP TABLE org.witness`);
  });
});
