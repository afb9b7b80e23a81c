import { requirePairs, requireSample, type Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';

/** A weighted correlation and the number of equally weighted pairs that would know as much. */
export interface WeightedCorrelation {
  readonly r: number;
  /** Kish's effective n, (Σw)²/Σw²; the n for `fisherInterval`. */
  readonly effectiveN: number;
}

/**
 * Pearson's correlation with a weight for every pair (e.g. respondents behind a team mean).
 * Weights say which pairs count more; they do not cure unreliable team means.
 * @param w weights of 0 or more, at least two positive; their unit drops out
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`, `out-of-range` (negative weight, or figures beyond 1e150), `zero-variance`
 * Source: R `cov.wt(cor = TRUE)`; Kish 1965.
 */
export function weightedPearson(x: Sample, y: Sample, w: Sample): WeightedCorrelation {
  requirePairs(x, y, 2);
  if (w.length !== x.length) throw new StatisticsError('unequal-lengths', `There are ${x.length} pairs and ${w.length} weights; each pair needs one.`);
  requireSample('w', w, 2);
  let total = 0;
  let squares = 0;
  let mx = 0;
  let my = 0;
  for (let i = 0; i < w.length; i++) {
    const wi = w[i]!;
    if (wi < 0) throw new StatisticsError('out-of-range', `The weight at position ${i} is ${wi}; weights are 0 or more.`);
    if (wi === 0) continue;
    total += wi;
    squares += wi * wi;
    mx += (wi / total) * (x[i]! - mx); // running means stay inside the range of the values
    my += (wi / total) * (y[i]! - my);
  }
  let xx = 0;
  let yy = 0;
  let xy = 0;
  let variesX = false;
  let variesY = false;
  const first = Array.prototype.findIndex.call(w, (wi: number) => wi > 0);
  for (let i = 0; i < w.length; i++) {
    const wi = w[i]!;
    if (wi === 0) continue;
    variesX ||= x[i] !== x[first];
    variesY ||= y[i] !== y[first];
    xx += wi * (x[i]! - mx) ** 2;
    yy += wi * (y[i]! - my) ** 2;
    xy += wi * (x[i]! - mx) * (y[i]! - my);
  }
  if (!variesX || !variesY)
    throw new StatisticsError(
      'zero-variance',
      `Every value of ${variesX ? 'y' : 'x'} with a weight is the same; a figure that does not vary cannot move with another.`,
    );
  const r = xy / Math.sqrt(xx) / Math.sqrt(yy);
  // an infinite sum below a finite one would pass for a correlation of 0
  if (![xx, yy, r].every(Number.isFinite))
    throw new StatisticsError('out-of-range', 'The figures or weights lie so far apart that their products cannot be written as numbers.');
  return { r: Math.max(-1, Math.min(1, r)), effectiveN: total ** 2 / squares };
}
