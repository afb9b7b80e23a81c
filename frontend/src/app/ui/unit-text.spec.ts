import { speak } from '../words/language';
import { periodText } from './day-text';
import { withUnit } from './unit-text';

describe('a figure with its unit', () => {
  afterEach(() => speak('en'));

  it('has the form of the unit that goes with its number, in the language of the page', () => {
    expect([1, 1.04, 1.5, 0, 2].map((value) => withUnit(value, 'minutes'))).toEqual(['1 minute', '1 minute', '1.5 minutes', '0 minutes', '2 minutes']);
    speak('de');
    expect([withUnit(1, 'hours'), withUnit(1.5, 'hours'), withUnit(2, 'Stunden')]).toEqual(['1 Stunde', '1,5 Stunden', '2 Stunden']);
    speak('ar');
    expect(withUnit(3, 'minutes')).toContain('دقائق');
  });

  it('is the number and the word of the metric where that is no time, and the number alone without', () => {
    expect([withUnit(91.26, '%'), withUnit(1200, 'points'), withUnit(4, '')]).toEqual(['91.3 %', '1,200 points', '4']);
  });
});

describe('a period', () => {
  afterEach(() => speak('en'));

  it('is a month in words, and any other as it is written', () => {
    expect(['2026-10', '2026-Q3', '2026', '2026-W40'].map(periodText)).toEqual(['October 2026', '2026-Q3', '2026', '2026-W40']);
    speak('fr');
    expect(periodText('2026-10')).toBe('octobre 2026');
  });
});
