import { catalogue } from '../../../words/catalogue';
import { en } from './en';

/** What the pages about inspections of complaints say. The words of checks and grades are those of certificates. */
export const motWords = catalogue(en, {
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  es: async () => (await import('./es')).es,
  ar: async () => (await import('./ar')).ar,
});
