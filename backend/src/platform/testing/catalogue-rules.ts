/** A question whose answers are tables, columns or roles: `sql` finds what breaks the rule, of which `allowed` may; `witness` makes something that breaks it as `found`, and `undo` takes it away. */
interface CatalogueRule {
  rule: string;
  sql: string;
  allowed?: string[];
  witness: string;
  found: string;
  undo?: string;
}

const OURS = `n.nspname IN ('platform', 'org', 'box', 'pub') AND c.relkind IN ('r', 'p')`;

const TABLES = `FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace`;
const COLUMNS = `FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace`;
/** Columns of the tables that know of a ballot, of the right to one, or of what was made of all of them. */
const OF_BALLOTS = `${COLUMNS} WHERE ${OURS} AND a.attnum > 0 AND NOT a.attisdropped AND NOT c.relispartition
  AND (n.nspname IN ('box', 'pub') OR c.relname IN ('entitlement', 'invitation', 'reminder_delivery') OR c.relname LIKE 'witness%')`;
const COLUMN = `format('%s.%s.%s', n.nspname, c.relname, a.attname) AS name`;

/** What the catalogue of a database is asked, what it may answer, and something wrong that it must find. */
export const CATALOGUE_RULES: readonly CatalogueRule[] = [
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
