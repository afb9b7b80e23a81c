import { AnonymityError } from '../anonymity-error.js';

/** A rate of participation in percent: about so much, at least 95, or under 5. */
export interface ParticipationRate {
  readonly bound: 'about' | 'at-least' | 'under';
  readonly percent: number;
}

/** How many of a team have collected their ballot, as HR and leaders may see it: to 5 %, with "95 % or more" and "under 5 %" at the
 *  ends so that nobody is named by a full or an empty list. Undefined for fewer than k members. Give it the sums over the
 *  atoms of the lift on members (`published`), never those of a team's own list, or differences would show single people.
 *  Throws an AnonymityError (`malformed`) when `collected` is not between 0 and `members`. */
export function participationRate(collected: number, members: number, k: number): ParticipationRate | undefined {
  if (!(Number.isSafeInteger(collected) && Number.isSafeInteger(members) && collected >= 0 && collected <= members))
    throw new AnonymityError('malformed', `${collected} of ${members} is not a participation.`);
  if (members < k || members === 0) return undefined;
  const rate = collected / members;
  if (rate >= 0.95) return { bound: 'at-least', percent: 95 };
  if (rate < 0.05) return { bound: 'under', percent: 5 };
  return { bound: 'about', percent: Math.min(Math.round(rate * 20) * 5, 90) };
}
