import { newStemmer } from 'snowball-stemmers';
import stopWords from 'stopwords-iso/stopwords-iso.json' with { type: 'json' };
import { LANGUAGES, type Language } from '@throughline/domain';
import type { LanguageTools } from './words/language-of.js';

const STEMMERS: Readonly<Record<Language, string>> = { en: 'english', de: 'german', fr: 'french', es: 'spanish', ar: 'arabic' };
/** So many stems are kept, since texts repeat their words; then the memory begins anew. */
const KEPT = 200_000;

/** What is known of our languages. An entry of its own, for threads that read comments, never for a page. */
export const languageTools: Omit<LanguageTools, 'detect'> = {
  stopWords: Object.fromEntries(LANGUAGES.map((language) => [language, stopWords[language] ?? []])) as unknown as LanguageTools['stopWords'],
  stem: (plain, language) => {
    const kept = STEMS.get(language) ?? stemsOf(language);
    if (kept.words.size > KEPT) kept.words.clear();
    let stem = kept.words.get(plain);
    if (stem === undefined) kept.words.set(plain, (stem = kept.stemmer.stem(plain)));
    return stem;
  },
};

const STEMS = new Map<Language, { stemmer: { stem(word: string): string }; words: Map<string, string> }>();

function stemsOf(language: Language): { stemmer: { stem(word: string): string }; words: Map<string, string> } {
  const made = { stemmer: newStemmer(STEMMERS[language]), words: new Map<string, string>() };
  STEMS.set(language, made);
  return made;
}
