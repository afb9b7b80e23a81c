import { languageTools } from '../languages.js';
import { keyTerms, termsOf } from './key-terms.js';

const terms = (text: string, language: 'en' | 'de' | 'ar' = 'en') => termsOf(text, language, languageTools);

const many = (count: number, text: string, question = 'q') => Array.from({ length: count }, () => ({ question, terms: terms(text) }));

describe('what some comments say more often than others', () => {
  it('is told by the stems of words without the small ones, and by two of them side by side', () => {
    expect([...terms('The meetings are too noisy. Noisy meetings, 12 of them!')].sort()).toEqual(['meet', 'noisi', 'noisi meet']);
    expect(terms('Die Besprechungen und die Besprechung', 'de')).toEqual(new Set(['besprech']));
  });

  it('is what at least the smallest group says, twice as many of them, and not by accident', () => {
    const here = [...many(12, 'night shifts are hard'), ...many(4, 'parking costs'), ...many(14, 'nice canteen')];
    const elsewhere = [...many(3, 'night shifts'), ...many(100, 'nice canteen'), ...many(97, 'good tools')];
    expect(keyTerms(here, elsewhere, 5).terms.map(({ term, comments }) => [term, comments])).toEqual(
      expect.arrayContaining([
        ['night', 12],
        ['night shift', 12],
      ]),
    );
    const found = keyTerms(here, elsewhere, 5).terms.map(({ term }) => term);
    // four people are fewer than five, and half of everybody speaks of the canteen
    for (const term of ['park', 'cost', 'park cost', 'canteen']) expect(found).not.toContain(term);
    expect(keyTerms(here, [], 5).terms).toEqual([]);
    expect(keyTerms([], elsewhere, 5)).toEqual({ terms: [], judged: 0 });
  });

  it('never depends on whether nobody or a few of the others say it', () => {
    const here = [...many(20, 'night shifts'), ...many(20, 'nice canteen')];
    const [first, ...rest] = [0, 1, 5].map((few) => keyTerms(here, [...many(few, 'night shifts'), ...many(80 - few, 'good tools')], 5));
    expect(first!.terms.map(({ term }) => term)).toContain('night shift');
    for (const other of rest)
      expect(other.terms.filter(({ term }) => /night|shift/.test(term))).toEqual(first!.terms.filter(({ term }) => /night|shift/.test(term)));
  });

  it('is never the pet word of a few, however many questions they use it in', () => {
    const said = (questions: readonly string[], text: string) => questions.flatMap((question) => many(1, text, question));
    const five = ['a', 'b', 'c', 'd', 'e'];
    const here = [...said([...five, ...five], 'synergy'), ...many(10, 'nice canteen', 'a')];
    const elsewhere = [...many(100, 'good tools', 'a'), ...many(100, 'good tools', 'b')];
    // ten comments, of two people
    expect(keyTerms(here, elsewhere, 5)).toMatchObject({ terms: expect.not.arrayContaining([expect.objectContaining({ term: 'synergi' })]), judged: 3 });
    // so many on one question are as many people, whose other comments count too
    const { terms: found } = keyTerms([...here, ...many(3, 'synergy', 'b')], elsewhere, 5);
    expect(found).toContainEqual(expect.objectContaining({ term: 'synergi', comments: 13 }));
    // nor does it tell how often a few of the others use it
    const others = [...said([...five, ...five], 'nice canteen'), ...elsewhere];
    expect(keyTerms(here, others, 5).terms).toEqual(keyTerms(here, [...many(10, 'silence', 'a'), ...elsewhere], 5).terms);
    // nor is anything judged where all the others may be a few people
    expect(keyTerms(here, said([...five, ...five, ...five], 'good tools'), 5)).toEqual({ terms: [], judged: 0 });
  });

  it('is rarely anything where there is nothing: of many words that both say by chance none is key', () => {
    // 400 words, each said by about one in four, by a generator with a fixed beginning
    let state = 1;
    const next = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const made = (count: number) =>
      Array.from({ length: count }, () => ({ question: 'q', terms: new Set(Array.from({ length: 400 }, (_, i) => `w${i}`).filter(() => next() < 0.25)) }));
    const { terms: found, judged } = keyTerms(made(60), made(400), 5);
    expect(judged).toBe(400);
    expect(found).toEqual([]);
  });
});
