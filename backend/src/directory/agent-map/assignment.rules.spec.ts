import { type Assignment, inOrder } from './assignment.rules.js';

const TEAMS = new Set(['north', 'south']);
const one = (from: string, until: string | null = null, teamId = 'north'): Assignment => ({ teamId, from, until });
const refused = (...assignments: Assignment[]): string[] => {
  try {
    inOrder(assignments, TEAMS);
    return [];
  } catch (error) {
    // the refusal that is asked for
    return (error as { fields: { pointer: string }[] }).fields.map(({ pointer }) => pointer);
  }
};

describe('assignments of an agent', () => {
  it('follow each other, in whatever order they are given; one may begin on the day on which the one before ends', () => {
    const [first, second] = [one('2026-01-01', '2026-02-01'), one('2026-02-01', null, 'south')];
    expect(inOrder([second, first], TEAMS)).toEqual([first, second]);
    expect(inOrder([], TEAMS)).toEqual([]);
  });
  it('do not overlap: nobody works for two teams on one day', () => {
    expect(refused(one('2026-01-01', '2026-02-02'), one('2026-02-01'))).toEqual(['#/assignments/1/from']);
    expect(refused(one('2026-03-01'), one('2026-01-01'))).toEqual(['#/assignments/0/from']);
    expect(refused(one('2026-01-01', '2026-02-01'), one('2026-01-01', '2026-02-01'))).toEqual(['#/assignments/1/from']);
  });
  it('end after they begin, and name a team that there is', () => {
    expect(refused(one('2026-01-01', '2026-01-01'))).toEqual(['#/assignments/0/until']);
    expect(refused(one('2026-01-01', null, 'nowhere'))).toEqual(['#/assignments/0/teamId']);
  });
});
