import { displayMean, displayShare, sizeBand } from '@throughline/anonymity';
import { tQuantile } from '@throughline/statistics';
import type { Cell } from './counted-ballot.js';

/** Sums of one measure over a group; sums of two groups add up. */
export interface Sums {
  n: number;
  sum: number;
  squares: number;
  favourable: number;
}

/** Fewest respondents for whom an interval is shown: below that it would tell the size, and is too wide to help. */
const FEWEST_FOR_INTERVAL = 10;

/** The sums of nobody. */
export const noSums = (): Sums => ({ n: 0, sum: 0, squares: 0, favourable: 0 });

/** Adds one value. */
export function addValue(sums: Sums, value: number, favourable: boolean): void {
  sums.n += 1;
  sums.sum += value;
  sums.squares += value * value;
  sums.favourable += favourable ? 1 : 0;
}

/** Adds the sums of another group that shares nobody with this one. */
export function addSums(to: Sums, from: Sums): void {
  to.n += from.n;
  to.sum += from.sum;
  to.squares += from.squares;
  to.favourable += from.favourable;
}

/**
 * What may be shown of a group: the size in bands, the mean to a tenth (drivers, on 0 to 100, to a whole point), a 95 % interval of the mean by
 * Student's t for ten or more, the share of favourable answers rounded by size (design: anonymity, section 5.5).
 */
export function cellOf(nodeId: string, kind: Cell['kind'], measure: string, sums: Sums, scale: { min: number; max: number }): Cell {
  const mean = displayMean(sums.sum, sums.n, scale);
  const whole = kind === 'driver';
  const shown = (value: number): number => (whole ? Math.round(value) * 10 : Math.round(value * 10));
  const half = sums.n >= FEWEST_FOR_INTERVAL ? halfWidth(sums) : undefined;
  const inside = (value: number): number => Math.min(Math.max(value, scale.min), scale.max);
  return {
    nodeId,
    kind,
    measure,
    sizeBand: sizeBand(sums.n),
    meanX10: shown(mean),
    lowX10: half === undefined ? null : shown(inside(mean - half)),
    highX10: half === undefined ? null : shown(inside(mean + half)),
    favourable: kind === 'question' ? String(displayShare(sums.favourable, sums.n)) : null,
  };
}

function halfWidth({ n, sum, squares }: Sums): number {
  const variance = Math.max(0, (squares - (sum * sum) / n) / (n - 1));
  return tQuantile(0.975, n - 1) * Math.sqrt(variance / n);
}
