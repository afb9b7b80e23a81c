import { catalogue } from '../../../words/catalogue';
import { en } from './en';

/** What the pages that list the cycles say, and what all pages of cycles have in common. */
export const cyclesWords = catalogue(en, {
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  es: async () => (await import('./es')).es,
  ar: async () => (await import('./ar')).ar,
});
