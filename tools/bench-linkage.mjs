// The computations behind the linkage area alone, in one thread, on simulated teams over 36 months (seeded): each at the size of the figure and at a tenth
// of it, every result checked against the truth that was simulated, beside what is surely needed for it: the cheapest pass over as many figures.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './bootstrap.mjs';

export const TEAMS = 10_000;
export const MONTHS = 36;
const EFFECT = 0.3;
const SEED = 20_260_301;
const RUNS = 3;

/** Takes every figure whose name is wanted; a figure is {name, value, unit, context}. */
export async function measureComputations(ctx, wanted) {
  const built = (lib) => import(pathToFileURL(path.join(root, 'libs', lib, 'dist', 'index.js')).href);
  const statistics = await built('statistics');
  for (const [name, { limit, prepare }] of Object.entries(FIGURES)) {
    if (!wanted(name)) continue;
    const { value: seconds, ...small } = await taken(ctx, name, prepare(statistics, statistics.seededRandom(SEED), TEAMS / 10));
    const { value, ...context } = await taken(ctx, name, prepare(statistics, statistics.seededRandom(SEED), TEAMS));
    ctx.figure(name, value, 's', 'lower', { ...context, limit, tenth: { seconds: short(seconds), ...small } });
  }
}

async function taken(ctx, name, { compute, floor, check, context }) {
  let result;
  let cpu = Infinity; // of the quickest run: what the computation takes when nothing else wants the processor
  const timed = (work) => () => {
    const before = process.cpuUsage();
    const began = performance.now();
    result = work();
    const took = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(before);
    cpu = Math.min(cpu, (user + system) / 1e6);
    return took;
  };
  const { value: least } = await ctx.runs(RUNS, timed(floor));
  if (!Number.isFinite(result)) throw new Error(`${name}: the pass over the figures alone came to ${result}`);
  cpu = Infinity;
  const { value, low, high } = await ctx.runs(RUNS, timed(compute));
  if (!check(result)) throw new Error(`${name}: the result is not what was simulated: ${JSON.stringify(result).slice(0, 300)}`);
  return {
    value,
    ...context,
    runs: RUNS,
    low: short(low),
    high: short(high),
    cpuSeconds: short(cpu),
    floorSeconds: short(least),
    ratioToFloor: short(value / least),
  };
}

const short = (v) => Number(v.toPrecision(3));
const MULTIPLIER = 1_664_525;

/** Sum over columns read side by side, once. */
function pass(...columns) {
  let sum = 0;
  for (let i = 0; i < columns[0].length; i++) for (const column of columns) sum += column[i];
  return sum;
}

/** So many draws of places, each read in two columns: the least a re-drawing does. */
function draws(times, x, y) {
  const n = x.length;
  let state = 1;
  let sum = 0;
  for (let b = 0; b < times; b++)
    for (let i = 0; i < n; i++) {
      state = (Math.imul(state, MULTIPLIER) + 1_013_904_223) >>> 0;
      const at = Math.floor((state / 2 ** 32) * n);
      sum += x[at] * y[at];
    }
  return sum;
}

