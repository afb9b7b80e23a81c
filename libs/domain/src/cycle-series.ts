import { addDays, daysBetween, type PlainDate } from './plain-date.js';

/** What makes the cycles of a series: the calendar, what happens to people, or a window over which all questions are asked in parts. */
export const SERIES_KINDS = ['recurring', 'lifecycle', 'pulse'] as const;
/** One kind of series. */
export type SeriesKind = (typeof SERIES_KINDS)[number];

/** Whether a series makes cycles, rests, or is over for good. */
export const SERIES_STATES = ['active', 'paused', 'ended'] as const;
/** One of the states. */
export type SeriesState = (typeof SERIES_STATES)[number];

/** What happens to a series and is kept with it. */
export const SERIES_EVENT_KINDS = ['started', 'changed', 'paused', 'resumed', 'ended', 'drafted', 'opened', 'blocked', 'waited', 'skipped', 'window'] as const;
/** One kind of event. */
export type SeriesEventKind = (typeof SERIES_EVENT_KINDS)[number];

/** In what a rhythm is counted. */
export const RHYTHM_UNITS = ['week', 'month', 'quarter'] as const;
/** Every so many weeks, months or quarters. */
export interface Rhythm {
  readonly unit: (typeof RHYTHM_UNITS)[number];
  readonly every: number;
}

/** Limits of series, shared by requests and forms. Days. */
export const SERIES_LIMITS = {
  /** Of the name, in characters: the day of each cycle is added to it. */
  name: 100,
  mostEvery: 52,
  /** A pulse asks all of its questions within so long. */
  windowDays: { least: 28, most: 731, usual: 365 },
  happenedDays: 366,
  remindAfter: 10,
} as const;

/** How many days before its first day a cycle of a series is drafted, so that HR can look at it. */
export const DRAFTED_DAYS_BEFORE = 7;

/**
 * The day of the occurrence number `index`, the first being 0. Weeks keep the weekday of the first day, months and quarters its day of the month, or the
 * last day of a month that has no such day: from 31 January every month it is 28 February and then 31 March.
 */
export function occurrence(first: PlainDate, { unit, every }: Rhythm, index: number): PlainDate {
  if (unit === 'week') return addDays(first, 7 * every * index);
  const [year, month, day] = first.split('-').map(Number) as [number, number, number];
  const months = (unit === 'quarter' ? 3 : 1) * every * index;
  // day 0 of the month after is the last day of the month
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10) as PlainDate;
}

/** The fewest days between two occurrences of a rhythm: no cycle of a series may stay open for longer, or it would overlap the next one. */
export function fewestDaysBetween({ unit, every }: Rhythm): number {
  if (unit === 'week') return 7 * every;
  const first = '2023-01-31' as PlainDate;
  const days = Array.from({ length: 48 }, (_, i) => daysBetween(occurrence(first, { unit, every }, i), occurrence(first, { unit, every }, i + 1)));
  return Math.min(...days);
}
