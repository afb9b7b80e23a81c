import { isLanguage, type Language } from '@throughline/domain';

/** What is known of languages; the entry `languages` has it. */
export interface LanguageTools {
  /** Names the language of a text by its key (ISO 639-1), or says nothing. */
  readonly detect: (text: string) => string;
  readonly stopWords: Readonly<Record<Language, readonly string[]>>;
  /** The stem of a folded word. */
  readonly stem: (plain: string, language: Language) => string;
}

/**
 * In which of our languages a comment is written; with fewer than three words, or in none of them, in that of the survey. What was redacted must not tell, so ask about the words as they were written.
 */
export function languageOf(text: string, detect: LanguageTools['detect'], survey: Language): Language {
  if ((text.match(/\p{L}+/gu) ?? []).length < 3) return survey;
  const found = detect(text);
  return isLanguage(found) ? found : survey;
}
