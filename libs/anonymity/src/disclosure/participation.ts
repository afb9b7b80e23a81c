import { AnonymityError } from '../anonymity-error.js';

/** Fewest members of whom a rate is shown in percent, and fewest of whom it is shown to 5 %: so many that every step holds two counts at least. */
const fewestForPercent = 20;
const fewestForFine = 40;

/** A rate of participation: percent (about so much, or an open end), or for fewer than 20 members only a third of the range. */
export type ParticipationRate =
  { readonly bound: 'about' | 'at-least' | 'at-most'; readonly percent: number } | { readonly bound: 'low' | 'middle' | 'high'; readonly percent: null };

/** How many of a team have collected their ballot, as HR and leaders may see it. From 40 members on to 5 %, with "95 % or more" and "5 % or
 *  less" at the ends; from 20 on to 10 %, with 90 % and 10 % at the ends; below that low (under a third), middle or high (over two thirds). Whatever is shown fits
 *  two counts at least, so nobody learns an exact one, and never that everybody or nobody took part. Undefined for fewer than k members, k being 5 or
 *  more. Give it the sums over the atoms of the lift on members (`published`), never those of a team's own list, or differences would show single people. Throws an
 *  AnonymityError (`malformed`) when `collected` is not between 0 and `members`. */
export function participationRate(collected: number, members: number, k: number): ParticipationRate | undefined {
  if (!(Number.isSafeInteger(collected) && Number.isSafeInteger(members) && collected >= 0 && collected <= members))
    throw new AnonymityError('malformed', `${collected} of ${members} is not a participation.`);
  if (members < Math.max(k, 1)) return undefined;
  if (members < fewestForPercent) return { bound: collected * 3 < members ? 'low' : collected * 3 > members * 2 ? 'high' : 'middle', percent: null };
  const step = members < fewestForFine ? 10 : 5;
  const percent = (100 * collected) / members;
  if (percent >= 100 - step) return { bound: 'at-least', percent: 100 - step };
  if (percent <= step) return { bound: 'at-most', percent: step };
  // next to the open ends a step of its own could hold a single count
  return { bound: 'about', percent: Math.min(Math.max(Math.round(percent / step) * step, 2 * step), 100 - 2 * step) };
}
