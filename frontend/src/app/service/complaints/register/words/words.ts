import { catalogue } from '../../../../words/catalogue';
import { en } from './en';

/** What the settings of the register of complaints and the regulator's return say. */
export const registerWords = catalogue(en, {
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  es: async () => (await import('./es')).es,
  ar: async () => (await import('./ar')).ar,
});
