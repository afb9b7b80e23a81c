// What a benchmark is given: houses, databases, clocks, and the way to say what it measured.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { throwAwayHouse, throwAwayPostgres } from './throw-away.mjs';

/** The middle of the values; of two middles the mean. */
export function median(values) {
  if (values.length === 0) throw new Error('The median of no values is asked for.');
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Seconds of processor time that a process has used so far, all its threads together; Linux only. */
export function cpuSeconds(pid) {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100; // utime and stime, in hundredths of a second
}

/** Processor seconds of a process and of all its children, as PostgreSQL and its sessions. Ended children are not in it. */
export function cpuSecondsWithChildren(pid) {
  let sum = cpuSeconds(pid);
  for (const other of fs.readdirSync('/proc').filter((f) => /^\d+$/.test(f))) {
    try {
      const stat = fs.readFileSync(`/proc/${other}/stat`, 'utf8');
      if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === pid) sum += cpuSeconds(Number(other));
    } catch {
      // it ended while we looked
    }
  }
  return sum;
}

/** Runs `work(i)` again and again from so many clients for so many seconds: {count, seconds, rate, latencies} (milliseconds, sorted). */
export async function hammer({ clients, seconds, work }) {
  const latencies = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let i = 0; performance.now() < until; i++) {
        const t = performance.now();
        await work(client, i);
        latencies.push(performance.now() - t);
      }
    }),
  );
  const took = (performance.now() - began) / 1000;
  return { count: latencies.length, seconds: took, rate: latencies.length / took, latencies: latencies.sort((a, b) => a - b) };
}

/** asked: the names on the command line. Everything started through the context is gone after clean(). */
export function benchContext(asked) {
  const undo = [];
  return {
    asked,
    median,
    cpuSeconds,
    cpuSecondsWithChildren,
    hammer,

    /** Whether the figure was asked for by its own name: for those too slow to take unasked. */
    askedFor: (figure) => asked.includes(figure),

    /** Prints a figure. better: 'higher' or 'lower'. context: what somebody must know to compare it (sizes, clients, runs). With a limit in it, also how much of that the value takes. */
    figure(name, value, unit, better, context = {}) {
      const load = os.loadavg()[0];
      const machine = { cores: os.availableParallelism(), load: Math.round(load * 100) / 100, node: process.version };
      const ofLimit = context.limit > 0 ? { ratioToLimit: Number((value / context.limit).toPrecision(3)) } : {};
      console.log(JSON.stringify({ name, value: Number(value.toPrecision(4)), unit, better, context: { ...context, ...ofLimit, ...machine } }));
    },

    /** The median of the figure over several runs of `measure(run)`, with the spread in the context. */
    async runs(times, measure) {
      const values = [];
      for (let run = 0; run < times; run++) values.push(await measure(run));
      return { value: median(values), runs: times, low: Math.min(...values), high: Math.max(...values) };
    },

    /** A throw-away house (see throw-away.mjs), its PostgreSQL durable as in earnest. */
    async house(options = {}) {
      const house = await throwAwayHouse({ durable: true, ...options, env: { LOG_LEVEL: 'info', ...options.env } });
      undo.push(house.stop);
      return house;
    },

    /** A throw-away PostgreSQL alone, durable as in earnest. */
    async postgres(options = {}) {
      const postgres = await throwAwayPostgres({ durable: true, ...options });
      undo.push(postgres.stop);
      return postgres;
    },

    /** A connected client of the database. */
    async client(url) {
      const client = new pg.Client(url);
      await client.connect();
      undo.push(() => client.end());
      return client;
    },

    /** A folder of its own that is gone afterwards. */
    folder(name = 'throughline-bench-') {
      const dir = fs.mkdtempSync(path.join(os.tmpdir(), name));
      fs.chmodSync(dir, 0o755); // as root, PostgreSQL's own account must get through
      undo.push(() => fs.rmSync(dir, { recursive: true, force: true }));
      return dir;
    },

    /** Runs when the group is done, in reverse order. */
    after: (step) => void undo.push(step),

    async clean() {
      for (let step = undo.pop(); step; step = undo.pop()) await step();
    },
  };
}