const FIGURES = {
  'linkage.fixed_effects.seconds': {
    limit: 0.4,
    prepare: ({ fixedEffects }, random, teams) => {
      const { engagement, csat, unit, period } = panel(random, teams);
      // the month before must exist: 35 of 36 months have one
      const rows = Int32Array.from({ length: teams * (MONTHS - 1) }, (_, i) => Math.floor(i / (MONTHS - 1)) * MONTHS + 1 + (i % (MONTHS - 1)));
      const of = (column, shift = 0) => Float64Array.from(rows, (row) => column[row + shift]);
      const [y, x, u, p] = [of(csat), of(engagement, -1), of(unit), of(period)];
      return {
        compute: () => fixedEffects(y, [x], u, { periods: p }),
        floor: () => pass(y, x, u, p),
        check: ({ coefficients: [slope], errors }) => errors === 'CR1_nested' && Math.abs(slope.estimate - EFFECT) < 4 * slope.se,
        context: { rows: y.length, teams, errors: 'clustered by team' },
      };
    },
  },
  'linkage.bootstrap_r.seconds': {
    limit: 0.8,
    prepare: ({ bootstrapCorrelation }, random, teams) =>
      correlated(random, teams, (x, y) => bootstrapCorrelation(x, y, { seed: SEED, replicates: 2000 }).percentile),
  },
  'linkage.bca.seconds': {
    limit: 0.8,
    prepare: ({ bootstrapCorrelation }, random, teams) =>
      correlated(random, teams / 10, (x, y) => bootstrapCorrelation(x, y, { seed: SEED, replicates: 2000 }).bca.interval),
  },
  'linkage.lmg.seconds': {
    limit: 0.2,
    prepare: ({ lmg }, random, teams) => {
      const n = teams / 2;
      const shared = Float64Array.from({ length: n }, () => random.normal());
      const drivers = Array.from({ length: 12 }, () => shared.map((v) => 0.5 * v + random.normal()));
      const y = shared.map((v, i) => v + drivers[0][i] + random.normal());
      return {
        compute: () => lmg(y, drivers),
        floor: () => drivers.reduce((sum, own) => sum + pass(y, own), 0),
        check: ({ lmg: parts, r2 }) => Math.abs(parts.reduce((a, b) => a + b, 0) - r2) < 1e-10 && parts.every((part) => part <= parts[0]),
        context: { drivers: 12, rows: n, subsets: 4096 },
      };
    },
  },
  'linkage.reml.seconds': {
    limit: 0.5,
    prepare: ({ randomIntercept }, random, teams) => {
      const { engagement, csat, unit } = panel(random, teams, 0);
      return {
        compute: () => randomIntercept(csat, [engagement], unit),
        floor: () => pass(csat, engagement, unit),
        check: ({ coefficients: [, slope], tau2, sigma2 }) => Math.abs(slope.estimate) < 5 * slope.se && tau2 > 0.2 && Math.abs(sigma2 - 1) < 0.05,
        context: { rows: csat.length, teams },
      };
    },
  },
  'linkage.permutation.seconds': {
    limit: 1.2,
    prepare: ({ correlationPermutation }, random, teams) => {
      const x = Float64Array.from({ length: teams }, () => random.normal());
      const y = x.map((v) => EFFECT * v + random.normal());
      return {
        compute: () => correlationPermutation(x, y, { seed: SEED, permutations: 5000 }),
        floor: () => draws(5000, x, y),
        check: ({ p }) => p === 1 / 5001,
        context: { teams, permutations: 5000 },
      };
    },
  },
  'linkage.welch_bh.seconds': {
    limit: 0.1,
    prepare: ({ welchTest, benjaminiHochberg }, random, teams) => {
      const wave = (shift) => Float64Array.from({ length: 5 + random.below(40) }, () => shift + random.normal());
      const pairs = Array.from({ length: teams }, (_, i) => [wave(0), wave(i % 10 === 0 ? 1.5 : 0)]);
      return {
        compute: () => benjaminiHochberg(pairs.map(([before, after]) => welchTest(before, after).p)),
        floor: () => pairs.reduce((sum, [before, after]) => sum + pass(before) + pass(after), 0),
        check: (adjusted) => {
          const found = adjusted.flatMap((p, i) => (p <= 0.05 ? [i] : []));
          return found.length > 0.05 * teams && found.filter((i) => i % 10 !== 0).length < 0.1 * found.length;
        },
        context: { tests: teams },
      };
    },
  },
};

/** Team by month: customers follow engagement of the month before inside teams, while better teams have the unhappier customers. */
function panel(random, teams, effect = EFFECT) {
  const n = teams * MONTHS;
  const [engagement, csat, unit, period] = Array.from({ length: 4 }, () => new Float64Array(n));
  for (let team = 0; team < teams; team++) {
    const level = random.normal();
    for (let month = 0; month < MONTHS; month++) {
      const i = team * MONTHS + month;
      unit[i] = team;
      period[i] = month;
      engagement[i] = level * Math.sign(effect) + random.normal();
      csat[i] = -0.9 * level + (month > 0 ? effect * engagement[i - 1] : 0) + 0.1 * Math.sin(month) + random.normal();
    }
  }
  return { engagement, csat, unit, period };
}

function correlated(random, n, interval) {
  const x = Float64Array.from({ length: n }, () => random.normal());
  const y = x.map((v) => EFFECT * v + random.normal());
  const truth = EFFECT / Math.hypot(EFFECT, 1);
  return {
    compute: () => interval(x, y),
    floor: () => draws(2000, x, y),
    check: ([low, high]) => low < high && Math.abs((low + high) / 2 - truth) < 4 / Math.sqrt(n),
    context: { teams: n, replicates: 2000 },
  };
}

/** The same panel as a file that the command line reads: so many rows of team × month. */
export async function panelFile(teams) {
  const { seededRandom } = await import(pathToFileURL(path.join(root, 'libs', 'statistics', 'dist', 'index.js')).href);
  const { engagement, csat } = panel(seededRandom(SEED), teams);
  const lines = ['team,month,engagement,csat,n_resp,n_tickets'];
  for (let i = 0; i < engagement.length; i++) {
    const month = i % MONTHS;
    const name = `${2023 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, '0')}`;
    lines.push(`T${Math.floor(i / MONTHS)},${name},${engagement[i].toFixed(4)},${csat[i].toFixed(4)},${8 + (i % 9)},${30 + (i % 50)}`);
  }
  return `${lines.join('\n')}\n`;
}
