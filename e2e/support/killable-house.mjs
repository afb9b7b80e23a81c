// A house of its own whose processes are killed with SIGKILL and brought up again on the same data and ports, as npm start would.
import fs from 'node:fs';
import pg from 'pg';
import { throwAwayHouse } from '../../tools/throw-away.mjs';

/** Opens the house, its PostgreSQL durable as in earnest.
 *  @param {(line: string) => void} onLine gets every line the server logs.
 *  @param {Record<string, string>} env further settings of the server. */
export async function openKillableHouse(onLine, env = {}) {
  const house = await throwAwayHouse({ durable: true, onLine, env });
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

    /** What lies in the box, past the server: tag and envelope hash of every ballot, base64url. */
    async box(cycleId) {
      const rows = await asSuperuser('SELECT spend_tag, envelope_hash FROM box.sealed_ballot WHERE cycle_id = $1', [cycleId]);
      return rows.map((row) => ({ tag: row.spend_tag.toString('base64url'), hash: row.envelope_hash.toString('base64url') }));
    },

    /** Lets two hours pass for the mailings of the cycle: nothing is heard of a worker that was killed, a pause for the mail server is over, and the clock strikes that looks for such mailings. */
    async waitForMailings(cycleId) {
      await asSuperuser(
        `UPDATE org.invitation_wave SET next_at = next_at - interval '2 hours', run_until = run_until - interval '2 hours' WHERE cycle_id = $1`,
        [cycleId],
      );
      await strike('resume-waves');
    },

    /** Lets a clock of the house strike now. */
    strike,

    /** Lets the minute pass after which the queue hears nothing of a worker any more, or after which what failed is tried again: what it was at is to be done now. */
    async missWorkers() {
      await asSuperuser(`UPDATE jobs.job SET state = 'retry', start_after = now() WHERE state IN ('active', 'retry')`);
    },

    /** What the house has the database do at this moment, as SQL; nothing of one whose server is gone once the database has noticed. */
    async statements() {
      const rows = await asSuperuser(`SELECT query FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle' AND pid <> pg_backend_pid()`);
      return rows.map((row) => row.query);
    },

    /** Lets nobody write to a table of organisations until what is returned is called, or the database is killed. */
    async hold(table) {
      const client = new pg.Client(house.databaseUrl);
      client.on('error', () => {}); // the database may be killed meanwhile
      await client.connect();
      await client.query(`BEGIN; LOCK TABLE org.${table} IN SHARE MODE`);
      return () => client.end().catch(() => {});
    },

    /** How many lines tables of organisations hold, all organisations together. */
    async lines(...tables) {
      const counts = await Promise.all(tables.map((table) => asSuperuser(`SELECT count(*)::int AS n FROM org.${table}`)));
      return counts.map(([{ n }]) => n);
    },

    /** Makes a kudos look as if it had been given so many days earlier: its id tells when. */
    async giveEarlier(kudosId, days) {
      const time = Number.parseInt(kudosId.replaceAll('-', '').slice(0, 12), 16) - days * 86_400_000;
      const hex = time.toString(16).padStart(12, '0');
      const earlier = `${hex.slice(0, 8)}-${hex.slice(8)}${kudosId.slice(13)}`;
      const moved = ['kudos SET id', 'kudos_recipient SET kudos_id', 'kudos_audience SET kudos_id'];
      // in one go, so that no key is looked at in between
      await asSuperuser(
        `BEGIN; SET LOCAL session_replication_role = replica; ${moved.map((one) => `UPDATE org.${one} = '${earlier}' WHERE ${one.split(' ').at(-1)} = '${kudosId}'`).join('; ')}; COMMIT`,
      );
    },
  };

  function strike(job) {
    return asSuperuser(`INSERT INTO jobs.job (name, data) VALUES ($1, '{}')`, [job]);
  }

  // past the server, since no role of the house sees all of it
  async function asSuperuser(text, values) {
    const client = new pg.Client(house.databaseUrl);
    await client.connect();
    try {
      return (await client.query(text, values)).rows;
    } finally {
      await client.end();
    }
  }
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
