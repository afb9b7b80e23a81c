import * as s from '../index.js';
import { completeRows, type Case, type Check, type Data, type Pair } from './reference-case.js';

interface Group {
  readonly group: string;
  readonly n: number;
  readonly rwg: number;
  readonly rwgj: number;
  readonly awg: number;
}

function icc({ data, params, result: want }: Case, { table }: Data): Pair[] {
  const [y, group] = completeRows(table(data!), [params.y!, params.group!]);
  const got = s.intraclassCorrelation(y!, group!);
  return [
    ['groups, n', [got.groups, got.n], [want.groups, want.n]],
    ['k_mean, k0', [got.meanSize, got.k0], [want.k_mean, want.k0]],
    ['MSB, MSW, F, p', [got.msBetween, got.msWithin, got.f, got.p], [want.MSB, want.MSW, want.F, want.p]],
    ['icc1, icc1_k0, icc2', [got.icc1, got.icc1K0, got.icc2], [want.icc1, want.icc1_k0, want.icc2]],
    ['icc1_ci95_k0', got.icc1Interval, want.icc1_ci95_k0],
    ['icc2_ci95', got.icc2Interval, want.icc2_ci95],
  ];
}

/** The answers of each group (`COMPID`) to each of the items. */
function byGroup({ table }: Data, items: readonly string[]): Map<string, number[][]> {
  const [labels, ...columns] = completeRows(table('r-datasets/lq2002.csv'), ['COMPID', ...items]);
  const groups = new Map<string, number[][]>();
  labels!.forEach((name, i) => {
    const own = groups.get(String(name)) ?? items.map(() => []);
    columns.forEach((column, j) => own[j]!.push(column[i]!));
    groups.set(String(name), own);
  });
  return groups;
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** Checks of agreement.json. */
export const agreementChecks: readonly Check[] = [
  [/^icc_/u, icc],
  [
    /^rwgj_/u,
    ({ params, result: want }, data) => {
      const groups = byGroup(data, params.items!);
      const skewed = [...groups.values()].map((items) => s.rwgJ(items, params.null_skewed!));
      const uniform = want.uniform! as Group[];
      const got = uniform.map(({ group }) => s.rwgJ(groups.get(group)!, params.null_uniform!));
      return [
        ['uniform', got, uniform.map((one) => one.rwgj)],
        ['n', uniform.map(({ group }) => groups.get(group)![0]!.length), uniform.map((one) => one.n)],
        ['mean_uniform, median_uniform', [mean(got), s.quantiles(got, [0.5])[0]], [want.mean_uniform, want.median_uniform]],
        ['mean_skewed', mean(skewed), want.mean_skewed],
      ];
    },
  ],
  [
    /^rwg_/u,
    ({ params, result: want }, data) => {
      const groups = byGroup(data, [params.item!]);
      const wants = want.groups! as Group[];
      const got = wants.map(({ group }) => s.rwg(groups.get(group)![0]!, params.null!));
      return [
        ['groups', got, wants.map((one) => one.rwg)],
        ['mean', mean(got), want.mean],
      ];
    },
  ],
  [
    /^awg_/u,
    ({ params, result: want }, data) => {
      const groups = byGroup(data, params.items!);
      const wants = want.groups! as Group[];
      const got = wants.map(({ group }) => s.awg(groups.get(group)!, 1, 5));
      return [
        ['groups', got, wants.map((one) => one.awg)],
        ['mean', mean(got), want.mean],
      ];
    },
  ],
];
