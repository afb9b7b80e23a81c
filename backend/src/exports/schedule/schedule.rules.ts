import { addDays, type PlainDate, plainDate, type ScheduleRhythm } from '@throughline/domain';

/** When a report is made, and since when there is such a report, as 2026-03-31. */
export interface Rhythm {
  readonly rhythm: ScheduleRhythm;
  /** Weekly: 1 (Monday) to 7; monthly: 1 to 28. */
  readonly day: number;
  readonly madeOn: string;
}

/** A cycle with published results. */
export interface PublishedFacts {
  readonly id: string;
  readonly closedOn: string | null;
  /** The day on which its results came, which may be weeks after it closed; null when that was not noted. */
  readonly publishedOn: string | null;
}

/** Something that a report is made for once: its key, and the cycle that it is about; null when no cycle has results yet. */
export interface Occasion {
  readonly key: string;
  readonly cycleId: string | null;
}

/**
 * What the report should have been made for by now: its last day, or each cycle whose results came since there is such a report. A day on which no instance ran is made up for, and only the last of several.
 * @param today where the organisation is  @param published cycles with results, the one that closed first first
 */
export function occasionsBy(today: PlainDate, { rhythm, day, madeOn }: Rhythm, published: readonly PublishedFacts[]): Occasion[] {
  if (rhythm === 'publication')
    return published.flatMap(({ id, closedOn, publishedOn }) => ((publishedOn ?? closedOn ?? '') >= madeOn ? [{ key: id, cycleId: id }] : []));
  const due = rhythm === 'weekly' ? lastWeekday(today, day) : lastDayOfMonth(today, day);
  return due < madeOn ? [] : [{ key: `${rhythm} ${due}`, cycleId: published.at(-1)?.id ?? null }];
}

function lastWeekday(today: PlainDate, day: number): PlainDate {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay() || 7;
  return addDays(today, -((weekday - day + 7) % 7));
}

function lastDayOfMonth(today: PlainDate, day: number): PlainDate {
  const two = String(day).padStart(2, '0');
  const here = plainDate(`${today.slice(0, 7)}-${two}`);
  if (here <= today) return here;
  return plainDate(`${addDays(plainDate(`${today.slice(0, 7)}-01`), -1).slice(0, 7)}-${two}`);
}
