// An installation as an operator has one: `npm start` and `npm run ops` as processes of their own, on an embedded PostgreSQL in a folder of their own.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { root } from '../../tools/bootstrap.mjs';
import { freePort } from '../../tools/pg.mjs';

/** A folder for everything of one journey; remove() when it is over. */
export function workshop() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-'));
  fs.chmodSync(folder, 0o755); // as root, PostgreSQL's own account must get through
  return { folder, remove: () => fs.rmSync(folder, { recursive: true, force: true }) };
}

/** What an operator's shell has: nothing of the test run, of nx or of a house that runs beside it. */
const shell = (settings) => {
  const { PATH, HOME, LANG, TMPDIR } = process.env;
  return { PATH, HOME, LANG, TMPDIR, ...settings };
};

/** Runs a command to its end: {code, said}, what it wrote to either output. */
function run(script, args, settings) {
  const child = spawn(process.execPath, [path.join(root, 'tools', script), ...args], { cwd: root, env: shell(settings), stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  return { child, heard: () => said, ended: new Promise((resolve) => child.once('close', (code) => resolve({ code, said }))) };
}

/** `npm run ops -- …args` with these settings. */
export const ops = (settings, ...args) => run('ops.mjs', args, settings).ended;

/** `npm start` with the data in a folder: {url, mailbox, stop}; stop() as Ctrl-C does, and waits for the end. */
export async function startInstallation(dataDir) {
  const port = await freePort();
  const { child, heard, ended } = run('start.mjs', [], { DATA_DIR: dataDir, PORT: String(port), DEMO: 'false', EARLY_END_NOTICE_DAYS: '0' });
  let over = false;
  ended.then(() => (over = true));
  while (!heard().includes('is ready at')) {
    if (over) throw new Error(`npm start ended before it was ready:\n${heard()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url: `http://localhost:${port}`,
    mailbox: path.join(dataDir, 'outbox'),
    async stop() {
      child.kill('SIGINT');
      return ended;
    },
  };
}

/** Work with the embedded database of a running installation, as its superuser.
 *  @param {string} dataDir
 *  @param {(client: import('pg').Client) => Promise<any>} work */
export async function asSuperuser(dataDir, work) {
  const kept = (name) => fs.readFileSync(path.join(dataDir, name), 'utf8').trim();
  const client = new pg.Client({
    host: '127.0.0.1',
    port: Number(kept('postgres.port')),
    user: 'postgres',
    password: kept('postgres.password'),
    database: 'throughline',
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
