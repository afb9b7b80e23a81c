// disclosure.plan.ms: what may be published of a cycle, planned and certified: teams and five demographics, k = 5, 75 % response; 5,000 and 20,000 employees.
// disclosure.plan_100k.ms: the same for 100,000 employees in 8,000 teams; takes about a minute, so only when asked for by its name.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../bootstrap.mjs';

const K = 5;
const SIZES = [
  { employees: 5000, teams: 477 },
  { employees: 20_000, teams: 2549 },
];
const LARGEST = { employees: 100_000, teams: 8000 };
const FACETS = { gender: 3, age: 6, tenure: 6, location: 12, level: 6 };

export const group = {
  name: 'disclosure',
  async run(ctx) {
    const { planPublication } = await import(pathToFileURL(path.join(root, 'libs', 'anonymity', 'dist', 'disclosure.js')).href);
    for (const size of ctx.askedFor('disclosure.plan_100k.ms') ? [] : SIZES) await measure(ctx, planPublication, 'disclosure.plan.ms', size, 3);
    if (ctx.askedFor('disclosure.plan_100k.ms')) await measure(ctx, planPublication, 'disclosure.plan_100k.ms', LARGEST, 1);
  },
};

async function measure(ctx, planPublication, name, { employees, teams }, runs) {
  const given = organisation(employees, teams);
  let plan;
  const { value, ...spread } = await ctx.runs(runs, () => {
    const began = performance.now();
    plan = planPublication({ ...given, k: K, seed: Uint8Array.from({ length: 16 }, (_, i) => 31 * i + 7) });
    return performance.now() - began;
  });
  if (!plan.certificate.ok) throw new Error('The plan is not certified.');
  ctx.figure(name, value, 'ms', 'lower', {
    employees,
    teams,
    respondents: given.respondents.length,
    ...spread,
    rounds: plan.certificate.rounds,
    rank: plan.certificate.rank,
    teamsShown: plan.families[0].atoms.length,
    homes: Object.fromEntries([...plan.homes].map(([facet, homes]) => [facet, homes.length])),
    dropped: plan.dropped.length,
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  });
}

/** An organisation with a tree of about six levels, people spread unevenly over teams, places that go with the branch, and a response of 75 %. */
export function organisation(employees, teams, facets = FACETS) {
  const random = seeded(employees);
  const width = Math.ceil(teams ** 0.2);
  const parent = Array.from({ length: teams }, (_, i) => (i === 0 ? -1 : Math.floor((i - 1) / width)));
  const branch = parent.map((_, i) => {
    let at = i;
    while (at > width) at = parent[at];
    return at;
  });
  const weight = parent.map(() => 0.4 + random() + (random() < 0.1 ? 2 * random() : 0));
  const total = weight.reduce((sum, w) => sum + w, 0);
  const respondents = [];
  weight.forEach((w, team) => {
    const people = Math.round((w / total) * employees);
    for (let i = 0; i < people; i++) {
      const claims = {};
      for (const [facet, values] of Object.entries(facets)) {
        // low values are common, high ones rare; places cluster by branch
        const value = Math.floor(values * random() ** 1.3);
        claims[facet] = `${facet === 'location' && random() < 0.7 ? (branch[team] * 5) % values : value}`;
      }
      if (random() < 0.75) respondents.push({ unit: `t${team}`, claims });
    }
  });
  return {
    tree: parent.map((p, i) => ({ id: `t${i}`, parent: p < 0 ? null : `t${p}` })),
    respondents,
    facets: Object.entries(facets).map(([id, values]) => ({ id, values: Array.from({ length: values }, (_, i) => `${i}`) })),
  };
}

/** mulberry32: the same people in every run. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
