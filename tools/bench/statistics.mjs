// linkage.*.seconds: the computations behind the linkage area alone, in one thread, on 10,000 simulated teams over 36 months (seeded). Each figure is
// the median of its runs, the first one included; every result is checked against the truth that was simulated. Of these, `npm run bench -- linkage.lmg` takes one.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../bootstrap.mjs';

const TEAMS = 10_000;
const MONTHS = 36;
const EFFECT = 0.3;
const SEED = 20_260_301;

export const group = {
  name: 'linkage',
  async run(ctx) {
    const statistics = await import(pathToFileURL(path.join(root, 'libs', 'statistics', 'dist', 'index.js')).href);
    const wanted = (name) => ctx.asked.length === 0 || ctx.askedFor('linkage') || ctx.askedFor(name.replace(/\.seconds$/, '')) || ctx.askedFor(name);
    for (const [name, prepare] of Object.entries(FIGURES)) {
      if (!wanted(name)) continue;
      const { compute, check, context } = prepare(statistics, statistics.seededRandom(SEED));
      let result;
      let cpu = Infinity; // of the quickest run: what the computation takes when nothing else wants the processor
      const { value, ...spread } = await ctx.runs(3, () => {
        const before = process.cpuUsage();
        const began = performance.now();
        result = compute();
        const took = (performance.now() - began) / 1000;
        const { user, system } = process.cpuUsage(before);
        cpu = Math.min(cpu, (user + system) / 1e6);
        return took;
      });
      if (!check(result)) throw new Error(`${name}: the result is not what was simulated: ${JSON.stringify(result).slice(0, 300)}`);
      ctx.figure(name, value, 's', 'lower', {
        ...context,
        ...rounded(spread),
        cpuSeconds: Number(cpu.toPrecision(3)),
        peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
      });
    }
  },
};

const FIGURES = {
  'linkage.fixed_effects.seconds': ({ fixedEffects }, random) => {
    const { engagement, csat, unit, period } = panel(random);
    // the month before must exist: 35 of 36 months have one
    const rows = Int32Array.from({ length: TEAMS * (MONTHS - 1) }, (_, i) => Math.floor(i / (MONTHS - 1)) * MONTHS + 1 + (i % (MONTHS - 1)));
    const of = (column, shift = 0) => Float64Array.from(rows, (row) => column[row + shift]);
    const [y, x, u, p] = [of(csat), of(engagement, -1), of(unit), of(period)];
    return {
      compute: () => fixedEffects(y, [x], u, { periods: p }),
      check: ({ coefficients: [slope], errors }) => errors === 'CR1_nested' && Math.abs(slope.estimate - EFFECT) < 4 * slope.se,
      context: { rows: y.length, teams: TEAMS, errors: 'clustered by team' },
    };
  },
  'linkage.bootstrap_r.seconds': ({ bootstrapCorrelation }, random) =>
    correlated(random, TEAMS, (x, y) => bootstrapCorrelation(x, y, { seed: SEED, replicates: 2000 }).percentile),
  'linkage.bca.seconds': ({ bootstrapCorrelation }, random) =>
    correlated(random, 1000, (x, y) => bootstrapCorrelation(x, y, { seed: SEED, replicates: 2000 }).bca.interval),
  'linkage.lmg.seconds': ({ lmg }, random) => {
    const n = 5000;
    const shared = Float64Array.from({ length: n }, () => random.normal());
    const drivers = Array.from({ length: 12 }, () => shared.map((v) => 0.5 * v + random.normal()));
    const y = shared.map((v, i) => v + drivers[0][i] + random.normal());
    return {
      compute: () => lmg(y, drivers),
      check: ({ lmg: parts, r2 }) => Math.abs(parts.reduce((a, b) => a + b, 0) - r2) < 1e-10 && parts.every((part) => part <= parts[0]),
      context: { drivers: 12, rows: n, subsets: 4096 },
    };
  },
  'linkage.reml.seconds': ({ randomIntercept }, random) => {
    const { engagement, csat, unit } = panel(random, 0);
    return {
      compute: () => randomIntercept(csat, [engagement], unit),
      check: ({ coefficients: [, slope], tau2, sigma2 }) => Math.abs(slope.estimate) < 0.02 && tau2 > 0.2 && Math.abs(sigma2 - 1) < 0.05,
      context: { rows: csat.length, teams: TEAMS },
    };
  },
  'linkage.permutation.seconds': ({ correlationPermutation }, random) => {
    const x = Float64Array.from({ length: TEAMS }, () => random.normal());
    const y = x.map((v) => EFFECT * v + random.normal());
    return {
      compute: () => correlationPermutation(x, y, { seed: SEED, permutations: 5000 }),
      check: ({ p }) => p === 1 / 5001,
      context: { teams: TEAMS, permutations: 5000 },
    };
  },
  'linkage.welch_bh.seconds': ({ welchTest, benjaminiHochberg }, random) => {
    const wave = (shift) => Float64Array.from({ length: 5 + random.below(40) }, () => shift + random.normal());
    const pairs = Array.from({ length: TEAMS }, (_, i) => [wave(0), wave(i % 10 === 0 ? 1.5 : 0)]);
    return {
      compute: () => benjaminiHochberg(pairs.map(([before, after]) => welchTest(before, after).p)),
      check: (adjusted) => {
        const found = adjusted.flatMap((p, i) => (p <= 0.05 ? [i] : []));
        return found.length > 500 && found.filter((i) => i % 10 !== 0).length < 0.1 * found.length;
      },
      context: { tests: TEAMS },
    };
  },
};

/** Team by month: customers follow engagement of the month before inside teams, while better teams have the unhappier customers. */
function panel(random, effect = EFFECT) {
  const n = TEAMS * MONTHS;
  const [engagement, csat, unit, period] = Array.from({ length: 4 }, () => new Float64Array(n));
  for (let team = 0; team < TEAMS; team++) {
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
    check: ([low, high]) => low < high && Math.abs((low + high) / 2 - truth) < 4 / Math.sqrt(n),
    context: { teams: n, replicates: 2000 },
  };
}

function rounded({ runs, low, high }) {
  return { runs, low: Number(low.toPrecision(3)), high: Number(high.toPrecision(3)) };
}
