/** What finding a team by text needs to know of it. */
export interface FindableTeam {
  readonly id: string;
  readonly name: string;
  readonly externalKey: string | null;
}

/** What a text means: one team, several of that name, or none. */
export type FoundTeam = { readonly team: FindableTeam } | { readonly ambiguous: number } | undefined;

/** Finds teams by what files call them: the team's key, else its name, both without case. Built once, asked for every row. */
export class TeamFinder {
  private readonly byKey = new Map<string, FindableTeam>();
  private readonly byName = new Map<string, FindableTeam[]>();

  constructor(teams: readonly FindableTeam[]) {
    for (const team of teams) this.add(team);
  }

  /** Makes a team known that was made since. */
  add(team: FindableTeam): void {
    if (team.externalKey !== null) this.byKey.set(folded(team.externalKey), team);
    const name = folded(team.name);
    const same = this.byName.get(name);
    if (same) same.push(team);
    else this.byName.set(name, [team]);
  }

  /** The team that has the key; undefined also for an empty text. */
  findKey(key: string): FindableTeam | undefined {
    return this.byKey.get(folded(key));
  }

  /** The team that the text is the key of, else the only team of that name. Undefined for no team and for an empty text. */
  find(keyOrName: string): FoundTeam {
    const text = folded(keyOrName);
    if (text === '') return undefined;
    const team = this.byKey.get(text);
    if (team) return { team };
    const named = this.byName.get(text) ?? [];
    if (named.length > 1) return { ambiguous: named.length };
    return named[0] ? { team: named[0] } : undefined;
  }
}

/** A name or key as it is compared: without case, outer blanks and ways of writing an accent. */
export function folded(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}
