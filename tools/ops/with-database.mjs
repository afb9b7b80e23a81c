// The database of an installation, whether it is running or not.
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
 * long as the work takes when nobody runs it.
 */
export async function withDatabase(work) {
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL);
  const dataDir = path.resolve(root, process.env.DATA_DIR || '.data');
  const file = (name) => path.join(dataDir, name);
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
    return await work(await database(server));
  } finally {
    await server.stop();
    fs.rmSync(lock, { force: true });
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
