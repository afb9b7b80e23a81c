import { TeamFinder } from './team-finder.rules.js';

const finder = new TeamFinder([
  { id: '1', name: 'North', externalKey: 'N1' },
  { id: '2', name: 'South', externalKey: null },
  { id: '3', name: 'South', externalKey: 'S9' },
  { id: '4', name: 'n1', externalKey: null },
]);

describe('TeamFinder', () => {
  it('finds by key before name, without case and blanks around', () => {
    expect(finder.find(' n1 ')).toMatchObject({ team: { id: '1' } });
    expect(finder.find('NORTH')).toMatchObject({ team: { id: '1' } });
  });

  it('says how many teams a name could mean', () => {
    expect(finder.find('south')).toEqual({ ambiguous: 2 });
  });

  it('finds nothing for an unknown or empty text', () => {
    expect([finder.find('West'), finder.find(' ')]).toEqual([undefined, undefined]);
  });
});
