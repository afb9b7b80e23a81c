/** A team as the picker needs it: `TeamEntry` satisfies this. */
export interface PickedTeam {
  readonly id: string;
  readonly name: string;
  /** The team above it, told beside the name, since several teams can be called the same. */
  readonly parentId?: string | null;
}

export interface MatchingTeam {
  readonly id: string;
  readonly name: string;
  /** Name of the team above, empty where there is none. */
  readonly above: string;
}

/** The teams whose names hold every word of `typed`, in whatever case and with or without accents; those whose names begin so come first. */
export function matchingTeams(teams: readonly PickedTeam[], typed: string): MatchingTeam[] {
  const sought = plain(typed);
  const words = sought.split(/\s+/).filter(Boolean);
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  const found = teams
    .filter(({ name }) => words.every((word) => plain(name).includes(word)))
    .map(({ id, name, parentId }) => ({ id, name, above: names.get(parentId ?? '') ?? '' }));
  const first = found.filter(({ name }) => plain(name).startsWith(sought));
  return [...first, ...found.filter((team) => !first.includes(team))];
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim();
}
