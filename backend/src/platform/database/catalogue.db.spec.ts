import type pg from 'pg';
import { House } from '../testing/house.js';
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

  const withoutPolicy = () =>
    list(`SELECT format('%s.%s', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id' AND NOT a.attisdropped
          WHERE ${OURS} AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid)) ORDER BY 1`);

  it('gives every table of an organisation a forced policy, and notices one without', async () => {
    expect(await withoutPolicy()).toEqual([]);
    await admin.query(`CREATE TABLE org.witness (organisation_id uuid, id uuid)`);
    expect(await withoutPolicy()).toEqual(['org.witness']);
    await admin.query(`DROP TABLE org.witness`);
  });

  it('keeps tables without an organisation to a short list', async () => {
    const others = await list(`SELECT format('%s.%s', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE ${OURS} AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organisation_id') ORDER BY 1`);
    expect(others).toEqual([
      'platform.account',
      'platform.email_link',
      'platform.installation_fact',
      'platform.outgoing_mail',
      'platform.rate_limit',
      'platform.schema_migration',
    ]);
  });

  it('starts every key and foreign key of an organisation with the organisation, so that tables can be spread over a cluster', async () => {
    const bad =
      await list(`SELECT format('%s.%s %s', n.nspname, c.relname, x.conname) AS name FROM pg_constraint x JOIN pg_class c ON c.oid = x.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id'
      WHERE n.nspname IN ('org', 'box', 'pub') AND x.contype IN ('p', 'u', 'f') AND NOT (a.attnum = ANY (x.conkey)) ORDER BY 1`);
    expect(bad).toEqual([]);
  });

  it('uses no trigger and never sets a key to null', async () => {
    expect(
      await list(
        `SELECT tgname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OURS} AND NOT t.tgisinternal`,
      ),
    ).toEqual([]);
    expect(
      await list(
        `SELECT x.conname AS name FROM pg_constraint x JOIN pg_class c ON c.oid = x.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OURS} AND x.confdeltype IN ('n', 'd')`,
      ),
    ).toEqual([]);
  });

  it('I1: keeps times, serial numbers and sortable ids away from ballots, publications and entitlements', async () => {
    const columns =
      await list(`SELECT format('%s.%s.%s', n.nspname, c.relname, a.attname) AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE ${OURS} AND a.attnum > 0 AND (n.nspname IN ('box', 'pub') OR c.relname IN ('entitlement', 'invitation', 'reminder_delivery'))
        AND (a.atttypid IN ('timestamp'::regtype, 'timestamptz'::regtype, 'time'::regtype, 'timetz'::regtype) OR a.attidentity <> '' OR pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname) IS NOT NULL)`);
    expect(columns).toEqual([]);
    const dates =
      await list(`SELECT format('%s.%s.%s', n.nspname, c.relname, a.attname) AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE ${OURS} AND a.atttypid = 'date'::regtype AND (n.nspname IN ('box', 'pub') OR c.relname IN ('entitlement', 'invitation', 'reminder_delivery'))`);
    expect(dates.sort()).toEqual(['pub.ballot_cycle.tidied_on', 'pub.participation.as_of']);
  });

  it('I2: points from the box and from publications at no person', async () => {
    const keys =
      await list(`SELECT format('%s.%s -> %s', n.nspname, c.relname, f.relname) AS name FROM pg_constraint x JOIN pg_class c ON c.oid = x.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_class f ON f.oid = x.confrelid WHERE x.contype = 'f' AND n.nspname IN ('box', 'pub') AND f.relname <> 'organisation'`);
    expect(keys).toEqual([]);
    expect(
      await list(
        `SELECT format('%s.%s', table_schema, table_name) AS name FROM information_schema.columns WHERE table_schema IN ('box', 'pub') AND column_name ~ '(employee|account|person|nominator|session)'`,
      ),
    ).toEqual([]);
  });

  it('I3: lets the ballot role see the box, the public manifest and the board, and nothing else', async () => {
    const rights =
      await list(`SELECT format('%s.%s %s', table_schema, table_name, string_agg(privilege_type, ' ' ORDER BY privilege_type)) AS name FROM information_schema.role_table_grants
      WHERE grantee = 'throughline_ballot' GROUP BY table_schema, table_name ORDER BY 1`);
    expect(rights).toEqual(['box.sealed_ballot INSERT SELECT UPDATE', 'pub.ballot_cycle SELECT', 'pub.board SELECT']);
  });

  it('I5: writes no statement of the ballot roles to the log of the server', async () => {
    const { rows } = await admin.query<{ rolname: string; rolconfig: string[] }>(
      `SELECT rolname, rolconfig FROM pg_roles WHERE rolname IN ('throughline_ballot', 'throughline_issuer', 'throughline_tally')`,
    );
    expect(rows).toHaveLength(3);
    for (const { rolconfig } of rows) {
      expect(rolconfig).toEqual(
        expect.arrayContaining(['log_statement=none', 'log_min_duration_statement=-1', 'log_min_error_statement=panic', 'log_parameter_max_length=0']),
      );
    }
  });

  it('lets the application role read neither the box nor who has collected a ballot', async () => {
    const app = await house.connectAs(roleUrl(house.settings, 'app'));
    for (const table of ['box.sealed_ballot', 'org.entitlement', 'org.invitation', 'org.reminder_delivery', 'platform.session', 'platform.account']) {
      await expect(app.query(`SELECT 1 FROM ${table}`)).rejects.toThrow('permission denied');
    }
    await app.end();
  });

  it('has roles that own nothing, bypass nothing and cannot become another', async () => {
    const strong = await list(
      `SELECT rolname AS name FROM pg_roles WHERE rolname LIKE 'throughline\\_%' AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)`,
    );
    expect(strong).toEqual([]);
    const owners = await list(
      `SELECT DISTINCT pg_get_userbyid(c.relowner) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OURS}`,
    );
    expect(owners).toEqual(['throughline_owner']);
    const memberships = await list(
      `SELECT r.rolname AS name FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member WHERE r.rolname LIKE 'throughline\\_%'`,
    );
    expect(memberships).toEqual([]);
    expect(DATABASE_ROLES.map(roleName)).toHaveLength(7);
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
