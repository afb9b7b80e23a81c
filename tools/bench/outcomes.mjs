// outcomes.import_1m.rows_per_second: a file of outcome events from the first byte sent to the last figure added up (sent, looked through, applied), at 1,000,000 rows, at their first tenth, and at as few over the whole time; .peak_mb: the most memory of the
// server's process until then; .vs_copy: its rate to that of a bare COPY of the same file into a table without keys. outcomes.reattribute_1m.seconds: every agent moved to another team, until all figures follow.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { httpClient, signUp } from '../bench-organisation.mjs';
import { root } from '../bootstrap.mjs';

/** A file, its first tenth (whoever sends her figures more often), and as few events as that over the same time, of which there are as many figures as of ten times as many. */
const FILES = { tenth: { rows: 100_000, days: 110 }, thin: { rows: 100_000, days: 1095 }, whole: { rows: 1_000_000, days: 1095 } };
const RUNS = 3;
const TEAMS = 200;
const AGENTS = 800;
const CHANNELS = ['chat', 'mail', 'phone', 'web'];
const LIMITS = { rate: 40_000, peak: 300, reattribute: 60 };
const short = (value) => Number(value.toPrecision(3));
const product = (...file) => import(pathToFileURL(path.join(root, 'dist', 'backend', ...file)).href);

export const group = {
  name: 'outcomes',
  async run(ctx) {
    const wanted = (name) => ctx.asked.some((asked) => `outcomes.${name}`.startsWith(asked)) || ctx.asked.length === 0;
    const measured = {};
    for (const [name, file] of Object.entries(FILES)) {
      measured[name] = await importing(ctx, file, wanted('reattribute_1m') && name === 'whole');
      await ctx.clean();
    }
    const { tenth: small, thin, whole: large } = measured;
    const others = { teams: TEAMS, agents: AGENTS, runs: RUNS };
    const rates = {
      tenth: { rows: small.rows, days: FILES.tenth.days, rate: short(small.rate), ofWhole: short(small.rate / large.rate), wanted: 0.8 },
      thin: { rows: thin.rows, days: FILES.thin.days, rate: short(thin.rate), ofWhole: short(thin.rate / large.rate) },
    };
    ctx.figure('outcomes.import_1m.rows_per_second', large.rate, '1/s', 'higher', {
      rows: large.rows,
      ...others,
      ...rates,
      spread: large.spread,
      seconds: large.seconds,
      wanted: LIMITS.rate,
    });
    ctx.figure('outcomes.import_1m.peak_mb', large.peak, 'MB', 'lower', {
      rows: large.rows,
      idleMb: short(large.idle),
      tenth: short(small.peak),
      thin: short(thin.peak),
      limit: LIMITS.peak,
    });
    ctx.figure('outcomes.import_1m.vs_copy', large.rate / large.copy, '', 'higher', {
      copyRowsPerSecond: short(large.copy),
      tenth: short(small.rate / small.copy),
    });
    if (large.reattribute)
      ctx.figure('outcomes.reattribute_1m.seconds', large.reattribute, 's', 'lower', {
        events: large.rows,
        agents: AGENTS,
        withFigures: true,
        limit: LIMITS.reattribute,
      });
  },
};

/** As a helpdesk would write it: tickets in their order, over three years. */
function fileOf({ rows, days }) {
  const parts = [Buffer.from('event_id,metric,happened_on,value,agent,channel,changed_at\n')];
  let [lines, state] = ['', 1];
  const draw = (n) => (state = (state * 48_271) % 2_147_483_647) % n;
  for (let i = 0; i < rows; i++) {
    const day = new Date(Date.UTC(2023, 0, 1 + Math.floor((i * days) / rows))).toISOString().slice(0, 10);
    lines += `T-${10_000_000 + i},csat-mean,${day},${1 + draw(5)},agent-${draw(AGENTS)},${CHANNELS[draw(4)]},${day}T1${draw(10)}:05:00Z\n`;
    if (lines.length < 1 << 20) continue;
    parts.push(Buffer.from(lines));
    lines = '';
  }
  return Buffer.concat([...parts, Buffer.from(lines)]);
}

async function importing(ctx, wantedFile, move) {
  const { rows } = wantedFile;
  const house = await ctx.house({ env: { DEMO: 'false' } });
  const http = httpClient(house.url, 2);
  ctx.after(() => http.close());
  const admin = await signUp(house, http);
  const client = await ctx.client(house.databaseUrl);
  const { organisation } = await admin.send('GET', '/api/me');
  const source = await furnish(admin, client, organisation.id);
  const file = fileOf(wantedFile);
  const pid = house.backend.child.pid;
  const idle = memory(pid, 'VmHWM');
  const spans = [];
  const { value, low, high } = await ctx.runs(RUNS, async (run) => {
    const took = await oneImport({ house, admin, source, file, rows });
    spans.push(took);
    if (run < RUNS - 1) await undone(admin, took.id);
    return rows / took.all;
  });
  const peak = memory(pid, 'VmHWM');
  const copy = await bareCopy(ctx, client, file, rows);
  const reattribute = move ? await moved(client, organisation.id) : undefined;
  const middle = (name) => short(ctx.median(spans.map((one) => one[name])));
  return {
    ...{ rows, rate: value, peak, idle, copy, reattribute },
    spread: [short(low), short(high)],
    seconds: { sent: middle('sent'), lookedThrough: middle('read'), applied: middle('applied') },
  };
}

