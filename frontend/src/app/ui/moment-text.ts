import { locale } from '../words/language';

/** A moment of the wire in words, by the clock of the person's device: '1 May 2026 at 18:00'. */
export function momentText(moment: string): string {
  return new Date(moment).toLocaleString(locale(), { dateStyle: 'long', timeStyle: 'short' });
}
