/** A team of a cycle among others. */
export interface PlacedTeam {
  readonly nodeId: string;
  readonly parentId: string | null;
  readonly name: string;
}

/**
 * Depth-first through the tree, siblings in the order given; who has no parent among them stands at the top. `depth`: 0 at the top. `path`: the names from the top down to it,
 * with ` / ` between them.
 */
export function inTreeOrder<Node extends PlacedTeam>(nodes: readonly Node[]): { node: Node; depth: number; path: string }[] {
  const known = new Set(nodes.map(({ nodeId }) => nodeId));
  const below = Map.groupBy(nodes, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null));
  const waiting = (below.get(null) ?? []).map((node) => ({ node, depth: 0, path: node.name })).reverse();
  const ordered: typeof waiting = [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth, path } = next;
    ordered.push(next);
    waiting.push(...(below.get(node.nodeId) ?? []).map((child) => ({ node: child, depth: depth + 1, path: `${path} / ${child.name}` })).reverse());
  }
  return ordered;
}
