// A house of its own whose processes are killed with SIGKILL and brought up again on the same data and ports, as npm start would.
import fs from 'node:fs';
import pg from 'pg';
import { throwAwayHouse } from '../../tools/throw-away.mjs';

/** Opens the house, its PostgreSQL durable as in earnest.
 *  @param {(line: string) => void} onLine gets every line the server logs. */
export async function openKillableHouse(onLine) {
  const house = await throwAwayHouse({ durable: true, onLine });
  const address = new URL(house.url);
  // a restart looks for a free port otherwise, and the server keeps the address it was told
  house.server.o.port = house.server.port;
  let backend = house.backend;

  return {
    url: house.url,
    mailbox: house.mailbox,
    stop: house.stop,

    /** Whether the server's process is there; it must never end by itself. */
    serverRuns: () => backend.child.exitCode === null && backend.child.signalCode === null,

    async killServer() {
      backend.child.kill('SIGKILL');
      await backend.exited;
    },
    async startServer() {
      backend = await house.boot({ PORT: address.port, PUBLIC_URL: house.url });
    },

    /** Kills the postmaster and every process of it, so that none has time to finish anything. */
    async killPostgres() {
      const { child, exited } = house.server;
      const all = [child.pid, ...childrenOf(child.pid)];
      for (const pid of all) signal(pid);
      // what the postmaster started between our look and its end
      for (const pid of childrenOf(child.pid)) signal(pid);
      await exited;
    },
    async startPostgres() {
      const { port } = house.server;
      await house.server.start();
      if (house.server.port !== port) throw new Error(`PostgreSQL came up on port ${house.server.port} instead of ${port}: somebody took it in between.`);
    },

    /** What lies in the box, past the server: tag and envelope hash of every ballot, base64url. Asked as the superuser: no role of the house sees all of it. */
    async box(cycleId) {
      const client = new pg.Client(house.databaseUrl);
      await client.connect();
      try {
        const { rows } = await client.query('SELECT spend_tag, envelope_hash FROM box.sealed_ballot WHERE cycle_id = $1', [cycleId]);
        return rows.map((row) => ({ tag: row.spend_tag.toString('base64url'), hash: row.envelope_hash.toString('base64url') }));
      } finally {
        await client.end();
      }
    },
  };
}

function signal(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (e) {
    // ESRCH: it ended between the look and the signal, which is what was wanted
    if (e.code !== 'ESRCH') throw e;
  }
}

function childrenOf(parent) {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent);
}

function parentOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    // ENOENT, ESRCH: it ended while we looked
    return undefined;
  }
}
