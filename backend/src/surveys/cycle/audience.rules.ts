import type { CycleAudience } from '@throughline/domain';

/** Teams with parents before their children, as the directory gives them. */
export interface AudienceTeam {
  readonly id: string;
  readonly parentId: string | null;
}

/** Ids of the teams that are asked: all, or the chosen ones with those below. `teams` in the order parents before children; chosen ids that are no team are left out. */
export function audienceTeams(teams: readonly AudienceTeam[], audience: CycleAudience): Set<string> {
  if (audience === 'everyone') return new Set(teams.map(({ id }) => id));
  const chosen = new Set(audience.teamIds);
  const asked = new Set<string>();
  for (const { id, parentId } of teams) if (chosen.has(id) || (parentId !== null && asked.has(parentId))) asked.add(id);
  return asked;
}

/** How many of the chosen teams do not exist (any more), or are another organisation's. */
export function teamsGone(teams: readonly AudienceTeam[], audience: CycleAudience): number {
  if (audience === 'everyone') return 0;
  const known = new Set(teams.map(({ id }) => id));
  return audience.teamIds.filter((id) => !known.has(id)).length;
}