/** Teams in three levels, agents assigned to them, and a helpdesk. */
async function furnish(admin, client, organisationId) {
  const root = (await admin.send('GET', '/api/teams')).items[0].id;
  await client.query(`INSERT INTO org.team (organisation_id, id, name, parent_id) SELECT $1, uuidv7(), 'Area ' || n, $2 FROM generate_series(1, 10) AS n`, [
    organisationId,
    root,
  ]);
  await client.query(
    `INSERT INTO org.team (organisation_id, id, name, parent_id) SELECT $1, uuidv7(), 'Team ' || n, (SELECT id FROM org.team WHERE organisation_id = $1 AND name = 'Area ' || (1 + n % 10)) FROM generate_series(1, $2::int) AS n`,
    [organisationId, TEAMS],
  );
  await admin.send('POST', '/api/metrics', {
    ...{
      key: 'csat-mean',
      name: 'Satisfaction, mean',
      kind: 'csat',
      unit: 'stars',
      min: 1,
      max: 5,
      direction: 'higher-is-better',
      definition: 'Stars of customers.',
    },
    ...{ formula: 'mean', figuresFrom: 'events', valueMin: 1, valueMax: 5 },
  });
  const source = await admin.send('POST', '/api/outcome-sources', { key: 'helpdesk', name: 'Helpdesk', kind: 'generic', timeZone: 'Europe/Berlin' });
  await client.query(
    `INSERT INTO org.helpdesk_agent (organisation_id, source_id, id, kind, key, name) SELECT $1, $2, uuidv7(), 'agent', 'agent-' || n, 'Agent ' || n FROM generate_series(0, $3::int - 1) AS n`,
    [organisationId, source.id, AGENTS],
  );
  await assign(client, organisationId, 0);
  await client.query('ANALYZE');
  return source;
}

/** Every agent in one team, shifted by so many teams. */
async function assign(client, organisationId, by) {
  await client.query(`DELETE FROM org.agent_assignment WHERE organisation_id = $1`, [organisationId]);
  await client.query(
    `INSERT INTO org.agent_assignment (organisation_id, agent_id, from_on, team_id)
     SELECT $1, h.id, '2020-01-01', t.id FROM org.helpdesk_agent h JOIN org.team t ON t.organisation_id = $1 AND t.name = 'Team ' || (1 + (substr(h.key, 7)::int + $2::int) % ${TEAMS}) WHERE h.organisation_id = $1`,
    [organisationId, by],
  );
}

const memory = (pid, field) => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
const seconds = (since) => (performance.now() - since) / 1000;

async function oneImport({ house, admin, source, file, rows }) {
  const began = performance.now();
  const reply = await fetch(`${house.url}/api/event-imports?sourceId=${source.id}&fileName=bench.csv`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', cookie: admin.cookie, origin: house.url },
    body: file,
  });
  if (reply.status !== 201) throw new Error(`The file was refused with ${reply.status}: ${await reply.text()}`);
  const { id } = await reply.json();
  const sent = seconds(began);
  const seen = await comesTo(admin, id, 'previewed');
  if (seen.counts.events !== rows)
    throw new Error(`The file has ${rows} events, ${seen.counts.events} were seen: ${JSON.stringify(seen.problems.slice(0, 3))}`);
  const read = seconds(began) - sent;
  await admin.send('POST', `/api/event-imports/${id}/application`, undefined, 201);
  const { counts } = await comesTo(admin, id, 'applied');
  if (counts.added !== rows) throw new Error(`Of ${rows} events ${counts.added} were added.`);
  const all = seconds(began);
  return { id, all, sent, read, applied: all - sent - read };
}

async function comesTo(admin, id, state) {
  for (;;) {
    const view = await admin.send('GET', `/api/event-imports/${id}`);
    if (view.state === state) return view;
    if (['failed', 'unreadable'].includes(view.state)) throw new Error(`The import is ${view.state}: ${view.failure}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function undone(admin, id) {
  await admin.send('DELETE', `/api/event-imports/${id}/application`);
  await comesTo(admin, id, 'undone');
}

/** The same bytes into a table without keys, by COPY alone. */
async function bareCopy(ctx, client, file, rows) {
  const { copyInto } = await product('platform', 'database', 'copy-into.js');
  async function* pieces() {
    for (let from = 0; from < file.length; from += 1 << 18) yield file.subarray(from, from + (1 << 18));
  }
  const { value } = await ctx.runs(RUNS, async () => {
    await client.query(
      `CREATE TABLE public.bare (event_id text, metric text, happened_on date, value float8, agent text, channel text, changed_at timestamptz)`,
    );
    const began = performance.now();
    await copyInto(client, `COPY public.bare FROM STDIN (FORMAT csv, HEADER)`, pieces());
    const took = seconds(began);
    await client.query(`DROP TABLE public.bare`);
    return rows / took;
  });
  return value;
}

/** Every agent belongs to another team, and the job of the house is told so. */
async function moved(client, organisationId) {
  await assign(client, organisationId, 7);
  const { rows } = await client.query(`SELECT array_agg(id) AS ids FROM org.helpdesk_agent WHERE organisation_id = $1`, [organisationId]);
  const began = performance.now();
  const job = await client.query(`INSERT INTO jobs.job (name, data) VALUES ('reattribute-outcomes', $1) RETURNING id`, [
    JSON.stringify({ organisationId, agentIds: rows[0].ids }),
  ]);
  for (;;) {
    const found = await client.query(`SELECT state FROM jobs.job WHERE id = $1`, [job.rows[0].id]);
    if (found.rows[0].state === 'completed') return seconds(began);
    if (found.rows[0].state === 'failed') throw new Error('Events could not be given to their teams anew.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
