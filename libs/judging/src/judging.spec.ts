import { conflictsOf, placesOf, qualifies, weightedScore } from './index.js';

describe('qualifying', () => {
  it.each([
    ['all', 3, 0, 0, 'pass'],
    ['all', 2, 0, 1, 'open'],
    ['all', 2, 1, 1, 'fail'],
    ['majority', 2, 1, 1, 'open'],
    ['majority', 3, 1, 1, 'pass'],
    ['majority', 2, 2, 0, 'fail'],
    [{ atLeast: 2 }, 2, 3, 0, 'pass'],
    [{ atLeast: 2 }, 1, 3, 0, 'fail'],
    [{ atLeast: 3 }, 2, 0, 0, 'open'],
    [{ atLeast: 3 }, 1, 1, 0, 'fail'],
    ['all', 0, 0, 0, 'open'],
  ] as const)('by the rule %p with %i for, %i against and %i still to say is %5$s', (rule, pass, fail, waiting, said) =>
    expect(qualifies(rule, { pass, fail, waiting })).toBe(said),
  );
  it('refuses numbers that cannot be', () => {
    expect(() => qualifies('all', { pass: -1, fail: 0, waiting: 0 })).toThrow('pass must be a whole number from 0');
    expect(() => qualifies({ atLeast: 0 }, { pass: 1, fail: 0, waiting: 0 })).toThrow('atLeast');
  });
});

describe('a weighted score', () => {
  const criteria = [
    { id: 'customer', weight: 3 },
    { id: 'team', weight: 1 },
  ];
  it('counts each mark by its weight, in the units of the marks', () => expect(weightedScore(criteria, { customer: 8, team: 4 })).toBe(7));
  it('is not there while a mark is missing', () => expect(weightedScore(criteria, { customer: 8 })).toBeUndefined());
  it('refuses weights and marks that are none', () => {
    expect(() => weightedScore([], {})).toThrow('no criterion');
    expect(() => weightedScore([{ id: 'a', weight: 0 }], { a: 1 })).toThrow('above 0');
    expect(() => weightedScore([{ id: 'a', weight: 1 }], { a: NaN })).toThrow('no number');
  });
});

describe('places', () => {
  const scored = (id: string, score: number, half: number) => ({ id, score, interval: [score - half, score + half] as const });
  it('are clear where intervals lie apart', () =>
    expect(placesOf([scored('b', 6, 0.5), scored('a', 8, 0.5), scored('c', 4, 0.5)], 2)).toEqual({ clear: ['a', 'b'], tied: [], open: 0 }));
  it('are left to the panel where they overlap, and only among those who may have won', () =>
    expect(placesOf([scored('a', 9, 0.2), scored('b', 7, 0.5), scored('c', 6.5, 0.5), scored('d', 3, 0.5)], 2)).toEqual({
      clear: ['a'],
      tied: ['b', 'c'],
      open: 1,
    }));
  it('are a tie of all where nobody can be told apart', () =>
    expect(placesOf([scored('a', 5, 2), scored('b', 5, 2), scored('c', 4.9, 2)], 1)).toEqual({ clear: [], tied: ['a', 'b', 'c'], open: 1 }));
  it('go to everybody when there are enough', () =>
    expect(placesOf([scored('a', 5, 2), scored('b', 1, 9)], 3)).toEqual({ clear: ['a', 'b'], tied: [], open: 0 }));
  it('refuse scores that are none', () => {
    expect(() => placesOf([{ id: 'a', score: 1, interval: [2, 1] }], 1)).toThrow('the lower end first');
    expect(() => placesOf([], 0)).toThrow('winners');
  });
});

describe('conflicts of a judge', () => {
  const free = {
    nominees: [{ id: 'ann', team: 't1', managers: ['meg', 'ceo'] }],
    nominators: ['nia'],
    endorsers: ['eve'],
    awardPartners: ['art'],
    declared: ['dee'],
  };
  const judge = (id: string, team?: string, ...managers: string[]) => ({ id, ...(team ? { team } : {}), managers });
  it.each([
    [judge('ann', 't9'), ['self']],
    [judge('nia', 't9'), ['nominator']],
    [judge('eve', 't9'), ['endorsed']],
    [judge('meg', 't0'), ['line']],
    [judge('ceo'), ['line']],
    [judge('kid', 't9', 'ann'), ['line']],
    [judge('bob', 't1', 'meg'), ['same-team']],
    [judge('art', 't9'), ['recent-award']],
    [judge('dee', 't1'), ['same-team', 'declared']],
    [judge('zoe', 't9', 'meg'), []],
    [judge('tom'), []],
  ])('%p: %p', (who, reasons) => expect(conflictsOf(who, free)).toEqual(reasons));
});
