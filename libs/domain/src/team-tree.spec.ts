import { withTeamsBelow } from './team-tree.js';

const team = (id: string, parentId: string | null) => ({ id, parentId });
const TREE = [team('c', 'b'), team('root', null), team('b', 'root'), team('a', 'root'), team('d', 'c')];

describe('withTeamsBelow', () => {
  it('finds the given teams and everything below, and leaves out what is no team', () => {
    expect([...withTeamsBelow(TREE, ['b', 'nowhere'])].sort()).toEqual(['b', 'c', 'd']);
  });

  it('ends also on a loop', () => {
    expect([...withTeamsBelow([team('x', 'y'), team('y', 'x')], ['x'])].sort()).toEqual(['x', 'y']);
  });
});
