import { membershipChanges } from '@throughline/anonymity/disclosure';

/** A cycle as it opened: its tree, and the group (a team) that each of the invited was counted in. */
export interface InvitedThen {
  readonly teams: readonly { readonly id: string; readonly parentId: string | null }[];
  /** Employee ids by group. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

/** How many people joined or left each team, with all teams below it, between two openings; teams that nobody joined or left are absent. Counts of people in the directory, never of answers. */
export function changedBetween(before: InvitedThen, after: InvitedThen): Record<string, number> {
  return Object.fromEntries(membershipChanges(linesOf(before), linesOf(after)));
}

/** The teams that each person is counted in: that of her group and all above it. */
function linesOf({ teams, groups }: InvitedThen): Map<string, readonly string[]> {
  const parents = new Map(teams.map(({ id, parentId }) => [id, parentId]));
  const lines = new Map<string, readonly string[]>();
  for (const [group, people] of groups) {
    const line: string[] = [];
    for (let id: string | null | undefined = group; id && line.length <= parents.size; id = parents.get(id)) line.push(id);
    for (const person of people) lines.set(person, line);
  }
  return lines;
}
