import { fCdf, fQuantile } from './f-distribution.js';
import { finiteFigures } from './finite-figures.js';
import { groupIndex } from './group-index.js';
import type { Interval } from './interval.js';
import { requirePairs, requireWithin, type Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';

/** One-way analysis of variance between and within groups (teams), in squared units of the values. */
export interface OneWayAnova {
  readonly groups: number;
  readonly n: number;
  /** n / groups. */
  readonly meanSize: number;
  /** (n − Σ size²/n)/(groups − 1): the size to use when groups differ in size. */
  readonly k0: number;
  readonly msBetween: number;
  readonly msWithin: number;
  readonly f: number;
  readonly p: number;
}

/** How much of single answers, and of group means, is about the group. */
export interface IntraclassCorrelation extends OneWayAnova {
  /** ICC(1) with the mean size as k: share of one answer that is about its group. Negative: show as no difference between groups. */
  readonly icc1: number;
  /** ICC(1) with k0, better when groups differ in size. */
  readonly icc1K0: number;
  /** Interval of `icc1K0`. */
  readonly icc1Interval: Interval;
  /** ICC(2): reliability of the group means. */
  readonly icc2: number;
  readonly icc2Interval: Interval;
}

/**
 * One-way analysis of variance of n values in at least two groups, more values than groups.
 * @param groups label of each value's group, any numbers
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`, `zero-variance` (no difference inside any group), `out-of-range`
 * Source: Fisher 1925; R `aov`.
 */
export function oneWayAnova(values: Sample, groups: Sample): OneWayAnova {
  requirePairs(values, groups, 3);
  const { of, count, size } = groupIndex('groups', groups);
  const n = values.length;
  if (count < 2) throw new StatisticsError('too-few', 'All values are of one group; at least two are needed to compare groups.');
  if (n <= count) throw new StatisticsError('too-few', 'Every group has a single value; how much people differ inside a group cannot be seen.');
  const mean = new Float64Array(count);
  const seen = new Int32Array(count);
  let grand = 0;
  for (let i = 0; i < n; i++) {
    const g = of[i]!;
    mean[g]! += (values[i]! - mean[g]!) / ++seen[g]!;
    grand += (values[i]! - grand) / (i + 1);
  }
  let within = 0;
  let between = 0;
  let sizes = 0;
  for (let i = 0; i < n; i++) within += (values[i]! - mean[of[i]!]!) ** 2;
  for (let g = 0; g < count; g++) {
    between += size[g]! * (mean[g]! - grand) ** 2;
    sizes += size[g]! ** 2;
  }
  const msWithin = within / (n - count);
  const msBetween = between / (count - 1);
  // what rounding leaves of identical answers is not a difference
  if (!(msWithin > 1e-26 * grand * grand))
    throw new StatisticsError('zero-variance', 'Inside every group all values are the same; there is no noise to compare with.');
  const f = msBetween / msWithin;
  return finiteFigures({
    groups: count,
    n,
    meanSize: n / count,
    k0: (n - sizes / n) / (count - 1),
    msBetween,
    msWithin,
    f,
    p: fCdf(f, count - 1, n - count, true),
  });
}

/**
 * ICC(1) and ICC(2) with F intervals from the one-way analysis of variance.
 * ICC(2) of .70 and more is usually asked for before group means are ranked.
 * @throws StatisticsError as `oneWayAnova`; `zero-variance` also when the group means do not differ at all
 * Source: Bliese 2000; Shrout & Fleiss 1979 (intervals); R `multilevel::ICC1`, `ICC2`.
 */
export function intraclassCorrelation(values: Sample, groups: Sample, level = 0.95): IntraclassCorrelation {
  requireWithin('level', level, 0, 1, true);
  const anova = oneWayAnova(values, groups);
  const { f, k0, meanSize } = anova;
  if (f < 1e-24) throw new StatisticsError('zero-variance', 'All groups have the same mean; there is no difference between groups to measure.');
  const df1 = anova.groups - 1;
  const df2 = anova.n - anova.groups;
  const low = f / fQuantile((1 + level) / 2, df1, df2);
  const high = f / fQuantile((1 - level) / 2, df1, df2);
  const icc1 = (ratio: number, k: number): number => (ratio - 1) / (ratio - 1 + k);
  return finiteFigures({
    ...anova,
    icc1: icc1(f, meanSize),
    icc1K0: icc1(f, k0),
    icc1Interval: [icc1(low, k0), icc1(high, k0)],
    icc2: 1 - 1 / f,
    icc2Interval: [1 - 1 / low, 1 - 1 / high],
  });
}
