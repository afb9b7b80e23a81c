import { certifyTeams, type PublishedFamily } from './team-certificate.js';

const lattice = [
  { id: 'all', name: 'All', parentId: null },
  { id: 'x', name: 'X', parentId: 'all' },
  { id: 'a', name: 'A', parentId: 'x' },
  { id: 'b', name: 'B', parentId: 'x' },
];
const plan: PublishedFamily = {
  family: 'team',
  k: 5,
  home: new Map([
    ['all', 'all'],
    ['a', 'a'],
    ['b', 'all'],
  ]),
  people: new Map([
    ['all', 4],
    ['a', 8],
    ['b', 2],
  ]),
  shown: new Set(['all', 'x', 'a']),
};
const certify = (change: Partial<PublishedFamily>) => certifyTeams(lattice, [{ ...plan, ...change }]);

describe('the certificate of a plan of teams', () => {
  it('holds the number of groups, and the smallest only in a band', () => {
    expect(certify({})).toEqual({ ok: true, families: [{ family: 'team', rank: 2, bases: 0, min_support: '5-9' }] });
  });

  it('is refused when a group is smaller than k', () => {
    expect(certify({ people: new Map([...plan.people, ['b', 0]]) })).toMatchObject({ ok: false, fault: 'team: the group counted in all is smaller than 5.' });
    expect(certify({ k: 9 }).ok).toBe(false);
  });

  it('is refused when people are counted in a team that is not above theirs', () => {
    expect(certify({ home: new Map([...plan.home, ['b', 'a']]) })).toMatchObject({ ok: false, fault: expect.stringContaining('not above them') });
  });

  it('is refused when a team is shown that holds no group', () => {
    expect(certify({ shown: new Set(['b']) })).toMatchObject({ ok: false, fault: expect.stringContaining('b is shown') });
  });

  it('holds no family when one of several is refused', () => {
    expect(certifyTeams(lattice, [plan, { ...plan, family: 'comments', k: 10 }])).toEqual({
      ok: false,
      fault: expect.stringMatching(/^comments/),
      families: [],
    });
  });

  it('is given where nothing is shown', () => {
    expect(certify({ people: new Map(), shown: new Set() })).toEqual({ ok: true, families: [{ family: 'team', rank: 0, bases: 0, min_support: null }] });
  });
});
