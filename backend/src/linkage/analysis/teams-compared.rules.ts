/** A team of the tree, as far as comparing needs it. */
export interface ComparableTeam {
  readonly id: string;
  readonly name: string;
  readonly externalKey: string | null;
  readonly parentId: string | null;
}

/**
 * A name for every team that no other team has, for tables and sentences: its key where it has one, else its name, with the team above and at
 * last a number where that is not enough.
 */
export function distinctNames(teams: readonly ComparableTeam[]): Map<string, string> {
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  const taken = new Set<string>();
  const found = new Map<string, string>();
  for (const { id, name, externalKey, parentId } of teams) {
    const above = parentId === null ? undefined : names.get(parentId);
    const candidates = [externalKey ?? name, ...(above === undefined ? [] : [`${name}, ${above}`])];
    let free = candidates.find((candidate) => !taken.has(candidate));
    for (let n = 2; free === undefined; n++) if (!taken.has(`${name} ${n}`)) free = `${name} ${n}`;
    taken.add(free);
    found.set(id, free);
  }
  return found;
}

/** Every team that stands somewhere above one of the given teams. */
export function teamsAbove(teams: readonly ComparableTeam[], ids: Iterable<string>): Set<string> {
  const parents = new Map(teams.map(({ id, parentId }) => [id, parentId]));
  const above = new Set<string>();
  for (const id of ids) {
    for (let parent = parents.get(id) ?? null; parent !== null && !above.has(parent); parent = parents.get(parent) ?? null) above.add(parent);
  }
  return above;
}

/** Teams without teams below them. */
export function lowestTeams<Team extends ComparableTeam>(teams: readonly Team[]): Team[] {
  const parents = new Set(teams.map(({ parentId }) => parentId));
  return teams.filter(({ id }) => !parents.has(id));
}
