import type { Language } from '../language.js';

/** The places in a text where words come in when it is shown: `{team}`, the name of the group in which the person's answers are counted. */
export const PLACEHOLDERS = ['team'] as const;

/** What stands for the team where it is not known, such as in a preview. */
const YOUR_TEAM: Readonly<Record<Language, string>> = { en: 'your team', de: 'Ihr Team', fr: 'votre équipe', es: 'su equipo', ar: 'فريقك' };

/** The text with the team's name in its places. Everything else in braces stays as it is. */
export function piped(text: string, language: Language, team?: string): string {
  return text.replaceAll('{team}', () => team ?? YOUR_TEAM[language]);
}

/** What stands in braces in the text and is no place for words to come in. */
export function unknownPlaceholders(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].flatMap(([, name]) => (PLACEHOLDERS.some((known) => known === name) ? [] : [name!]));
}
