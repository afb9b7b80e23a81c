import { folded } from './fold.js';

/** A word of a text and where it stands. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly folded: string;
  /** Begins with a capital, where the script has them. */
  readonly capital: boolean;
  /** Is the first word of a sentence or a line. */
  readonly first: boolean;
}

const WORD = /[\p{L}\p{N}](?:[\p{M}\p{Cf}]*[\p{L}\p{N}])*[\p{M}\p{Cf}]*/gu;

/** The words of a text in their order. Signs that cannot be seen do not end a word; everything that is neither letter nor digit does. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const between = text.slice(end, index);
    const first = tokens.length === 0 || /[.!?…؟۔:\n•]/u.test(between);
    tokens.push({ start: index, end: index + word.length, text: word, folded: folded(word), capital: /^\p{Lu}/u.test(word), first });
    end = index + word.length;
  }
  return tokens;
}
