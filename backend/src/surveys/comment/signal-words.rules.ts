import type { SignalWordChange } from '@throughline/publication/server';

/**
 * What is looked for in a cycle: every word that was looked for when it opened, and every word that is looked for now. `then` and `now`: what the organisation had changed about the starting list at
 * either time; `isStarting`: whether a word is in that list. Whoever is named safe person after the opening can add words to what the cycle promised, and take none away. Returns changes about the starting list, in no order that means anything.
 */
export function widestSignals(
  then: readonly SignalWordChange[],
  now: readonly SignalWordChange[],
  isStarting: (word: Pick<SignalWordChange, 'language' | 'words'>) => boolean,
): SignalWordChange[] {
  const key = ({ language, words }: SignalWordChange): string => `${language} ${words}`;
  const [before, after] = [then, now].map((changes) => new Map(changes.map((change) => [key(change), change.active])));
  return [...new Map([...then, ...now].map((change) => [key(change), change])).values()].map((change) => ({
    ...change,
    active: [before!, after!].some((list) => list.get(key(change)) ?? isStarting(change)),
  }));
}
