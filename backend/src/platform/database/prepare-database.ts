import pg from 'pg';
import type { Settings } from '../settings.js';
import { migrate } from './migrate.js';
import { QUIET_SETTINGS } from './logging-promise.js';
import { DATABASE_ROLES, type DatabaseRole, roleName, rolePassword, roleUrl } from './roles.js';
import { scramVerifier } from './scram-verifier.js';

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
  if (known.has(roleName('owner'))) await mustBeOurs(settings);
  for (const role of DATABASE_ROLES) {
    const verb = known.has(roleName(role)) ? 'ALTER' : 'CREATE';
    const rights = verb === 'CREATE' ? 'NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE' : '';
    await admin.query(`${verb} ROLE ${roleName(role)} LOGIN ${rights} PASSWORD ${pg.escapeLiteral(scramVerifier(rolePassword(settings, role)))}`);
  }
  await admin.query('COMMIT');
}

/** Roles belong to the whole server: to give them new passwords would shut out the installation they belong to, at its next connection. */
async function mustBeOurs(settings: Settings): Promise<void> {
  const owner = new pg.Client({ connectionString: roleUrl(settings, 'owner') });
  try {
    await owner.connect();
  } catch (error) {
    // 28P01 is "wrong password": there is no asking for a password but by using it
    if ((error as { code?: string }).code !== '28P01') throw error;
    throw new Error(
      'This database server has the roles of Throughline already, and they belong to an installation with another SECRET_KEY. ' +
        'Start with the SECRET_KEY (or DATA_DIR/secret) of that installation, or give each installation a database server of its own.',
      { cause: error },
    );
  } finally {
    await owner.end();
  }
}

async function createSchemas(admin: pg.Client): Promise<void> {
  // an account that is no superuser may hand a schema only to roles it is a member of
  for (const role of ['owner', 'jobs'] as const) await admin.query(`GRANT ${roleName(role)} TO CURRENT_USER`);
  for (const [schema, role] of Object.entries(SCHEMAS)) await admin.query(`CREATE SCHEMA IF NOT EXISTS ${schema} AUTHORIZATION ${roleName(role)}`);
  // ballot requests must leave no trace in the server's log or its list of sessions, whatever the server does otherwise
  for (const [role, settings] of Object.entries(QUIET_SETTINGS)) {
    for (const [setting, value] of Object.entries(settings)) {
      // needs a superuser, or the right to set it; LoggingPromise says at every start what does not hold
      await admin.query(`ALTER ROLE ${roleName(role as DatabaseRole)} SET ${setting} = '${value}'`).catch(() => undefined);
    }
  }
  // whoever waits for a box that is being rewritten holds one of few connections, so others would soon wait as well: it is told to try again
  for (const role of ['ballot', 'issuer'] as const) await admin.query(`ALTER ROLE ${roleName(role)} SET lock_timeout = '2s'`);
}
