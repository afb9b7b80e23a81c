import { catalogue } from '../../../words/catalogue';
import { en } from './en';

/** What the page about the history of teams from a file says. */
export const teamHistoryWords = catalogue(en, {
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  es: async () => (await import('./es')).es,
  ar: async () => (await import('./ar')).ar,
});
