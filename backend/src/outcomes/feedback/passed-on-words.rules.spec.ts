import { offeredWords, type PassingTerms } from './passed-on-words.rules.js';

const TERMS: PassingTerms = {
  goodFrom: 4,
  minimumBase: 5,
  runningMonth: '2026-11-01',
  told: {
    places: [
      { month: '2026-09-01', teamId: 'north', n: 5 },
      { month: '2026-09-01', teamId: 'south', n: 4 },
      { month: '2026-10-01', teamId: 'north', n: 9 },
      { month: '2026-11-01', teamId: 'north', n: 9 },
    ],
    wholeMonths: ['2026-09-01', '2026-11-01'],
  },
};
const words = (month: string, teamId: string, value = 4) => ({ month, teamId, value });

describe('words of customers that may be passed on', () => {
  it('are those with a good answer, of a team and month that are large enough', () => {
    const [good, best] = [words('2026-09-01', 'north'), words('2026-09-01', 'north', 5)];
    expect(offeredWords([good, words('2026-09-01', 'north', 3), best], TERMS)).toEqual([good, best]);
  });

  it.each([
    ['of a team with fewer answers than a figure needs', words('2026-09-01', 'south')],
    ['of a team of which nothing is told', words('2026-09-01', 'west')],
    ['of a month of which not all is told, though that team is', words('2026-10-01', 'north')],
    ['of the running month', words('2026-11-01', 'north')],
  ])('are none %s', (_which, one) => {
    expect(offeredWords([one], TERMS)).toEqual([]);
  });

  it('are none where the metric does not say what is good', () => {
    expect(offeredWords([words('2026-09-01', 'north', 5)], { ...TERMS, goodFrom: null })).toEqual([]);
  });
});
