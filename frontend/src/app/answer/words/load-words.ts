import type { Language } from '@throughline/domain';
import type { Words } from './en';

// each a chunk of its own; a catalogue that has come stays with the page
const catalogues: Readonly<Record<Language, () => Promise<Words>>> = {
  en: async () => (await import('./en')).en,
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  es: async () => (await import('./es')).es,
  ar: async () => (await import('./ar')).ar,
};

/** The catalogue of the language. Throws a TypeError when the connection is lost meanwhile. */
export function loadWords(language: Language): Promise<Words> {
  return catalogues[language]();
}
