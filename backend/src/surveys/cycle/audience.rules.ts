import type { BallotMember } from '../ballot/cohorts.rules.js';
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

/**
 * The invited as the ballot knows them. Where HR asked for printed cards, who has no e-mail address draws one; while fewer than k people would, nobody does:
 * the checklist then keeps the cycle from opening.
 */
export function holdersOf(
  { printedCards, k }: { readonly printedCards: boolean; readonly k: number },
  invited: readonly { readonly employeeId: string; readonly teamId: string; readonly email: string | null }[],
): BallotMember[] {
  const cards = printedCards && invited.filter(({ email }) => email === null).length >= k;
  return invited.map(({ employeeId, teamId, email }) => ({ employeeId, teamId, card: cards && email === null }));
}
