import type { ReaderTeam } from './row-reader.js';

/** Finds teams by what files call them, as everywhere: the team's key, else its name, both without case. Each text is looked for once. */
export class TeamNames {
  private readonly keys = new Map<string, string>();
  private readonly names = new Map<string, string[]>();
  private readonly asked = new Map<string, string | { readonly problem: string }>();

  constructor(teams: readonly ReaderTeam[]) {
    for (const { id, name, externalKey } of teams) {
      if (externalKey !== null) this.keys.set(folded(externalKey), id);
      this.names.set(folded(name), [...(this.names.get(folded(name)) ?? []), id]);
    }
  }

  /** The id of the team, or a sentence that says why there is none. */
  find(text: string): string | { readonly problem: string } {
    const known = this.asked.get(text);
    if (known !== undefined) return known;
    const found = this.found(folded(text));
    if (this.asked.size > 20_000) this.asked.clear();
    this.asked.set(text, found);
    return found;
  }

  private found(text: string): string | { readonly problem: string } {
    const key = this.keys.get(text);
    if (key !== undefined) return key;
    const named = this.names.get(text) ?? [];
    if (named.length > 1) return { problem: `${named.length} teams have this name; write the key of the one that is meant.` };
    return (
      named[0] ?? {
        problem:
          'There is no team with this key or name. Correct it, add the team to the directory, or leave the cell empty and let the agent say which team it was.',
      }
    );
  }
}

function folded(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}
