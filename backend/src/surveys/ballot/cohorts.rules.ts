import { lift } from '@throughline/anonymity';
import { Refusal } from '@throughline/domain';
import type { LatticeTeam } from '@throughline/publication';

/** A team with who leads it, as the opening needs it. */
export interface BallotTeam extends LatticeTeam {
  leaderId: string | null;
}

/** Who is in which team on the opening day. */
export interface BallotMember {
  employeeId: string;
  teamId: string;
}

/** A cohort of a cycle: the smallest group a ballot is bound to, at least k people. */
export interface Cohort {
  id: string;
  name: string;
  members: readonly string[];
}

/**
 * Forms the cohorts from who is where on the opening day: teams of fewer than k people are counted one level up. A leader of a team belongs to
 * the first team above it that she does not lead as well, since her answers among her people's would leave the others in a group of k - 1. Throws Refusal `audience-too-small` when
 * all together are fewer than k, and the anonymity library's error naming the team when the teams are no tree.
 */
export function formCohorts(teams: readonly BallotTeam[], members: readonly BallotMember[], k: number): Cohort[] {
  const placed = placeMembers(teams, members);
  const result = lift(
    teams.map((team) => ({ id: team.id, parent: team.parentId, respondents: placed.get(team.id)?.length ?? 0 })),
    k,
  );
  if (result.atoms.size === 0) {
    throw new Refusal(
      'conflict',
      'audience-too-small',
      `${members.length} people are invited, but answers are only shown about groups of ${k} or more. Invite at least ${k}.`,
    );
  }
  const byCohort = new Map<string, string[]>();
  for (const [teamId, people] of placed) {
    const home = result.home.get(teamId);
    if (home) byCohort.set(home, (byCohort.get(home) ?? []).concat(people));
  }
  const names = new Map(teams.map((team) => [team.id, team.name]));
  return [...byCohort].map(([id, people]) => ({ id, name: names.get(id)!, members: people }));
}

/** Which teams will be shown by themselves and which are counted one level up, as far as members tell before anybody has answered. */
export function expectedDetail(
  teams: readonly BallotTeam[],
  members: readonly BallotMember[],
  k: number,
): { shownTeams: number; liftedTeams: { teamId: string; name: string; into: string }[] } {
  const placed = placeMembers(teams, members);
  const result = lift(
    teams.map((team) => ({ id: team.id, parent: team.parentId, respondents: placed.get(team.id)?.length ?? 0 })),
    k,
  );
  const names = new Map(teams.map((team) => [team.id, team.name]));
  const lifted = teams.filter((team) => (placed.get(team.id)?.length ?? 0) > 0 && result.home.get(team.id) !== team.id);
  return {
    shownTeams: [...result.published.values()].filter((people) => people > 0).length,
    liftedTeams: lifted.map((team) => ({ teamId: team.id, name: team.name, into: names.get(result.home.get(team.id) ?? '') ?? 'nowhere' })),
  };
}

/** People by the team they are counted in: their own, or for who leads it the first above that she does not lead; at the top there is none above. */
function placeMembers(teams: readonly BallotTeam[], members: readonly BallotMember[]): Map<string, string[]> {
  const byId = new Map(teams.map((team) => [team.id, team]));
  const placed = new Map<string, string[]>();
  for (const { employeeId, teamId } of members) {
    let counted = teamId;
    for (let team = byId.get(teamId); team?.leaderId === employeeId && team.parentId !== null; team = byId.get(counted)) counted = team.parentId;
    const there = placed.get(counted);
    if (there) there.push(employeeId);
    else placed.set(counted, [employeeId]);
  }
  return placed;
}
