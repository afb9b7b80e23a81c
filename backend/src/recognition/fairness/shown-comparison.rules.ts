import { fisherExactP } from '@throughline/statistics';
import type { CountRange } from './count-range.rules.js';

/** A group set against everybody else. */
export interface ShownComparison {
  readonly p: number;
  readonly above: boolean;
}

const within = (count: number, most: number): number => Math.min(Math.max(count, 0), most);

/**
 * Sets a group against everybody else by Fisher's exact test, from what is shown of it and of everybody: of all counts that fit, those at which the two are closest. So whether it stands out is known to whoever reads the shares, and tells nothing that they do not. Where what is shown leaves open which share is the larger, p is 1.
 * @param own the counts that the shown share of the group fits, of `n` people; `whole`: of everybody, of whom `rest` are not in the group
 */
export function shownComparison(own: CountRange, n: number, whole: CountRange, rest: number): ShownComparison {
  const [least, most] = own;
  const othersMost = within(whole[1] - least, rest);
  if (least / n > othersMost / rest) return { p: fisherExactP(least, n, othersMost, rest), above: true };
  const othersLeast = within(whole[0] - most, rest);
  if (most / n < othersLeast / rest) return { p: fisherExactP(most, n, othersLeast, rest), above: false };
  return { p: 1, above: false };
}
