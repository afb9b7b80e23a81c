// linkage.*.seconds: the computations behind the linkage area alone (tools/bench-linkage.mjs), and the reading of a file of 360,000 rows by the command line;
// linkage.peak_mb: the most memory of the whole command on that file; linkage.page.p95.ms: the finding of one link as the page asks for it, 60 teams over 12
// quarters; linkage.across.ms: all teams compared. Each at two sizes. `npm run bench -- linkage.lmg` takes one of them alone.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { measureComputations, MONTHS, panelFile, TEAMS } from '../bench-linkage.mjs';
import { expected, httpClient, signUp } from '../bench-organisation.mjs';
import { root } from '../bootstrap.mjs';

const SIZES = [200, 1861];
const RUNS = 15;
const QUARTERS = Array.from({ length: 12 }, (_, i) => `${2023 + Math.floor(i / 4)}-Q${1 + (i % 4)}`);
const PAGES = [12, 60];
const FIGURES = [
  'SELECT id, name, parent_id FROM org.team WHERE organisation_id = $1 AND $2::uuid IS NOT NULL',
  `SELECT team_id, period_label, value FROM org.past_result WHERE organisation_id = $1 AND $2::uuid IS NOT NULL AND measure = 'engagement'`,
  'SELECT team_id, period_label, value, base FROM org.observation WHERE organisation_id = $1 AND metric_id = $2',
];

export const group = {
  name: 'linkage',
  async run(ctx) {
    const wanted = (name) => ctx.asked.length === 0 || ctx.asked.some((asked) => name === asked || name.startsWith(`${asked}.`));
    await measureComputations(ctx, wanted);
    if (wanted('linkage.read_csv.seconds') || wanted('linkage.peak_mb')) await measureFile(ctx, wanted);
    if (wanted('linkage.page.p95.ms')) await measurePage(ctx);
    if (wanted('linkage.across.ms')) await measureAcross(ctx);
  },
};

const short = (v) => Number(v.toPrecision(3));

/** The command line on a file of 36,000 and one of 360,000 rows: its reading alone, and the memory of the whole command. */
async function measureFile(ctx, wanted) {
  const folder = ctx.folder();
  const sizes = [];
  for (const teams of [TEAMS / 10, TEAMS]) {
    const file = path.join(folder, `panel-${teams}.csv`);
    fs.writeFileSync(file, await panelFile(teams));
    sizes.push({ file, rows: teams * MONTHS, mb: short(fs.statSync(file).size / 1e6) });
  }
  if (wanted('linkage.read_csv.seconds')) {
    const { value: seconds, ...small } = await reading(ctx, sizes[0]);
    const { value, ...context } = await reading(ctx, sizes[1]);
    ctx.figure('linkage.read_csv.seconds', value, 's', 'lower', { ...context, limit: 1, tenth: { seconds: short(seconds), ...small } });
  }
  if (wanted('linkage.peak_mb')) {
    const bare = await peakOf(folder, ['-e', '0']);
    await peakOf(folder, command(sizes[0])); // the first command after a change builds the library, which is not its own memory
    const small = await peakOf(folder, command(sizes[0]));
    const { mb, seconds } = await peakOf(folder, command(sizes[1]));
    const context = {
      rows: sizes[1].rows,
      fileMb: sizes[1].mb,
      wholeCommandSeconds: short(seconds),
      nodeAloneMb: short(bare.mb),
      ratioToFloor: short(mb / bare.mb),
    };
    ctx.figure('linkage.peak_mb', mb, 'MB', 'lower', { ...context, limit: 400, tenth: { rows: sizes[0].rows, mb: short(small.mb) } });
  }
}

const COLUMNS = [
  '--unit',
  'team',
  '--period',
  'month',
  '--staff',
  'engagement',
  '--customer',
  'csat',
  '--staff-base',
  'n_resp',
  '--customer-base',
  'n_tickets',
];
const command = ({ file }) => [path.join(root, 'tools', 'link.mjs'), '--panel', file, ...COLUMNS, '--json'];

