import { addDays, type CycleState, type PlainDate, plainDate, Refusal } from '@throughline/domain';

/** No cycle ends within so many days from its opening on, the first day among them: people who are away for a week are not shut out. */
export const FIRST_DAYS = 7;

/** That a cycle ends early: announced on a day, with the last day on which people can answer. */
export interface EarlyEnding {
  readonly announcedOn: string;
  readonly lastDay: string;
}

/** What the rules of an early end look at. */
export interface Ending {
  readonly state: CycleState;
  readonly opensOn: string;
  readonly closesOn: string;
}

/** The earliest last day that can be announced today: `noticeDays` from now, and not within the first week. */
export function earliestEnd({ opensOn }: Pick<Ending, 'opensOn'>, today: PlainDate, noticeDays: number): PlainDate {
  const afterNotice = addDays(today, noticeDays);
  const firstWeek = addDays(plainDate(opensOn), FIRST_DAYS - 1);
  return afterNotice > firstWeek ? afterNotice : firstWeek;
}

/**
 * The last day to announce. Throws Refusal `cycle-not-open`, `already-announced`, and `invalid-end` for a day that leaves too little notice, lies in the first week, or is not earlier
 * than the last day that people were promised.
 */
export function announcedEnd(cycle: Ending, before: EarlyEnding | undefined, asked: string, today: PlainDate, noticeDays: number): PlainDate {
  if (cycle.state !== 'open') throw new Refusal('conflict', 'cycle-not-open', 'Only a cycle that is open can end early.');
  if (before) throw new Refusal('conflict', 'already-announced', `It was announced that the cycle ends on ${before.lastDay}. People rely on it, so it stays.`);
  const earliest = earliestEnd(cycle, today, noticeDays);
  const problem =
    asked >= cycle.closesOn
      ? `The cycle ends on ${cycle.closesOn} anyhow. Choose an earlier day.`
      : asked < earliest
        ? `The earliest last day is ${earliest}: everybody is told ${noticeDays} days before, and no survey ends within its first week.`
        : undefined;
  if (problem) throw new Refusal('invalid', 'invalid-end', problem, [{ pointer: '#/lastDay', detail: problem }]);
  return plainDate(asked);
}

/** Throws Refusal `already-announced` when it was announced that the cycle ends early: a later last day would change nothing, because people rely on the one announced. */
export function mayExtend(early: EarlyEnding | undefined): void {
  if (!early) return;
  throw new Refusal(
    'conflict',
    'already-announced',
    `It was announced that the cycle ends on ${early.lastDay}. People rely on it, so the cycle can no longer be extended.`,
  );
}

/** Throws Refusal `needs-notice` when the cycle would be closed by hand before its last day is over, or before the one that was announced; with no days of notice it may be. */
export function mayEndNow(cycle: Ending, early: EarlyEnding | undefined, today: PlainDate, noticeDays: number): void {
  if (noticeDays === 0 || today > lastDayOf(cycle, early)) return;
  throw new Refusal(
    'conflict',
    'needs-notice',
    `People were told that they can answer until ${lastDayOf(cycle, early)}. To end earlier, announce it ${noticeDays} days before: everybody who was invited is told.`,
  );
}

/** The last day on which people can answer: the one that was announced, else the one that was promised. */
export function lastDayOf({ closesOn }: Pick<Ending, 'closesOn'>, early: EarlyEnding | undefined): string {
  return early && early.lastDay < closesOn ? early.lastDay : closesOn;
}
