import * as s from '../index.js';
import { completeRows, type Case, type Check, type Data, type Pair } from './reference-case.js';

function correlations({ data, params, result: want }: Case, { table }: Data): Pair[] {
  const [x, y] = completeRows(table(data!), [params.x!, params.y!]) as [number[], number[]];
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

function fixedBootstrap(column: string, { result: want }: Case, { table, text }: Data): Pair[] {
  const [rating, other] = completeRows(table('r-datasets/attitude.csv'), ['rating', column]) as [number[], number[]];
  const of = (rows: readonly number[]): number =>
    s.pearson(
      rows.map((i) => rating[i]!),
      rows.map((i) => other[i]!),
    );
  const draws = text('r-datasets/boot_index_attitude_999x30.csv').trim().split(/\r?\n/u);
  const replicates = draws.map((line) => of(line.split(',').map((i) => Number(i) - 1)));
  const all = rating.map((_, i) => i);
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

/** Checks of correlation.json. */
export const correlationChecks: readonly Check[] = [
  [
    /^cor_attitude_matrix$/u,
    ({ data, params, result }, { table }) => {
      const columns = completeRows(table(data!), params.cols!);
      const matrix = (of: typeof s.pearson): number[][] => columns.map((a) => columns.map((b) => of(a, b)));
      return [
        ['pearson', matrix(s.pearson), result.pearson],
        ['spearman', matrix(s.spearman), result.spearman],
      ];
    },
  ],
  [/^cor_/u, correlations],
  [
    /^pcor_attitude$/u,
    ({ data, result: want }, { table }) => {
      const [rating, learning, complaints, raises] = completeRows(table(data!), ['rating', 'learning', 'complaints', 'raises']);
      const r = s.partialCorrelation(rating!, learning!, [complaints!, raises!]);
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
      Object.entries(result as unknown as Record<string, Record<string, number>>).map(([name, w]) => {
        const got = s.disattenuated(w.r!, w.n!, w.rel_x!, w.rel_y!);
        return [name, [got.r, got.interval], [w.corrected, w.ci_endpoints_corrected]];
      }),
  ],
  [/^boot_attitude_fixed_index$/u, (c, data) => fixedBootstrap('complaints', c, data)],
  [/^boot_attitude_critical_fixed_index$/u, (c, data) => fixedBootstrap('critical', c, data)],
  [
    /^boot_attitude_boot_pkg$/u,
    ({ result }, { table }) => {
      const [x, y] = completeRows(table('r-datasets/attitude.csv'), ['rating', 'complaints']);
      const got = s.bootstrapCorrelation(x!, y!, { seed: 1, replicates: 10_000 });
      return [
        ['percentile', got.percentile, result.percentile],
        ['bca', got.bca.interval, result.bca],
      ];
    },
  ],
];
