import { locale } from './language';

/** A whole number as the language of the page writes it: '12,400', '12.400'. */
export function countText(count: number): string {
  return count.toLocaleString(locale());
}
