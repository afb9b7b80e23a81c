// The database of an installation, whether it is running or not.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { root } from '../bootstrap.mjs';
import { database } from '../database.mjs';
import { hold } from '../hold.mjs';
import { EmbeddedPg } from '../pg.mjs';
import { OpsError } from './ops-error.mjs';

/**
 * Runs the work with the address of the database, as its superuser: of DATABASE_URL, or of the embedded PostgreSQL in DATA_DIR, which is started for as
 * long as the work takes when nobody runs it. make: a folder that holds no database yet gets one.
 */
export async function withDatabase(work, { make = false } = {}) {
  if (process.env.DATABASE_URL) return work(await reached(process.env.DATABASE_URL));
  const dataDir = path.resolve(root, process.env.DATA_DIR || '.data');
  const file = (name) => path.join(dataDir, name);
  if (!fs.existsSync(file('postgres.password')) && make) {
    // passable but not readable: as root, PostgreSQL's own account must get through to its folder
    if (!fs.existsSync(dataDir)) fs.mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    fs.writeFileSync(file('postgres.password'), randomBytes(24).toString('base64url'), { mode: 0o600 });
  }
  if (!fs.existsSync(file('postgres.password')))
    throw new OpsError(`There is no installation in ${dataDir}. Name its folder with DATA_DIR, or its database with DATABASE_URL.`);
  const password = fs.readFileSync(file('postgres.password'), 'utf8').trim();
  const port = fs.existsSync(file('postgres.port')) ? Number(fs.readFileSync(file('postgres.port'), 'utf8')) : undefined;
  const lock = file('running');
  const { owner } = hold(lock);
  if (owner) return work(`postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/throughline`);
  const server = new EmbeddedPg({ dataDir: file('postgres'), password, port });
  try {
    await server.start();
    fs.writeFileSync(file('postgres.port'), String(server.port));
    return await work(await database(server));
  } finally {
    await server.stop();
    fs.rmSync(lock, { force: true });
  }
}

/** The address again, once somebody answers there. */
async function reached(url) {
  try {
    const client = new pg.Client(url);
    await client.connect();
    await client.end();
    return url;
  } catch (error) {
    // ECONNREFUSED, a wrong password, an address that is none: only trying tells, and the operator can put it right
    throw new OpsError(`The database that DATABASE_URL names cannot be reached: ${error.message || error.code}.`);
  }
}

/** The same with a connected client; of a database that is named, when one is. */
export function withClient(work, named) {
  const connected = async (url) => {
    const client = new pg.Client(url);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  return named ? connected(named) : withDatabase(connected);
}
