import { AnonymityError } from '../anonymity-error.js';

/** How a figure moved from one cycle to the next. `points` is the difference in tenths, given only for groups that are large enough in both. */
export type Trend = { readonly direction: 'up' | 'same' | 'down'; readonly points?: number };

/** A published figure of one cycle, as it was displayed, with what the trend may depend on. */
export interface CycleFigure {
  /** The displayed mean, to 0.1; never the exact one. */
  readonly mean: number;
  /** Respondents; below 20 in either cycle only the direction is shown. */
  readonly n: number;
}

/** Fewest people for whom a trend is shown in figures. */
const small = 20;
/** Displayed means that differ by less than this are the same: rounding alone makes 0.1. */
const same = 0.15;

/** The trend of one group between two cycles (design: anonymity, section 5.6). The promise of one cycle says nothing about two: whoever believes that all others answered as before learns
 *  a joiner's answer from exact figures. So trends are made of displayed means only, and for fewer than 20 people in either cycle they say up, same or down and no more.
 *  `changed` is how many people joined or left the group between the cycles; with `strict`, a group that 1 to k - 1 people joined or left shows no trend: undefined. Throws an
 *  AnonymityError (`malformed`) for counts that are no whole numbers, or a group smaller than k, which is never shown. */
export function trendBetween(before: CycleFigure, after: CycleFigure, rules: { k: number; strict: boolean; changed: number }): Trend | undefined {
  for (const n of [before.n, after.n])
    if (!Number.isSafeInteger(n) || n < rules.k) throw new AnonymityError('malformed', `A group of ${n} is never shown, so it has no trend.`);
  if (!Number.isSafeInteger(rules.changed) || rules.changed < 0)
    throw new AnonymityError('malformed', `${rules.changed} is not a number of people who joined or left.`);
  if (rules.strict && rules.changed > 0 && rules.changed < rules.k) return undefined;
  const tenths = Math.round((after.mean - before.mean) * 10);
  const direction = Math.abs(tenths) < same * 10 ? 'same' : tenths > 0 ? 'up' : 'down';
  return before.n < small || after.n < small ? { direction } : { direction, points: tenths };
}

/** How many people joined or left a group between two cycles: those who are in one of the lists only. */
export function membershipChange(before: readonly string[], after: readonly string[]): number {
  const [was, is] = [new Set(before), new Set(after)];
  return [...was].filter((person) => !is.has(person)).length + [...is].filter((person) => !was.has(person)).length;
}

/** Refuses to publish a cycle twice or along another tree than that of its opening: two cuts of the same answers differ by few people (design: anonymity, section 5.6). `frozen` and `asked` are
 *  the hashes of the tree and facets at opening and now. Throws an AnonymityError (`malformed`). */
export function checkNoRecut(cycle: { published: boolean; frozen: string; asked: string }): void {
  if (cycle.published) throw new AnonymityError('malformed', 'This cycle is published. Its answers are not cut a second time.');
  if (cycle.frozen !== cycle.asked)
    throw new AnonymityError('malformed', 'A cycle is published along the teams and attributes it was opened with, and no others.');
}
