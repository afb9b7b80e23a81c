import { isDue, mustBeDecided, mustBeSealed, type RevealFacts, revealState } from './reveal.rules.js';

const now = new Date('2026-05-01T18:00:00Z');
const facts: RevealFacts = { name: 'Stars', decided: true, revealAt: now, revealedAt: null, eventFrom: null, byItself: true };

describe('the reveal of an award programme', () => {
  it('is undecided, then sealed, then in the event for the secretary alone, then over', () => {
    expect(revealState({ ...facts, decided: false }, true)).toBe('undecided');
    expect(revealState(facts, true)).toBe('sealed');
    expect([revealState({ ...facts, eventFrom: now }, true), revealState({ ...facts, eventFrom: now }, false)]).toEqual(['event', 'sealed']);
    expect(revealState({ ...facts, eventFrom: now, revealedAt: now }, false)).toBe('revealed');
  });

  it('comes by itself at its moment and not before, only where that was switched on, and once', () => {
    expect(isDue(facts, now)).toBe(true);
    expect(isDue(facts, new Date(now.getTime() - 1))).toBe(false);
    for (const other of [{ byItself: false }, { decided: false }, { revealAt: null }, { revealedAt: now }])
      expect(isDue({ ...facts, ...other }, now)).toBe(false);
  });

  it('waits for the secretary while she is in the event', () => expect(isDue({ ...facts, eventFrom: now }, new Date(now.getTime() + 7_200_000))).toBe(false));

  it('needs winners, and cannot be changed afterwards', () => {
    expect(() => mustBeDecided(facts)).not.toThrow();
    expect(() => mustBeDecided({ ...facts, decided: false })).toThrow(expect.objectContaining({ code: 'winners-not-decided' }));
    expect(() => mustBeSealed(facts)).not.toThrow();
    expect(() => mustBeSealed({ ...facts, revealedAt: now })).toThrow('cannot be taken back');
  });
});
