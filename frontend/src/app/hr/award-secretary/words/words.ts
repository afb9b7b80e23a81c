import { catalogue } from '../../../words/catalogue';
import { en } from './en';

/** What the page says on which a programme gets another secretary. */
export const secretaryWords = catalogue(en, {
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  es: async () => (await import('./es')).es,
  ar: async () => (await import('./ar')).ar,
});
