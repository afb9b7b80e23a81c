import { addDays, type FieldProblem, plainDate, Refusal } from '@throughline/domain';

/** A stretch of leave: its first and its last day, both written 2026-03-31; `last` is null while nobody knows when it ends. Of what kind it is, nobody asks. */
export interface Leave {
  readonly from: string;
  readonly last: string | null;
}

/**
 * Stretches of leave in the order of days. Throws Refusal `leave-ends-before-it-begins` or `leave-overlaps`, pointing at `#/leave/i` of the list as it was given: whoever is on leave
 * is so once, and which of two stretches holds cannot be known. Stretches may follow each other directly.
 */
export function checkedLeave(given: readonly Leave[]): Leave[] {
  const backwards = given.flatMap(({ from, last }, i): FieldProblem[] =>
    last !== null && last < from
      ? [{ pointer: `#/leave/${i}/last`, detail: `The last day of leave is before its first, ${from}; write that day or a later one.` }]
      : [],
  );
  if (backwards.length > 0) throw new Refusal('invalid', 'leave-ends-before-it-begins', backwards[0]!.detail, backwards);
  const ordered = inOrder(given.map((one, at) => ({ ...one, at })));
  const overlaps = ordered.slice(1).flatMap((one, i): FieldProblem[] => {
    const before = ordered[i]!;
    return overlap(before, one) ? [{ pointer: `#/leave/${one.at}/from`, detail: overlapSentence(before) }] : [];
  });
  if (overlaps.length > 0) throw new Refusal('invalid', 'leave-overlaps', overlaps[0]!.detail, overlaps);
  return ordered.map(({ from, last }) => ({ from, last }));
}

/** Whether there is a day in both. */
export function overlap(one: Leave, other: Leave): boolean {
  return (one.last === null || other.from <= one.last) && (other.last === null || one.from <= other.last);
}

/** Why a stretch cannot be beside the one that stands. */
export function overlapSentence(standing: Leave): string {
  return `There is leave ${leaveText(standing)} already; write other days, or change that one.`;
}

/** A stretch as sentences say it. */
export function leaveText({ from, last }: Leave): string {
  return last === null ? `from ${from} without an end` : `from ${from} to ${last}`;
}

/**
 * The whole stretch of leave that the day lies in; undefined when it lies in none. Stretches that follow each other without a day between are one: who writes leave month by month is away as long as
 * who writes it at once. `leave` is in the order of days and does not overlap.
 */
export function leaveOn(leave: readonly Leave[], day: string): Leave | undefined {
  const whole: Leave[] = [];
  for (const one of leave) {
    const before = whole.at(-1);
    if (before && before.last !== null && addDays(plainDate(before.last), 1) === one.from) whole[whole.length - 1] = { from: before.from, last: one.last };
    else whole.push(one);
  }
  return whole.find(({ from, last }) => from <= day && (last === null || last >= day));
}

/** In the order of days. */
export function inOrder<Stretch extends Leave>(leave: readonly Stretch[]): Stretch[] {
  return leave.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
