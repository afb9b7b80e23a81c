import { catalogue } from '../../../words/catalogue';
import { en } from './en';

/** How we know it is anonymous, and what could still go wrong. */
export const anonymityWords = catalogue(en, {
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  es: async () => (await import('./es')).es,
  ar: async () => (await import('./ar')).ar,
});
