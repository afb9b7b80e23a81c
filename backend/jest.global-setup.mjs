import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { EmbeddedPg } from '../tools/pg.mjs';

/** One throw-away PostgreSQL for all database tests; each spec file works in a database of its own on it. */
export default async function () {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-pg-'));
  fs.chmodSync(dir, 0o755);
  const server = new EmbeddedPg({ dataDir: path.join(dir, 'data'), throwAway: true, settings: { max_connections: '300' } });
  await server.start();
  process.env.TEST_DATABASE_SERVER = server.url();
  Object.assign(globalThis, { __pg: server, __pgDir: dir });
}
