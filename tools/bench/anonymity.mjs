// anonymity.plan.10k.seconds, anonymity.plan.100k.seconds, anonymity.plan.peak_mb, anonymity.published_nodes.share, anonymity.tables.seconds: what may be published of one cycle, planned,
// certified and filled in by the code that publishes, in a process of its own with 1,536 MB: a tree of six levels, five demographics, 30 questions, k = 5, 75 % response.
// anonymity.attack.exposed, anonymity.attack.singled_out: people whom the attack finds in publications of 449 respondents; beside them what it finds in publications that are known to leak.
// anonymity.shuffle_100k.seconds: the nightly rewriting of 100,000 ballots. anonymity.blind_throttled.ms: blinding and finalising in Chromium, four times slower.
// One of them alone: npm run bench -- anonymity.attack (or .plan, .shuffle, .blind).
import { execFile } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { blindTimes } from '../bench-blind.mjs';
import { box } from '../bench-box.mjs';
import { K } from '../bench-plan.mjs';
import { root } from '../bootstrap.mjs';

const MOST_MB = 1536;
const SMALL = { employees: 10_000, teams: 1000, runs: 3 };
const LARGE = { employees: 100_000, teams: 8000, runs: 1 };
const RESPONDENTS = 449;
const ORGANISATIONS = 5;
/** In the order of the design (anonymity, section 5.1). */
const LEAKY = ['minimum-size', 'hidden-total', 'remainder', 'pairwise-overlap'];
const BALLOTS = { few: 25_000, many: 100_000 };
const SLOWDOWN = 4;

export const group = {
  name: 'anonymity',
  async run(ctx) {
    const asked = ctx.asked.filter((name) => name.startsWith('anonymity.'));
    const wanted = (...parts) => asked.length === 0 || parts.some((part) => asked.some((name) => name.startsWith(`anonymity.${part}`)));
    if (wanted('plan', 'published', 'tables')) await plan(ctx);
    if (wanted('attack')) await attack(ctx);
    if (wanted('shuffle')) await shuffle(ctx);
    if (wanted('blind')) await blind(ctx);
  },
};

const round = (value) => Number(value.toPrecision(4));

async function plan(ctx) {
  const small = await planned(ctx, SMALL);
  const large = await planned(ctx, LARGE);
  const sizeOf = ({ employees, teams, levels, respondents, questions }) => ({ employees, teams, levels, demographics: 5, questions, respondents, k: K });
  const work = ({ planCpuSeconds, rounds, rank, dropped }) => ({ cpuSeconds: round(planCpuSeconds), rounds, rank, dropped });
  const other = (value) => ({ at10k: round(value(small)) });
  ctx.figure('anonymity.plan.10k.seconds', small.planSeconds, 's', 'lower', { ...sizeOf(small), runs: SMALL.runs, ...work(small), limit: 4 });
  ctx.figure('anonymity.plan.100k.seconds', large.planSeconds, 's', 'lower', {
    ...sizeOf(large),
    runs: 1,
    ...work(large),
    ...other((one) => one.planSeconds),
    limit: 60,
  });
  ctx.figure('anonymity.plan.peak_mb', large.peakMb, 'MB', 'lower', {
    ...sizeOf(large),
    of: 'the whole process, answers and tables included',
    ...other((one) => one.peakMb),
    limit: MOST_MB,
  });
  ctx.figure('anonymity.published_nodes.share', large.shown / large.teams, 'share', 'higher', {
    ...sizeOf(large),
    published: large.shown,
    nodesPerDemographic: large.nodesPerDemographic,
    ...other((one) => one.shown / one.teams),
    nodesPerDemographicAt10k: small.nodesPerDemographic,
    limit: 0.88,
    limitPerDemographic: 80,
  });
  ctx.figure('anonymity.tables.seconds', large.tablesSeconds, 's', 'lower', {
    ...sizeOf(large),
    runs: 1,
    cpuSeconds: round(large.tablesCpuSeconds),
    cells: large.cells,
    with: 'the guard of agreement, the check of every plan, drivers',
    ...other((one) => one.tablesSeconds),
    cellsAt10k: small.cells,
    limit: 2,
  });
}

/** One organisation planned in a process of its own, which may not take more memory than a publication may; of several runs the medians. */
async function planned(ctx, { employees, teams, runs }) {
  const file = path.join(root, 'tools', 'bench-plan.mjs');
  const all = [];
  for (let run = 0; run < runs; run++) {
    const { stdout } = await promisify(execFile)(process.execPath, [`--max-old-space-size=${MOST_MB}`, file, employees, teams]);
    all.push(JSON.parse(stdout));
  }
  const medians = ['planSeconds', 'planCpuSeconds', 'tablesSeconds', 'tablesCpuSeconds', 'peakMb'].map((name) => [
    name,
    ctx.median(all.map((one) => one[name])),
  ]);
  return { ...all[0], ...Object.fromEntries(medians) };
}

