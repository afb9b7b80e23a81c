import type { Language } from '../language.js';

const LONGEST = { words: 20, english: 110, other: 140 } as const;
/** Words that join two ideas to one question. What is asked of both gets an answer that belongs to neither. */
const JOINTS: Readonly<Record<Language, RegExp>> = {
  en: /\b(and|or|but|as well as|both|either|neither|nor)\b|\//i,
  de: /\b(und|oder|sowie|aber)\b|\//i,
  fr: /(^|\s)(et|ou|ainsi que|mais)(\s|$)|\//i,
  es: /(^|\s)(y|e|o|u|así como|pero)(\s|$)|\//i,
  ar: /(^|\s)(أو|ثم|لكن)(\s|$)|\//,
};
/** German asks both genders by name; these pairs are one idea. */
const PAIRS = /\b(Kolleginnen und Kollegen|Kundinnen und Kunden|Mitarbeiterinnen und Mitarbeiter)\b/g;

/** Whether the words ask two things at once, as far as a joining word tells; where one stands between nouns that belong together it may be wrong. */
export function asksTwoThings(words: string, language: Language): boolean {
  return JOINTS[language].test(words.replace(PAIRS, ''));
}

/** Whether a question is longer than most people read with care: 110 characters in English, 140 in the others, or 20 words in English. */
export function isTooLong(words: string, language: Language): boolean {
  return language === 'en' ? words.length > LONGEST.english || words.split(/\s+/).length > LONGEST.words : words.length > LONGEST.other;
}
