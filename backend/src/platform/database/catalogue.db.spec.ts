import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
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
  const OURS = `n.nspname IN ('platform', 'org', 'box', 'pub') AND c.relkind IN ('r', 'p')`;

  const TABLES = `FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace`;
  const COLUMNS = `FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace`;
  /** Columns of the tables that know of a ballot, of the right to one, or of what was made of all of them. */
  const OF_BALLOTS = `${COLUMNS} WHERE ${OURS} AND a.attnum > 0 AND NOT a.attisdropped AND NOT c.relispartition
    AND (n.nspname IN ('box', 'pub') OR c.relname IN ('entitlement', 'invitation', 'reminder_delivery') OR c.relname LIKE 'witness%')`;
  const COLUMN = `format('%s.%s.%s', n.nspname, c.relname, a.attname) AS name`;

  /** What is asked of the catalogue, what it may answer, and something wrong that it must find. */
  const questions: { rule: string; sql: string; allowed?: string[]; witness: string; found: string; undo?: string }[] = [
    {
      rule: 'gives every table of an organisation a forced policy',
      sql: `SELECT format('%s.%s', n.nspname, c.relname) AS name ${TABLES} JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id' AND NOT a.attisdropped
            WHERE ${OURS} AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid))`,
      witness: `CREATE TABLE org.witness (organisation_id uuid, id uuid)`,
      found: 'org.witness',
    },
    {
      rule: 'keeps tables without an organisation to a short list',
      sql: `SELECT format('%s.%s', n.nspname, c.relname) AS name ${TABLES}
            WHERE ${OURS} AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organisation_id')`,
      allowed: [
        'platform.account',
        'platform.benchmark_figure',
        'platform.benchmark_pack',
        'platform.email_link',
        'platform.installation_fact',
        'platform.outgoing_mail',
        'platform.rate_limit',
        'platform.schema_migration',
      ],
      witness: `CREATE TABLE org.witness (id uuid)`,
      found: 'org.witness',
    },
    {
      rule: 'starts every key and foreign key of an organisation with the organisation, so that tables can be spread over a cluster',
      sql: `SELECT format('%s.%s %s', n.nspname, c.relname, x.conname) AS name ${TABLES} JOIN pg_constraint x ON x.conrelid = c.oid
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id'
            WHERE n.nspname IN ('org', 'box', 'pub') AND x.contype IN ('p', 'u', 'f') AND x.conkey[1] <> a.attnum`,
      witness: `CREATE TABLE org.witness (organisation_id uuid, id uuid, CONSTRAINT late PRIMARY KEY (id, organisation_id))`,
      found: 'org.witness late',
    },
    {
      rule: 'starts every unique index of an organisation with the organisation',
      sql: `SELECT format('%s.%s', n.nspname, i.indexrelid::regclass) AS name ${TABLES} JOIN pg_index i ON i.indrelid = c.oid
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id'
            WHERE n.nspname IN ('org', 'box', 'pub') AND i.indisunique AND i.indkey[0] <> a.attnum`,
      witness: `CREATE TABLE org.witness (organisation_id uuid, id uuid); CREATE UNIQUE INDEX witness_late ON org.witness (id, organisation_id)`,
      found: 'org.org.witness_late',
    },
    {
      rule: 'uses no trigger',
      sql: `SELECT format('%s %s', c.relname, t.tgname) AS name ${TABLES} JOIN pg_trigger t ON t.tgrelid = c.oid WHERE ${OURS} AND NOT t.tgisinternal`,
      witness: `CREATE TABLE org.witness (organisation_id uuid); CREATE TRIGGER t BEFORE UPDATE ON org.witness FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
      found: 'witness t',
    },
    {
      rule: 'never sets a key to null or to a default',
      sql: `SELECT x.conname AS name ${TABLES} JOIN pg_constraint x ON x.conrelid = c.oid WHERE ${OURS} AND x.confdeltype IN ('n', 'd')`,
      witness: `CREATE TABLE org.witness (organisation_id uuid CONSTRAINT nulled REFERENCES org.organisation ON DELETE SET NULL)`,
      found: 'nulled',
    },
    {
      rule: 'I1: keeps times away from ballots, entitlements and publications',
      sql: `SELECT ${COLUMN} ${OF_BALLOTS} AND a.atttypid IN ('timestamp'::regtype, 'timestamptz'::regtype, 'time'::regtype, 'timetz'::regtype)`,
      witness: `CREATE TABLE org.witness (organisation_id uuid, at timestamptz)`,
      found: 'org.witness.at',
    },
    {
      rule: 'I1: keeps days away from them but for those of a whole cycle and of conversations',
      sql: `SELECT ${COLUMN} ${OF_BALLOTS} AND a.atttypid = 'date'::regtype`,
      allowed: [
        'box.reply_in.day',
        'pub.ballot_cycle.replies_until',
        'pub.ballot_cycle.shred_on',
        'pub.ballot_cycle.shredded_on',
        'pub.ballot_cycle.tidied_on',
        'pub.participation.as_of',
        'pub.thread.day',
        'pub.tightening.on_day',
      ],
      witness: `CREATE TABLE org.witness (organisation_id uuid, on_day date)`,
      found: 'org.witness.on_day',
    },
    {
      rule: 'I1: numbers none of their rows, but the cycles of an organisation and what is said of them in public',
      sql: `SELECT ${COLUMN} ${OF_BALLOTS} AND (a.attidentity <> '' OR pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname) IS NOT NULL
              OR (a.atttypid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype) AND a.attname ~ '(position|sequence|serial|ordinal|number|index|order)'))`,
      allowed: ['pub.ballot_cycle.position', 'pub.public_line.position', 'pub.tightening.position'],
      witness: `CREATE TABLE org.witness (organisation_id uuid, one integer GENERATED ALWAYS AS IDENTITY, entry_number integer)`,
      found: 'org.witness.entry_number',
    },
    {
      rule: 'I1: holds no id in them but of what was there before anybody answered, and lets PostgreSQL make none',
      sql: `SELECT ${COLUMN} ${OF_BALLOTS} AND a.atttypid = 'uuid'::regtype
            AND (a.atthasdef OR a.attname NOT IN ('organisation_id', 'cycle_id', 'employee_id', 'holder_id', 'cohort_id', 'node_id', 'parent_id', 'shown_at'))`,
      // random, as the next test holds; a test run is made before anybody answers
      allowed: ['box.test_ballot.test_run_id', 'pub.comment.id', 'pub.sensitive_comment.id', 'pub.test_run.id', 'pub.thread.id'],
      witness: `CREATE TABLE org.witness (organisation_id uuid, response_id uuid, cohort_id uuid DEFAULT uuidv7())`,
      found: 'org.witness.response_id',
    },
    {
      rule: 'I2: points from the box and from publications at no person',
      sql: `SELECT format('%s.%s -> %s', n.nspname, c.relname, f.relname) AS name ${TABLES} JOIN pg_constraint x ON x.conrelid = c.oid JOIN pg_class f ON f.oid = x.confrelid
            WHERE x.contype = 'f' AND n.nspname IN ('box', 'pub') AND f.relname <> 'organisation'`,
      // a test run goes with its draft, and its ballots with it: nothing of it may be left
      allowed: ['box.test_ballot -> test_run', 'pub.test_run -> cycle'],
      witness: `CREATE TABLE pub.witness (organisation_id uuid, who uuid, FOREIGN KEY (organisation_id, who) REFERENCES org.employee (organisation_id, id))`,
      found: 'pub.witness -> employee',
      undo: `DROP TABLE pub.witness`,
    },
    {
      rule: 'I2: names no person there',
      sql: `SELECT format('%s.%s.%s', table_schema, table_name, column_name) AS name FROM information_schema.columns
            WHERE table_schema IN ('box', 'pub') AND column_name ~ '(employee|holder|account|person|nominator|session)'`,
      witness: `CREATE TABLE pub.witness (employee_id uuid)`,
      found: 'pub.witness.employee_id',
      undo: `DROP TABLE pub.witness`,
    },
    {
      rule: 'has no role that could reach beyond what it was granted',
      sql: `SELECT rolname AS name FROM pg_roles WHERE rolname LIKE 'throughline\\_%' AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)
              OR rolname = 'catalogue_witness' AND rolbypassrls`,
      witness: `CREATE ROLE catalogue_witness BYPASSRLS`,
      found: 'catalogue_witness',
      undo: `DROP ROLE catalogue_witness`,
    },
    {
      rule: 'has no role that can become another',
      sql: `SELECT r.rolname AS name FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member WHERE r.rolname LIKE 'throughline\\_%' OR r.rolname = 'catalogue_witness'`,
      witness: `CREATE ROLE catalogue_witness IN ROLE throughline_tally`,
      found: 'catalogue_witness',
      undo: `DROP ROLE catalogue_witness`,
    },
    {
      rule: 'lets the owner own everything, which nobody works as',
      sql: `SELECT DISTINCT pg_get_userbyid(c.relowner) AS name ${TABLES} WHERE ${OURS} AND pg_get_userbyid(c.relowner) <> 'throughline_owner'`,
      witness: `CREATE TABLE org.witness (organisation_id uuid); ALTER TABLE org.witness OWNER TO throughline_jobs`,
      found: 'throughline_jobs',
    },
  ];

  it.each(questions)('$rule', async ({ sql, allowed = [], witness, found, undo = `DROP TABLE org.witness` }) => {
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
