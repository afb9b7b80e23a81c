import { catalogue } from '../../../words/catalogue';
import { en } from './en';

/** What HR's page about kudos and values says. */
export const recognitionWords = catalogue(en, {
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  es: async () => (await import('./es')).es,
  ar: async () => (await import('./ar')).ar,
});
