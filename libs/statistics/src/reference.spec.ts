import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as s from './index.js';

// Longer than 200 lines on purpose: one table of all cases, so that a missing one is seen.

/** R's results lie beside the repository, not in it; on a bare clone the embedded cases of the other specs prove the library. */
const shared = path.resolve(import.meta.dirname, '../../../../shared');
const there = existsSync(path.join(shared, 'reference', 'correlation.json'));
if (!there) console.log('The R reference results (../shared/reference) are not beside this clone; the embedded cases stand in.');

interface Case {
  readonly id: string;
  readonly data: string | null;
  readonly params: { x: string; y: string; cols: string[]; quarter: number; p: number[] };
  readonly result: never;
  readonly tolerance: number;
}
/** What we got beside what R got: a number, or lists and objects of them; keys we do not have are left out by the checks. */
type Pair = readonly [name: string, got: unknown, want: unknown];
type Figures = Record<string, never> & { n: number };

function table(file: string): Record<string, (number | string | null)[]> {
  const [header, ...rows] = readFileSync(path.join(shared, 'data', file), 'utf8')
    .trimEnd()
    .split(/\r?\n/u)
    .map((line) => [...line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/gu)].map((m) => m[1]!.replaceAll('"', '')));
  const cell = (text: string | undefined): number | string | null =>
    text === undefined || text === '' || text === 'NA' ? null : Number.isNaN(Number(text)) ? text : Number(text);
  return Object.fromEntries(header!.filter((name) => name !== '').map((name) => [name, rows.map((row) => cell(row[header!.indexOf(name)]))]));
}

function completePairs(file: string, x: string, y: string): [number[], number[]] {
  const t = table(file);
  const both = t[x]!.map((a, i) => [a, t[y]![i]] as const).filter((p): p is readonly [number, number] => typeof p[0] === 'number' && typeof p[1] === 'number');
  return [both.map((p) => p[0]), both.map((p) => p[1])];
}

function correlations({ data, params, result }: Case): Pair[] {
  const want = result as Figures;
  const [x, y] = completePairs(data!, params.x, params.y);
  const n = x.length;
  const r = s.pearson(x, y);
  const rs = s.spearman(x, y);
  const test = s.correlationTest(r, n);
  return [
    ['n', n, want.n],
    ['pearson', r, want.pearson],
    ['t, df, p', [test.t, test.df, test.p], [want.t, want.df, want.p]],
    ['fisher_ci', s.fisherInterval(r, n), want.fisher_ci],
    ['spearman', rs, want.spearman],
    ['spearman_p_t', s.correlationTest(rs, n).p, want.spearman_p_t],
    ['spearman_ci_bw', s.bonettWrightInterval(rs, n), want.spearman_ci_bw],
    ['kendall_tau_b', s.kendallTauB(x, y), want.kendall_tau_b],
    ['r_adj_olkin_pratt_approx', s.olkinPratt(r, n), want.r_adj_olkin_pratt_approx],
  ];
}

function fixedBootstrap(column: string, { result }: Case): Pair[] {
  const want = result as Figures;
  const t = table('r-datasets/attitude.csv') as Record<string, number[]>;
  const of = (rows: readonly number[]): number =>
    s.pearson(
      rows.map((i) => t.rating![i]!),
      rows.map((i) => t[column]![i]!),
    );
  const draws = readFileSync(path.join(shared, 'data/r-datasets/boot_index_attitude_999x30.csv'), 'utf8').trim().split(/\r?\n/u);
  const replicates = draws.map((line) => of(line.split(',').map((i) => Number(i) - 1)));
  const all = t.rating!.map((_, i) => i);
  const bca = s.bcaInterval(
    of(all),
    replicates,
    all.map((out) => of(all.filter((i) => i !== out))),
  );
  return [
    ['replicates', replicates.length, 999],
    ['z0, a', [bca.z0, bca.acceleration], [want.z0, want.a]],
    ['alpha', bca.shares, want.alpha],
    ['bca_type7', bca.interval, want.bca_type7],
    ['percentile_type7', s.percentileInterval(replicates), want.percentile_type7],
    ['se, bias', [bca.se, bca.bias], [want.se, want.bias]],
  ];
}

