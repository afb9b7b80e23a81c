import fc from 'fast-check';
import { expectedDetail, formCohorts, groupsOf, inOneCohort, sizeOf } from './cohorts.rules.js';

const teams = [
  { id: 'all', name: 'All', parentId: null, leaderId: 'boss' },
  { id: 'north', name: 'North', parentId: 'all', leaderId: 'n0' },
  { id: 'south', name: 'South', parentId: 'all', leaderId: null },
];
const people = (team: string, prefix: string, count: number, card = false) =>
  Array.from({ length: count }, (_, i) => ({ employeeId: `${prefix}${i}`, teamId: team, card }));

describe('cohorts', () => {
  it('counts a leader in the team above the one she leads, so her people are not left in a group of k - 1', () => {
    const cohorts = formCohorts(teams, [...people('north', 'n', 6), ...people('all', 'a', 5)], 5);
    expect(cohorts.find((cohort) => cohort.id === 'north')!.members).toEqual(['n1', 'n2', 'n3', 'n4', 'n5']);
    expect(cohorts.find((cohort) => cohort.id === 'all')!.members).toContain('n0');
  });

  it('counts a leader who leads the team above as well in the first that she does not lead, and at the top in the top', () => {
    const line = [
      { id: 'all', name: 'All', parentId: null, leaderId: 'boss' },
      { id: 'area', name: 'Area', parentId: 'all', leaderId: 'n0' },
      { id: 'north', name: 'North', parentId: 'area', leaderId: 'n0' },
    ];
    const cohorts = formCohorts(
      line,
      [...people('north', 'n', 6), ...people('area', 'r', 5), ...people('all', 'a', 5), { employeeId: 'boss', teamId: 'all', card: false }],
      5,
    );
    const of = (id: string) => cohorts.find((cohort) => cohort.id === id)!.members;
    expect(of('all')).toContain('n0');
    expect(of('all')).toContain('boss');
    expect(of('area')).toEqual(['r0', 'r1', 'r2', 'r3', 'r4']);
    expect(of('north')).not.toContain('n0');
  });

  it('counts a team that is five only with its leader one level up', () => {
    const cohorts = formCohorts(teams, [...people('north', 'n', 5), ...people('all', 'a', 5)], 5);
    expect(cohorts.map((cohort) => cohort.id)).toEqual(['all']);
  });

  it('puts everybody into exactly one cohort of at least k', () => {
    const members = [...people('north', 'n', 9), ...people('south', 's', 3), ...people('all', 'a', 2)];
    const cohorts = formCohorts(teams, members, 5);
    expect(cohorts.flatMap((cohort) => cohort.members).sort()).toEqual(members.map((member) => member.employeeId).sort());
    for (const cohort of cohorts) expect(cohort.members.length).toBeGreaterThanOrEqual(5);
  });

  it('names who is counted in which cohort, with those who draw a card, of whom the cohort itself knows only how many', () => {
    const members = [...people('north', 'n', 9), ...people('south', 's', 3), ...people('all', 'a', 5), ...people('north', 'c', 5, true)];
    const cohorts = formCohorts(teams, members, 5);
    const groups = groupsOf(teams, members, 5);
    expect([...groups.keys()].sort()).toEqual(cohorts.map(({ id }) => id).sort());
    for (const cohort of cohorts) {
      expect(groups.get(cohort.id)).toHaveLength(sizeOf(cohort));
      expect(groups.get(cohort.id)).toEqual(expect.arrayContaining([...cohort.members]));
    }
    expect(groups.get('north')).toContain('c4');
  });

  it('makes one cohort of all at the top of a cycle about what happened to people, whatever teams they are in and lead', () => {
    const members = [...people('north', 'n', 9), ...people('south', 's', 8), ...people('all', 'a', 6)];
    const together = formCohorts(teams, inOneCohort(teams, members), 5);
    expect(together).toHaveLength(1);
    expect(together[0]).toMatchObject({ id: 'all', cards: 0 });
    expect([...together[0]!.members].sort()).toEqual(members.map(({ employeeId }) => employeeId).sort());
    expect([...groupsOf(teams, inOneCohort(teams, members), 5).keys()]).toEqual(['all']);
  });

  it('refuses an audience smaller than k, with the numbers', () => {
    expect(() => formCohorts(teams, people('south', 's', 4), 5)).toThrow('4 people are invited, but answers are only shown about groups of 5 or more');
  });

  it('refuses teams that go in a circle, naming one', () => {
    const looped = [teams[0]!, { id: 'a', name: 'A', parentId: 'b', leaderId: null }, { id: 'b', name: 'B', parentId: 'a', leaderId: null }];
    expect(() => formCohorts(looped, people('a', 'x', 9), 5)).toThrow('Team a is in a loop');
  });

  it('tells beforehand which teams will be counted one level up', () => {
    const detail = expectedDetail(teams, [...people('north', 'n', 9), ...people('south', 's', 3), ...people('all', 'a', 5)], 5);
    expect(detail).toEqual({ shownTeams: 2, liftedTeams: [{ teamId: 'south', name: 'South', into: 'All' }] });
  });

  it('lifts those who draw cards by themselves, so that four of a team of ten draw from the pack one level up', () => {
    const members = [...people('north', 'n', 6), ...people('north', 'c', 4, true), ...people('south', 'd', 7, true), ...people('all', 'a', 5)];
    const cohorts = formCohorts([{ ...teams[0]!, leaderId: null }, { ...teams[1]!, leaderId: null }, teams[2]!], members, 5);
    const of = (id: string) => cohorts.find((cohort) => cohort.id === id);
    expect(of('north')).toMatchObject({ cards: 0, members: expect.arrayContaining(['n0', 'n5']) });
    // what is left of them at the top is fewer than k, so the pack below joins it there
    expect(of('south')).toBeUndefined();
    expect(of('all')).toMatchObject({ cards: 11, members: ['a0', 'a1', 'a2', 'a3', 'a4'] });
  });

  it('names nobody who draws a card', () => {
    const cohorts = formCohorts(teams, [...people('south', 'card', 6, true), ...people('south', 's', 2), ...people('north', 'n', 9)], 5);
    expect(cohorts.flatMap(({ members }) => members).filter((holder) => holder.startsWith('card'))).toEqual([]);
    expect(cohorts.map(({ id, cards }) => [id, cards])).toContainEqual(['south', 6]);
  });

  it('refuses cards for fewer than k people, with what to do instead', () => {
    expect(() => formCohorts(teams, [...people('north', 'n', 9), ...people('south', 'c', 4, true)], 5)).toThrow(
      '4 people who are invited have no e-mail address, but a pack of cards needs at least 5',
    );
  });

  it('gives every pack k cards or more and every group k people or more, whatever the tree, and loses nobody', () => {
    const tree = fc
      .array(fc.nat(), { maxLength: 12 })
      .map((parents) => [
        { id: 't0', name: 't0', parentId: null, leaderId: null },
        ...parents.map((parent, i) => ({ id: `t${i + 1}`, name: `t${i + 1}`, parentId: `t${parent % (i + 1)}`, leaderId: null })),
      ]);
    const counts = fc.array(fc.record({ named: fc.nat(9), drawing: fc.nat(9) }), { minLength: 13, maxLength: 13 });
    fc.assert(
      fc.property(tree, counts, fc.integer({ min: 5, max: 8 }), (team, sizes, k) => {
        const members = team.flatMap(({ id }, i) => [...people(id, `${id}n`, sizes[i]!.named), ...people(id, `${id}c`, sizes[i]!.drawing, true)]);
        const drawing = members.filter(({ card }) => card).length;
        fc.pre(members.length - drawing >= k && (drawing === 0 || drawing >= k));
        const cohorts = formCohorts(team, members, k);
        for (const cohort of cohorts) {
          expect(cohort.cards === 0 || cohort.cards >= k).toBe(true);
          expect(sizeOf(cohort)).toBeGreaterThanOrEqual(k);
        }
        expect(cohorts.reduce((sum, { cards }) => sum + cards, 0)).toBe(drawing);
        expect(cohorts.flatMap((cohort) => cohort.members).sort()).toEqual(
          members
            .filter(({ card }) => !card)
            .map(({ employeeId }) => employeeId)
            .sort(),
        );
      }),
      { numRuns: 500 },
    );
  });
});
