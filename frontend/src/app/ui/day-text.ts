import { readPeriod } from '@throughline/domain';
import { locale } from '../words/language';
import { inOrder } from '../words/numbers';

const LONG: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };

/** A wire date ('2026-03-31') as a day in words: '31 March 2026'. It has no time and no zone, so it is read as the day it names. */
export function dayText(date: string): string {
  return words(date, LONG);
}

/** A month as on the wire ('2026-03') in words: 'March 2026'. */
export function wholeMonthText(month: string): string {
  return words(`${month}-01`, { month: 'long', year: 'numeric' });
}

/** The label of a period: a month in words, 'March 2026'; others as they are written, '2026-Q3'. */
export function periodText(label: string): string {
  return readPeriod(label)?.kind === 'month' ? wholeMonthText(label) : inOrder(label);
}

/** Shorter and unbreakable, for tables and steps: '31 Mar 2026'. */
export function shortDayText(date: string): string {
  return words(date, { day: 'numeric', month: 'short', year: 'numeric' }).replaceAll(' ', '\u00a0');
}

/** An instant on the person's own clock: '31 March 2026 at 18:00'. */
export function momentText(instant: string): string {
  return new Intl.DateTimeFormat(locale(), { ...LONG, hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}

/** Shorter and unbreakable, for tables: '31 Mar 2026, 18:00'. */
export function shortMomentText(instant: string): string {
  return new Date(instant).toLocaleString(locale(), { dateStyle: 'medium', timeStyle: 'short' }).replaceAll(' ', '\u00a0');
}

/** A sentence of the server, which is English, with the days in words that stand in it as on the wire. */
export function withDaysInWords(sentence: string): string {
  return sentence.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => words(day, LONG, 'en-GB'));
}

/** The day on the person's own calendar, as on the wire. */
export function today(now = new Date()): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The day so many days later, or earlier when negative. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when the other is earlier. */
export function daysFrom(date: string, other: string): number {
  return Math.round((Date.parse(`${other}T00:00:00Z`) - Date.parse(`${date}T00:00:00Z`)) / 86_400_000);
}

function words(date: string, options: Intl.DateTimeFormatOptions, language = locale()): string {
  const [year = 1970, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).toLocaleDateString(language, { ...options, timeZone: 'UTC' });
}