/** Person scores and recommend groups of one team in one quarter. */
function answers(quarter: number): Map<string, { scores: number[]; favourable: number; enps: number[] }> {
  const t = table('sim-panel/responses_lagged.csv');
  const teams = new Map<string, { scores: number[]; favourable: number; enps: number[] }>();
  t.team!.forEach((name, i) => {
    if (t.quarter![i] !== quarter) return;
    const items = ['q1', 'q2', 'q3', 'q4', 'q5'].map((q) => t[q]![i]).filter((v): v is number => typeof v === 'number');
    if (items.length === 0) return;
    const team = teams.get(String(name)) ?? { scores: [], favourable: 0, enps: [] };
    const score = items.reduce((a, b) => a + b, 0) / items.length;
    team.scores.push(score);
    if (score >= 4) team.favourable++;
    const recommend = t.enps![i];
    if (typeof recommend === 'number') team.enps.push(recommend);
    teams.set(String(name), team);
  });
  return teams;
}

function teamScores({ params, result }: Case): Pair[] {
  const teams = answers(params.quarter);
  return (result as (Figures & { team: string })[]).flatMap((want): Pair[] => {
    const { scores, favourable, enps } = teams.get(want.team)!;
    const mean = s.meanInterval(scores);
    const count = (of: (v: number) => boolean): number => enps.filter(of).length;
    const recommend = s.recommendScore(
      count((v) => v >= 9),
      count((v) => v === 7 || v === 8),
      count((v) => v <= 6),
    );
    return [
      [`${want.team} mean`, [mean.n, mean.mean, mean.sd, mean.interval], [want.n, want.mean, want.sd, want.ci]],
      [`${want.team} wilson`, s.wilsonInterval(favourable, scores.length), want.wilson],
      [`${want.team} enps`, recommend.score, want.enps],
    ];
  });
}

function changes({ result }: Case): Pair[] {
  const [before, after] = [answers(11), answers(12)];
  const wants = result as (Figures & { team: string })[];
  const tests = wants.map((want) => s.welchTest(before.get(want.team)!.scores, after.get(want.team)!.scores));
  const p = tests.map((test) => test.p);
  const [bh, by] = [s.benjaminiHochberg(p), s.benjaminiYekutieli(p)];
  return wants.flatMap((want, i): Pair[] => {
    const { difference, t, df, interval } = tests[i]!;
    const [a, b] = [before.get(want.team)!, after.get(want.team)!];
    return [
      [`${want.team} welch`, [difference, t, df, p[i], interval], [want.diff, want.welch_t, want.welch_df, want.p, want.ci]],
      [`${want.team} newcombe`, s.newcombeInterval(a.favourable, a.scores.length, b.favourable, b.scores.length), want.fav_newcombe],
      [`${want.team} adjusted`, [bh[i], by[i]], [want.p_bh, want.p_by]],
    ];
  });
}

