import { type AwardProgress, type CategoryStanding, isOverWithoutWinners, isWithoutWinner, mayLeaveWithoutWinner } from './no-winner.rules.js';

const CLOSED: AwardProgress = { name: 'Stars', nominationsClosed: true, roundOpen: false, lastClosed: false, decided: false, revealed: false };
const EMPTY: CategoryStanding = { id: 'hero', name: 'Hero', standing: 0, winners: 0, reason: null };

describe('a category without a winner', () => {
  it('can be said to have none as soon as nobody is left who could win, before, between and during rounds, and after all is decided', () => {
    for (const progress of [CLOSED, { ...CLOSED, roundOpen: true }, { ...CLOSED, lastClosed: true, decided: true }]) {
      expect(isWithoutWinner(progress, EMPTY)).toBe(true);
      expect(() => mayLeaveWithoutWinner(progress, EMPTY)).not.toThrow();
    }
  });

  it.each([
    [{ nominationsClosed: false }, {}, 'nominations-open'],
    [{ revealed: true }, {}, 'already-revealed'],
    [{}, { reason: 'Nobody was left.' }, 'no-winner-decided'],
    [{}, { standing: 1 }, 'somebody-stands'],
    [{ decided: true }, { winners: 1 }, 'has-winners'],
    [{ lastClosed: true }, {}, 'panel-decides'],
  ])('is refused with %p and %p as %s', (progress, category, code) => {
    expect(isWithoutWinner({ ...CLOSED, ...progress }, { ...EMPTY, ...category })).toBe(false);
    expect(() => mayLeaveWithoutWinner({ ...CLOSED, ...progress }, { ...EMPTY, ...category })).toThrow(expect.objectContaining({ code }));
  });

  it('ends the programme when it is the last of them, and not while a round would still come to a result', () => {
    const said = { ...EMPTY, reason: 'Everybody declined.' };
    expect(isOverWithoutWinners(CLOSED, [said, said])).toBe(true);
    expect(isOverWithoutWinners(CLOSED, [said, EMPTY])).toBe(false);
    expect(isOverWithoutWinners(CLOSED, [said, { ...said, standing: 2 }])).toBe(false);
    for (const progress of [{ roundOpen: true }, { lastClosed: true }, { decided: true }])
      expect(isOverWithoutWinners({ ...CLOSED, ...progress }, [said])).toBe(false);
  });
});
