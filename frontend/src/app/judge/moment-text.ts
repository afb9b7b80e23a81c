import { locale } from '../words/language';

/** A moment as the person's own clock says it: '29 May 2026 at 16:00'. */
export function momentText(moment: string): string {
  return new Date(moment).toLocaleString(locale(), { dateStyle: 'long', timeStyle: 'short' });
}
