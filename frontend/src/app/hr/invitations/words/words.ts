import { catalogue } from '../../../words/catalogue';
import { en } from './en';

/** What the part of a person's page about her invitations says. */
export const invitationWords = catalogue(en, {
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  es: async () => (await import('./es')).es,
  ar: async () => (await import('./ar')).ar,
});
