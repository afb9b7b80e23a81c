import { displayMean, displayShare, isSmallBand, sizeBand } from '@throughline/anonymity';
import { tQuantile } from '@throughline/statistics';
import type { Cell } from './counted-ballot.js';

/** Sums of one measure over a group; sums of two groups add up. */
export interface Sums {
  n: number;
  sum: number;
  squares: number;
  favourable: number;
}

/** Whom a figure is about. */
export type Group = Pick<Cell, 'family' | 'nodeId' | 'value'>;

/** The ends of a scale, in points. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

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
 * What may be shown of a group's answers to a question: the size in bands, the mean to a tenth, for 20 or more a 95 % interval of the mean by Student's t,
 * the share of favourable answers rounded by size. Fewer than 20 get no interval: its middle would be the mean that the display holds back from the ends
 * of the scale (design: anonymity, section 5.5).
 */
export function cellOf(group: Group, kind: Cell['kind'], measure: string, sums: Sums, { min, max }: Scale): Cell {
  const tenths = (value: number): number => Math.round(value * 10);
  const band = sizeBand(sums.n);
  const half = isSmallBand(band) ? undefined : halfWidth(sums);
  const mean = sums.sum / sums.n;
  return {
    ...group,
    kind,
    measure,
    sizeBand: band,
    meanX10: tenths(displayMean(sums.sum, sums.n, { min, max })),
    lowX10: half === undefined ? null : tenths(Math.max(mean - half, min)),
    highX10: half === undefined ? null : tenths(Math.min(mean + half, max)),
    favourable: String(displayShare(sums.favourable, sums.n)),
  };
}

/**
 * What may be shown of a driver: the mean of the shown means of its questions, each put on 0 to 100, to a whole point. It is made of the cells of the
 * questions and of nothing else, so it says nothing that they do not. The ends of the interval are the means of the ends, as if people answered all
 * questions alike, so it is never too narrow; there is none where a question has none.
 */
export function driverCell(group: Group, measure: string, parts: readonly { readonly cell: Cell; readonly scale: Scale }[]): Cell {
  const average = (tenths: (cell: Cell) => number | null): number | null => {
    const shown = parts.map(({ cell, scale: { min, max } }) => {
      const value = tenths(cell);
      return value === null ? null : (100 * (value / 10 - min)) / (max - min);
    });
    if (shown.some((value) => value === null)) return null;
    return Math.round(shown.reduce<number>((sum, value) => sum + value!, 0) / parts.length) * 10;
  };
  const bands = parts.map(({ cell }) => cell.sizeBand);
  return {
    ...group,
    kind: 'driver',
    measure,
    sizeBand: bands.reduce((least, band) => (startOf(band) < startOf(least) ? band : least)),
    meanX10: average((cell) => cell.meanX10)!,
    lowX10: average((cell) => cell.lowX10),
    highX10: average((cell) => cell.highX10),
    favourable: null,
  };
}

const startOf = (band: string): number => Number(/\d+/.exec(band)![0]);

function halfWidth({ n, sum, squares }: Sums): number {
  const variance = Math.max(0, (squares - (sum * sum) / n) / (n - 1));
  return tQuantile(0.975, n - 1) * Math.sqrt(variance / n);
}
