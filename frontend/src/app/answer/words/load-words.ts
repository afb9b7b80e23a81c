import type { Language } from '@throughline/domain';
import type { Words } from './en';
import type { WordsLater } from './en-later';

// each a chunk of its own; what has come stays with the page
const first: Readonly<Record<Language, () => Promise<Words>>> = {
  en: async () => (await import('./en')).en,
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  es: async () => (await import('./es')).es,
  ar: async () => (await import('./ar')).ar,
};
const later: Readonly<Record<Language, () => Promise<WordsLater>>> = {
  en: async () => (await import('./en-later')).enLater,
  de: async () => (await import('./de-later')).deLater,
  fr: async () => (await import('./fr-later')).frLater,
  es: async () => (await import('./es-later')).esLater,
  ar: async () => (await import('./ar-later')).arLater,
};

/** What the first screens say in the language. Throws a TypeError when the connection is lost meanwhile. */
export function loadWords(language: Language): Promise<Words> {
  return first[language]();
}

/** What the screens after the start say in the language. Throws a TypeError when the connection is lost meanwhile. */
export function loadWordsLater(language: Language): Promise<WordsLater> {
  return later[language]();
}
