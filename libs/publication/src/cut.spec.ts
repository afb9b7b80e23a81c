import { cutHash, cutOfTables } from './cut.js';

const teams = [
  { id: 'all', name: 'All', parentId: null },
  { id: 'a', name: 'A', parentId: 'all' },
];
const node = (team: (typeof teams)[number]) => ({ ...team, sizeBand: '5-9', shownAt: team.id, liftedOut: false, overfull: false });
const tables = { nodes: teams.map(node), cells: [], distributions: [], groups: [] };
const manifest = { lattice_policy: { families: ['team', 'site'], facets: [] } };

describe('the cut of a cycle', () => {
  it('is the same in whatever order teams and families stand, and of a publication along it', async () => {
    const frozen = await cutHash(teams, ['team', 'site']);
    expect(await cutHash(teams.toReversed(), ['site', 'team'])).toBe(frozen);
    expect(await cutOfTables(manifest, tables)).toBe(frozen);
    expect(Buffer.from(frozen, 'base64url')).toHaveLength(32);
  });

  it('is another one when a team is moved, renamed, added or left out, or a family is shown that was not promised', async () => {
    const frozen = await cutHash(teams, ['team', 'site']);
    const group = { family: 'shift', value: 'night', nodeId: 'all', sizeBand: '5-9' };
    const others = [
      { ...tables, nodes: [node(teams[0]!), { ...node(teams[1]!), parentId: 'b' }] },
      { ...tables, nodes: [node(teams[0]!), { ...node(teams[1]!), name: 'B' }] },
      { ...tables, nodes: [...tables.nodes, node({ id: 'b', name: 'B', parentId: 'all' })] },
      { ...tables, nodes: tables.nodes.slice(0, 1) },
      { ...tables, groups: [group] },
      { ...tables, distributions: [{ ...group, questionId: 'q', shares: [], ranksX10: null, recommend: null }] },
    ];
    for (const other of others) expect(await cutOfTables(manifest, other)).not.toBe(frozen);
  });
});
