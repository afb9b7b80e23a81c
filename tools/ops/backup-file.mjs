// A backup of the database as one compressed text file: a heading, then each table's rows as COPY gives them.
// No key is in it: whoever has the file alone can open no ballot, and once a cycle's keys are destroyed, nobody can with any backup.
import { pipeline } from 'node:stream/promises';
import { createReadStream, createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { createGunzip, createGzip } from 'node:zlib';
import { copyIn, copyOut } from './copy.mjs';
import { OpsError } from './ops-error.mjs';

const FORM = 1;
/** What a restored installation must not have: whom to let in without signing in again, mail that would go out a second time, and what it has itself. */
const LEFT_OUT = [
  'platform.session',
  'platform.email_link',
  'platform.outgoing_mail',
  'platform.rate_limit',
  'org.idempotency_key',
  'platform.schema_migration',
];
const OURS = `n.nspname IN ('platform', 'org', 'box', 'pub')`;
const POLICY = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;
const PARTITION = /^(org|box)\.[a-z_]+_[0-9a-f]{32}$/;
const BOUND = /^FOR VALUES IN \('[0-9a-f-]{36}'\)$/;

/** Writes everything as it is at one moment; each table in random order, so that the file does not tell in which order rows came. */
export async function writeBackup(client, file, madeOn) {
  if (existsSync(file)) throw new OpsError(`${file} is there already. Choose another name; a backup never writes over a file.`);
  const part = `${file}.part`;
  const out = createGzip({ level: 6 });
  const written = pipeline(out, createWriteStream(part, { mode: 0o600 }));
  // a disk that is full is heard of below, when it is awaited
  written.catch(() => undefined);
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const tables = await tablesOf(client);
    // before the snapshot: a box that is being rewritten would look empty to one that is older than the exchange
    await client.query(`LOCK TABLE ${tables.map(({ name }) => name).join(', ')} IN ACCESS SHARE MODE`);
    const migrations = await migrationsOf(client);
    const partitions = await partitionsOf(client);
    out.write(`${JSON.stringify({ throughline: FORM, madeOn, migrations, partitions })}\n`);
    for (const { name, columns } of tables) {
      out.write(`${JSON.stringify({ table: name, columns })}\n`);
      await copyOut(client, `COPY (SELECT ${columns.join(', ')} FROM ${name} ORDER BY gen_random_uuid()) TO STDOUT`, out);
      if (out.destroyed) await written;
      out.write('\\.\n');
    }
    out.end(`${JSON.stringify({ end: tables.length })}\n`);
    await written;
    await client.query('COMMIT');
    renameSync(part, file);
    return { tables: tables.length, partitions: partitions.length };
  } catch (error) {
    // a disk that is full, a database that went away: half a backup is none
    out.destroy();
    rmSync(part, { force: true });
    if (['ENOSPC', 'EDQUOT', 'EACCES', 'EROFS', 'EISDIR', 'EIO'].includes(error.code)) throw new OpsError(`${file} cannot be written: ${error.message}.`);
    throw error;
  }
}

