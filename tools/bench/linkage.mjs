// linkage.across.ms: the comparison of all teams as the leader's page asks for it, whole answer, at two sizes; beside it in the same run what PostgreSQL
// alone takes to hand over the teams and the figures of both sides, and what a route that asks for nothing takes.
import { expected, httpClient, signUp } from '../bench-organisation.mjs';

const SIZES = [200, 1861];
const RUNS = 15;
const FIGURES = [
  'SELECT id, name, parent_id FROM org.team WHERE organisation_id = $1 AND $2::uuid IS NOT NULL',
  `SELECT team_id, period_label, value FROM org.past_result WHERE organisation_id = $1 AND $2::uuid IS NOT NULL AND measure = 'engagement'`,
  'SELECT team_id, period_label, value, base FROM org.observation WHERE organisation_id = $1 AND metric_id = $2',
];

export const group = {
  name: 'linkage',
  async run(ctx) {
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
  },
};

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

/** So many teams with engagement and customer satisfaction that go together; answers the metric. */
async function bringTeams(admin, teams) {
  const random = seeded(42);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const lines = ['team,engagement,csat,ratings'];
  for (let i = 0; i < teams; i++) {
    const shared = normal();
    const on100 = (value) => Math.min(100, Math.max(0, 75 + 6 * value)).toFixed(2);
    lines.push(`Team ${i},${on100(shared)},${on100(0.5 * shared + Math.sqrt(0.75) * normal())},${40 + (i % 50)}`);
  }
  const file = lines.join('\n');
  const options = { period: '2026-Q1', createTeams: true };
  const { items } = await admin.send('POST', '/api/metric-defaults', undefined);
  const metric = items.find((one) => one.key === 'csat').id;
  await bring(admin, '/api/past-result-imports', file, { mapping: { team: 'team', engagement: 'engagement' }, options });
  await bring(admin, '/api/outcome-imports', file, { mapping: { team: 'team', csat: `metric:${metric}`, ratings: `base:${metric}` }, options });
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
