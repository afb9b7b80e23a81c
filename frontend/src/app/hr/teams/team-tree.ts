import type { TeamEntry } from '@throughline/contract';

/** A team with the teams below it. */
export interface TeamNode {
  readonly team: TeamEntry;
  readonly children: readonly TeamNode[];
  /** People in the team and in all teams below. */
  readonly people: number;
}

/** The flat list as a tree. A team whose parent is not in the list stands at the top, so that nothing is out of sight. */
export function treeOf(teams: readonly TeamEntry[]): readonly TeamNode[] {
  const known = new Set(teams.map(({ id }) => id));
  const below = new Map<string | null, TeamEntry[]>();
  for (const team of teams) {
    const parent = team.parentId !== null && known.has(team.parentId) ? team.parentId : null;
    const siblings = below.get(parent);
    if (siblings) siblings.push(team);
    else below.set(parent, [team]);
  }
  const node = (team: TeamEntry): TeamNode => {
    const children = (below.get(team.id) ?? []).map(node);
    return { team, children, people: children.reduce((sum, child) => sum + child.people, team.memberCount) };
  };
  return (below.get(null) ?? []).map(node);
}

/** The tree cut down to the teams whose name has the searched words, with those above and below them. */
export function searched(tree: readonly TeamNode[], search: string): readonly TeamNode[] {
  const wanted = search.trim().toLowerCase();
  if (!wanted) return tree;
  return tree.flatMap((node) => {
    if (node.team.name.toLowerCase().includes(wanted)) return [node];
    const children = searched(node.children, wanted);
    return children.length ? [{ ...node, children }] : [];
  });
}

/** The chosen teams after one is ticked or not: a team stands for all below it, so those are no longer named by themselves. */
export function toggled(tree: readonly TeamNode[], chosen: readonly string[], id: string): readonly string[] {
  if (chosen.includes(id)) return chosen.filter((one) => one !== id);
  const covered = new Set(idsBelow(tree, id));
  return [...chosen.filter((one) => !covered.has(one)), id];
}

/** Names with their depth for a select: deeper ones are indented. */
export function teamOptions(tree: readonly TeamNode[], depth = 0): readonly { readonly value: string; readonly label: string }[] {
  return tree.flatMap(({ team, children }) => [{ value: team.id, label: '\u2003'.repeat(depth) + team.name }, ...teamOptions(children, depth + 1)]);
}

/** All teams below one, at any depth. */
export function idsBelow(tree: readonly TeamNode[], id: string): readonly string[] {
  for (const node of tree) {
    if (node.team.id === id) return allIds(node.children);
    const found = idsBelow(node.children, id);
    if (found.length) return found;
  }
  return [];
}

function allIds(tree: readonly TeamNode[]): readonly string[] {
  return tree.flatMap(({ team, children }) => [team.id, ...allIds(children)]);
}
