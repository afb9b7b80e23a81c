import { countingNotes, hiddenReason } from './hidden.rules.js';

describe('why a team is not shown', () => {
  it('is said with the team that its people are counted in, and never with a number of answers', () => {
    expect(hiddenReason('Tiny', 5, { nodeId: 'all', name: 'All' })).toEqual({
      sentence: 'Too few people of Tiny answered to show them by themselves (at least 5); what they said is counted in All.',
      nearestTeamId: 'all',
      nearestTeamName: 'All',
    });
    expect(hiddenReason('Tiny', 5, undefined).sentence).toBe('Too few people answered to show Tiny (at least 5).');
  });
});

describe('what is said about how a team was counted', () => {
  it('is nothing in the usual case', () => {
    expect(countingNotes({ name: 'North', liftedOut: false, overfull: false })).toEqual([]);
  });

  it('names answers counted above, and ballots left out, without a number', () => {
    const notes = countingNotes({ name: 'North', liftedOut: true, overfull: true });
    expect(notes).toEqual([expect.stringContaining('counted one level up'), expect.stringContaining('cast for North itself are left out')]);
    expect(notes.join()).not.toMatch(/\d/);
  });
});