/** Puts a backup into the empty database of a freshly prepared installation, in one transaction: all of it or nothing. */
export async function readBackup(client, file) {
  if (!existsSync(file)) throw new OpsError(`There is no file ${file}.`);
  await mustBeEmpty(client);
  const lines = linesOf(createReadStream(file).pipe(createGunzip()));
  const heading = headingOf(await next(lines, file), file);
  const here = await migrationsOf(client);
  if (JSON.stringify(here) !== JSON.stringify(heading.migrations))
    throw new OpsError(
      'The backup was made by another version of Throughline. Restore it with that version, then start the newer one, which brings it up to date.',
    );
  await client.query('BEGIN');
  try {
    // rows come table by table, and what they point at may come later
    await client.query('SET LOCAL session_replication_role = replica');
    for (const { name, parent, bound } of heading.partitions) await makePartition(client, name, parent, bound);
    const known = new Map((await tablesOf(client)).map((table) => [table.name, table]));
    let tables = 0;
    for (let line = await next(lines, file); ; line = await next(lines, file)) {
      const { table, columns, end } = JSON.parse(line.toString('utf8'));
      if (end !== undefined) {
        if (end !== tables) throw new OpsError(`${file} is not whole: it names ${end} tables and holds ${tables}.`);
        break;
      }
      if (JSON.stringify(known.get(table)?.columns) !== JSON.stringify(columns))
        throw new OpsError(`${file} holds a table ${table} that this version does not have.`);
      await client.query(`DELETE FROM ${table}`);
      await copyIn(client, `COPY ${table} (${columns.join(', ')}) FROM STDIN`, rowsOf(lines, file));
      tables++;
    }
    await client.query('COMMIT');
    await client.query('ANALYZE');
    return { tables, madeOn: heading.madeOn };
  } catch (error) {
    // whatever it was, nothing of a half restored backup may stay
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function mustBeEmpty(client) {
  const { rows } = await client.query(
    `SELECT EXISTS (SELECT 1 FROM org.organisation) AS used, (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS strong`,
  );
  if (rows[0].used) throw new OpsError('There is an organisation in this database already. A backup is restored into an empty one only; nothing was changed.');
  if (!rows[0].strong)
    throw new OpsError('Restoring needs an account that is a superuser of the database server. Name one with DATABASE_URL for this command.');
}

async function tablesOf(client) {
  const { rows } = await client.query(`
    SELECT format('%s.%s', n.nspname, c.relname) AS name, array_agg(quote_ident(a.attname) ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE ${OURS} AND c.relkind IN ('r', 'p') AND NOT c.relispartition GROUP BY 1 ORDER BY 1`);
  return rows.map(({ name, columns }) => ({ name, columns: asList(columns) })).filter(({ name }) => !LEFT_OUT.includes(name));
}

// the driver gives a list of the type name as text
const asList = (given) => (Array.isArray(given) ? given : given.slice(1, -1).split(','));

async function migrationsOf(client) {
  return (await client.query(`SELECT name FROM platform.schema_migration ORDER BY 1`)).rows.map(({ name }) => name);
}

async function partitionsOf(client) {
  const { rows } = await client.query(`
    SELECT format('%s.%s', n.nspname, c.relname) AS name, i.inhparent::regclass::text AS parent, pg_get_expr(c.relpartbound, c.oid) AS bound
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_inherits i ON i.inhrelid = c.oid WHERE ${OURS} AND c.relispartition AND c.relkind = 'r' ORDER BY 1`);
  return rows;
}

async function makePartition(client, name, parent, bound) {
  if (!PARTITION.test(name) || !name.startsWith(`${parent}_`) || !BOUND.test(bound)) throw new OpsError(`The backup names a partition that is none: ${name}.`);
  await client.query('SET LOCAL ROLE throughline_owner');
  await client.query(`CREATE TABLE ${name} PARTITION OF ${parent} ${bound}`);
  await client.query(`ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`);
  await client.query(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`);
  await client.query(`CREATE POLICY of_organisation ON ${name} USING (${POLICY}) WITH CHECK (${POLICY})`);
  await client.query('RESET ROLE');
}

function headingOf(line, file) {
  try {
    const heading = JSON.parse(line.toString('utf8'));
    if (heading.throughline === FORM) return heading;
  } catch {
    // no JSON, so none of our files
  }
  throw new OpsError(`${file} is no backup of Throughline, or one of a later version.`);
}

/** Lines of the stream as bytes, without their end. */
async function* linesOf(stream) {
  let rest = Buffer.alloc(0);
  for await (const chunk of stream) {
    const all = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let from = 0;
    for (let end = all.indexOf(10); end >= 0; end = all.indexOf(10, from)) {
      yield all.subarray(from, end);
      from = end + 1;
    }
    rest = all.subarray(from);
  }
}

async function next(lines, file) {
  try {
    const { value, done } = await lines.next();
    if (!done) return value;
  } catch (error) {
    // zlib's "unexpected end of file" and "incorrect data check": only unpacking tells
    if (!String(error.code).startsWith('Z_')) throw error;
  }
  throw new OpsError(`${file} is not whole: it ends before its end, or is damaged. Nothing was changed.`);
}

/** The rows of one table, up to the line that ends it. */
async function* rowsOf(lines, file) {
  for (let line = await next(lines, file); !(line.length === 2 && line[0] === 92 && line[1] === 46); line = await next(lines, file))
    yield Buffer.concat([line, NEWLINE]);
}

const NEWLINE = Buffer.from('\n');
