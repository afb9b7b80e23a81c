import type { Language } from '@throughline/domain';

const WORDS: Readonly<Record<Language, string>> = {
  en: 'A customer wrote',
  de: 'Von einer Kundin oder einem Kunden',
  fr: 'De la part d’un client ou d’une cliente',
  es: 'De parte de un cliente o una clienta',
  ar: 'من أحد العملاء',
};

/** What stands over words of a customer where judges read them; neither her team nor the month does. */
export function praiseLabel(language: Language): string {
  return WORDS[language];
}
