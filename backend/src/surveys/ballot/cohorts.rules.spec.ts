import { expectedDetail, formCohorts } from './cohorts.rules.js';

const teams = [
  { id: 'all', name: 'All', parentId: null, leaderId: 'boss' },
  { id: 'north', name: 'North', parentId: 'all', leaderId: 'n0' },
  { id: 'south', name: 'South', parentId: 'all', leaderId: null },
];
const people = (team: string, prefix: string, count: number) => Array.from({ length: count }, (_, i) => ({ employeeId: `${prefix}${i}`, teamId: team }));

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
      [...people('north', 'n', 6), ...people('area', 'r', 5), ...people('all', 'a', 5), { employeeId: 'boss', teamId: 'all' }],
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
});
