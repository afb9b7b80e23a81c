import { LANGUAGES, type Language } from '@throughline/domain';
import { phraseFinder } from '../phrases.js';
import { tokensOf } from '../tokens.js';
import { SIGNAL_TOPICS } from './signal-topics.js';
import { SIGNAL_WORDS } from './signal-words.js';

/** What an organisation changed about the signal words: one it added, or one of the starting list that it does without. */
export interface SignalWordChange {
  readonly language: Language;
  readonly words: string;
  readonly active: boolean;
}

/** The words of the starting list of a language, one by one. */
export const startingSignals = (language: Language): string[] =>
  SIGNAL_TOPICS.flatMap((topic) => SIGNAL_WORDS[language][topic].split(',').map((words) => words.trim()));

/**
 * Says whether a comment speaks of danger: it has a signal word of any language, since people mix them and short texts do not tell in which they are written. `changes`: what the organisation added to the
 * list of a language, or does without there.
 */
export function sensitiveComments(changes: Iterable<SignalWordChange> = []): (text: string) => boolean {
  const lists = new Map(LANGUAGES.map((language) => [language, new Set(startingSignals(language))]));
  for (const { language, words, active } of changes) {
    if (active) lists.get(language)?.add(words);
    else lists.get(language)?.delete(words);
  }
  // a word that several lists have is looked for until each of them does without it
  const words = new Set([...lists.values()].flatMap((list) => [...list]));
  const find = phraseFinder([...words].map((one) => ({ words: one, of: true })));
  return (text) => find(tokensOf(text)).size > 0;
}
