import { AnonymityError } from '../anonymity-error.js';

/** Fewest people whose mean and shares are shown without extra care. */
const small = 20;

const bands = [
  [50, '50-99'],
  [30, '30-49'],
  [20, '20-29'],
  [15, '15-19'],
  [10, '10-14'],
  [5, '5-9'],
] as const;

/** The size of a published group as it may be shown and stored: `5-9`, `10-14`, `15-19`, `20-29`, `30-49`, `50-99`, then to the
 *  nearest ten as `~120`. An exact count beside a rounded histogram would give exact sums away. Throws an AnonymityError (`malformed`)
 *  below 5: such a group is never shown, so asking is a mistake. */
export function sizeBand(n: number): string {
  if (!Number.isSafeInteger(n) || n < 5) throw new AnonymityError('malformed', `A group of ${n} is never shown, so it has no size band.`);
  if (n >= 100) return `~${Math.round(n / 10) * 10}`;
  return bands.find(([start]) => n >= start)![1];
}

/** Whether a size band is of fewer than 20 people: then a trend is shown as up, same or down only. */
export const isSmallBand = (band: string): boolean => band === '5-9' || band === '10-14' || band === '15-19';

/** The mean of n answers as it may be shown: to 0.1, and for fewer than 20 people never nearer to the end of the scale than an
 *  eighth of it (1.5 and 4.5 on 1 to 5), where every answer would be known. `sum` is the sum of the answers. Throws an
 *  AnonymityError (`malformed`) when the sum cannot come from n answers on the scale. */
export function displayMean(sum: number, n: number, scale: { readonly min: number; readonly max: number } = { min: 1, max: 5 }): number {
  if (!(n > 0 && sum >= n * scale.min && sum <= n * scale.max))
    throw new AnonymityError('malformed', `${n} answers from ${scale.min} to ${scale.max} cannot have the sum ${sum}.`);
  const margin = n < small ? (scale.max - scale.min) / 8 : 0;
  const mean = Math.min(Math.max(sum / n, scale.min + margin), scale.max - margin);
  return Math.round(mean * 10) / 10;
}

/** A share as it may be shown: percent, or for fewer than 10 people only a third of the range. */
export type DisplayShare = number | 'low' | 'middle' | 'high';

/** The steps of shares in percent: 5 from 20 people on, 10 below. */
const stepOf = (isSmall: boolean): number => (isSmall ? 10 : 5);

/** The share of `count` among n people: to 5 % from 20 people, to 10 % from 10, and below that as low (under a third), middle or
 *  high (over two thirds). A step at an end stands for itself and all beyond it: nobody looks like very few, and everybody like nearly
 *  everybody (see `shareBound`). Throws an AnonymityError (`malformed`) when count is not between 0 and n. */
export function displayShare(count: number, n: number): DisplayShare {
  if (!(n > 0 && count >= 0 && count <= n)) throw new AnonymityError('malformed', `${count} of ${n} is not a share.`);
  if (n < 10) return count * 3 < n ? 'low' : count * 3 > n * 2 ? 'high' : 'middle';
  const step = stepOf(n < small);
  return Math.min(Math.max(Math.round((100 * count) / n / step) * step, step), 100 - step);
}

/** What a displayed share in percent stands for, in a group of this size band: about so much, or at the ends so much and whatever is beyond. */
export function shareBound(percent: number, band: string): 'at-most' | 'about' | 'at-least' {
  const step = stepOf(isSmallBand(band));
  return percent <= step ? 'at-most' : percent >= 100 - step ? 'at-least' : 'about';
}
