import { catalogue } from '../../../words/catalogue';
import { en } from './en';

/** What the pages about surveys of customers say to service managers. */
export const surveyWords = catalogue(en, {
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  es: async () => (await import('./es')).es,
  ar: async () => (await import('./ar')).ar,
});
