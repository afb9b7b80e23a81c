import { addDays, LIMITS, plainDate } from '@throughline/domain';
import { inOrder, type Leave, leaveText, overlap, overlapSentence } from '../leave/leave.rules.js';

/** The leave that a row states: a first day, null where the cell is empty, and a last one, undefined where no column is mapped to it. */
export interface StatedLeave {
  readonly from: string | null;
  readonly last: string | null | undefined;
}

/**
 * The leave of a person after a row, or the sentence why it cannot be. A first day that is known corrects the last day of that leave; another one is further leave, which has no day in common with what
 * stands. An empty cell says that she is back: leave that began before `asOf` and has no last day ends on the day before. Other leave stays.
 */
export function leaveAfterRow(known: readonly Leave[], { from, last }: StatedLeave, asOf: string): Leave[] | string {
  if (from === null) {
    const dayBefore = addDays(plainDate(asOf), -1);
    return known.map((one) => (one.last === null && one.from < asOf ? { ...one, last: dayBefore } : one));
  }
  const others = known.filter((one) => one.from !== from);
  const stated = { from, last: last === undefined ? (known.find((one) => one.from === from)?.last ?? null) : last };
  const clash = others.find((one) => overlap(one, stated));
  if (clash) return overlapSentence(clash);
  if (others.length >= LIMITS.leave)
    return `${LIMITS.leave} stretches of leave are kept of a person, and these are there; take one away on the page of the person.`;
  return inOrder([...others, stated]);
}

/** The stretches that are in one list and not in the other, as a preview shows them; null for none. */
export function leaveDifference(before: readonly Leave[], after: readonly Leave[]): { from: string | null; to: string | null } {
  const only = (list: readonly Leave[], other: readonly Leave[]): string | null =>
    list
      .filter((one) => !other.some(({ from, last }) => from === one.from && last === one.last))
      .map(leaveText)
      .join('; ') || null;
  return { from: only(before, after), to: only(after, before) };
}
