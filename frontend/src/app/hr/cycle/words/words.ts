import { catalogue } from '../../../words/catalogue';
import { en } from './en';
import { en as enRunning } from './en-running';

/** What the pages on which a cycle is planned say. */
export const cycleWords = catalogue(en, {
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  es: async () => (await import('./es')).es,
  ar: async () => (await import('./ar')).ar,
});

/** What the page of a cycle says from its opening on. */
export const runningWords = catalogue(enRunning, {
  de: async () => (await import('./de-running')).de,
  fr: async () => (await import('./fr-running')).fr,
  es: async () => (await import('./es-running')).es,
  ar: async () => (await import('./ar-running')).ar,
});
