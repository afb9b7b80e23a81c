import { cutWhole } from './cut-whole.js';

describe('a text that is cut', () => {
  it('is whole where it fits', () => {
    expect(cutWhole('ab😀', 4)).toBe('ab😀');
  });

  it.each([
    ['half an emoji', 'ab😀', 3],
    ['a family of emoji', 'ab👩‍👩‍👧', 6],
    ['a tone of skin', 'ab👍🏽', 4],
    ['a letter without its accent', 'abe\u0301', 3],
    ['an Arabic letter without its vowel', 'abم\u064E', 3],
    ['half a flag', 'ab🇫🇷', 4],
  ])('never ends with %s', (_, text, limit) => {
    expect(cutWhole(text, limit)).toBe('ab');
  });

  it('is cut where it is too long even when nobody could have written it', () => {
    expect(cutWhole(`a${'\u0301'.repeat(5000)}`, 4000)).toHaveLength(4000);
    expect(cutWhole(`${'\u0301'.repeat(3999)}😀`, 4000)).not.toMatch(/\p{Cs}/u);
  });

  it('halves no emoji in a browser that does not know where characters end', () => {
    const { Segmenter } = Intl;
    try {
      Reflect.deleteProperty(Intl, 'Segmenter');
      expect(cutWhole('ab😀', 3)).toBe('ab');
      expect(cutWhole('x'.repeat(20_000), 4000)).toHaveLength(4000);
    } finally {
      Object.defineProperty(Intl, 'Segmenter', { value: Segmenter, configurable: true, writable: true });
    }
  });
});
