import type { Interval } from './interval.js';
import { moments } from './moments.js';
import { normalCdf, normalQuantile } from './normal.js';
import { quantiles } from './quantile.js';
import { requireSample, requireWithin, type Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';

/**
 * Percentile interval of bootstrap replicates (at least 100), quantile type 7.
 * @throws StatisticsError `too-few`, `not-finite`, `out-of-range`
 */
export function percentileInterval(replicates: Sample, level = 0.95): Interval {
  requireSample('replicates', replicates, 100);
  requireWithin('level', level, 0, 1, true);
  const [low, high] = quantiles(replicates, [(1 - level) / 2, (1 + level) / 2]);
  return [low!, high!];
}

/** A BCa interval and what it was made of. */
export interface BcaInterval {
  readonly interval: Interval;
  /** Bias correction: how far the median replicate lies from the estimate, in normal units. */
  readonly z0: number;
  /** Acceleration: how the spread changes with the value, from the jackknife. */
  readonly acceleration: number;
  /** Shares of the replicates at which the ends are read. */
  readonly shares: readonly [number, number];
  /** Standard deviation of the replicates. */
  readonly se: number;
  /** Mean of the replicates minus the estimate. */
  readonly bias: number;
}

/**
 * Bias-corrected and accelerated bootstrap interval.
 * @param estimate the statistic of the data themselves
 * @param replicates the statistic of at least 100 resamples of whole units (teams with all their periods, never rows of a panel)
 * @param leaveOneOut the statistic without each unit in turn
 * @throws StatisticsError `too-few`, `not-finite`, `out-of-range`, `degenerate` (all replicates on one side of the estimate, or
 * the statistic does not change when units are left out)
 * Source: Efron 1987; z0 = Phi⁻¹(share below), a = Σd³/(6 (Σd²)^1.5), quantile type 7.
 */
export function bcaInterval(estimate: number, replicates: Sample, leaveOneOut: Sample, level = 0.95): BcaInterval {
  requireWithin('estimate', estimate, -Number.MAX_VALUE, Number.MAX_VALUE);
  requireWithin('level', level, 0, 1, true);
  requireSample('replicates', replicates, 100);
  const { mean: centre } = moments(leaveOneOut);
  let below = 0;
  for (let i = 0; i < replicates.length; i++) if (replicates[i]! < estimate) below++;
  if (below === 0 || below === replicates.length)
    throw new StatisticsError('degenerate', 'All resamples lie on one side of the estimate; a bootstrap interval would be a guess.');
  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < leaveOneOut.length; i++) {
    const d = centre - leaveOneOut[i]!;
    squares += d * d;
    cubes += d * d * d;
  }
  if (squares === 0) throw new StatisticsError('degenerate', 'Leaving units out does not change the statistic; there is nothing to accelerate.');
  const z0 = normalQuantile(below / replicates.length);
  const acceleration = cubes / (6 * squares ** 1.5);
  const share = (p: number): number => {
    const z = z0 + normalQuantile(p);
    return normalCdf(z0 + z / (1 - acceleration * z));
  };
  const shares = [share((1 - level) / 2), share((1 + level) / 2)] as const;
  const [low, high] = quantiles(replicates, shares);
  const { mean, sd } = moments(replicates);
  return { interval: [low!, high!], z0, acceleration, shares, se: sd, bias: mean - estimate };
}
