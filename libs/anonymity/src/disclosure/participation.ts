import { AnonymityError } from '../anonymity-error.js';

/** Fewest members of whom a rate is shown in percent: with fewer, 5 % are less than one person. */
const fewestForPercent = 20;

/** A rate of participation: percent (about so much, at least 95, at most 5), or for fewer than 20 members only a third of the range. */
export type ParticipationRate =
  { readonly bound: 'about' | 'at-least' | 'at-most'; readonly percent: number } | { readonly bound: 'low' | 'middle' | 'high'; readonly percent: null };

/** How many of a team have collected their ballot, as HR and leaders may see it. From 20 members on to 5 %, with "95 % or more" and "5 % or
 *  less" at the ends; below that low (under a third), middle or high (over two thirds). Either end holds two counts at least, so it never says that
 *  everybody or nobody took part. Undefined for fewer than k members, k being 5 or more. Give it the sums over the atoms of the lift on members
 *  (`published`), never those of a team's own list, or differences would show single people. Throws an AnonymityError (`malformed`) when
 *  `collected` is not between 0 and `members`. */
export function participationRate(collected: number, members: number, k: number): ParticipationRate | undefined {
  if (!(Number.isSafeInteger(collected) && Number.isSafeInteger(members) && collected >= 0 && collected <= members))
    throw new AnonymityError('malformed', `${collected} of ${members} is not a participation.`);
  if (members < Math.max(k, 1)) return undefined;
  if (members < fewestForPercent) return { bound: collected * 3 < members ? 'low' : collected * 3 > members * 2 ? 'high' : 'middle', percent: null };
  const rate = collected / members;
  if (rate >= 0.95) return { bound: 'at-least', percent: 95 };
  if (rate <= 0.05) return { bound: 'at-most', percent: 5 };
  return { bound: 'about', percent: Math.min(Math.round(rate * 20) * 5, 90) };
}
