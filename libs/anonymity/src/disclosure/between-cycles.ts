import { AnonymityError } from '../anonymity-error.js';
import { isSmallBand } from './rounding.js';

/** How a figure moved from one cycle to the next. `change`: the difference of the displayed figures in their own unit, to 0.1; given only for groups that are large enough in both. */
export type Trend = { readonly direction: 'up' | 'same' | 'down'; readonly change?: number };

/** A published figure of one cycle, as it was displayed. */
export interface CycleFigure {
  /** The displayed figure; never the exact one. */
  readonly value: number;
  /** Respondents in bands, as `sizeBand` writes them; in a band under 20 in either cycle only the direction is shown. */
  readonly sizeBand: string;
}

/** What a trend may depend on. */
export interface TrendRules {
  /** Fewest people a published figure may be about, the larger of both cycles. */
  readonly k: number;
  /** Whether either cycle was opened with the strict rule. */
  readonly strict: boolean;
  /** How many people joined or left the group between the cycles; undefined when nobody knows. */
  readonly changed: number | undefined;
  /** The finest step of the displayed figure, in its own unit: 0.1 for the mean of a question, 2.5 for what is put on 0 to 100 from such means. */
  readonly step: number;
}

const band = /^(?:\d+-\d+|~\d+)$/;

/** The trend of one group between two cycles (design: anonymity, section 5.6). The promise of one cycle says nothing about two: whoever believes that all others answered as before learns
 *  a joiner's answer from exact figures. So trends are made of displayed figures only, and in a band under 20 people in either cycle they say up, same or down and no more. Figures less than one
 *  and a half steps apart are the same: rounding alone makes one. With `strict`, a group that 1 to k - 1 people joined or left, or nobody knows how many, shows no trend: undefined. Throws an
 *  AnonymityError (`malformed`) for what is no size band, a count that is no whole number, or a step that is not above 0. */
export function trendBetween(before: CycleFigure, after: CycleFigure, { k, strict, changed, step }: TrendRules): Trend | undefined {
  for (const { sizeBand } of [before, after])
    if (!band.test(sizeBand)) throw new AnonymityError('malformed', `"${sizeBand}" is no size of a group that is shown.`);
  if (!(step > 0)) throw new AnonymityError('malformed', `${step} is no step of a displayed figure.`);
  if (!mayCompare({ k, strict, changed })) return undefined;
  const tenths = Math.round((after.value - before.value) * 10);
  const direction = Math.abs(tenths) < step * 15 ? 'same' : tenths > 0 ? 'up' : 'down';
  return isSmallBand(before.sizeBand) || isSmallBand(after.sizeBand) ? { direction } : { direction, change: tenths / 10 };
}

/** Whether two cycles of a group may be laid side by side at all: by the strict rule not when 1 to k - 1 people joined or left it, or nobody knows how many did. Throws an AnonymityError
 *  (`malformed`) for a count that is no whole number. */
export function mayCompare({ k, strict, changed }: Pick<TrendRules, 'k' | 'strict' | 'changed'>): boolean {
  if (changed !== undefined && (!Number.isSafeInteger(changed) || changed < 0))
    throw new AnonymityError('malformed', `${changed} is not a number of people who joined or left.`);
  return !strict || (changed !== undefined && (changed === 0 || changed >= k));
}

/** By group, how many people joined or left it between two cycles; groups that nobody joined or left are absent. Either list has the groups of every person: a team and all above it. Leavers and
 *  joiners count together, since either gives the other away. */
export function membershipChanges(before: ReadonlyMap<string, readonly string[]>, after: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const changed = new Map<string, number>();
  for (const person of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(person) ?? [], after.get(person) ?? []];
    if (was === is) continue;
    for (const group of [...was.filter((one) => !is.includes(one)), ...is.filter((one) => !was.includes(one))])
      changed.set(group, (changed.get(group) ?? 0) + 1);
  }
  return changed;
}

/** Refuses to publish a cycle twice or along another tree than that of its opening: two cuts of the same answers differ by few people (design: anonymity, section 5.6). `frozen` and `asked` are
 *  the hashes of the tree and facets at opening and now. Throws an AnonymityError (`malformed`). */
export function checkNoRecut(cycle: { published: boolean; frozen: string; asked: string }): void {
  if (cycle.published) throw new AnonymityError('malformed', 'This cycle is published. Its answers are not cut a second time.');
  if (cycle.frozen !== cycle.asked)
    throw new AnonymityError('malformed', 'A cycle is published along the teams and attributes it was opened with, and no others.');
}
