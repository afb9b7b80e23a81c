import { earnedDecimals, intervalText, numberText } from './number-text';
import { speakIn } from '../../words/testing/speak-in';

describe('the decimals of a figure', () => {
  it('are none when the interval is ten points wide', () => {
    expect(earnedDecimals(74.3, 68.1, 79.2)).toBe(0);
  });

  it('grow as the interval narrows', () => {
    expect(earnedDecimals(4.213, 4.13, 4.29)).toBe(2);
    expect(earnedDecimals(0.406, 0.367, 0.443)).toBe(2);
  });

  it('are at most one where no interval earns any', () => {
    expect(earnedDecimals(3.6)).toBe(1);
    expect(earnedDecimals(36.4)).toBe(0);
  });
});

describe('a printed number', () => {
  it('has a real minus sign, and none on zero', () => {
    expect(numberText(-0.3, 1)).toBe('−0.3');
    expect(numberText(-0.04, 1)).toBe('0.0');
  });

  it('is a dash where there is no number, never NaN', () => {
    expect([NaN, Infinity, -Infinity].map((value) => numberText(value, 2))).toEqual(['–', '–', '–']);
  });

  it('keeps a dash between two positive ends and says "to" where a minus sign would be read as one', () => {
    expect(intervalText(68.1, 79.2, 0)).toBe('68–79');
    expect(intervalText(-0.3, 0.22, 1)).toBe('−0.3 to 0.2');
  });

  it('keeps the ends of an interval in their order between Arabic words, and writes figures as the language does', async () => {
    await speakIn('ar');
    const arabic = intervalText(68, 79, 0);
    const below = intervalText(-0.3, 0.22, 1).replaceAll('\u200e', '');
    await speakIn('de');
    const german = numberText(1234.5, 1);
    await speakIn('en');
    expect(arabic).toBe('\u206868–79\u2069');
    // each end by itself: with both in one, the word between them would be read after them
    expect(below).toBe('\u2068−0.3\u2069 إلى \u20680.2\u2069');
    expect(german).toBe('1.234,5');
    expect(intervalText(68, 79, 0)).toBe('68–79');
  });
});
