import { matchingTeams } from './matching-teams';

const TEAMS = [
  { id: 'r', name: 'Repairs', parentId: null },
  { id: 'a', name: 'North', parentId: 'r' },
  { id: 'b', name: 'Étage Nord', parentId: 'gone' },
  { id: 'c', name: 'Billing North', parentId: 'r' },
];
const names = (typed: string) => matchingTeams(TEAMS, typed).map(({ name }) => name);

describe('teams that are looked for', () => {
  it('are all there while nothing is typed, each with the team above it', () => {
    expect(matchingTeams(TEAMS, ' ').map(({ name, above }) => [name, above])).toEqual([
      ['Repairs', ''],
      ['North', 'Repairs'],
      ['Étage Nord', ''],
      ['Billing North', 'Repairs'],
    ]);
  });

  it('are found by any words of their names, without case and accents; those that begin so come first', () => {
    expect(names('NORTH')).toEqual(['North', 'Billing North']);
    expect(names('nord etage')).toEqual(['Étage Nord']);
    expect(names('bill no')).toEqual(['Billing North']);
    expect(names('south')).toEqual([]);
  });
});
