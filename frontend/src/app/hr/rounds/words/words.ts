import { catalogue } from '../../../words/catalogue';
import { en } from './en';

/** What the pages about rounds of an award say to HR. */
export const roundWords = catalogue(en, {
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  es: async () => (await import('./es')).es,
  ar: async () => (await import('./ar')).ar,
});

/** The label of a control without what it says of leaving the control empty: 'Closes by itself at (empty: by hand)' is 'Closes by itself at'. */
export function withoutHint(label: string): string {
  return label.split('(')[0]!.trim();
}
