import { catalogue } from '../../../words/catalogue';
import { en } from './en';

/** What the bringing in of a file says: the steps, what it would do, what was done. */
export const importWords = catalogue(en, {
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  es: async () => (await import('./es')).es,
  ar: async () => (await import('./ar')).ar,
});
