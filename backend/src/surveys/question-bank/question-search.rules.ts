import { type DriverKey, inLanguage, type Language } from '@throughline/domain';
import type { KnownQuestion } from './question.rules.js';

/** Which questions somebody looks for. What is absent, or an empty search, is true of every question. */
export interface Sought {
  search?: string;
  driver?: DriverKey;
  tag?: string;
  language?: Language;
}

/**
 * The questions that are of the driver, carry the tag and have every word of the search in their text, choices or rows, in the language or in English where it
 * lacks; in the order given. A word may be part of a longer one. Capital letters, accents, umlauts and Arabic vowel signs do not matter.
 */
export function foundQuestions<Q extends KnownQuestion>(questions: readonly Q[], { search = '', driver, tag, language = 'en' }: Sought): Q[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return questions.filter((question) => {
    if ((driver && question.driver !== driver) || (tag && !question.tags?.includes(tag.toLowerCase()))) return false;
    const said = plain(
      [question.text, ...(question.options ?? []).map(({ label }) => label), ...(question.rows ?? []).map(({ text }) => text)]
        .map((text) => inLanguage(text, language))
        .join(' '),
    );
    return words.every((word) => said.includes(word));
  });
}

/** Letters alone: taken apart from their signs (which goes for the hamza on an alif too), small, ß as ss, without the stroke that stretches Arabic words. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('’', "'");
}
