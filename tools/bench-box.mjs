// The nightly rewriting of one large ballot box in a real PostgreSQL: how long it takes, whom it keeps waiting, and what order it leaves. Used by tools/bench/anonymity.mjs.
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { root } from './bootstrap.mjs';
import { importPeople, httpClient, openCycle, signUp } from './bench-organisation.mjs';

const PEOPLE = 40;
const AT_ONCE = 500;
/** Bytes of the smallest envelope. */
const ENVELOPE = 4177;
const built = (...at) => import(pathToFileURL(path.join(root, 'dist', 'backend', ...at)).href);

/** Opens a cycle in a house of its own; returns what fills its box in order of arrival, and what rewrites it. */
export async function box(ctx) {
  const house = await ctx.house({ env: { LOG_LEVEL: 'warn' } });
  const http = httpClient(house.url, 2);
  ctx.after(() => http.close());
  const admin = await signUp(house, http);
  await importPeople(admin, PEOPLE);
  const cycle = (await openCycle(admin)).id;
  const database = await ctx.client(house.databaseUrl);
  const [{ organisation_id: organisation, cohort_id: cohort }] = (await database.query('SELECT organisation_id, cohort_id FROM org.entitlement LIMIT 1')).rows;
  const { BoxPartitions } = await built('surveys', 'ballot', 'box-partitions.js');
  const { cycleLock } = await built('surveys', 'ballot', 'cycle-lock.js');
  const { Settings } = await built('platform', 'settings.js');
  const partitions = new BoxPartitions(Settings.read({ DATABASE_URL: house.databaseUrl, DATA_DIR: path.join(house.dir, 'data') }));
  let came = 0;
  return {
    /** Ballots, and who collected them, one transaction after the other, until there are so many. */
    async fillUpTo(ballots) {
      for (; came < ballots; came += AT_ONCE) {
        await database.query('BEGIN');
        await database.query(
          `INSERT INTO org.entitlement (organisation_id, cycle_id, holder_id, card, cohort_id, issued, blinded_hash, reissues, reminders)
           SELECT $1, $2, gen_random_uuid(), false, $3, true, sha256(int4send(n)), 0, true FROM generate_series($4::int, $5::int) n`,
          [organisation, cycle, cohort, came, came + AT_ONCE - 1],
        );
        await database.query(
          `INSERT INTO box.sealed_ballot (organisation_id, cycle_id, spend_tag, cohort_id, token_input, token_signature, edit_hash, envelope, envelope_hash)
           SELECT $1, $2, sha256(int4send(n)), $3, int4send(n), decode(repeat(md5(n::text), 24), 'hex'), sha256(int4send(n)),
                  substr(decode(repeat(md5(n::text), 262), 'hex'), 1, $6), sha256(int4send(n))
           FROM generate_series($4::int, $5::int) n`,
          [organisation, cycle, cohort, came, came + AT_ONCE - 1, ENVELOPE],
        );
        await database.query('COMMIT');
      }
    },

    /** Seconds that one rewriting took, and the longest that somebody waited meanwhile: to cast in this cycle, and to reach the tables for any other. */
    async rewrite() {
      const waits = { ownCycle: 0, otherCycles: 0 };
      let done = false;
      const ask = async (who, text, values) => {
        const client = await ctx.client(house.databaseUrl);
        while (!done) {
          const began = performance.now();
          await client.query(text, values);
          waits[who] = Math.max(waits[who], (performance.now() - began) / 1000);
          await pause(2);
        }
      };
      // what a cast takes: the lock of its cycle, and the tables
      const asking = [
        ask('ownCycle', 'SELECT pg_advisory_xact_lock_shared($1::bigint)', [cycleLock(cycle)]),
        ask('otherCycles', `SELECT 1 FROM box.sealed_ballot WHERE cycle_id = '00000000-0000-4000-8000-000000000000' LIMIT 1`),
      ];
      await pause(50);
      const began = performance.now();
      await partitions.shuffle(organisation, cycle);
      const seconds = (performance.now() - began) / 1000;
      done = true;
      await Promise.all(asking);
      return { seconds, ...waits };
    },

    /** How the order in which the ballots came goes with where they lie, where their envelopes lie, and how many transactions there are. */
    async order() {
      const { rows } = await database.query(
        `SELECT token_input, ctid::text, pg_column_toast_chunk_id(envelope)::text AS toast, xmin::text FROM box.sealed_ballot WHERE cycle_id = $1`,
        [cycle],
      );
      const order = rows.map(({ token_input }) => token_input.readInt32BE());
      const place = rows.map(({ ctid }) => {
        const [page, line] = ctid.slice(1, -1).split(',').map(Number);
        return page * 1000 + line;
      });
      return {
        place: rankCorrelation(order, place),
        toast: rankCorrelation(
          order,
          rows.map(({ toast }) => Number(toast)),
        ),
        transactions: new Set(rows.map(({ xmin }) => xmin)).size,
      };
    },
  };
}

/** Spearman's rho of two orders without ties. */
export function rankCorrelation(x, y) {
  const ranks = (values) => {
    const at = new Map([...values].sort((a, b) => a - b).map((value, i) => [value, i]));
    return values.map((value) => at.get(value));
  };
  const [a, b] = [ranks(x), ranks(y)];
  const squares = a.reduce((sum, rank, i) => sum + (rank - b[i]) ** 2, 0);
  return 1 - (6 * squares) / (a.length * (a.length ** 2 - 1));
}
