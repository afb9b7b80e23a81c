/** The ids of the given teams and of all teams below them, in any order of the tree. Ids that are no team of the tree are left out; a loop ends where it closes. */
export function withTeamsBelow(teams: readonly { readonly id: string; readonly parentId: string | null }[], ids: readonly string[]): Set<string> {
  const children = new Map<string, string[]>();
  for (const { id, parentId } of teams) {
    if (parentId === null) continue;
    const beside = children.get(parentId);
    if (beside) beside.push(id);
    else children.set(parentId, [id]);
  }
  const known = new Set(teams.map(({ id }) => id));
  const found = new Set<string>();
  const waiting = ids.filter((id) => known.has(id));
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(children.get(id) ?? []));
  }
  return found;
}
