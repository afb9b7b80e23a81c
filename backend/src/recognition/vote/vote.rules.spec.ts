import { inOrderFor, mayVote, mustBeSoundChoice, papersOf, ranksOf, takesVotes } from './vote.rules.js';

const now = new Date('2026-06-01T12:00:00Z');
const round = { name: 'Public vote', state: 'open', closesAt: new Date('2026-06-02T00:00:00Z') } as const;

describe('a public vote', () => {
  it('takes votes while it is open and its last moment has not come', () => {
    expect(takesVotes(round, now)).toBe(true);
    expect(takesVotes({ ...round, closesAt: null }, now)).toBe(true);
    expect(takesVotes(round, round.closesAt)).toBe(false);
    expect(takesVotes({ ...round, state: 'closed', closesAt: null }, now)).toBe(false);
  });
  it('says why it takes none', () => {
    expect(() => mayVote(round, true, now)).not.toThrow();
    expect(() => mayVote({ ...round, state: 'planned' }, true, now)).toThrow('has not begun');
    expect(() => mayVote(round, true, round.closesAt)).toThrow('is over');
    expect(() => mayVote(round, false, now)).toThrow('you came later');
  });
  it('takes a ranking of those who stand, up to the number that is asked for, and none of oneself', () => {
    const rules = { ranks: 2, standing: new Set(['a', 'b', 'c', 'me']), own: new Set(['me']) };
    expect(() => mustBeSoundChoice(['a', 'b'], rules)).not.toThrow();
    expect(() => mustBeSoundChoice([], rules)).not.toThrow();
    expect(() => mustBeSoundChoice(['a', 'b', 'c'], rules)).toThrow('at most 2');
    expect(() => mustBeSoundChoice(['a', 'b'], { ...rules, ranks: 1 })).toThrow('Choose one');
    expect(() => mustBeSoundChoice(['a', 'a'], rules)).toThrow('twice');
    expect(() => mustBeSoundChoice(['z'], rules)).toThrow('does not stand');
    expect(() => mustBeSoundChoice(['a', 'me'], rules)).toThrow('yourself');
  });
  it('lets no more be ranked than a page can ask for', () => expect([{}, { ranks: 1 }, { ranks: 40 }].map(ranksOf)).toEqual([5, 1, 5]));
  it('puts papers that say the same together, in an order that follows from their texts alone', () => {
    const choices = [['b'], ['a', 'b'], ['b'], [], ['a'], ['b', 'a']];
    const papers = [
      { preferences: ['a'], papers: 1 },
      { preferences: ['a', 'b'], papers: 1 },
      { preferences: ['b'], papers: 2 },
      { preferences: ['b', 'a'], papers: 1 },
    ];
    expect(papersOf(choices)).toEqual(papers);
    expect(papersOf(choices.toReversed())).toEqual(papers);
  });
  it('counts none of four papers, since so few would tell who chose whom', () => {
    expect(papersOf([['a'], ['a'], ['a'], ['a'], []])).toEqual([]);
    expect(papersOf(Array.from({ length: 5 }, () => ['a']))).toEqual([{ preferences: ['a'], papers: 5 }]);
  });
  it('shows candidates in an order of its own to every voter, and the same one again', () => {
    const candidates = Array.from({ length: 8 }, (_, i) => ({ id: `candidate ${i}` }));
    const orders = ['ada', 'ben', 'carla'].map((voter) =>
      inOrderFor(voter, candidates)
        .map(({ id }) => id)
        .join(),
    );
    expect(new Set(orders).size).toBe(3);
    expect(
      inOrderFor('ada', candidates.toReversed())
        .map(({ id }) => id)
        .join(),
    ).toBe(orders[0]);
  });
});
