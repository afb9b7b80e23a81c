import { directionOf } from '@throughline/domain';
import { locale, pageLanguage } from './language';

const formatters = new Map<string, Intl.NumberFormat>();

/** A number as the language of the page writes it, with that many decimals; without, with up to three where it has them. A grid writes hundreds: a formatter is made once for each. */
export function figureText(value: number, decimals?: number): string {
  const key = `${locale()} ${decimals}`;
  let formatter = formatters.get(key);
  if (!formatter) formatters.set(key, (formatter = new Intl.NumberFormat(locale(), { minimumFractionDigits: decimals, maximumFractionDigits: decimals })));
  return formatter.format(value);
}

/** A whole number as the language of the page writes it: '12,400', '12.400'. */
export function countText(count: number): string {
  return figureText(count);
}

/** Words of somebody else within a sentence: whichever way they are written, they do not disturb the order of the words around them. */
export function isolated(words: string): string {
  return directionOf(pageLanguage()) === 'rtl' || /[\u0590-\u08ff]/.test(words) ? `\u2068${words}\u2069` : words;
}

/** Figures with a sign between them, such as '68–79' or '2026-10', and names in Latin letters, as they are written everywhere: between Arabic words they would otherwise change places. */
export function inOrder(figures: string): string {
  return directionOf(pageLanguage()) === 'rtl' ? `\u2068${figures}\u2069` : figures;
}
