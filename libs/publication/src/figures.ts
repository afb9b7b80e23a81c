import { displayMean, displayShare, isSmallBand, sizeBand } from '@throughline/anonymity';
import { tQuantile } from '@throughline/statistics';
import type { Cell } from './counted-ballot.js';

/** Sums of one measure over a group. */
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

/** The sums of so many answers at each point of a scale. `favourableFrom`: the least favourable answer. */
export function sumsOf(answersAt: ArrayLike<number>, { min }: Scale, favourableFrom: number): Sums {
  const sums = { n: 0, sum: 0, squares: 0, favourable: 0 };
  for (let point = 0; point < answersAt.length; point++) {
    const [count, value] = [answersAt[point]!, min + point];
    sums.n += count;
    sums.sum += count * value;
    sums.squares += count * value * value;
    if (value >= favourableFrom) sums.favourable += count;
  }
  return sums;
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
 * questions (`parts`, with the scale of each) and of nothing else, so it says nothing that they do not. The ends of the interval are the means of the ends, as if people answered all
 * questions alike, so it is never too narrow; there is none where a question has none.
 */
export function driverCell(group: Group, measure: string, parts: readonly Cell[], scales: readonly Scale[]): Cell {
  const average = (end: 'meanX10' | 'lowX10' | 'highX10'): number | null => {
    let sum = 0;
    for (let i = 0; i < parts.length; i++) {
      const [value, { min, max }] = [parts[i]![end], scales[i]!];
      if (value === null) return null;
      sum += (100 * (value / 10 - min)) / (max - min);
    }
    return Math.round(sum / parts.length) * 10;
  };
  let least = parts[0]!.sizeBand;
  for (const { sizeBand } of parts) if (startOf(sizeBand) < startOf(least)) least = sizeBand;
  return {
    ...group,
    kind: 'driver',
    measure,
    sizeBand: least,
    meanX10: average('meanX10')!,
    lowX10: average('lowX10'),
    highX10: average('highX10'),
    favourable: null,
  };
}

const startOf = (band: string): number => Number.parseInt(band.startsWith('~') ? band.slice(1) : band, 10);

function halfWidth({ n, sum, squares }: Sums): number {
  const variance = Math.max(0, (squares - (sum * sum) / n) / (n - 1));
  return quantile(n - 1) * Math.sqrt(variance / n);
}

const quantiles = new Map<number, number>();

/** Student's t at 97.5 %: groups of the same size are many, and finding it takes a thousand times as long as looking it up. */
function quantile(freedom: number): number {
  const known = quantiles.get(freedom) ?? tQuantile(0.975, freedom);
  quantiles.set(freedom, known);
  return known;
}
