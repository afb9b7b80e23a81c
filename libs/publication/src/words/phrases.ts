import { folded } from './fold.js';
import { type Token, tokensOf } from './tokens.js';

/** What is looked for: words in their order; one that ends in `*` stands for every word that begins so. */
export interface Phrase<Of> {
  readonly words: string;
  /** What it stands for, told when it is found. */
  readonly of: Of;
}

interface Step {
  readonly plain: string;
  readonly open: boolean;
}

const LONGEST = 6;

/** The words of a phrase as they are compared; none when it has none, more than six, or a star on fewer than three letters, which would be found everywhere. */
export function stepsOf(words: string): Step[] {
  const steps = words
    .trim()
    .split(/\s+/)
    .flatMap((word) => {
      const open = word.endsWith('*');
      const tokens = tokensOf(open ? word.slice(0, -1) : word);
      return tokens.map(({ folded: plain }, i) => ({ plain, open: open && i === tokens.length - 1 }));
    });
  return steps.length > LONGEST || steps.some(({ plain, open }) => open && plain.length < 3) ? [] : steps;
}

/**
 * Finds phrases in the words of a text, one after the other as they stand in the phrase. `stem`: when two words are the same word of the language; without it, only when they are written alike. An Arabic word is also
 * found behind the prepositions and the article that are written with it.
 */
export function phraseFinder<Of>(phrases: Iterable<Phrase<Of>>, stem: (plain: string) => string = (plain) => plain): (tokens: readonly Token[]) => Set<Of> {
  const closed = new Map<string, { steps: Step[]; of: Of }[]>();
  const open = new Map<string, { steps: Step[]; of: Of }[]>();
  for (const { words, of } of phrases) {
    const steps = stepsOf(words);
    const [first] = steps;
    if (!first) continue;
    const [at, key] = first.open ? [open, first.plain.slice(0, 3)] : [closed, stem(first.plain)];
    at.set(key, [...(at.get(key) ?? []), { steps, of }]);
  }
  return (tokens) => {
    const found = new Set<Of>();
    const words = tokens.map(({ folded: plain }) => formsOf(plain).map((form) => ({ plain: form, stem: stem(form) })));
    const is = (i: number, step: Step): boolean =>
      words[i]?.some((word) => (step.open ? word.plain.startsWith(step.plain) : word.plain === step.plain || word.stem === stem(step.plain))) ?? false;
    for (const [i, forms] of words.entries()) {
      for (const form of forms) {
        for (const { steps, of } of [...(closed.get(form.stem) ?? []), ...(open.get(form.plain.slice(0, 3)) ?? [])])
          if (!found.has(of) && steps.every((step, n) => is(i + n, step))) found.add(of);
      }
    }
    return found;
  };
}

/** An Arabic word with and without what is written in front of it. */
export function formsOf(plain: string): string[] {
  if (!/^[\u0600-\u06ff]{4,}$/.test(plain)) return [plain];
  return [...new Set([plain, plain.replace(/^[وف](?=...)/, ''), plain.replace(/^[وف]?[بكل]?ال(?=..)/, ''), plain.replace(/^[وف]?(?:لل|[بكل])(?=...)/, '')])];
}

/** Whether it can be looked for at all: it has words, at most six, and no star on fewer than three letters. */
export const isPhrase = (words: string): boolean => stepsOf(words).length > 0 && folded(words).trim() !== '';
