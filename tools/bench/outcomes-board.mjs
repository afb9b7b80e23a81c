// outcomes.board.p95.ms: the board of outcomes as its page asks for it, 36 months of three metrics with their trends: the whole organisation, every team in turn that has teams below it, and one
// channel. The first page: the team, what is handled in itself, and fifty below it. At two sizes of the organisation, and beside the same cells read from PostgreSQL alone. The cells are put there as they are added up; how long that takes is
// another figure.
import { expected, httpClient, signUp } from '../bench-organisation.mjs';

const SIZES = [800, 8_000];
const MONTHS = 36;
const BRANCHES = 50;
const CALLS = 100;
const DEFINITIONS = ['csat-top-box', 'first-reply', 'complaints-per-1000'];

export const group = {
  name: 'outcomes',
  async run(ctx) {
    if (ctx.asked.length > 0 && !ctx.asked.some((asked) => asked === 'outcomes' || 'outcomes.board.p95.ms'.startsWith(asked))) return;
    const results = [];
    for (const teams of SIZES) {
      results.push(await measure(ctx, teams));
      await ctx.clean();
    }
    const [small, large] = results;
    ctx.figure('outcomes.board.p95.ms', large.p95, 'ms', 'lower', {
      ...context(large),
      months: MONTHS,
      metrics: DEFINITIONS.length,
      calls: CALLS,
      limit: 80,
      tenth: context(small),
    });
  },
};

const short = (v) => Number(v.toPrecision(3));
const context = ({ teams, p95, median, cells, postgres, empty, bytes }) => ({
  teams,
  p95: short(p95),
  medianMs: short(median),
  cells,
  replyBytes: bytes,
  postgresMs: short(postgres),
  ratioToPostgres: short(median / postgres),
  emptyRouteMs: short(empty),
});

async function measure(ctx, teams) {
  const house = await ctx.house();
  const http = httpClient(house.url, 1);
  ctx.after(() => http.close());
  const admin = await signUp(house, http);
  const get = (at) => expected(http.request('GET', at, undefined, { cookie: admin.cookie }), 200);
  for (const definition of DEFINITIONS) await admin.send('POST', '/api/defined-metrics', { definition });
  const database = await ctx.client(house.databaseUrl);
  const { nodes, cells, organisation } = await seed(database, teams);
  const until = '2026-06-30';
  const from = '2023-07-01';
  const board = (node, more = '') => get(`/api/outcome-board?from=${from}&until=${until}${node ? `&node=${node}` : ''}${more}`);
  const whole = await board();
  if (whole.rows.length !== BRANCHES + 2 || whole.rows.some(({ figures }) => figures.some(({ value }) => value === null)))
    throw new Error(`The board is not full: ${JSON.stringify(whole).slice(0, 400)}`);
  const took = [];
  for (let i = 0; i < CALLS; i++) {
    const began = performance.now();
    await (i % 3 === 0 ? board() : i % 3 === 1 ? board(nodes[i % nodes.length]) : board(undefined, '&channel=phone'));
    took.push(performance.now() - began);
  }
  const shown = whole.rows.map(({ team }) => team.id);
  const postgres = await ctx.runs(15, async () => {
    const began = performance.now();
    await database.query(
      `SELECT * FROM org.outcome_cell WHERE organisation_id = $1 AND metric_id = ANY(SELECT id FROM org.metric WHERE organisation_id = $1) AND team_id = ANY($2::uuid[]) AND scope = 'tree' AND channel = ''`,
      [organisation, shown],
    );
    return performance.now() - began;
  });
  const empty = await ctx.runs(15, async () => {
    const began = performance.now();
    await get('/api/health/live');
    return performance.now() - began;
  });
  took.sort((a, b) => a - b);
  return {
    teams,
    cells,
    bytes: JSON.stringify(whole).length,
    p95: took[Math.ceil(0.95 * CALLS) - 1],
    median: took[CALLS / 2],
    postgres: postgres.value,
    empty: empty.value,
  };
}

/** An id of the form that the product takes, made of the number of the team. */
const idOf = (number) => `overlay(overlay(md5('team ' || ${number}) placing '4' from 13) placing 'a' from 17)::uuid`;

/** Teams in a tree of fifty below each, and of each, for 36 months, all channels and one of them, what events would add up to. Answers the teams that have teams below them. */
async function seed(database, teams) {
  const root = (await database.query(`SELECT id, organisation_id FROM org.team WHERE parent_id IS NULL`)).rows[0];
  const organisation = root.organisation_id;
  await database.query(
    `INSERT INTO org.team (organisation_id, id, name, parent_id)
     SELECT $1, CASE WHEN i = 0 THEN $2::uuid ELSE ${idOf('i')} END, 'Team ' || lpad(i::text, 5, '0'), CASE WHEN i = 0 THEN NULL WHEN (i - 1) / ${BRANCHES} = 0 THEN $2::uuid ELSE ${idOf('(i - 1) / ' + BRANCHES)} END
     FROM generate_series(1, $3::int - 1) AS i`,
    [organisation, root.id, teams],
  );
  const { rowCount } = await database.query(
    `INSERT INTO org.outcome_cell (organisation_id, metric_id, team_id, scope, channel, month, n, total, squares, good, bad, median, median_low, median_high, agents, unnamed, hidden, told)
     SELECT $1, m.id, t.id, s.scope, c.channel, (date '2023-07-01' + make_interval(months => k))::date, 40 + k, 160, 700, 30, 4, 55, 40, 70, 7, 0, '', 'all'
     FROM org.metric m, org.team t, (VALUES ('tree'), ('own')) AS s (scope), (VALUES (''), ('phone')) AS c (channel), generate_series(0, ${MONTHS - 1}) AS k
     WHERE m.organisation_id = $1 AND m.formula <> 'given' AND t.organisation_id = $1
       AND (s.scope = 'tree' OR (c.channel = '' AND t.id IN (SELECT parent_id FROM org.team WHERE organisation_id = $1)))`,
    [organisation],
  );
  await database.query(`VACUUM ANALYZE org.outcome_cell`);
  await database.query(`ANALYZE org.team`);
  const { rows } = await database.query(
    `SELECT DISTINCT parent_id AS id FROM org.team WHERE organisation_id = $1 AND parent_id IS NOT NULL ORDER BY 1 LIMIT 40`,
    [organisation],
  );
  return { nodes: rows.map(({ id }) => id), cells: rowCount, organisation };
}
