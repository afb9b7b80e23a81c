import type { SignalWordChange } from '@throughline/publication/server';
import { widestSignals } from './signal-words.rules.js';

const starting = 'harass*';
const isStarting = ({ language, words }: { language: string; words: string }): boolean => language === 'en' && words === starting;
const word = (words: string, active: boolean): SignalWordChange => ({ language: 'en', words, active });

describe('the words that are looked for in a survey', () => {
  it.each([
    ['the starting list was whole at the opening and has lost a word since', [], [word(starting, false)], true],
    ['a word was done without at the opening and is looked for again', [word(starting, false)], [], true],
    ['a word is done without at both times', [word(starting, false)], [word(starting, false)], false],
    ['a word was added before the opening and taken back since', [word('cellar seven', true)], [], true],
    ['a word was added since the opening', [], [word('cellar seven', true)], true],
    ['an own word is looked for at neither time', [word('cellar seven', false)], [word('cellar seven', false)], false],
  ])('are those of the opening and those of now: %s', (_, then, now, active) => {
    expect(widestSignals(then, now, isStarting)).toEqual([word(then[0]?.words ?? now[0]!.words, active)]);
  });

  it('are told apart by language', () => {
    const french: SignalWordChange = { language: 'fr', words: starting, active: true };
    expect(widestSignals([word(starting, false)], [french], isStarting)).toEqual(expect.arrayContaining([word(starting, true), french]));
  });
});
