import { catalogue } from '../../../words/catalogue';
import { en } from './en';

/** What the list of questionnaires says, and the titles of the pages on which they are built. */
export const questionnaireListWords = catalogue(en, {
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  es: async () => (await import('./es')).es,
  ar: async () => (await import('./ar')).ar,
});
