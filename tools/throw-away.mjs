// A whole house that is gone afterwards: embedded PostgreSQL, mail outbox and backend in a folder of its own.
// For the browser tests and the benchmarks.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startBackend } from './backend.mjs';
import { root } from './bootstrap.mjs';
import { database } from './database.mjs';
import { outbox } from './outbox.mjs';
import { EmbeddedPg, freePort } from './pg.mjs';

/** A PostgreSQL alone. durable: with fsync, as in earnest. {server, url, dir, stop}. */
export async function throwAwayPostgres({ durable = false, settings = {} } = {}) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-'));
  fs.chmodSync(dir, 0o755); // as root, the server's own account must get through
  const flags = durable ? { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', shared_buffers: '256MB', max_wal_size: '2GB' } : {};
  const server = new EmbeddedPg({ dataDir: path.join(dir, 'postgres'), throwAway: true, folder: dir, settings: { ...flags, ...settings } });
  const remove = () => fs.rmSync(dir, { recursive: true, force: true });
  try {
    await server.start();
    return {
      server,
      dir,
      url: await database(server),
      stop: async () => {
        await server.stop();
        remove();
      },
    };
  } catch (e) {
    // a server that does not start leaves its folder otherwise
    await server.stop();
    remove();
    throw e;
  }
}

/** The house. env: further settings of the backend; durable and settings: of PostgreSQL.
 *  {url, databaseUrl, mailbox, dir, server, backend, boot, stop}; boot(env) starts one more backend on the same database
 *  and resolves to {url, child, exited, stop}; stop() ends every backend, then the rest. */
export async function throwAwayHouse({ env = {}, durable = false, settings = {}, onLine = () => {} } = {}) {
  const postgres = await throwAwayPostgres({ durable, settings });
  const mailbox = path.join(postgres.dir, 'outbox');
  const smtp = await outbox(mailbox);
  const backends = [];
  const stop = async () => {
    await Promise.all(backends.map((b) => b.stop()));
    await smtp.close();
    await postgres.stop();
  };
  const boot = async (more = {}) => {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const backend = startBackend({
      onLine,
      env: {
        DATABASE_URL: postgres.url,
        DATA_DIR: path.join(postgres.dir, 'data'),
        PORT: String(port),
        PUBLIC_URL: url,
        ROLE: 'all',
        DEMO: 'false',
        SMTP_URL: smtp.url,
        MAILBOX_DIR: mailbox,
        MAIL_AT_ANY_HOUR: 'true',
        // whoever tries something out does not wait for days
        EARLY_END_NOTICE_DAYS: '0',
        WEB_ROOT: path.join(root, 'dist', 'web'),
        LOG_LEVEL: 'info',
        ...env,
        ...more,
      },
    });
    backends.push(backend);
    await backend.ready;
    return { ...backend, url };
  };
  try {
    const backend = await boot();
    return { url: backend.url, databaseUrl: postgres.url, mailbox, dir: postgres.dir, server: postgres.server, backend, boot, stop };
  } catch (e) {
    // nothing may stay behind because the backend did not start
    await stop();
    throw e;
  }
}
