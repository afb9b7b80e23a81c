import { AnonymityError } from '../anonymity-error.js';

/** Teams as one tree, ready to walk. */
export interface TeamTree<Node> {
  readonly root: string;
  /** Every team after all teams below it. */
  readonly childrenFirst: readonly Node[];
  readonly children: ReadonlyMap<string, readonly string[]>;
}

/** Orders teams so that children come before parents. Throws an AnonymityError (`tree`) that names the team when an id is given
 *  twice, a parent is unknown, there is no root or more than one, or teams form a loop. */
export function treeOf<Node extends { readonly id: string; readonly parent: string | null }>(nodes: readonly Node[]): TeamTree<Node> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  if (byId.size < nodes.length) {
    const seen = new Set<string>();
    const twice = nodes.find(({ id }) => seen.size === seen.add(id).size);
    throw new AnonymityError('tree', `Team ${twice?.id} is listed twice.`);
  }
  const children = new Map<string, string[]>();
  const roots: Node[] = [];
  for (const node of nodes) {
    if (node.parent === null) roots.push(node);
    else if (!byId.has(node.parent)) throw new AnonymityError('tree', `Team ${node.id} is under ${node.parent}, which is not among the teams.`);
    else
      children
        .set(node.parent, children.get(node.parent) ?? [])
        .get(node.parent)
        ?.push(node.id);
  }
  const [root, second] = roots;
  if (second && root) throw new AnonymityError('tree', `Only one team may be at the top, but ${root.id} and ${second.id} both are.`);

  const order: Node[] = root ? [root] : [];
  for (let i = 0; i < order.length; i++) for (const id of children.get(order[i]?.id ?? '') ?? []) order.push(byId.get(id) as Node);
  if (!root || order.length < nodes.length) {
    const reached = new Set(order);
    const lost = nodes.find((node) => !reached.has(node));
    throw new AnonymityError('tree', lost ? `Team ${lost.id} is in a loop, or below one: going up from it never ends.` : 'There are no teams.');
  }
  return { root: root.id, childrenFirst: order.reverse(), children };
}