async function reading(ctx, { file, rows, mb }) {
  const from = (name) => import(pathToFileURL(path.join(root, 'tools', 'link', name)).href);
  const { readArguments } = await from('arguments.mjs');
  const { readInput } = await from('read-input.mjs');
  const asked = readArguments(['--panel', file, ...COLUMNS]);
  const seconds = async (work) => {
    const began = performance.now();
    const count = await work();
    if (count !== rows) throw new Error(`${file} has ${rows} rows, and ${count} were read.`);
    return (performance.now() - began) / 1000;
  };
  const lines = () => {
    let count = -1;
    for (const byte of fs.readFileSync(file)) if (byte === 10) count++;
    return count;
  };
  const floor = await ctx.runs(3, () => seconds(lines));
  const { value, low, high } = await ctx.runs(3, () => seconds(async () => (await readInput(asked, root)).staff.cells));
  return { value, rows, fileMb: mb, runs: 3, low: short(low), high: short(high), floorSeconds: short(floor.value), ratioToFloor: short(value / floor.value) };
}

/** Most memory of a program and of every program it starts, added up. Each writes its own when it ends. */
async function peakOf(folder, args) {
  const seen = fs.mkdtempSync(path.join(folder, 'peak-'));
  const hook = path.join(seen, 'hook.mjs');
  fs.writeFileSync(
    hook,
    `import fs from 'node:fs';\nprocess.on('exit', () => fs.writeFileSync(${JSON.stringify(path.join(seen, 'peak.'))} + process.pid, String(process.resourceUsage().maxRSS)));\n`,
  );
  const began = performance.now();
  const code = await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: `--import=${pathToFileURL(hook).href}` },
    });
    child.on('error', reject);
    child.on('exit', resolve);
  });
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}.`);
  const peaks = fs.readdirSync(seen).filter((name) => name.startsWith('peak.'));
  return {
    mb: peaks.reduce((sum, name) => sum + Number(fs.readFileSync(path.join(seen, name), 'utf8')) / 1024, 0),
    seconds: (performance.now() - began) / 1000,
  };
}

/** The finding of one link with everything that the page shows of it, for teams over 12 quarters. */
async function measurePage(ctx) {
  const results = [];
  for (const teams of PAGES) {
    const house = await ctx.house();
    const http = httpClient(house.url, 1);
    ctx.after(() => http.close());
    const admin = await signUp(house, http);
    const metric = await bringTeams(admin, teams, QUARTERS);
    const get = (at) => expected(http.request('GET', at, undefined, { cookie: admin.cookie }), 200);
    const page = `/api/linkage/link?staff=engagement&metric=${metric}`;
    const began = performance.now();
    const found = await get(page);
    const cold = performance.now() - began;
    if (!found.within || found.within.teams !== teams)
      throw new Error(`The link is not of ${teams} teams over time: ${JSON.stringify(found.within ?? found).slice(0, 300)}`);
    const again = await p95(() => get(page));
    const empty = await p95(() => expected(http.request('GET', '/api/health/live'), 200));
    results.push({ teams, ...again, cold, emptyRouteMs: empty.p95 });
    await ctx.clean();
  }
  const [small, large] = results;
  ctx.figure('linkage.page.p95.ms', large.p95, 'ms', 'lower', {
    teams: large.teams,
    quarters: QUARTERS.length,
    calls: CALLS,
    medianMs: short(large.median),
    firstCallMs: short(large.cold),
    emptyRouteMs: short(large.emptyRouteMs),
    limit: 150,
    smaller: { teams: small.teams, p95: short(small.p95), medianMs: short(small.median) },
  });
}

const CALLS = 60;

async function p95(call) {
  const took = [];
  for (let i = 0; i < CALLS; i++) {
    const from = performance.now();
    await call();
    took.push(performance.now() - from);
  }
  took.sort((a, b) => a - b);
  return { p95: took[Math.ceil(0.95 * CALLS) - 1], median: (took[CALLS / 2 - 1] + took[CALLS / 2]) / 2 };
}

async function measureAcross(ctx) {
  for (const teams of SIZES) {
    const house = await ctx.house();
    const http = httpClient(house.url, 1);
    ctx.after(() => http.close());
    const admin = await signUp(house, http);
    const metric = await bringTeams(admin, teams);
    const database = await ctx.client(house.databaseUrl);
    const { rows } = await database.query('SELECT organisation_id FROM org.metric WHERE id = $1', [metric]);
    const across = () => expected(http.request('GET', `/api/linkage/across?staff=engagement&metric=${metric}`, undefined, { cookie: admin.cookie }), 200);
    const { across: figures } = await across();
    if (figures.n !== teams || !(figures.pearson.r > 0.3))
      throw new Error(`The comparison is not of ${teams} teams that go together: ${JSON.stringify(figures)}`);
    const answer = await timed(ctx, across);
    const empty = await timed(ctx, () => expected(http.request('GET', '/api/health/live'), 200));
    const bare = await timed(ctx, async () => {
      for (const text of FIGURES) await database.query(text, [rows[0].organisation_id, metric]);
    });
    const { value, ...more } = answer;
    ctx.figure('linkage.across.ms', value, 'ms', 'lower', {
      teams,
      ...rounded(more),
      emptyRouteMs: Number(empty.value.toPrecision(3)),
      postgresMs: Number(bare.value.toPrecision(3)),
      ratioToPostgres: Number((value / bare.value).toPrecision(3)),
    });
    await ctx.clean();
  }
}

/** Milliseconds of one call after the other: the median, with the spread. */
function timed(ctx, call) {
  return ctx.runs(RUNS, async () => {
    const from = performance.now();
    await call();
    return performance.now() - from;
  });
}

function rounded({ runs, low, high }) {
  return { runs, low: Number(low.toPrecision(3)), high: Number(high.toPrecision(3)) };
}

/** So many teams with engagement and customer satisfaction that go together, in one period or more; answers the metric. */
async function bringTeams(admin, teams, periods = ['2026-Q1']) {
  const random = seeded(42);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const lines = ['team,period,engagement,csat,ratings'];
  for (let i = 0; i < teams; i++) {
    const shared = normal();
    const on100 = (value) => Math.min(100, Math.max(0, 75 + 6 * value)).toFixed(2);
    for (const period of periods) {
      // inside the team, on top of what it is like in general
      const moved = periods.length > 1 ? 0.7 * normal() : 0;
      const outcome = 0.5 * (shared + moved) + Math.sqrt(0.75) * normal();
      lines.push(`Team ${i},${period},${on100(shared + moved)},${on100(outcome)},${40 + (i % 50)}`);
    }
  }
  const file = lines.join('\n');
  const options = { createTeams: true };
  const { items } = await admin.send('POST', '/api/metric-defaults', undefined);
  const metric = items.find((one) => one.key === 'csat').id;
  await bring(admin, '/api/past-result-imports', file, { mapping: { team: 'team', period: 'period', engagement: 'engagement' }, options });
  await bring(admin, '/api/outcome-imports', file, {
    mapping: { team: 'team', period: 'period', csat: `metric:${metric}`, ratings: `base:${metric}` },
    options,
  });
  return metric;
}

async function bring(admin, address, file, mapping) {
  const { id } = await admin.send('POST', address, file);
  const preview = await admin.send('PUT', `${address}/${id}/mapping`, mapping);
  if (preview.problemCount > 0) throw new Error(JSON.stringify(preview.problems.slice(0, 3)));
  await admin.send('POST', `${address}/${id}/application`, undefined);
}

/** mulberry32: the same teams in every run. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
