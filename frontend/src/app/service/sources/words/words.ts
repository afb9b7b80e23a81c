import { catalogue } from '../../../words/catalogue';
import { en } from './en';

/** What the pages about the systems that events come from say. */
export const sourceWords = catalogue(en, {
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  es: async () => (await import('./es')).es,
  ar: async () => (await import('./ar')).ar,
});
