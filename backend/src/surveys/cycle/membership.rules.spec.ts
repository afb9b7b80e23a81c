import { changedBetween } from './membership.rules.js';

const teams = [
  { id: 'all', parentId: null },
  { id: 'north', parentId: 'all' },
  { id: 'team-a', parentId: 'north' },
];
const then = (groups: Record<string, string[]>, tree = teams) => ({ teams: tree, groups: new Map(Object.entries(groups)) });

describe('who joined or left a team between two cycles', () => {
  it('is counted for the team and for all above it, in which who only moved stays', () => {
    const before = then({ 'team-a': ['ann', 'bob'], north: ['cy'], all: ['di'] });
    const after = then({ 'team-a': ['ann', 'eve'], north: ['bob', 'cy'], all: ['di'] });
    // bob moved one up: he left the team, but not the teams above it
    expect(changedBetween(before, after)).toEqual({ 'team-a': 2, north: 1, all: 1 });
  });

  it('is nobody when nothing changed, and everybody below a team that was moved elsewhere', () => {
    const before = then({ 'team-a': ['ann', 'bob'], all: ['di'] });
    expect(changedBetween(before, before)).toEqual({});
    const moved = [teams[0]!, teams[1]!, { id: 'team-a', parentId: 'all' }];
    expect(changedBetween(before, then({ 'team-a': ['ann', 'bob'], all: ['di'] }, moved))).toEqual({ north: 2 });
  });
});
