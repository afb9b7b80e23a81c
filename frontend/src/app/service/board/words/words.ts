import { catalogue } from '../../../words/catalogue';
import { en } from './en';

/** What the board of customer outcomes says. */
export const boardWords = catalogue(en, {
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  es: async () => (await import('./es')).es,
  ar: async () => (await import('./ar')).ar,
});
