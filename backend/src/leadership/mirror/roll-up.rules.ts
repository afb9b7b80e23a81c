interface Node {
  readonly id: string;
  readonly parentId: string | null;
}

/** An observation of any team at or below the one that is looked at. */
export interface Observed {
  readonly metricId: string;
  readonly teamId: string;
  readonly period: { readonly label: string; readonly from: string; readonly until: string };
  readonly value: number;
  readonly base: number | null;
}

/** One place of a metric's line. */
export interface RolledUp {
  period: { label: string; from: string; until: string };
  value: number;
  /** Ratings or contacts behind the value; null when some team does not state them. */
  base: number | null;
  /** How many teams below the value is put together from; absent when it is the team's own. */
  teams?: number;
}

/**
 * The lines of a team by metric, in the order of time: its own figure where it has one, else the figures of the teams below put together, weighted by
 * their base (a plain mean where some team does not state it). A team below whose own upper team has a figure is in that one already.
 */
export function rollUp(teamId: string, tree: readonly Node[], observed: readonly Observed[]): Map<string, RolledUp[]> {
  const parents = new Map(tree.map(({ id, parentId }) => [id, parentId]));
  const places = new Map<string, Map<string, Observed>>();
  for (const one of observed) {
    const key = `${one.metricId} ${one.period.label}`;
    const teams = places.get(key);
    if (teams) teams.set(one.teamId, one);
    else places.set(key, new Map([[one.teamId, one]]));
  }
  const lines = new Map<string, RolledUp[]>();
  for (const teams of places.values()) {
    const own = teams.get(teamId);
    const parts = own ? [own] : [...teams.values()].filter((one) => !isInsideAnother(one.teamId, teamId, teams, parents));
    const { metricId, period } = parts[0]!;
    lines.set(metricId, [
      ...(lines.get(metricId) ?? []),
      { period: { ...period }, ...(own ? { value: own.value, base: own.base } : { ...together(parts), teams: parts.length }) },
    ]);
  }
  for (const line of lines.values())
    line.sort((a, b) => (a.period.from < b.period.from ? -1 : a.period.from > b.period.from ? 1 : a.period.until < b.period.until ? -1 : 1));
  return lines;
}

function isInsideAnother(id: string, top: string, teams: ReadonlyMap<string, unknown>, parents: ReadonlyMap<string, string | null>): boolean {
  for (let above = parents.get(id) ?? null; above !== null && above !== top; above = parents.get(above) ?? null) if (teams.has(above)) return true;
  return false;
}

function together(parts: readonly Observed[]): { value: number; base: number | null } {
  const base = parts.reduce<number | null>((sum, part) => (sum === null || part.base === null ? null : sum + part.base), 0);
  const value = base ? parts.reduce((sum, part) => sum + part.value * part.base!, 0) / base : parts.reduce((sum, part) => sum + part.value, 0) / parts.length;
  return { value, base };
}
