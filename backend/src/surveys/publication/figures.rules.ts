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

/** The ends of a scale, in points. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

const PERCENT: Scale = { min: 0, max: 100 };

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
 * What may be shown of a group's answers to a question: the size in bands, the mean to a tenth, a 95 % interval of the mean by Student's t for ten or
 * more, the share of favourable answers rounded by size (design: anonymity, section 5.5).
 */
export function cellOf(nodeId: string, kind: Cell['kind'], measure: string, sums: Sums, scale: Scale): Cell {
  const tenths = (value: number): number => Math.round(value * 10);
  const half = sums.n >= FEWEST_FOR_INTERVAL ? halfWidth(sums) : undefined;
  return {
    nodeId,
    kind,
    measure,
    sizeBand: sizeBand(sums.n),
    meanX10: tenths(displayMean(sums.sum, sums.n, scale)),
    ...ends(sums.sum / sums.n, half, scale, tenths),
    favourable: String(displayShare(sums.favourable, sums.n)),
  };
}

/**
 * What may be shown of a driver: the mean of the means of its questions, each put on 0 to 100, to a whole point. The interval adds the half-widths of the
 * questions as if people answered all of them alike, so it is never too narrow; how alike they do answer is not known from the questions' own tables.
 */
export function driverCell(nodeId: string, measure: string, parts: readonly { readonly sums: Sums; readonly scale: Scale }[]): Cell {
  const fewest = Math.min(...parts.map(({ sums }) => sums.n));
  const onPercent = (value: number, { min, max }: Scale): number => (100 * value) / (max - min);
  const average = (value: (part: { sums: Sums; scale: Scale }) => number): number => parts.reduce((total, part) => total + value(part), 0) / parts.length;
  const mean = average(({ sums, scale }) => onPercent(sums.sum / sums.n - scale.min, scale));
  const half = fewest >= FEWEST_FOR_INTERVAL ? average(({ sums, scale }) => onPercent(halfWidth(sums), scale)) : undefined;
  const whole = (value: number): number => Math.round(value) * 10;
  return {
    nodeId,
    kind: 'driver',
    measure,
    sizeBand: sizeBand(fewest),
    meanX10: whole(displayMean(Math.min(100 * fewest, Math.max(0, mean * fewest)), fewest, PERCENT)),
    ...ends(mean, half, PERCENT, whole),
    favourable: null,
  };
}

function ends(
  mean: number,
  half: number | undefined,
  { min, max }: Scale,
  shown: (value: number) => number,
): { lowX10: number | null; highX10: number | null } {
  if (half === undefined) return { lowX10: null, highX10: null };
  return { lowX10: shown(Math.max(mean - half, min)), highX10: shown(Math.min(mean + half, max)) };
}

function halfWidth({ n, sum, squares }: Sums): number {
  const variance = Math.max(0, (squares - (sum * sum) / n) / (n - 1));
  return tQuantile(0.975, n - 1) * Math.sqrt(variance / n);
}
