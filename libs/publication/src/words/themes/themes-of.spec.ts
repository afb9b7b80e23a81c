import { LANGUAGES } from '@throughline/domain';
import { languageTools } from '../../languages.js';
import { isPhrase } from '../phrases.js';
import { startingThemes, themesOf, themeWords, type ThemeEntry } from './themes-of.js';

const find = themesOf(startingThemes(), languageTools.stem);

describe('the themes of a comment', () => {
  it.each([
    ['en', 'My manager never thanks us, and the workload is too high.', ['manager-support', 'recognition', 'wellbeing']],
    ['en', 'More training courses please!', ['training']],
    ['de', 'Zu viele Überstunden, und die Gehälter sind ungerecht.', ['wellbeing', 'fairness']],
    ['fr', 'Nous manquons de formations et d’outils.', ['training', 'resources']],
    ['es', 'Mi jefa no escucha, y no hay oportunidades de ascenso.', ['manager-support', 'voice', 'growth']],
    ['ar', 'نحتاج إلى التدريب، والرواتب ظالمة', ['training', 'fairness']],
    ['en', 'Fine.', []],
    ['en', '', []],
  ] as const)('are found by the words of its language: %s', (language, text, themes) => {
    expect(find(text, language)).toEqual(themes);
  });

  it('are not found by the words of another language', () => {
    expect(find('Das ist ein Kurs', 'de')).toEqual(['training']);
    expect(find('Das ist ein Kurs', 'es')).toEqual([]);
  });

  it('follow what the organisation merged and hid, and lead nowhere in a circle', () => {
    const theme = (id: string, words: string, change: Partial<ThemeEntry> = {}): ThemeEntry => ({
      id,
      label: id,
      words: { en: words },
      hidden: false,
      mergedInto: null,
      ...change,
    });
    const own = themesOf(
      [
        theme('a', 'meeting'),
        theme('b', 'stand up', { mergedInto: 'a' }),
        theme('c', 'coffee', { hidden: true }),
        theme('d', 'tea', { mergedInto: 'e' }),
        theme('e', 'water', { mergedInto: 'd' }),
        theme('f', 'milk', { mergedInto: 'gone' }),
      ],
      languageTools.stem,
    );
    expect(own('Long meetings', 'en')).toEqual(['a']);
    expect(own('The stand-up is long', 'en')).toEqual(['a']);
    expect(own('coffee, tea, water and milk', 'en')).toEqual([]);
  });

  it('have words that can be looked for, in every language, none of them twice in a theme', () => {
    for (const { words } of startingThemes()) {
      for (const language of LANGUAGES) {
        const list = themeWords(words[language] ?? '');
        expect(list.length).toBeGreaterThanOrEqual(8);
        expect(new Set(list).size).toBe(list.length);
        expect(list.filter((one) => !isPhrase(one))).toEqual([]);
      }
    }
  });
});
