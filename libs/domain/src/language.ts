/** The languages in which the product speaks, by their BCP 47 keys; English comes first. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'ar'] as const;
/** Key of a language. */
export type Language = (typeof LANGUAGES)[number];

/** The languages in their own words, as a switch of language lists them. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español', ar: 'العربية' };

/** Whether the value is the key of one of our languages. */
export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** The language of ours that a tag such as `de-CH` or `AR_eg` is of; undefined when it is of none, or null. */
export function languageOfTag(tag: string | null): Language | undefined {
  const spoken = tag?.trim().split(/[-_]/)[0]!.toLowerCase();
  return LANGUAGES.find((language) => language === spoken);
}

/** The direction in which the language is written. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** A text in one or several languages, at least one. */
export type LocalText = Readonly<Partial<Record<Language, string>>>;

/** The text in the language, in the base language where it lacks, and in whichever it has where both lack. */
export function wordsIn(text: LocalText, language: Language, base: Language): string {
  return text[language] ?? text[base] ?? inLanguage(text, base);
}

/** A text in every language. */
export type Translated = Readonly<Record<Language, string>>;

/** The text in the language; where nobody has translated it, in English, and where there is no English, in whichever language it has. */
export function inLanguage(text: LocalText, language: Language): string {
  return text[language] ?? text.en ?? LANGUAGES.map((other) => text[other]).find((words) => words !== undefined) ?? '';
}
