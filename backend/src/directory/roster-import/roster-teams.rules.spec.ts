import { planTeams, type TeamMention, type TeamPlan } from './roster-teams.rules.js';

const EXISTING = [
  { id: 'root', name: 'Alpha', externalKey: null, parentId: null },
  { id: 'n', name: 'North', externalKey: 'N', parentId: 'root' },
  { id: 'n1', name: 'Ward', externalKey: null, parentId: 'n' },
  { id: 's', name: 'South', externalKey: null, parentId: 'root' },
  { id: 's1', name: 'Ward', externalKey: null, parentId: 's' },
];

const says = (line: number, said: Partial<TeamMention>): TeamMention => ({ line, team: '', teamKey: '', path: [], parent: '', ...said });

function plan(...mentions: TeamMention[]): TeamPlan & { problems: string[]; parents: Record<string, string | null> } {
  const problems: string[] = [];
  let made = 0;
  const result = planTeams(
    mentions,
    EXISTING,
    () => `new${++made}`,
    (line, column, value, problem) => problems.push(`${line} ${column} ${value}: ${problem}`),
    (field) => field,
  );
  const parents = Object.fromEntries([...result.teams.values()].filter((team) => team.isNew || team.changed).map((team) => [team.name, team.parentId]));
  return { ...result, problems, parents };
}

describe('planTeams', () => {
  it('knows teams by key, by name and by path', () => {
    const { teamOfLine, problems } = plan(
      says(2, { team: 'n' }),
      says(3, { team: 'SOUTH' }),
      says(4, { path: ['Alpha', 'South', 'Ward'] }),
      says(5, { path: ['North'], team: 'Ward' }),
      says(6, { teamKey: 'N', team: 'whatever' }),
      says(7, { team: 'Alpha' }),
    );
    expect([...teamOfLine.values()]).toEqual(['n', 's', 's1', 'n1', 'n', 'root']);
    expect(problems).toEqual([]);
  });

  it('makes new teams once, below the root or where they say', () => {
    const { teamOfLine, parents } = plan(
      says(2, { team: 'East' }),
      says(3, { team: 'East Ward', parent: 'East' }),
      says(4, { team: 'east' }),
      says(5, { path: ['West', 'Ward'] }),
    );
    expect(parents).toEqual({ East: 'root', 'East Ward': 'new1', West: 'root', Ward: 'new3' });
    expect(teamOfLine.get(4)).toBe(teamOfLine.get(2));
  });

  it('takes a parent that stands further down in the file', () => {
    expect(plan(says(2, { team: 'Below', parent: 'Above' }), says(3, { team: 'Above' })).problems).toEqual([]);
  });

  it('moves a team when the file says so', () => {
    expect(plan(says(2, { team: 'South', parent: 'North' })).parents).toEqual({ South: 'n' });
  });

  it('gives a key to a team that had none, and makes a keyed team otherwise', () => {
    const { teams } = plan(says(2, { team: 'South', teamKey: 'S' }), says(3, { team: 'East', teamKey: 'E' }));
    expect(teams.get('s')).toMatchObject({ externalKey: 'S', changed: true });
    expect(teams.get('new1')).toMatchObject({ name: 'East', externalKey: 'E', isNew: true });
  });

  it('refuses a second team of one name in one place, new or moved there, and leaves the first alone', () => {
    const made = plan(says(2, { team: 'North', teamKey: 'N2' }), says(3, { team: 'north', teamKey: 'N2' }), says(4, { team: 'North', teamKey: 'N' }));
    expect(made.problems).toEqual([
      '2 team North: There is another team "North" below "Alpha" already; a name stands for one team in a place.',
      '3 team North: There is another team "North" below "Alpha" already; a name stands for one team in a place.',
    ]);
    expect([...made.teamOfLine]).toEqual([[4, 'n']]);
    const moved = plan(says(2, { team: 'Ward', teamKey: 'W', parent: 'South' }), says(3, { team: 'South' }));
    expect(moved.problems).toEqual([expect.stringContaining('2 team Ward: There is another team "Ward" below "South" already')]);
    const both = plan(says(2, { team: 'East', teamKey: 'E1' }), says(3, { team: 'East', teamKey: 'E2' }));
    expect(both.problems).toEqual([expect.stringContaining('3 team East: There is another team "East"')]);
    const apart = plan(says(2, { team: 'North', teamKey: 'N2', parent: 'South' }));
    expect([apart.problems, apart.parents]).toEqual([[], { North: 's' }]);
  });

  it('moves no team to where another of its name is', () => {
    const existing = [...EXISTING, { id: 'k', name: 'South', externalKey: 'K', parentId: 'n' }];
    const problems: string[] = [];
    const { teams } = planTeams(
      [says(2, { teamKey: 'K', team: 'South', parent: 'Alpha' })],
      existing,
      () => 'new',
      (line, _column, _value, problem) => problems.push(`${line}: ${problem}`),
      (field) => field,
    );
    expect(problems).toEqual([expect.stringContaining('2: There is another team "South" below "Alpha"')]);
    expect(teams.get('k')).toMatchObject({ parentId: 'n', changed: false });
  });

  it('refuses a name that several teams have', () => {
    expect(plan(says(2, { team: 'Ward' })).problems).toEqual(['2 team Ward: 2 teams have this name; write the key or the path of the one that is meant.']);
  });

  it('refuses an unknown parent, and every row of the team that cannot be placed for it', () => {
    const { problems, teamOfLine } = plan(says(2, { team: 'Lost', parent: 'Nowhere' }), says(3, { team: 'Lost' }), says(4, { team: 'Deeper', parent: 'Lost' }));
    expect(problems[0]).toContain('2 parentTeam Nowhere: There is no team with this key or name');
    expect(problems.slice(1)).toEqual([
      '3 team Lost: The team "Lost" cannot be placed; line 2 says why.',
      '4 team Deeper: The team "Deeper" cannot be placed; line 2 says why.',
    ]);
    expect(teamOfLine.size).toBe(0);
  });

  it('refuses two parents of one team', () => {
    expect(plan(says(2, { team: 'East', parent: 'North' }), says(3, { team: 'East', parent: 'South' })).problems).toEqual([
      '3 parentTeam South: Line 2 puts the team "East" below "North"; a team has one parent.',
    ]);
  });

  it('refuses a circle, also with teams that exist, and leaves those where they were', () => {
    const { problems, teams } = plan(says(2, { team: 'North', parent: 'South' }), says(3, { team: 'South', parent: 'North' }));
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain('2 parentTeam South: The teams would stand above each other in a circle: "North" is below "South" is below "North".');
    expect([teams.get('n')!.parentId, teams.get('s')!.parentId]).toEqual(['root', 'root']);
  });

  it('refuses a team below itself and a parent of the root', () => {
    expect(plan(says(2, { team: 'Self', parent: 'Self' })).problems[0]).toContain('"Self" is below "Self"');
    expect(plan(says(2, { team: 'Alpha', parent: 'North' })).problems[0]).toContain('"Alpha" is the whole organisation and has no parent');
  });

  it('refuses a tree that is too deep', () => {
    const path = Array.from({ length: 31 }, (_, i) => `L${i}`);
    const { problems, teamOfLine } = plan(says(2, { path }), says(3, { path: path.slice(0, 5) }));
    expect(problems).toEqual([expect.stringContaining('2 team L30: The team "L')]);
    expect(teamOfLine.has(3)).toBe(true);
  });
});
