import { languageTools } from '../languages.js';
import { keyTerms, termsOf } from './key-terms.js';

const terms = (text: string, language: 'en' | 'de' | 'ar' = 'en') => termsOf(text, language, languageTools);

describe('what some comments say more often than others', () => {
  it('is told by the stems of words without the small ones, and by two of them side by side', () => {
    expect([...terms('The meetings are too noisy. Noisy meetings, 12 of them!')].sort()).toEqual(['meet', 'noisi', 'noisi meet']);
    expect(terms('Die Besprechungen und die Besprechung', 'de')).toEqual(new Set(['besprech']));
  });

  it('is what at least the smallest group says, twice as many of them, and not by accident', () => {
    const many = (count: number, text: string) => Array.from({ length: count }, () => terms(text));
    const here = [...many(12, 'night shifts are hard'), ...many(4, 'parking costs'), ...many(14, 'nice canteen')];
    const elsewhere = [...many(3, 'night shifts'), ...many(100, 'nice canteen'), ...many(97, 'good tools')];
    expect(keyTerms(here, elsewhere, 5).map(({ term, comments }) => [term, comments])).toEqual(
      expect.arrayContaining([
        ['night', 12],
        ['night shift', 12],
      ]),
    );
    const found = keyTerms(here, elsewhere, 5).map(({ term }) => term);
    // four people are fewer than five, and half of everybody speaks of the canteen
    for (const term of ['park', 'cost', 'park cost', 'canteen']) expect(found).not.toContain(term);
    expect(keyTerms(here, [], 5)).toEqual([]);
    expect(keyTerms([], elsewhere, 5)).toEqual([]);
  });
});
