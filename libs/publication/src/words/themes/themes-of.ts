import { DRIVERS, LANGUAGES, type Language } from '@throughline/domain';
import type { LanguageTools } from '../language-of.js';
import { phraseFinder } from '../phrases.js';
import { tokensOf } from '../tokens.js';
import { STARTING_THEMES, type StartingTheme } from './starting-themes.js';

/** A theme and its words in each language, separated by commas. */
export interface ThemeEntry {
  readonly id: string;
  readonly label: string;
  readonly words: Readonly<Partial<Record<Language, string>>>;
  /** Not looked for and not offered. */
  readonly hidden: boolean;
  /** The theme that its comments count for instead. */
  readonly mergedInto: string | null;
}

/** The dictionary from which every organisation starts. */
export const startingThemes = (): ThemeEntry[] =>
  DRIVERS.flatMap(({ key, label }) =>
    key === 'own-words' ? [] : [{ id: key, label, words: STARTING_THEMES[key as StartingTheme], hidden: false, mergedInto: null }],
  );

/** The words of one theme in one language, one by one. */
export const themeWords = (words: string): string[] =>
  words
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

/**
 * Says which themes a comment is about, in the order of the dictionary: those of which it has a word, or another form of it. Words of other languages than its own are not looked for. A theme that was merged into another counts for that
 * one, and one that leads nowhere or in a circle for none.
 */
export function themesOf(themes: readonly ThemeEntry[], stem: LanguageTools['stem']): (text: string, language: Language) => string[] {
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const homes = new Map(themes.map((theme) => [theme.id, homeOf(theme, byId)]));
  const finders = new Map(
    LANGUAGES.map((language) => {
      const phrases = themes.flatMap(({ id, words }) => {
        const home = homes.get(id);
        return home === undefined ? [] : themeWords(words[language] ?? '').map((one) => ({ words: one, of: home }));
      });
      return [language, phraseFinder(phrases, (plain) => stem(plain, language))] as const;
    }),
  );
  return (text, language) => {
    const found = finders.get(language)!(tokensOf(text));
    return themes.flatMap(({ id }) => (found.has(id) ? [id] : []));
  };
}

function homeOf(theme: ThemeEntry, byId: ReadonlyMap<string, ThemeEntry>): string | undefined {
  let [at, steps]: [ThemeEntry | undefined, number] = [theme, 0];
  while (at?.mergedInto && steps++ <= byId.size) at = byId.get(at.mergedInto);
  return !at || at.mergedInto || at.hidden ? undefined : at.id;
}
