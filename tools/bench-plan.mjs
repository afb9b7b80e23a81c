// node --max-old-space-size=… tools/bench-plan.mjs EMPLOYEES TEAMS: plans one cycle of an organisation of that size and fills in all its tables, by the code that publishes, in a process of its own
// so that its memory can be told. Prints one line of JSON. Used by tools/bench/anonymity.mjs.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './bootstrap.mjs';

export const K = 5;
export const RESPONSE = 0.75;
const QUESTIONS = 30;
const DRIVERS = ['engagement', 'recognition', 'resources', 'wellbeing', 'growth', 'fairness'];
const DEMOGRAPHICS = { gender: 3, age: 6, tenure: 6, location: 12, level: 6 };

/** What the publication of an organisation of so many people is made from: a tree of six levels, people spread unevenly over its teams, places that go with the branch, three in four of them answering. */
export function organisation(employees, teams) {
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
  const ballots = [];
  weight.forEach((w, team) => {
    const people = Math.round((w / total) * employees);
    for (let i = 0; i < people; i++) {
      const claims = {};
      for (const [facet, values] of Object.entries(DEMOGRAPHICS)) {
        // low values are common, high ones rare; places cluster by branch
        const value = Math.floor(values * random() ** 1.3);
        claims[facet] = `${facet === 'location' && random() < 0.7 ? (branch[team] * 5) % values : value}`;
      }
      if (random() < RESPONSE) ballots.push({ cohortId: `t${team}`, claims, answers: {}, comments: [] });
    }
  });
  for (const { answers } of ballots) for (let q = 0; q < QUESTIONS; q++) answers[`q${q}`] = 1 + Math.floor(5 * random());
  return {
    lattice: parent.map((p, i) => ({ id: `t${i}`, parentId: p < 0 ? null : `t${p}`, name: `Team ${i}` })),
    ballots,
    facets: Object.entries(DEMOGRAPHICS).map(([id, values]) => ({
      id,
      label: id,
      values: Array.from({ length: values }, (_, i) => ({ id: `${i}`, label: `${i}`, members: K })),
    })),
    questions: Array.from({ length: QUESTIONS }, (_, q) => ({
      id: `q${q}`,
      code: `q${q}`,
      driver: DRIVERS[q % DRIVERS.length],
      type: 'scale5',
      text: `Question ${q}`,
      mandatory: true,
      scale: { min: 1, max: 5 },
    })),
    k: K,
    kComments: 2 * K,
    seed: Uint8Array.from({ length: 16 }, (_, i) => 31 * i + 7),
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

function levelsOf(lattice) {
  const depth = new Map();
  for (const { id, parentId } of lattice) depth.set(id, 1 + (depth.get(parentId) ?? 0));
  return Math.max(...depth.values());
}

async function measure(employees, teams) {
  const { plansFor, publishAlong } = await import(pathToFileURL(path.join(root, 'libs', 'publication', 'dist', 'publish.js')).href);
  const given = organisation(employees, teams);
  const [beforePlan, cpu] = [performance.now(), process.threadCpuUsage()];
  const plans = plansFor(given);
  const [planned, between] = [performance.now(), process.threadCpuUsage()];
  const tables = publishAlong(given, plans);
  const [filled, after] = [performance.now(), process.threadCpuUsage()];
  // of this thread alone: what would be left of the time on a machine that does nothing else
  const cpuSeconds = (from, to) => (to.user + to.system - from.user - from.system) / 1e6;
  const { certificate, homes, dropped } = plans.core.plan;
  if (!certificate.ok) throw new Error('The plan is not certified.');
  const shown = tables.nodes.filter(({ sizeBand }) => sizeBand !== null).length;
  return {
    employees,
    teams,
    levels: levelsOf(given.lattice),
    respondents: given.ballots.length,
    questions: QUESTIONS,
    planSeconds: (planned - beforePlan) / 1000,
    planCpuSeconds: cpuSeconds(cpu, between),
    tablesSeconds: (filled - planned) / 1000,
    tablesCpuSeconds: cpuSeconds(between, after),
    peakMb: process.resourceUsage().maxRSS / 1024,
    cells: tables.cells.length,
    shown,
    nodesPerDemographic: Object.fromEntries([...homes].map(([facet, nodes]) => [facet, nodes.length])),
    dropped: dropped.length,
    rounds: certificate.rounds,
    rank: certificate.rank,
  };
}

if (import.meta.main) {
  const [employees, teams] = process.argv.slice(2).map(Number);
  console.log(JSON.stringify(await measure(employees, teams)));
}
