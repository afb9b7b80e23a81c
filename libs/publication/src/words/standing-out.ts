import { LANGUAGES, type Language } from '@throughline/domain';
import { type KeyTerm, keyTermsTogether, termsOf, writtenTermsOf } from './key-terms.js';
import type { LanguageTools } from './language-of.js';
import { TAKEN_OUT } from './redact.js';

/** A published comment with the language it was found to be in. */
export interface WrittenComment {
  readonly text: string;
  readonly language: Language;
  /** Which question of which survey it answers (see `SaidTerms`). */
  readonly question: string;
}

/** A word, or two side by side, that stands out in some comments. */
export interface StandingWord extends Omit<KeyTerm, 'likelihood' | 'ratio'> {
  readonly language: Language;
  /** At least how many times as large a part of these comments has it: 2, 4, 8 or 16. */
  readonly times: number;
  /**
   * Chance alone sets a word apart as much in fewer than one of so many words: 1,000, 10,000 or 100,000. Never the likelihood itself: who counts a word in the comments she reads could compute from it in how many of the others it is,
   * and see one of them taken down.
   */
  readonly oneIn: number;
  /** As most of the comments write it. */
  readonly words: string;
  /** Every way in which they write it, the most frequent first. */
  readonly forms: readonly string[];
  /** The places of the comments that have it, in the order given. */
  readonly at: readonly number[];
}

/** What stands out in some comments against others. */
export interface StandingOut {
  /** What chance explains least first, and among those alike by the word. */
  readonly words: readonly StandingWord[];
  /** How many words were judged. */
  readonly judged: number;
  /** How many comments of each language were compared with how many others. Languages with too few on either side are absent. */
  readonly bases: readonly { readonly language: Language; readonly here: number; readonly elsewhere: number }[];
}

/** With fewer comments of a language on either side no word of it is judged. */
export const LEAST_COMMENTS = 20;
/** Nobody reads more. */
const MOST_WORDS = 40;
/** A word alone is left out where it is mostly a part of two that stand out together. */
const MOSTLY = 0.8;

/** How large chance alone makes a chi-squared of one degree of freedom once in so many words. */
const STEPS = [
  { reached: 19.51, oneIn: 100_000 },
  { reached: 15.14, oneIn: 10_000 },
  { reached: 0, oneIn: 1_000 },
] as const;

const MARKS = new RegExp(
  Object.values(TAKEN_OUT)
    .flatMap((words) => Object.values(words))
    .map((words) => words.replaceAll(/[[\]]/g, String.raw`\$&`))
    .join('|'),
  'g',
);

/**
 * The words that these comments have more often than the others (`keyTermsTogether`), each language compared with itself, or else a team that writes German would stand out by being German, and the words of all languages judged together. What stands in place of a name that was taken out
 * is no word of anybody's and counts for nothing.
 */
export function standingOut(
  comments: readonly WrittenComment[],
  others: readonly WrittenComment[],
  least: number,
  tools: Pick<LanguageTools, 'stem' | 'stopWords'>,
): StandingOut {
  const compared = LANGUAGES.flatMap((language) => {
    const own = comments.flatMap(({ text, language: of, question }, at) =>
      of === language ? [{ at, question, terms: writtenTermsOf(bare(text), language, tools) }] : [],
    );
    const elsewhere = others.filter(({ language: of }) => of === language);
    if (own.length < LEAST_COMMENTS || elsewhere.length < LEAST_COMMENTS) return [];
    const sides = {
      comments: own.map(({ question, terms: written }) => ({ question, terms: new Set(written.keys()) })),
      others: elsewhere.map(({ text, question }) => ({ question, terms: termsOf(bare(text), language, tools) })),
    };
    return [{ language, own, sides }];
  });
  const key = keyTermsTogether(
    compared.map(({ sides }) => sides),
    least,
  );
  const found = compared.map(({ language, own, sides }, i) => {
    const { terms, judged } = key[i]!;
    const words = withoutParts(terms).map(({ term, comments: count, ratio, likelihood }): StandingWord => {
      const having = own.filter((one) => one.terms.has(term));
      const forms = formsOf(having.map((one) => one.terms.get(term)!));
      const { oneIn } = STEPS.find(({ reached }) => likelihood >= reached)!;
      const times = Math.min(16, 2 ** Math.floor(ratio));
      return { term, comments: count, times, oneIn, language, words: forms[0]!, forms, at: having.map(({ at }) => at) };
    });
    return { judged, words, base: { language, here: own.length, elsewhere: sides.others.length } };
  });
  return {
    words: found
      .flatMap(({ words }) => words)
      .sort((a, b) => b.oneIn - a.oneIn || (a.term < b.term ? -1 : Number(a.term > b.term)))
      .slice(0, MOST_WORDS),
    judged: found.reduce((sum, { judged }) => sum + judged, 0),
    bases: found.map(({ base }) => base),
  };
}

/** What was taken out ends a sentence: the words around it do not stand side by side. */
const bare = (text: string): string => text.replaceAll(MARKS, '\n');

function withoutParts(terms: readonly KeyTerm[]): KeyTerm[] {
  const pairs = terms.filter(({ term }) => term.includes(' '));
  return terms.filter(
    ({ term, comments }) => !pairs.some((pair) => pair.term !== term && pair.term.split(' ').includes(term) && pair.comments >= MOSTLY * comments),
  );
}

function formsOf(all: readonly ReadonlySet<string>[]): string[] {
  const counts = new Map<string, number>();
  for (const forms of all) for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([form]) => form);
}
