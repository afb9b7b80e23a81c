import type { FairnessPerson } from './group-rates.rules.js';
import { textDetails } from './text-details.rules.js';
import { type NominationText, textFigures } from './text-figures.rules.js';

const SEED = new Uint8Array(16).fill(7);
const range = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));

describe('how concrete a text is', () => {
  it.each([
    ['en', 'On 3 June she repaired 14 scanners and the customer said “thank you”.', 13, 6],
    ['de', 'Am Montag hat sie 14 Scanner repariert und den Versand organisiert.', 11, 4],
    ['fr', 'En juin elle a réparé 14 scanners et formé deux collègues.', 11, 4],
    ['es', 'El lunes reparó 14 lectores y ayudó a dos colegas.', 10, 4],
    ['ar', 'ساعدت ثلاثة زملاء يوم الاثنين وكتبت ١٤ دليلا', 8, 4],
    ['en', 'She is always so kind and a really wonderful colleague.', 10, 0],
    ['en', 'We may march on with such a person.', 8, 0],
    ['en', '', 0, 0],
  ])('is told by numbers, days, what was done and what was said, in %s', (_, text, words, concrete) => {
    expect(textDetails(text)).toEqual({ words, concrete });
  });
});

describe('texts of nominations by group', () => {
  const people: FairnessPerson[] = range(60, (i) => ({ id: `p${i}`, teamId: 't', claims: { site: i < 30 ? 'Bremen' : 'Kiel' } }));
  const about = (i: number, by: string, words: number): NominationText => ({ nomineeId: `p${i}`, nominatorId: by, words, concrete: words / 10 });

  it('count each nominee once, with an interval, and no group of fewer than ten', () => {
    const texts = range(60, (i) => about(i, `n${i}`, i < 30 ? 40 + (i % 3) * 10 : 100 + (i % 3) * 10)).concat(range(50, () => about(0, 'n1', 40)));
    const { cells, hidden } = textFigures(people, texts, 5, SEED);
    expect(hidden).toEqual([]);
    expect(cells.filter(({ measure }) => measure === 'words')).toEqual([
      expect.objectContaining({ facet: null, figure: 80, sizeBand: '50-99' }),
      expect.objectContaining({ value: 'Bremen', figure: 50, low: 45, high: 55 }),
      expect.objectContaining({ value: 'Kiel', figure: 110 }),
    ]);
    expect(cells.find(({ measure, facet }) => measure === 'details' && facet === null)).toMatchObject({ figure: 10 });
    const few = textFigures(
      people,
      texts.filter(({ nomineeId }) => Number(nomineeId.slice(1)) < 39),
      5,
      SEED,
    );
    expect(few.cells.map(({ value }) => value)).not.toContain('Kiel');
  });

  it('are not told apart where few wrote, since the figure would be about how those few write', () => {
    const texts = range(60, (i) => about(i, i < 30 ? `n${i}` : 'the one who nominates all of Kiel', 50 + i));
    expect(textFigures(people, texts, 5, SEED).cells.map(({ facet }) => facet)).toEqual([null, null]);
    expect(
      textFigures(
        people,
        range(60, (i) => about(i, `n${i % 4}`, 50)),
        5,
        SEED,
      ),
    ).toEqual({ cells: [], hidden: [{ part: 'words', reason: 'too-few-givers' }] });
    expect(
      textFigures(
        people,
        range(6, (i) => about(i, `n${i}`, 50)),
        5,
        SEED,
      ),
    ).toEqual({ cells: [], hidden: [{ part: 'words', reason: 'too-few-people' }] });
    expect(textFigures(people, [], 5, SEED).hidden).toEqual([{ part: 'words', reason: 'nothing-to-count' }]);
  });
});
