import * as s from '../index.js';
import { completeRows, type Case, type Check, type Data, type Pair } from './reference-case.js';

type Rows = Readonly<Record<string, number>>[];

/** All orders of seven pairs, and 99,999 drawn orders of thirty. */
function permutations({ id, result: want }: Case, { table }: Data): Pair[] {
  const exact = id === 'perm_exact_attitude7';
  const other = exact ? 'complaints' : id.endsWith('critical') ? 'critical' : 'learning';
  const [x, y] = completeRows(table('r-datasets/attitude.csv'), ['rating', other]);
  const got = s.correlationPermutation(exact ? x!.slice(0, 7) : x!, exact ? y!.slice(0, 7) : y!, { seed: 1, permutations: 99_999 });
  return [
    ['r, p', [got.r, got.p], [want.r, want.p]],
    ['permutations', [got.permutations, got.exact], [want.permutations ?? 99_999, exact]],
  ];
}

/** Checks of inference.json. */
export const inferenceChecks: readonly Check[] = [
  [/^perm_/u, permutations],
  [/^power_r$/u, ({ result }) => (result as unknown as Rows).map((w) => [`r ${w.r}, n ${w.n}`, s.correlationPower(w.r!, w.n!), w.power_fisher])],
  [
    /^min_detectable_r$/u,
    ({ result }) =>
      (result as unknown as Rows).map((w) => [
        `n ${w.n}`,
        [s.smallestDetectableCorrelation(w.n!), s.smallestDetectableCorrelation(w.n!, { power: 0.9 }), s.criticalCorrelation(w.n!)],
        [w.min_r_fisher_80, w.min_r_fisher_90, w.critical_r],
      ]),
  ],
  [/^sample_size_r$/u, ({ result }) => (result as unknown as Rows).map((w) => [`r ${w.r}`, s.sampleSizeForCorrelation(w.r!), w.n_fisher])],
];
