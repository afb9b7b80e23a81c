/**
 * Table names so ordered that each stands before the tables it points at. `pairs` name a table and one it points at (null for none); a table that
 * points at itself does no harm. Throws when tables point at each other in a circle.
 */
export function childrenFirst(pairs: readonly { child: string; parent: string | null }[]): string[] {
  const tables = new Set(pairs.map((pair) => pair.child));
  const open = new Map([...tables].map((table) => [table, new Set<string>()]));
  for (const { child, parent } of pairs) if (parent !== null && parent !== child && tables.has(parent)) open.get(parent)!.add(child);
  const order: string[] = [];
  while (open.size > 0) {
    const next = [...open].find(([, children]) => children.size === 0)?.[0];
    if (next === undefined) throw new Error(`These tables point at each other in a circle: ${[...open.keys()].join(', ')}.`);
    open.delete(next);
    for (const children of open.values()) children.delete(next);
    order.push(next);
  }
  return order;
}
