import type { Language } from '@throughline/domain';

/** The month of a day in words of the language, as "March 2027". Figures are those that the pages use, in Arabic too. */
export function monthText(language: Language, day: string): string {
  return new Intl.DateTimeFormat(`${language}-u-nu-latn`, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
