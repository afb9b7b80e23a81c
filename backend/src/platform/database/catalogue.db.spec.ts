import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { CATALOGUE_RULES } from '../testing/catalogue-rules.js';
import { House } from '../testing/house.js';
import { QUIET_SETTINGS } from './logging-promise.js';
import { DATABASE_ROLES, roleName, roleUrl } from './roles.js';

/** Asks the catalogue of a real database whether the rules for tables hold, and shows that each question can say no. */
describe('the database catalogue', () => {
  let house: House;
  let admin: pg.Client;
  beforeAll(async () => {
    house = await House.open();
    admin = await house.connectAs(house.settings.values.DATABASE_URL);
  });
  afterAll(async () => {
    await admin?.end();
    await house?.close();
  });

  const list = async (sql: string): Promise<string[]> => (await admin.query<{ name: string }>(sql)).rows.map((row) => row.name);
  it.each(CATALOGUE_RULES)('$rule', async ({ sql, allowed = [], witness, found, undo = `DROP TABLE org.witness` }) => {
    expect((await list(sql)).sort()).toEqual(allowed);
    await admin.query(witness);
    try {
      expect(await list(sql)).toContain(found);
    } finally {
      await admin.query(undo);
    }
  });

  it('I1: makes no id that tells its time where ballots, tallies and publications are written', () => {
    const sortable = (text: string): boolean => /\bnewId\b|uuidv7|\bv7\b/.test(text);
    const folders = ['ballot', 'publication', 'conversation'].map((folder) => path.resolve(import.meta.dirname, '../../surveys', folder));
    const files = folders.flatMap((folder) => readdirSync(folder).map((file) => path.join(folder, file)));
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => sortable(readFileSync(file, 'utf8')))).toEqual([]);
    expect(sortable(`import { newId } from '../../platform/database/new-id.js';`)).toBe(true);
  });

  it('I3: lets the ballot role see the box, the public manifest and the board, and nothing else', async () => {
    const rights =
      await list(`SELECT format('%s.%s %s', table_schema, table_name, string_agg(privilege_type, ' ' ORDER BY privilege_type)) AS name FROM information_schema.role_table_grants
      WHERE grantee = 'throughline_ballot' GROUP BY table_schema, table_name ORDER BY 1`);
    expect(rights).toEqual([
      'box.reply_in INSERT SELECT UPDATE',
      'box.sealed_ballot INSERT SELECT UPDATE',
      'box.test_ballot INSERT SELECT UPDATE',
      'pub.ballot_cycle SELECT',
      'pub.board SELECT',
      'pub.mailbox SELECT',
      'pub.public_line SELECT',
      'pub.tightening SELECT',
    ]);
  });

  it('I12: gives the application nothing of the box, and of what answers became reading alone', async () => {
    const rights =
      await list(`SELECT format('%s %s.%s %s', replace(grantee, 'throughline_', ''), table_schema, table_name, string_agg(privilege_type, ' ' ORDER BY privilege_type)) AS name
      FROM information_schema.role_table_grants WHERE grantee LIKE 'throughline\\_%' AND grantee <> 'throughline_owner' AND table_schema IN ('box', 'pub')
      GROUP BY grantee, table_schema, table_name ORDER BY 1`);
    const columns =
      await list(`SELECT DISTINCT format('%s %s.%s %s %s', replace(grantee, 'throughline_', ''), table_schema, table_name, privilege_type, column_name) AS name
      FROM information_schema.column_privileges c WHERE grantee LIKE 'throughline\\_%' AND grantee <> 'throughline_owner' AND table_schema IN ('box', 'pub') AND privilege_type = 'UPDATE'
        AND NOT EXISTS (SELECT 1 FROM information_schema.role_table_grants t WHERE t.grantee = c.grantee AND t.table_schema = c.table_schema AND t.table_name = c.table_name AND t.privilege_type = 'UPDATE') ORDER BY 1`);
    const all = [...rights, ...columns];
    const ofApp = all.filter((right) => right.startsWith('app '));
    expect(ofApp.filter((right) => right.startsWith('app box.'))).toEqual([]);
    // rules of a cycle, which it makes, and the one step that it takes; all that came out of a box it can only read
    const made = [
      'app pub.ballot_cycle INSERT SELECT',
      'app pub.ballot_cycle UPDATE replies_until',
      'app pub.ballot_cycle UPDATE state',
      'app pub.public_line INSERT SELECT',
      // the test run of a draft, which counts for nothing
      'app pub.test_run DELETE INSERT SELECT',
      'app pub.test_run UPDATE made_up',
      'app pub.test_run UPDATE state',
      // answers to comments, sealed to mailboxes; a policy keeps it from writing in the name of an author
      'app pub.thread INSERT SELECT',
      'app pub.tightening INSERT SELECT',
    ];
    expect(ofApp).toEqual(expect.arrayContaining(made));
    expect(ofApp.filter((right) => !made.includes(right) && !/ SELECT$/.test(right))).toEqual([]);
    expect(ofApp.filter((right) => !made.includes(right) && / (INSERT|UPDATE|DELETE|TRUNCATE)/.test(right))).toEqual([]);
    // the box: cast into by one role, opened by another, and seen by nobody else
    expect(all.filter((right) => / box\.sealed_ballot /.test(right))).toEqual([
      'ballot box.sealed_ballot INSERT SELECT UPDATE',
      'tally box.sealed_ballot SELECT',
    ]);
    expect(all.filter((right) => / box\.reply_in /.test(right))).toEqual(['ballot box.reply_in INSERT SELECT UPDATE', 'tally box.reply_in DELETE SELECT']);
    expect(all.filter((right) => / box\.test_ballot /.test(right))).toEqual([
      'ballot box.test_ballot INSERT SELECT UPDATE',
      'tally box.test_ballot DELETE SELECT',
    ]);
    await admin.query(`GRANT SELECT ON box.sealed_ballot TO throughline_app`);
    try {
      expect(
        await list(`SELECT table_name AS name FROM information_schema.role_table_grants WHERE grantee = 'throughline_app' AND table_schema = 'box'`),
      ).toEqual(['sealed_ballot']);
    } finally {
      await admin.query(`REVOKE SELECT ON box.sealed_ballot FROM throughline_app`);
    }
  });

  it('I5: writes no statement of the ballot roles to the log of the server, whoever asks as one of them', async () => {
    const database = new URL(house.settings.values.DATABASE_URL).pathname.slice(1);
    const unlike = async (role: keyof typeof QUIET_SETTINGS): Promise<string[]> => {
      const client = await house.connectAs(roleUrl(house.settings, role));
      try {
        const { rows } = await client.query<{ name: string; setting: string }>(`SELECT name, setting FROM pg_settings`);
        const settings = new Map(rows.map((row) => [row.name, row.setting]));
        return Object.entries(QUIET_SETTINGS[role]).flatMap(([name, value]) => (settings.get(name) === value ? [] : [name]));
      } finally {
        await client.end();
      }
    };
    for (const role of ['ballot', 'issuer', 'tally'] as const) {
      expect(await unlike(role)).toEqual([]);
      await admin.query(`ALTER ROLE ${roleName(role)} IN DATABASE ${database} SET log_statement = 'all'`);
      try {
        expect(await unlike(role)).toEqual(['log_statement']);
      } finally {
        await admin.query(`ALTER ROLE ${roleName(role)} IN DATABASE ${database} RESET ALL`);
      }
    }
    expect(DATABASE_ROLES.map(roleName)).toHaveLength(7);
  });

  it('lets the application role read neither the box nor who has collected a ballot', async () => {
    const app = await house.connectAs(roleUrl(house.settings, 'app'));
    for (const table of ['box.sealed_ballot', 'org.entitlement', 'org.invitation', 'org.reminder_delivery', 'platform.session', 'platform.account']) {
      await expect(app.query(`SELECT 1 FROM ${table}`)).rejects.toThrow('permission denied');
    }
    await app.end();
  });

  it('shows the application role no row of any table without an organisation, and only its own with one', async () => {
    const alpha = await house.organisation('Alpha');
    await house.organisation('Beta');
    const mine = (await alpha('GET', '/api/me')).json().organisation.id as string;
    const app = await house.connectAs(roleUrl(house.settings, 'app'));
    const tables = await list(
      `SELECT format('%s.%s', table_schema, table_name) AS name FROM information_schema.role_table_grants WHERE grantee = 'throughline_app' AND privilege_type = 'SELECT' AND table_schema IN ('org', 'pub') ORDER BY 1`,
    );
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables) expect((await app.query(`SELECT 1 FROM ${table}`)).rowCount).toBe(0);
    await app.query(`BEGIN; SET LOCAL app.organisation_id = '${mine}'`);
    for (const table of tables) {
      const { rows } = await app.query<{ organisation_id: string }>(`SELECT DISTINCT organisation_id FROM ${table}`);
      expect(rows.filter((row) => row.organisation_id !== mine)).toEqual([]);
    }
    expect((await app.query(`SELECT name FROM org.organisation`)).rows).toEqual([{ name: 'Alpha' }]);
    await app.query('COMMIT');
    expect((await app.query(`SELECT 1 FROM org.organisation`)).rowCount).toBe(0);
    await app.end();
  });
});
