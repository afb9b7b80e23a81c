import type { Standing } from '@throughline/judging';

/** A team as far as lines go. */
export interface LineTeam {
  readonly id: string;
  readonly parentId: string | null;
  readonly leaderId: string | null;
}

/**
 * Where people stand in the organisation on a day: their own team, and who leads it and the teams above it, the nearest first. Somebody who leads her own team is led by the leader of the team above.
 * @param teamOf team id by employee id on that day
 */
export function standingsOf(teams: readonly LineTeam[], teamOf: ReadonlyMap<string, string>): (employeeId: string) => Standing {
  const byId = new Map(teams.map((team) => [team.id, team]));
  const leaders = new Map<string, readonly string[]>();
  const leadersFrom = (teamId: string | null): readonly string[] => {
    if (teamId === null) return [];
    const known = leaders.get(teamId);
    if (known) return known;
    const team = byId.get(teamId);
    const found = team ? [...(team.leaderId ? [team.leaderId] : []), ...leadersFrom(team.parentId)] : [];
    leaders.set(teamId, found);
    return found;
  };
  const ledBy = Map.groupBy(teams, ({ leaderId }) => leaderId);
  return (id) => {
    const team = teamOf.get(id);
    // who leads a team without being in it is led by those above that team as well
    const led = (ledBy.get(id) ?? []).flatMap(({ parentId }) => leadersFrom(parentId));
    const managers = [...new Set([...(team === undefined ? [] : leadersFrom(team)), ...led])].filter((one) => one !== id);
    return { id, managers, ...(team !== undefined && { team }) };
  };
}

/** The free judge with the least to do who does not have this candidate yet, the first by id of several; undefined when nobody is free. */
export function replacementOf(
  judges: readonly { readonly id: string; readonly load: number }[],
  taken: ReadonlySet<string>,
  barred: ReadonlySet<string>,
  most = Infinity,
): string | undefined {
  const free = judges.filter(({ id, load }) => load < most && !taken.has(id) && !barred.has(id));
  return free.sort((a, b) => a.load - b.load || (a.id < b.id ? -1 : 1))[0]?.id;
}
