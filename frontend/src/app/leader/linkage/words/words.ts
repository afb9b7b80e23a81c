import { catalogue } from '../../../words/catalogue';
import { en, type LinkageWords } from './en';

/** What the pages of linkage say, money at stake and the registers of questions and actions apart. */
export const linkageWords = catalogue(en, {
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  es: async () => (await import('./es')).es,
  ar: async () => (await import('./ar')).ar,
});

/** A page that has a title. */
export type LinkageTitle = keyof LinkageWords['titles'];
