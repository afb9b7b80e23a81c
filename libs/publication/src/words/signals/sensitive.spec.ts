import { LANGUAGES } from '@throughline/domain';
import { isPhrase } from '../phrases.js';
import { sensitiveComments, startingSignals } from './sensitive.js';

const sensitive = sensitiveComments();

describe('a comment that speaks of danger', () => {
  it.each([
    'My manager keeps harassing the new people.',
    'He touched me twice.',
    'I want to die, nobody notices',
    'The invoices are FALSIFIED every month',
    'The fire exits are blocked with boxes.',
    'racist jokes at lunch',
    'Ich werde gemobbt und angefasst.',
    'Der Notausgang ist zugestellt.',
    'Er hat mich bedroht, ich will nicht mehr leben.',
    'Schmiergelder sind hier üblich',
    'Je suis harcelée tous les jours',
    'Il m’a touchée. C’est du harcèlement.',
    'Envie de mourir.',
    'Mi jefe me acosa.',
    'No quiero vivir asi, quiero morir',
    'Sobornos y facturas falsas',
    'المدير يتحرش بالموظفات',
    'هناك تمييز واضح وعنصرية',
    'أريد أن أموت',
    'لا توجد مخارج الطوارئ',
    'My boss is ok but هناك تهديد',
  ])('has a signal word: %s', (text) => {
    expect(sensitive(text)).toBe(true);
  });

  it.each([
    'I forget the violet one, bless you.',
    'Das ist nötig und nicht falsch, die Regel ist in Kraft getreten.',
    'شكرا لكم جميعا',
    'The coffee is cold and meetings are too long.',
    'Mehr Platz, bitte, und weniger Besprechungen.',
    'Nous voulons plus de formation.',
    'Más formación y mejores horarios.',
    'نريد تدريبا أكثر ومكاتب أهدأ',
    '',
    '👍',
  ])('is not one about everyday things: %s', (text) => {
    expect(sensitive(text)).toBe(false);
  });

  it('is found by what the organisation added, and not by what it does without', () => {
    const own = sensitiveComments([
      { language: 'en', words: 'cellar seven', active: true },
      { language: 'en', words: 'hazard*', active: false },
    ]);
    expect(own('Nobody should go to Cellar   SEVEN.')).toBe(true);
    expect(own('seven cellar')).toBe(false);
    expect(own('That is hazardous.')).toBe(false);
    expect(own('Das ist gefährlich.')).toBe(true);
  });

  it('is found by a word of several lists until each of them does without it', () => {
    const without = (...languages: ('en' | 'fr' | 'es')[]) => sensitiveComments(languages.map((language) => ({ language, words: 'suicid*', active: false })));
    expect(without('en')('I think of suicide')).toBe(true);
    expect(without('en', 'fr')('I think of suicide')).toBe(true);
    expect(without('en', 'fr', 'es')('I think of suicide')).toBe(false);
  });

  it('is looked for with words that can all be found, forty or more in each language', () => {
    for (const language of LANGUAGES) {
      const words = startingSignals(language);
      expect(words.length).toBeGreaterThan(40);
      expect(new Set(words).size).toBe(words.length);
      expect(words.filter((one) => !isPhrase(one))).toEqual([]);
    }
  });
});
