import { catalogue } from '../../../words/catalogue';
import { en } from './en';

/** What the builder of questionnaires says: its bar, the bank beside it, the outline, the languages and the preview. */
export const builderWords = catalogue(en, {
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  es: async () => (await import('./es')).es,
  ar: async () => (await import('./ar')).ar,
});
