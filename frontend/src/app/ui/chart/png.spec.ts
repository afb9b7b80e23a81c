import { linesOf } from './png';

describe('the words of a picture', () => {
  const widthOf = (words: string): number => words.length;

  it('stand in lines that are no wider than the drawing', () => {
    expect(linesOf('Engagement and  satisfaction go together', 20, widthOf)).toEqual(['Engagement and', 'satisfaction go', 'together']);
    expect(linesOf('', 20, widthOf)).toEqual([]);
  });

  it('leave a word whole that is wider than a line', () => {
    expect(linesOf('of Donaudampfschifffahrt too', 10, widthOf)).toEqual(['of', 'Donaudampfschifffahrt', 'too']);
  });
});
