import { catalogue } from '../../../words/catalogue';
import { en } from './en';

/** What trustees read where they make a key, and where they open and count. */
export const trusteeWords = catalogue(en, {
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  es: async () => (await import('./es')).es,
  ar: async () => (await import('./ar')).ar,
});
