import type { Language } from '@throughline/domain';
import { languageTools } from '../languages.js';
import { standingOut } from './standing-out.js';

const said = (count: number, text: string, language: Language = 'en') => Array.from({ length: count }, () => ({ text, language, question: 'q' }));
const found = (here: ReturnType<typeof said>, elsewhere: ReturnType<typeof said>) => standingOut(here, elsewhere, 5, languageTools);

describe('the words that stand out in comments', () => {
  it('are told as they are written, with the comments that have them, in every form of the word', () => {
    const here = [...said(9, 'Night shifts are hard'), ...said(6, 'The night-shift again'), ...said(15, 'Nice canteen')];
    const { words, judged, bases } = found(here, [...said(60, 'Nice canteen'), ...said(60, 'Good tools')]);
    expect(words.map(({ term }) => term)).toEqual(['night shift', 'hard']);
    expect(words[0]).toMatchObject({ language: 'en', term: 'night shift', words: 'Night shifts', forms: ['Night shifts', 'night shift'], comments: 15 });
    expect(words[0]!.at).toEqual(Array.from({ length: 15 }, (_, i) => i));
    // night, shift, night shift, hard, shift hard …: all that five or more say
    expect(judged).toBeGreaterThan(3);
    expect(bases).toEqual([{ language: 'en', here: 30, elsewhere: 120 }]);
  });

  it('are ordered by how rare chance makes them, in three steps, and by the word: nothing tells one comment of the others', () => {
    const here = [...said(20, 'Wages'), ...said(18, 'Budget'), ...said(20, 'Noise'), ...said(14, 'Parking'), ...said(28, 'Nice canteen')];
    const against = (noise: number) => found(here, [...said(noise, 'Noise'), ...said(200 - noise, 'Nice canteen')]);
    const { words } = against(9);
    expect(words.map(({ term, times, oneIn }) => [term, times, oneIn])).toEqual([
      ['budget', 4, 100_000],
      ['wage', 8, 100_000],
      ['nois', 4, 10_000],
      ['park', 4, 1_000],
    ]);
    // of 'noise' the others have nine, and one of them is taken down
    expect(against(8)).toEqual(against(9));
  });

  it('are compared within their language, and not where it has too few comments on either side', () => {
    const here = [...said(25, 'Die Besprechungen sind zu lang', 'de'), ...said(19, 'Night shifts', 'en')];
    expect(found(here, [...said(300, 'Good tools'), ...said(19, 'Gute Werkzeuge', 'de')])).toEqual({ words: [], judged: 0, bases: [] });
    expect(found(here, [...said(300, 'Good tools'), ...said(40, 'Gute Werkzeuge', 'de')]).words.map(({ words }) => words)).toContain('Besprechungen');
  });

  it('are judged together over all languages: what may be chance among many words is none, whichever language the others are in', () => {
    const [here, elsewhere] = [[...said(13, 'Parken', 'de'), ...said(87, 'Kantine', 'de')], said(200, 'Kantine', 'de')];
    expect(found(here, elsewhere).words.map(({ words, oneIn }) => [words, oneIn])).toEqual([['Parken', 1_000]]);
    // all say the same in English, in many words and pairs of words
    const alike = [...'bdfgklmnprst'].flatMap((one) => [...'aeiou'].flatMap((two) => [`${one}${two}mpok`, `${one}${two}ntuk`])).join(' ');
    const { words, judged, bases } = found([...here, ...said(30, alike)], [...elsewhere, ...said(60, alike)]);
    expect(words).toEqual([]);
    expect(judged).toBeGreaterThan(200);
    expect(bases.map(({ language }) => language).toSorted()).toEqual(['de', 'en']);
  });

  it('are never those that stand in the place of a name, and no two words around one are a pair', () => {
    const here = said(30, 'Ask [a colleague] about [a personnel number] tomorrow');
    const words = found(here, said(100, 'Good tools')).words.map(({ term }) => term);
    expect(words.join(' ')).not.toMatch(/colleagu|personnel|number/);
    expect(words.some((term) => term.includes(' '))).toBe(false);
  });
});
