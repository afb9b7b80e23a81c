import { type Language, LANGUAGES, type LocalText } from '@throughline/domain';

/** In which language a text is shown that is wanted in one of these, the dearest first: for whoever reads it aloud. Undefined where it says nothing. */
export function spokenIn(text: LocalText, ...wanted: Language[]): Language | undefined {
  return [...wanted, ...LANGUAGES].find((language) => text[language] !== undefined);
}
