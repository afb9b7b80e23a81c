import { catalogue } from '../../../words/catalogue';
import { en } from './en';

/** What the pages about agents and their teams say. */
export const agentWords = catalogue(en, {
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  es: async () => (await import('./es')).es,
  ar: async () => (await import('./ar')).ar,
});