const checks: [id: RegExp, check: (c: Case) => Pair[]][] = [
  [
    /^cor_attitude_matrix$/u,
    ({ data, params, result }) => {
      const t = table(data!) as Record<string, number[]>;
      const matrix = (of: typeof s.pearson): number[][] => params.cols.map((a) => params.cols.map((b) => of(t[a]!, t[b]!)));
      return [
        ['pearson', matrix(s.pearson), (result as Figures).pearson],
        ['spearman', matrix(s.spearman), (result as Figures).spearman],
      ];
    },
  ],
  [/^cor_/u, correlations],
  [
    /^pcor_attitude$/u,
    ({ data, result }) => {
      const t = table(data!) as Record<string, number[]>;
      const want = result as Figures;
      const r = s.partialCorrelation(t.rating!, t.learning!, [t.complaints!, t.raises!]);
      const test = s.correlationTest(r, 30, 2);
      return [
        ['r', r, want.r],
        ['t, df, p', [test.t, test.df, test.p], [want.t, want.df, want.p]],
        ['fisher_ci', s.fisherInterval(r, 30, { controls: 2 }), want.fisher_ci],
      ];
    },
  ],
  [
    /^disattenuate_example$/u,
    ({ result }) =>
      Object.entries(result as Record<string, Figures>).map(([name, w]) => {
        const got = s.disattenuated(w.r!, w.n, w.rel_x!, w.rel_y!);
        return [name, [got.r, got.interval], [w.corrected, w.ci_endpoints_corrected]];
      }),
  ],
  [/^boot_attitude_fixed_index$/u, (c) => fixedBootstrap('complaints', c)],
  [/^boot_attitude_critical_fixed_index$/u, (c) => fixedBootstrap('critical', c)],
  [
    /^boot_attitude_boot_pkg$/u,
    ({ result }) => {
      const [x, y] = completePairs('r-datasets/attitude.csv', 'rating', 'complaints');
      const got = s.bootstrapCorrelation(x, y, { seed: 1, replicates: 10_000 });
      return [
        ['percentile', got.percentile, (result as Figures).percentile],
        ['bca', got.bca.interval, (result as Figures).bca],
      ];
    },
  ],
  [/^prop_/u, ({ result }) => [['wilson', s.wilsonInterval((result as Figures).x!, (result as Figures).n), (result as Figures).wilson]]],
  [
    /^enps_\d/u,
    ({ result }) => {
      const w = result as Figures;
      const got = s.recommendScore(w.promoters!, w.passives!, w.detractors!);
      return [['adjusted_wald_3T', [got.score, got.interval], [w.enps, w.adjusted_wald_3T]]];
    },
  ],
  [/^team_scores_q12$/u, teamScores],
  [/^change_q11_q12$/u, changes],
  [
    /^padjust_/u,
    ({ params, result }) => [
      ['BH', s.benjaminiHochberg(params.p), (result as Figures).BH],
      ['BY', s.benjaminiYekutieli(params.p), (result as Figures).BY],
    ],
  ],
  [/^power_r$/u, ({ result }) => (result as Figures[]).map((w) => [`r ${w.r}, n ${w.n}`, s.correlationPower(w.r!, w.n), w.power_fisher])],
  [
    /^min_detectable_r$/u,
    ({ result }) =>
      (result as Figures[]).map((w) => [
        `n ${w.n}`,
        [s.smallestDetectableCorrelation(w.n), s.smallestDetectableCorrelation(w.n, { power: 0.9 }), s.criticalCorrelation(w.n)],
        [w.min_r_fisher_80, w.min_r_fisher_90, w.critical_r],
      ]),
  ],
  [/^sample_size_r$/u, ({ result }) => (result as Figures[]).map((w) => [`r ${w.r}`, s.sampleSizeForCorrelation(w.r!), w.n_fisher])],
];

function expectClose(name: string, got: unknown, want: unknown, tolerance: number): void {
  if (typeof want === 'number') {
    const off = Math.abs((got as number) - want) / Math.max(1, Math.abs(want));
    if (!(off <= tolerance)) throw new Error(`${name}: got ${String(got)}, R has ${want}; off by ${off}, allowed ${tolerance}.`);
    return;
  }
  expect(Array.from(got as unknown[])).toHaveLength((want as unknown[]).length);
  (want as unknown[]).forEach((w, i) => expectClose(`${name}[${i}]`, (got as unknown[])[i], w, tolerance));
}

/** Methods that come with the full engine; named so that nothing is left out in silence. */
const LATER = new Set(['enps_coverage', 'perm_exact_attitude7', 'perm_mc_attitude', 'perm_mc_attitude_critical', 'sim_false_alarm_power']);

(there ? describe : describe.skip).each(['correlation', 'scores', 'inference'])('R reference results: %s.json', (file) => {
  const cases = there ? (JSON.parse(readFileSync(path.join(shared, 'reference', `${file}.json`), 'utf8')) as { cases: Case[] }).cases : [];
  it.each(cases.filter((c) => !LATER.has(c.id)).map((c) => [c.id, c] as const))('%s', (id, c) => {
    const check = checks.find(([pattern]) => pattern.test(id))?.[1];
    if (!check) throw new Error(`No check is written for the case ${id}.`);
    const pairs = check(c);
    expect(pairs.length).toBeGreaterThan(0);
    for (const [name, got, want] of pairs) expectClose(`${id} ${name}`, got, want, c.tolerance);
  });
});
