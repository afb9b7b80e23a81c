import type { ScheduleRhythm } from '@throughline/domain';
import { locale } from '../words/language';
import { countText } from '../words/numbers';
import { exportWords } from './words/words';

/** The day of the week, 1 for Monday, as the language of the page calls it. */
export function weekdayName(day: number): string {
  // 5 January 2026 was a Monday
  return new Date(Date.UTC(2026, 0, 4 + day)).toLocaleDateString(locale(), { weekday: 'long', timeZone: 'UTC' });
}

/** When a report comes, in words. */
export function rhythmText({ rhythm, day }: { readonly rhythm: ScheduleRhythm; readonly day: number }): string {
  const words = exportWords().rhythm;
  if (rhythm === 'publication') return words.publication;
  return rhythm === 'weekly' ? words.everyDay(weekdayName(day)) : words.dayOfMonth(countText(day));
}

/** A length of a file for people. */
export function sizeText(bytes: number): string {
  const words = exportWords().size;
  if (bytes < 1000) return words.bytes(countText(bytes));
  if (bytes < 1_000_000) return words.kilobytes(countText(Math.round(bytes / 1000)));
  return words.megabytes((bytes / 1_000_000).toLocaleString(locale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 }));
}
