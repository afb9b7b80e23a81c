import type { CalendarEntry } from '@throughline/contract';
import { daysAfter, daysFrom } from '../../ui/day-text';
import { locale } from '../../words/language';

/** A day of the month's grid with what runs on it. */
export interface MonthDay {
  readonly date: string;
  readonly number: number;
  /** Whether it belongs to the month, not to the weeks' overhang. */
  readonly inside: boolean;
  readonly opens: readonly CalendarEntry[];
  readonly running: readonly CalendarEntry[];
}

/** The first day of a month that is so many months after that of `day`. */
export function monthAfter(day: string, months: number): string {
  const [year = 1970, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/** The last day of the month of `day`. */
export const endOfMonth = (day: string): string => daysAfter(monthAfter(day, 1), -1);

/** The weeks of a month, Monday first. */
export function weeksOf(month: string, entries: readonly CalendarEntry[]): MonthDay[][] {
  const first = monthAfter(month, 0);
  const start = daysAfter(first, -((new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7));
  const weeks = Math.ceil((daysFrom(start, endOfMonth(first)) + 1) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_unused, day) => {
      const date = daysAfter(start, week * 7 + day);
      const running = entries.filter(({ opensOn, closesOn }) => opensOn <= date && closesOn >= date);
      return {
        date,
        number: Number(date.slice(8)),
        inside: date.slice(0, 7) === first.slice(0, 7),
        opens: running.filter(({ opensOn }) => opensOn === date),
        running: running.filter(({ opensOn }) => opensOn < date),
      };
    }),
  );
}

/** Those that touch the month. */
export function inMonth(month: string, entries: readonly CalendarEntry[]): CalendarEntry[] {
  return entries.filter(({ opensOn, closesOn }) => opensOn <= endOfMonth(month) && closesOn >= monthAfter(month, 0));
}

/** '2026-11-01' as 'November 2026'. */
export function monthWords(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locale(), { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** The days of a week in short, Monday first: 'Mon'. */
export function weekdayWords(locale: string): string[] {
  // 2024 began on a Monday
  return Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day)).toLocaleDateString(locale, { weekday: 'short', timeZone: 'UTC' }));
}
