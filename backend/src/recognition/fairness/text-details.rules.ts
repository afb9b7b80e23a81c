import { DAY_WORDS, DOING_WORDS } from './concrete-words.js';

/** A word: letters or digits, with what may stand inside one. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’.,:/-]*[\p{L}\p{N}\p{M}])?/gu;
/** What somebody said, in the marks of the five languages. */
const QUOTED = /“[^”]{2,}”|„[^“”]{2,}[“”]|«[^»]{2,}»|"[^"]{2,}"/gu;
/** "And" and "then" are written on to the next word in Arabic. */
const ARABIC_AND = /^[وف](?=\p{Script=Arabic}{3})/u;

/** What a nomination's text is like. */
export interface TextDetails {
  readonly words: number;
  /** Words that are numbers, days or months, something done, or part of what somebody said. Each counts once. */
  readonly concrete: number;
}

/**
 * How long a text is and how many of its words are concrete: numbers (of any script), names of months and days, past forms of verbs of doing (a published list in the five languages of the product), and words in quotation marks. Names of things are not counted: they are told by capitals
 * in English, French and Spanish alone, for German writes all nouns with one and Arabic has none. A text in another language is only told by its numbers and quotations, so its figure is too low.
 * Of the shallow signs of specificity that Li & Nenkova 2015 (Fast and accurate prediction of sentence specificity, AAAI-29) found to carry most of what a reader calls specific (numbers, names, quotation, length), those that work alike in all five languages;
 * that letters for some groups are shorter and vaguer than for others: Trix & Psenka 2003, Discourse & Society 14(2), 191–220.
 */
export function textDetails(text: string): TextDetails {
  const quoted = [...text.matchAll(QUOTED)].map(({ 0: { length }, index }) => [index, index + length] as const);
  let [words, concrete] = [0, 0];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    words++;
    const plain = word.toLowerCase().replace(/[\u064B-\u0652\u0640]/gu, '');
    const bare = plain.replace(ARABIC_AND, '');
    const said = quoted.some(([from, until]) => index >= from && index < until);
    if (said || /\p{N}/u.test(word) || [plain, bare].some((one) => DAY_WORDS.has(one) || DOING_WORDS.has(one))) concrete++;
  }
  return { words, concrete };
}