async function attack(ctx) {
  const built = (lib, file) => import(pathToFileURL(path.join(root, 'libs', lib, 'dist', file)).href);
  const { findSmallCombinations, leakyTwin } = await built('anonymity', 'attack.js');
  const { seededRandom } = await built('anonymity', 'index.js');
  const { harvestPublication } = await built('publication', 'attack/harvest-publication.js');
  const { madeUpBallots } = await built('publication', 'attack/made-up-ballots.js');
  const seedOf = (n) => Uint8Array.from({ length: 16 }, (_, i) => (n * 31 + i * 17 + 5) & 255);
  const found = (figures, orders) => {
    const { exposed, singledOut } = findSmallCombinations(figures, K, { random: seededRandom(seedOf(1)), orders });
    return { exposed: exposed.length, singledOut: singledOut.length };
  };
  const behaviour = { people: RESPONDENTS, teams: 40, attributes: { gender: 3, age: 6, tenure: 6, location: 8, level: 5 }, partial: 0.05, silent: 0.01, k: K };

  const began = performance.now();
  const sum = { exposed: 0, singledOut: 0, figures: 0, drawn: 0 };
  const leaky = {};
  for (let n = 0; n < ORGANISATIONS; n++) {
    const { given, names } = madeUpBallots(seededRandom(seedOf(449 + n)), { ...behaviour, seed: seedOf(n) });
    const { plans, questions, unasked } = harvestPublication(given, names);
    for (const figures of [...questions.values(), ...unasked.values()]) {
      const { exposed, singledOut } = found(figures, 40);
      sum.exposed += exposed;
      sum.singledOut += singledOut;
      sum.figures += figures.length;
    }
    sum.drawn += [...plans.core.plan.donors.values()].reduce((all, drawn) => all + drawn.length, 0);
    if (n > 0) continue;
    const twin = {
      tree: given.lattice.map(({ id, parentId }) => ({ id, parent: parentId })),
      respondents: given.ballots.map(({ cohortId, claims }, i) => ({ name: names[i], unit: cohortId, claims })),
      facets: given.facets.map(({ id, values }) => ({ id, values: values.map((value) => value.id) })),
      k: K,
    };
    for (const rule of LEAKY) leaky[rule] = found(leakyTwin(rule, twin), 4);
  }
  const { figures, drawn } = sum;
  const context = {
    respondents: RESPONDENTS,
    k: K,
    organisations: ORGANISATIONS,
    questions: 9,
    figures,
    peopleDrawn: drawn,
    seconds: round((performance.now() - began) / 1000),
  };
  const inTwins = (what) => Object.fromEntries(LEAKY.map((rule) => [rule, leaky[rule][what]]));
  ctx.figure('anonymity.attack.exposed', sum.exposed, 'people', 'lower', { ...context, inLeakyTwins: inTwins('exposed'), limit: 0 });
  ctx.figure('anonymity.attack.singled_out', sum.singledOut, 'people', 'lower', { ...context, inLeakyTwins: inTwins('singledOut'), limit: 0 });
}

async function shuffle(ctx) {
  const { fillUpTo, rewrite, order } = await box(ctx);
  await fillUpTo(BALLOTS.few);
  const few = await rewrite();
  await fillUpTo(BALLOTS.many);
  const before = await order();
  const runs = [];
  for (let run = 0; run < 3; run++) runs.push(await rewrite());
  const after = await order();
  const middle = (what) => round(ctx.median(runs.map((run) => run[what])));
  const seconds = runs.map((run) => run.seconds);
  ctx.figure('anonymity.shuffle_100k.seconds', ctx.median(seconds), 's', 'lower', {
    ballots: BALLOTS.many,
    entitlements: BALLOTS.many,
    runs: runs.length,
    low: round(Math.min(...seconds)),
    high: round(Math.max(...seconds)),
    lockSecondsOfItsCycle: middle('ownCycle'),
    lockSecondsOfOtherCycles: middle('otherCycles'),
    correlationBefore: { place: round(before.place), toast: round(before.toast) },
    correlationAfter: { place: round(after.place), toast: round(after.toast) },
    limitOfCorrelation: 0.05,
    transactionsAfter: after.transactions,
    at25k: { seconds: round(few.seconds), lockSecondsOfItsCycle: round(few.ownCycle), lockSecondsOfOtherCycles: round(few.otherCycles) },
  });
}

async function blind(ctx) {
  const [slow, full] = [await blindTimes(ctx, { slowdown: SLOWDOWN, runs: 25 }), await blindTimes(ctx, { slowdown: 1, runs: 25 })];
  const both = (times) => ctx.median(times.map((one) => one.blind + one.finalise));
  const part = (what) => round(ctx.median(slow.map((one) => one[what])));
  ctx.figure('anonymity.blind_throttled.ms', both(slow), 'ms', 'lower', {
    bits: 3072,
    browser: 'Chromium',
    slowdown: SLOWDOWN,
    runs: slow.length,
    blind: part('blind'),
    finalise: part('finalise'),
    atFullSpeed: round(both(full)),
    limit: 50,
  });
}
