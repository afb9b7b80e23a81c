import { catalogue } from '../../words/catalogue';
import { en } from './en';

/** What the parts of the design system say of their own. */
export const uiWords = catalogue(en, {
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  es: async () => (await import('./es')).es,
  ar: async () => (await import('./ar')).ar,
});
