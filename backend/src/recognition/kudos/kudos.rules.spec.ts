import { KUDOS, plainDate } from '@throughline/domain';
import { firstOfMonth, leftOf, mayGivePoints, mayThank, mayThankTeam, messageOf, mustBeGiver, mustNameOneKind } from './kudos.rules.js';

const code = (expected: string) => expect.objectContaining({ code: expected });

describe('a kudos', () => {
  it('says something, without the blanks around it', () => {
    expect(messageOf('  Thank you, Ben. \n')).toBe('Thank you, Ben.');
    expect(() => messageOf('     Thanks      ')).toThrow(`Say what you thank for in at least ${KUDOS.messageMin} characters; there are 6.`);
  });

  it('is for people or for a team', () => {
    expect(() => mustNameOneKind({ recipientIds: ['b'] })).not.toThrow();
    expect(() => mustNameOneKind({ teamId: 't' })).not.toThrow();
    expect(() => mustNameOneKind({})).toThrow(code('to-whom'));
    expect(() => mustNameOneKind({ recipientIds: ['b'], teamId: 't' })).toThrow(code('to-whom'));
  });

  it('is not for oneself, and not for who has left, who is named', () => {
    const known = new Map([['c', { id: 'c', name: 'Carla' }]]);
    expect(() => mayThank('a', ['b'], new Set(['b']), known)).not.toThrow();
    expect(() => mayThank('a', ['b', 'a'], new Set(['a', 'b']), known)).toThrow(
      expect.objectContaining({ code: 'not-to-oneself', fields: [expect.objectContaining({ pointer: '#/recipientIds/1' })] }),
    );
    expect(() => mayThank('a', ['b', 'c', 'x'], new Set(['b']), known)).toThrow(
      expect.objectContaining({
        code: 'not-here',
        fields: [
          { pointer: '#/recipientIds/1', detail: 'Carla does not work here any more.' },
          { pointer: '#/recipientIds/2', detail: 'There is no such colleague in your organisation.' },
        ],
      }),
    );
  });

  it('reaches somebody else in a team, and a team of a size that has names', () => {
    expect(() => mayThankTeam('Chat', 1)).not.toThrow();
    expect(() => mayThankTeam('Chat', 0)).toThrow(code('empty-team'));
    expect(() => mayThankTeam('Everybody', KUDOS.teamMost + 1)).toThrow(code('team-too-large'));
  });

  it('is changed by its giver alone', () => {
    expect(() => mustBeGiver({ giverId: 'a' }, 'a')).not.toThrow();
    expect(() => mustBeGiver({ giverId: 'a' }, 'b')).toThrow(code('not-yours'));
    expect(() => mustBeGiver(undefined, 'a')).toThrow(code('not-found'));
  });
});

describe('points', () => {
  it('are given for each recipient out of what is left of this month', () => {
    expect(() => mayGivePoints(5, 3, 20, 5)).not.toThrow();
    expect(() => mayGivePoints(5, 4, 20, 5)).toThrow('That makes 20 points, and you have 15 left this month.');
    expect(() => mayGivePoints(1, 1, null, 0)).toThrow(code('no-points'));
    expect(() => mayGivePoints(0, 20, null, 0)).not.toThrow();
  });

  it('that are left are never fewer than none, and start again on the first of a month', () => {
    expect([leftOf(20, 5), leftOf(10, 15)]).toEqual([15, 0]);
    expect(firstOfMonth(plainDate('2026-11-22'))).toBe('2026-11-01');
  });
});
