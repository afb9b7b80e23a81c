import { benjaminiHochberg, logLikelihood, logRatio, normalCdf } from '@throughline/statistics';
import type { Language } from '@throughline/domain';
import { folded } from './fold.js';
import type { LanguageTools } from './language-of.js';
import { tokensOf } from './tokens.js';

/** What a comment says (see `termsOf`). */
export interface SaidTerms {
  readonly terms: ReadonlySet<string>;
  /** Which question of which survey it answers: to one of them a person has one comment, to all together several. */
  readonly question: string;
}

/** A word, by its stem, or two words in a row, that some comments have more often than others. */
export interface KeyTerm {
  readonly term: string;
  /** How many of the comments have it. */
  readonly comments: number;
  /** How much speaks for that being no accident (see `logLikelihood`), in comments. */
  readonly likelihood: number;
  /** How many times as many of them have it, as a power of two (see `logRatio`). */
  readonly ratio: number;
}

/** What a comment says, each once: the stems of its words without the small words of its language, and every two of them that stand side by side in one sentence, `a b`. Numbers and single letters are none. */
export function termsOf(text: string, language: Language, tools: Pick<LanguageTools, 'stem' | 'stopWords'>): Set<string> {
  return new Set(writtenTermsOf(text, language, tools).keys());
}

/** The same with every way in which each is written in the comment, words of two with one space between them. */
export function writtenTermsOf(text: string, language: Language, { stem, stopWords }: Pick<LanguageTools, 'stem' | 'stopWords'>): Map<string, Set<string>> {
  const small = smallWords(language, stopWords);
  const terms = new Map<string, Set<string>>();
  const add = (term: string, written: string): void => void (terms.get(term)?.add(written) ?? terms.set(term, new Set([written])));
  let before: { term: string; text: string } | undefined;
  for (const { text: written, folded: plain, first } of tokensOf(text)) {
    const kept = plain.length > 1 && written.length <= LONGEST && !/\p{N}/u.test(plain) && !small.has(plain) ? stem(plain, language) : undefined;
    if (first) before = undefined;
    if (kept) {
      add(kept, written);
      if (before) add(`${before.term} ${kept}`, `${before.text} ${written}`);
    }
    before = kept ? { term: kept, text: written } : undefined;
  }
  return terms;
}

/** Letters; what is longer is no word that anybody says twice. */
const LONGEST = 40;

const SMALL = new WeakMap<object, Map<Language, Set<string>>>();

function smallWords(language: Language, stopWords: LanguageTools['stopWords']): Set<string> {
  const known = SMALL.get(stopWords) ?? new Map<Language, Set<string>>();
  SMALL.set(stopWords, known);
  const words = known.get(language) ?? new Set(stopWords[language].map(folded));
  known.set(language, words);
  return words;
}

/** A chi-squared of one degree of freedom is larger once in a thousand when there is nothing. */
const ONE_IN_A_THOUSAND = 10.83;
/** Share of the terms called key that is expected to be chance, at most. */
const FALSE_SHARE = 0.05;

/** Some comments and those that they are compared with, all in one language. */
export interface TermSides {
  readonly comments: readonly SaidTerms[];
  readonly others: readonly SaidTerms[];
}

/** What is key in some comments, what speaks most for itself first. `judged`: how many terms were looked at for it. */
export interface KeyTerms {
  readonly terms: KeyTerm[];
  readonly judged: number;
}

/**
 * What some comments say more often than others, by language: terms that at least `least` people have, twice as large a part of the comments as of the others, and no accident, all terms with so many being judged together over all
 * languages (Benjamini and Hochberg): whoever reads them reads one list, of which no more than the share is to be chance. `least` is the smallest group that anything may be about: a word that fewer have would tell who wrote it. So many comments on one question are as many people; on
 * several questions they may all be one person's. For the same reason what fewer of the others say counts as said by so many of them: nothing here tells one of them from none. Nothing is judged without so many others.
 *
 * @param sides each language with itself
 * @param least people
 * @returns in the order of the sides
 */
export function keyTermsTogether(sides: readonly TermSides[], least: number): KeyTerms[] {
  const judged = sides.map((side) => judgedTerms(side, least));
  // the square root of a chi-squared of one degree of freedom is a normal score without its sign
  const chance = benjaminiHochberg(judged.flat().map(({ likelihood }) => 2 * (1 - normalCdf(Math.sqrt(likelihood)))));
  const ofTerm = new Map(judged.flat().map((term, i) => [term, chance[i]!]));
  return judged.map((terms) => ({
    terms: terms
      .filter((term) => ofTerm.get(term)! <= FALSE_SHARE && term.likelihood >= ONE_IN_A_THOUSAND && term.ratio >= 1)
      .sort((a, b) => b.likelihood - a.likelihood || (a.term < b.term ? -1 : 1)),
    judged: terms.length,
  }));
}

/** The same of one language alone. */
export function keyTerms(comments: readonly SaidTerms[], others: readonly SaidTerms[], least: number): KeyTerms {
  return keyTermsTogether([{ comments, others }], least)[0]!;
}

function judgedTerms({ comments, others }: TermSides, least: number): KeyTerm[] {
  if (![...byQuestion(others)].some(([, some]) => some.length >= least)) return [];
  const [said, saidElsewhere] = [countsOf(comments), countsOf(others)];
  return [...said].flatMap(([term, count]) => {
    if (count.people < least) return [];
    const elsewhere = saidElsewhere.get(term);
    const counts = {
      said: count.comments,
      words: comments.length,
      saidElsewhere: elsewhere && elsewhere.people >= least ? elsewhere.comments : least,
      wordsElsewhere: others.length,
    };
    return [{ term, comments: count.comments, likelihood: logLikelihood(counts), ratio: logRatio(counts) }];
  });
}

interface Count {
  readonly comments: number;
  /** No fewer people have it: the most comments on one question that do. */
  readonly people: number;
}

function countsOf(all: readonly SaidTerms[]): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const [, some] of byQuestion(all)) {
    const ofOne = new Map<string, number>();
    for (const { terms } of some) for (const term of terms) ofOne.set(term, (ofOne.get(term) ?? 0) + 1);
    for (const [term, count] of ofOne) {
      const { comments, people } = counts.get(term) ?? { comments: 0, people: 0 };
      counts.set(term, { comments: comments + count, people: Math.max(people, count) });
    }
  }
  return counts;
}

const byQuestion = (all: readonly SaidTerms[]): Map<string, SaidTerms[]> => Map.groupBy(all, ({ question }) => question);
