import { catalogue } from '../../../words/catalogue';
import { en } from './en';

/** What the page says on which a questionnaire comes over from another tool. */
export const moveInWords = catalogue(en, {
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  es: async () => (await import('./es')).es,
  ar: async () => (await import('./ar')).ar,
});
