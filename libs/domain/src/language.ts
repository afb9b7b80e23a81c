/** The languages in which the product speaks, by their BCP 47 keys; English comes first and is the one that every text has. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'ar'] as const;
/** Key of a language. */
export type Language = (typeof LANGUAGES)[number];

/** A text in one or several languages; `en` is always there. */
export type LocalText = { readonly en: string } & Readonly<Partial<Record<string, string>>>;

/** A text in every language. */
export type Translated = Readonly<Record<Language, string>>;

/** The text in the language, in English where nobody has translated it. */
export function inLanguage(text: LocalText, language: Language): string {
  return text[language] ?? text.en;
}
