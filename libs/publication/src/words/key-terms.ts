import { logLikelihood, logRatio } from '@throughline/statistics';
import type { Language } from '@throughline/domain';
import { folded } from './fold.js';
import type { LanguageTools } from './language-of.js';
import { tokensOf } from './tokens.js';

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
export function termsOf(text: string, language: Language, { stem, stopWords }: Pick<LanguageTools, 'stem' | 'stopWords'>): Set<string> {
  const small = smallWords(language, stopWords);
  const terms = new Set<string>();
  let before: string | undefined;
  for (const { folded: plain, first } of tokensOf(text)) {
    const kept = plain.length > 1 && !/\p{N}/u.test(plain) && !small.has(plain) ? stem(plain, language) : undefined;
    if (first) before = undefined;
    if (kept) {
      terms.add(kept);
      if (before) terms.add(`${before} ${kept}`);
    }
    before = kept;
  }
  return terms;
}

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

/**
 * What some comments say more often than others, what speaks most for itself first: terms that at least `least` of them have, and twice as large a part of them as of the others. `least` is the smallest group that anything may be about: a word that
 * fewer have would tell who wrote it.
 */
export function keyTerms(comments: readonly ReadonlySet<string>[], others: readonly ReadonlySet<string>[], least: number): KeyTerm[] {
  const [said, saidElsewhere] = [countsOf(comments), countsOf(others)];
  return [...said]
    .flatMap(([term, count]) => {
      if (count < least) return [];
      const counts = { said: count, words: comments.length, saidElsewhere: saidElsewhere.get(term) ?? 0, wordsElsewhere: others.length };
      const likelihood = logLikelihood(counts);
      const ratio = others.length === 0 ? 0 : logRatio(counts);
      return likelihood >= ONE_IN_A_THOUSAND && ratio >= 1 ? [{ term, comments: count, likelihood, ratio }] : [];
    })
    .sort((a, b) => b.likelihood - a.likelihood || (a.term < b.term ? -1 : 1));
}

function countsOf(all: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const terms of all) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
