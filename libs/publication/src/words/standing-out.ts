import { LANGUAGES, type Language } from '@throughline/domain';
import { type KeyTerm, keyTerms, writtenTermsOf } from './key-terms.js';
import type { LanguageTools } from './language-of.js';
import { TAKEN_OUT } from './redact.js';

/** A published comment with the language it was found to be in. */
export interface WrittenComment {
  readonly text: string;
  readonly language: Language;
}

/** A word, or two side by side, that stands out in some comments. */
export interface StandingWord extends KeyTerm {
  readonly language: Language;
  /** As most of the comments write it. */
  readonly words: string;
  /** Every way in which they write it, the most frequent first. */
  readonly forms: readonly string[];
  /** The places of the comments that have it, in the order given. */
  readonly at: readonly number[];
}

/** What stands out in some comments against others. */
export interface StandingOut {
  /** What speaks most for itself first. */
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

const MARKS = new RegExp(
  Object.values(TAKEN_OUT)
    .flatMap((words) => Object.values(words))
    .map((words) => words.replaceAll(/[[\]]/g, String.raw`\$&`))
    .join('|'),
  'g',
);

/**
 * The words that these comments have more often than the others (`keyTerms`), each language compared with itself, or else a team that writes German would stand out by being German. What stands in place of a name that was taken out
 * is no word of anybody's and counts for nothing.
 */
export function standingOut(
  comments: readonly WrittenComment[],
  others: readonly WrittenComment[],
  least: number,
  tools: Pick<LanguageTools, 'stem' | 'stopWords'>,
): StandingOut {
  const found = LANGUAGES.flatMap((language) => {
    const own = comments.flatMap(({ text, language: of }, at) => (of === language ? [{ at, terms: writtenTermsOf(bare(text), language, tools) }] : []));
    const elsewhere = others.filter(({ language: of }) => of === language);
    if (own.length < LEAST_COMMENTS || elsewhere.length < LEAST_COMMENTS) return [];
    const { terms, judged } = keyTerms(
      own.map((one) => new Set(one.terms.keys())),
      elsewhere.map(({ text }) => new Set(writtenTermsOf(bare(text), language, tools).keys())),
      least,
    );
    const words = withoutParts(terms).map((term): StandingWord => {
      const having = own.filter((one) => one.terms.has(term.term));
      const forms = formsOf(having.map((one) => one.terms.get(term.term)!));
      return { ...term, language, words: forms[0]!, forms, at: having.map(({ at }) => at) };
    });
    return [{ judged, words, base: { language, here: own.length, elsewhere: elsewhere.length } }];
  });
  return {
    words: found
      .flatMap(({ words }) => words)
      .sort((a, b) => b.likelihood - a.likelihood)
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
