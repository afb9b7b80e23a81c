import { catalogue } from '../../../../words/catalogue';
import { en } from './en';

/** What conditions and ways through a questionnaire are called, and what is wrong with them. */
export const logicWords = catalogue(en, {
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  es: async () => (await import('./es')).es,
  ar: async () => (await import('./ar')).ar,
});
