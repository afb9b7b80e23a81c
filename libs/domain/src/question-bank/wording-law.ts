import { type Language, LANGUAGES, type LocalText, type Translated } from '../language.js';
import { SURVEY_LIMITS } from '../survey-cycle.js';
import type { BankQuestion } from './bank-question.js';
import { asksTwoThings, isTooLong } from './wording-check.js';

/** A law of how the bank is worded. `keeps` says whether the one thing it is about keeps to it. */
export interface WordingLaw<Thing> {
  readonly says: string;
  readonly keeps: (thing: Thing) => boolean;
}

/** Words by which people know the instruments of others, some of them for sale. Ours are our own in every wording. */
const BORROWED =
  /expected of me|materials and equipment|what i do best|best friend|mission or purpose|opinions? seems? to count|bursting with energy|time flies|immersed|emotionally drained|used up|burned out|worn out|end of my rope|net promoter/i;
const ENDS: Readonly<Record<'statement' | 'question', Readonly<Record<Language, RegExp>>>> = {
  statement: { en: /^[A-Z][^.?!]+\.$/, de: /^\p{Lu}[^.?!]+\.$/u, fr: /^\p{Lu}[^.?!]+\.$/u, es: /^\p{Lu}[^.?!¿]+\.$/u, ar: /^[^.?!؟]+\.$/ },
  question: { en: /^[A-Z][^.?!]+\?$/, de: /^\p{Lu}[^.?!]+\?$/u, fr: /^\p{Lu}[^.?!]+\u202f\?$/u, es: /^¿[^.?!¿]+\?$/, ar: /^[^.?!]+؟$/ },
};

const everywhere = (text: LocalText, holds: (words: string, language: Language) => boolean): boolean =>
  LANGUAGES.every((language) => text[language] === undefined || holds(text[language], language));
const placeholders = (words: string): string => (words.match(/\{[^}]*\}/g) ?? []).sort().join();

/** What holds for every text that people see in five languages: questions, choices, drivers, templates. */
export const TEXT_LAWS: readonly WordingLaw<LocalText>[] = [
  {
    says: 'is there in every language, without blanks around it',
    keeps: (text) => LANGUAGES.every((language) => (text[language] ?? '').length > 1 && text[language] === text[language]!.trim()),
  },
  { says: 'is translated: no language repeats the English', keeps: (text) => everywhere(text, (words, language) => language === 'en' || words !== text.en) },
  { says: 'has the same placeholders in every language', keeps: (text) => everywhere(text, (words) => placeholders(words) === placeholders(text.en ?? '')) },
  {
    says: 'is in Arabic letters in Arabic alone',
    keeps: (text) =>
      everywhere(
        text,
        (words, language) => (language === 'ar' ? !/\p{Script=Latin}/u.test(words) : true) && /\p{Script=Arabic}/u.test(words) === (language === 'ar'),
      ),
  },
  { says: 'has round apostrophes and one blank at a time', keeps: (text) => everywhere(text, (words) => !/['"`]| {2}/.test(words)) },
  { says: 'keeps French marks from beginning a line', keeps: (text) => !/[^\u202f][?!;]|[^\u00a0]:/.test(text.fr ?? '') },
];

/** What holds for every question besides. */
export const QUESTION_LAWS: readonly WordingLaw<BankQuestion>[] = [
  { says: 'has a code that begins with its driver', keeps: ({ code, driver }) => code.startsWith(`${driver}-`) && /^[a-z]+(-[a-z]+)+$/.test(code) },
  {
    says: 'has tags, each once, and a note on its wording',
    keeps: ({ tags, wordingNote }) => tags.length > 0 && new Set(tags).size === tags.length && wordingNote.length > 20,
  },
  {
    says: 'is short',
    keeps: ({ text }) => everywhere(text, (words, language) => words.length >= 8 && !isTooLong(words, language)),
  },
  { says: 'asks one thing', keeps: ({ text }) => everywhere(text, (words, language) => !asksTwoThings(words, language)) },
  {
    says: 'has no "not" or "never" that makes disagreeing hard to read',
    keeps: ({ text }) => !/\b(not|never|no longer)\b|n’t\b/i.test(text.en),
  },
  { says: 'borrows from no instrument of others', keeps: ({ text }) => !BORROWED.test(text.en) },
  {
    says: 'ends as a statement or a question does in each language',
    keeps: ({ text, type }) => everywhere(text, (words, language) => ENDS[type === 'scale5' ? 'statement' : 'question'][language].test(words)),
  },
  {
    says: 'is said by the person who answers, where it is a statement: nobody is addressed',
    keeps: ({ text, type }) =>
      type !== 'scale5' ||
      (!/\byou(rs?)?\b/i.test(text.en) &&
        !/\s(Sie|Ihre?[mnrs]?|Ihnen|du|dein\w*|euch|euer\w*)\b/.test(text.de ?? '') &&
        !/\b(vous|votre|vos|tu|ton|ta|tes)\b/i.test(text.fr ?? '') &&
        !/\b(usted(es)?|tú|tu|tus)\b/i.test(text.es ?? '')),
  },
  { says: 'is turned round only on the five points of agreement', keeps: ({ type, reverse }) => !reverse || type === 'scale5' },
  {
    says: 'says that agreeing is unfavourable where it is turned round',
    keeps: ({ reverse, wordingNote }) => wordingNote.startsWith('Turned round: agreeing is unfavourable.') === (reverse === true),
  },
  { says: 'is a comment exactly when it is asked in own words', keeps: ({ type, driver }) => (type === 'text') === (driver === 'own-words') },
  {
    says: 'has choices exactly when one is to be chosen, each different in every language',
    keeps: ({ type, options }) =>
      (options !== undefined) === (type === 'single-choice') &&
      (options === undefined ||
        (options.length >= SURVEY_LIMITS.optionsMin &&
          options.length <= 8 &&
          options.every(({ value, label }) => /^[a-z]+(-[a-z]+)*$/.test(value) && everywhere(label, (words) => words.length <= 40)) &&
          new Set(options.map(({ value }) => value)).size === options.length &&
          LANGUAGES.every((language) => new Set(options.map(({ label }) => label[language])).size === options.length))),
  },
];

/** What is wrong with the questions, one by one: "code: law". Empty when they keep to everything. */
export function wordingFaults(questions: readonly BankQuestion[]): string[] {
  return questions.flatMap((question) => [
    ...QUESTION_LAWS.filter(({ keeps }) => !keeps(question)).map(({ says }) => `${question.code}: ${says}`),
    ...[question.text, ...(question.options ?? []).map(({ label }) => label)].flatMap((text) => textFaults(question.code, text)),
  ]);
}

/** What is wrong with a text, each as "name: law". */
export function textFaults(name: string, text: LocalText): string[] {
  return TEXT_LAWS.filter(({ keeps }) => !keeps(text)).map(({ says }) => `${name}: ${says}`);
}

/** Which words the bank has twice in one language, whatever their capitals. */
export function repeatedTexts(texts: readonly Translated[]): string[] {
  return LANGUAGES.flatMap((language) => {
    const seen = texts.map((text) => text[language].toLowerCase());
    return seen.filter((words, i) => seen.indexOf(words) !== i).map((words) => `${language}: ${words}`);
  });
}
