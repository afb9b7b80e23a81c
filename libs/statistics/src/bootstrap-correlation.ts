import { bcaInterval, percentileInterval, type BcaInterval } from './bootstrap-interval.js';
import { centred } from './centred.js';
import type { Interval } from './interval.js';
import { indexDraws } from './index-draws.js';
import { correlationOfCentred } from './pearson.js';
import { requireCount, requirePairs, type Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';
import { watcher, type Watch } from './watch.js';

/** How a bootstrap is drawn, and how the drawing is followed. */
export interface BootstrapOptions extends Watch {
  /** Stored with the result: the same seed gives the same interval. */
  readonly seed: number;
  /** Resamples, at least 100; 2,000 when not given. */
  readonly replicates?: number;
  readonly level?: number;
}

/** Pearson's correlation with bootstrap intervals. */
export interface BootstrappedCorrelation {
  readonly r: number;
  readonly percentile: Interval;
  readonly bca: BcaInterval;
  readonly seed: number;
  readonly replicates: number;
  /** Resamples without variance (the same pair drawn n times), drawn again. */
  readonly redrawn: number;
}

/** Correlation of the pairs drawn, from one pass over centred values. NaN when a side does not vary. */
function ofDraw(dx: Float64Array, dy: Float64Array, draw: Int32Array): number {
  const n = draw.length;
  let sx = 0;
  let sy = 0;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let k = 0; k < n; k++) {
    const i = draw[k]!;
    const a = dx[i]!;
    const b = dy[i]!;
    sx += a;
    sy += b;
    xx += a * a;
    yy += b * b;
    xy += a * b;
  }
  const vx = xx - (sx * sx) / n;
  const vy = yy - (sy * sy) / n;
  // deviations are scaled to at most 1, so that a variance this small is rounding
  return vx > 1e-12 * n && vy > 1e-12 * n ? Math.max(-1, Math.min(1, (xy - (sx * sy) / n) / Math.sqrt(vx * vy))) : NaN;
}

/** Correlations without each pair in turn, from the sums alone: O(n). */
function leaveOneOut(dx: Float64Array, dy: Float64Array): Float64Array {
  const n = dx.length;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < n; i++) {
    xx += dx[i]! ** 2;
    yy += dy[i]! ** 2;
    xy += dx[i]! * dy[i]!;
  }
  const f = n / (n - 1); // taking a pair away also moves the means
  return dx.map((a, i) => {
    const b = dy[i]!;
    const left = (xx - f * a * a) * (yy - f * b * b);
    if (left <= 1e-24) throw new StatisticsError('degenerate', `Without the pair at position ${i} a side does not vary; the correlation rests on it alone.`);
    return (xy - f * a * b) / Math.sqrt(left);
  });
}

/**
 * Pearson's correlation of n ≥ 5 pairs with percentile and BCa bootstrap intervals, resampling pairs. For n up to about 200, or
 * when outliers make Fisher's interval doubtful.
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`, `zero-variance`, `out-of-range`, `degenerate`; ComputationAborted
 * Source: Efron 1987; random numbers PCG32.
 */
export function bootstrapCorrelation(x: Sample, y: Sample, { seed, replicates = 2000, level = 0.95, ...watch }: BootstrapOptions): BootstrappedCorrelation {
  requirePairs(x, y, 5);
  requireCount('replicates', replicates, 100);
  const dx = centred('x', x);
  const dy = centred('y', y);
  const without = leaveOneOut(dx, dy);
  const draws = indexDraws(seed);
  const draw = new Int32Array(dx.length);
  const drawn = new Float64Array(replicates);
  const tell = watcher(watch, replicates);
  let redrawn = 0;
  for (let b = 0; b < replicates;) {
    draws.fill(draw, draw.length);
    const r = ofDraw(dx, dy, draw);
    if (Number.isNaN(r)) {
      if (++redrawn > replicates)
        throw new StatisticsError('degenerate', 'More than half of the resamples do not vary; too few values differ for a bootstrap.');
    } else {
      drawn[b++] = r;
      tell(b);
    }
  }
  const r = correlationOfCentred(dx, dy);
  return { r, percentile: percentileInterval(drawn, level), bca: bcaInterval(r, drawn, without, level), seed, replicates, redrawn };
}
