import pg from 'pg';
import type { Settings } from '../settings.js';
import { migrate } from './migrate.js';
import { DATABASE_ROLES, roleName, rolePassword } from './roles.js';

/** One lock for every instance that starts: whoever comes second finds the work done. */
const LOCK = 4_400_001;
const SCHEMAS = { platform: 'owner', org: 'owner', box: 'owner', pub: 'owner', jobs: 'jobs' } as const;

/** Brings an empty or older database to what this version needs: database, roles, schemas, migrations. Safe to run at once from several instances. */
export async function prepareDatabase(settings: Settings): Promise<{ migrations: string[] }> {
  await createDatabase(settings.values.DATABASE_URL);
  const admin = new pg.Client({ connectionString: settings.values.DATABASE_URL });
  await admin.connect();
  try {
    await admin.query(`SELECT pg_advisory_lock(${LOCK})`);
    await createRoles(admin, settings);
    await createSchemas(admin);
    return { migrations: await migrate(settings) };
  } finally {
    await admin.end();
  }
}

async function createDatabase(url: string): Promise<void> {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  const probe = new pg.Client({ connectionString: url });
  try {
    await probe.connect();
    return;
  } catch (error) {
    // 3D000 is "database does not exist": there is no asking before connecting to it
    if ((error as { code?: string }).code !== '3D000') throw error;
  } finally {
    await probe.end();
  }
  const server = new URL(url);
  server.pathname = '/postgres';
  const admin = new pg.Client({ connectionString: server.toString() });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    // 42P04 and 23505 are another instance having made it in the same moment
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await admin.end();
  }
}

async function createRoles(admin: pg.Client, settings: Settings): Promise<void> {
  // roles belong to the whole server, so the lock must hold across databases: a transaction lock on a shared catalogue row does
  await admin.query('BEGIN');
  await admin.query(`LOCK TABLE pg_catalog.pg_authid IN SHARE ROW EXCLUSIVE MODE`).catch(async () => {
    // only a superuser may lock the catalogue; without it two databases of one server must not be prepared at the same moment
    await admin.query('ROLLBACK');
    await admin.query('BEGIN');
  });
  const existing = await admin.query<{ rolname: string }>(`SELECT rolname FROM pg_roles WHERE rolname LIKE 'throughline\\_%'`);
  const known = new Set(existing.rows.map((row) => row.rolname));
  for (const role of DATABASE_ROLES) {
    const verb = known.has(roleName(role)) ? 'ALTER' : 'CREATE';
    const rights = verb === 'CREATE' ? 'NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE' : '';
    await admin.query(`${verb} ROLE ${roleName(role)} LOGIN ${rights} PASSWORD ${pg.escapeLiteral(rolePassword(settings, role))}`);
  }
  await admin.query('COMMIT');
}

async function createSchemas(admin: pg.Client): Promise<void> {
  // an account that is no superuser may hand a schema only to roles it is a member of
  for (const role of ['owner', 'jobs'] as const) await admin.query(`GRANT ${roleName(role)} TO CURRENT_USER`);
  for (const [schema, role] of Object.entries(SCHEMAS)) await admin.query(`CREATE SCHEMA IF NOT EXISTS ${schema} AUTHORIZATION ${roleName(role)}`);
  // ballot requests must leave no trace in the server's log, whatever the server logs otherwise
  for (const role of ['ballot', 'issuer', 'tally'] as const) {
    for (const setting of [
      `log_statement = 'none'`,
      `log_min_duration_statement = -1`,
      `log_min_error_statement = 'panic'`,
      `log_parameter_max_length = 0`,
      `log_parameter_max_length_on_error = 0`,
    ]) {
      await admin.query(`ALTER ROLE ${roleName(role)} SET ${setting}`).catch(() => undefined /* needs a superuser; docs tell the operator */);
    }
  }
}
