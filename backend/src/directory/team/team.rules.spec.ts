import type { Refusal } from '@throughline/domain';
import { DEEPEST_TREE, mayBeNamed, mayStandUnder, orderedTree, type TeamNode } from './team.rules.js';

const team = (id: string, parentId: string | null): TeamNode => ({ id, name: `Team ${id}`, parentId });
const TREE = [team('c', 'b'), team('root', null), team('b', 'root'), team('a', 'root'), team('d', 'c')];
const refusalOf = (act: () => unknown): Refusal => {
  try {
    act();
  } catch (error) {
    // the refusal is what the test is about
    return error as Refusal;
  }
  throw new Error('It was accepted.');
};

describe('orderedTree', () => {
  it('puts parents before children and siblings in the order of their names', () => {
    expect(orderedTree(TREE).map((one) => one.id)).toEqual(['root', 'a', 'b', 'c', 'd']);
  });

  it('names the teams on a loop, not those that merely hang on it', () => {
    const refusal = refusalOf(() => orderedTree([team('root', null), team('x', 'y'), team('y', 'z'), team('z', 'x'), team('hanging', 'x')]));
    expect(refusal).toMatchObject({ code: 'team-loop' });
    expect(refusal.message).toContain('"Team x" is below "Team y" is below "Team z" is below "Team x"');
    expect(refusal.message).not.toContain('hanging');
  });

  it('names a team that stands above itself', () => {
    expect(refusalOf(() => orderedTree([team('root', null), team('x', 'x')])).message).toContain('"Team x" is below "Team x"');
  });

  it.each<[string, string, TeamNode[]]>([
    ['a parent that does not exist', 'unknown-parent', [team('root', null), team('x', 'nowhere')]],
    ['two roots', 'several-roots', [team('one', null), team('two', null)]],
    ['no team at all', 'no-root', []],
    [
      'a tree deeper than any organisation',
      'tree-too-deep',
      Array.from({ length: DEEPEST_TREE + 1 }, (_, i) => team(String(i), i === 0 ? null : String(i - 1))),
    ],
  ])('refuses %s', (_, code, teams) => {
    expect(refusalOf(() => orderedTree(teams))).toMatchObject({ code });
  });

  it('takes a tree of the deepest kind', () => {
    const teams = Array.from({ length: DEEPEST_TREE }, (_, i) => team(String(i), i === 0 ? null : String(i - 1)));
    expect(orderedTree(teams)).toHaveLength(DEEPEST_TREE);
  });
});

describe('mayStandUnder', () => {
  it('lets a team move to another branch', () => {
    expect(() => mayStandUnder(TREE, 'c', 'a')).not.toThrow();
  });

  it('refuses to move a team under one of its own', () => {
    expect(refusalOf(() => mayStandUnder(TREE, 'b', 'd'))).toMatchObject({ code: 'team-loop', fields: [{ pointer: '#/parentId' }] });
  });

  it('keeps the root at the top', () => {
    expect(refusalOf(() => mayStandUnder(TREE, 'root', 'a'))).toMatchObject({ code: 'root-stays' });
  });
});

describe('mayBeNamed', () => {
  it('refuses a second team of one name in one place, in any case of letters', () => {
    expect(refusalOf(() => mayBeNamed(TREE, 'TEAM a', 'root'))).toMatchObject({ code: 'doubled-team', fields: [{ pointer: '#/name' }] });
    expect(() => mayBeNamed(TREE, 'Team a', 'b')).not.toThrow();
    expect(() => mayBeNamed(TREE, 'Team A', 'root', 'a')).not.toThrow();
  });
});
