import { catalogue } from '../../../words/catalogue';
import { en } from './en';

/** What the team tree, and the choice of teams in other pages, says. */
export const teamsWords = catalogue(en, {
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  es: async () => (await import('./es')).es,
  ar: async () => (await import('./ar')).ar,
});
