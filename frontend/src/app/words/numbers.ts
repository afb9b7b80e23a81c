import { directionOf } from '@throughline/domain';
import { locale, pageLanguage } from './language';

/** A whole number as the language of the page writes it: '12,400', '12.400'. */
export function countText(count: number): string {
  return count.toLocaleString(locale());
}

/** Figures with a sign between them, such as '68–79' or '2026-10', as they are written everywhere: between Arabic words they would otherwise change places. */
export function inOrder(figures: string): string {
  return directionOf(pageLanguage()) === 'rtl' ? `\u2068${figures}\u2069` : figures;
}
