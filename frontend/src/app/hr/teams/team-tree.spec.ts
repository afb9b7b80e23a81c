import { team, TEAMS } from '../testing/samples';
import { idsBelow, searched, teamOptions, toggled, treeOf } from './team-tree';

const tree = treeOf(TEAMS);

describe('The team tree', () => {
  it('counts people with all teams below', () => {
    expect(tree.map(({ team: { name }, people }) => [name, people])).toEqual([['Harbour Utilities', 49]]);
    expect(tree[0]?.children.map(({ team: { name }, people }) => [name, people])).toEqual([
      ['Service', 25],
      ['Billing', 20],
    ]);
  });

  it('shows a team whose parent is not in the list at the top rather than losing it', () => {
    expect(treeOf([team('a', 'A', 'gone', 3)]).map((node) => node.team.id)).toEqual(['a']);
  });

  it('keeps what stands above and below a searched team', () => {
    const [root] = searched(tree, ' NIGHT ');
    expect(root?.children.map(({ team: { id }, children }) => [id, children.map((child) => child.team.id)])).toEqual([['service', ['night']]]);
    expect(searched(tree, 'nobody')).toEqual([]);
  });

  it('lets a ticked team stand for all below it', () => {
    expect(toggled(tree, ['night', 'billing'], 'service')).toEqual(['billing', 'service']);
    expect(toggled(tree, ['billing', 'service'], 'service')).toEqual(['billing']);
  });

  it('knows which teams stand below, and indents names for a list', () => {
    expect(idsBelow(tree, 'service')).toEqual(['north', 'night']);
    expect(idsBelow(tree, 'billing')).toEqual([]);
    expect(teamOptions(tree).map(({ label }) => label)).toEqual([
      'Harbour Utilities',
      '\u2003Service',
      '\u2003\u2003Service North',
      '\u2003\u2003Service Night',
      '\u2003Billing',
    ]);
  });
});
