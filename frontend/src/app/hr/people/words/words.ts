import { catalogue } from '../../../words/catalogue';
import { en } from './en';

/** What the pages of people say: the list, a person, attributes and the roster's file. */
export const peopleWords = catalogue(en, {
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  es: async () => (await import('./es')).es,
  ar: async () => (await import('./ar')).ar,
});
